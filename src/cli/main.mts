/** The command line `project-pulse`: reads the words, opens the vault, prints the report, sets the exit status. */

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { formatISO } from "date-fns";
import { createReader } from "../notes/reading";
import { checkReport } from "../report/check";
import { listReport } from "../report/list";
import { showReport } from "../report/show";
import { notesCalled, noteAt, trackedNotes, type Vault } from "../report/vault";
import { readSettings, type SettingsRead } from "../settings/read";
import type { TrackedType } from "../settings/schema";
import { dateAt, type IsoDate } from "../text/date";
import { isFolder, readText } from "./folder.mjs";
import { checkText, listText, rollupText, showText, totalsText } from "./print.mjs";
import { Progress } from "./progress.mjs";
import { isRefused, runRollup } from "./rollup.mjs";
import { openVault } from "./vault.mjs";
import { parseYaml } from "./yaml";

declare const PROJECT_PULSE_VERSION: string;

/** Wrong use: one clear line, exit status 2. */
class UsageError extends Error {}

interface Common {
	json?: true;
	today?: IsoDate;
	config?: string;
}

const program = new Command("project-pulse")
	.description("Reads project notes in a vault and rolls up the notes that reach them.")
	.version(PROJECT_PULSE_VERSION, "-V, --version", "Print the version")
	.helpOption("-h, --help", "Show this help")
	.helpCommand("help [command]", "Show the help of a command")
	.exitOverride()
	// Help is printed when it is asked for; what is wrong takes one line.
	.configureOutput({ writeErr: () => undefined, outputError: (text) => process.stderr.write(text) })
	.showSuggestionAfterError(false);

common(program.command("show").description("Print one note: items, context, people, problems"))
	.argument("<vault>", "Folder of the vault")
	.argument("<note>", "Path or name of the note")
	.action((folder: string, name: string, options: Common) => {
		const vault = open(folder, options);
		const path = theNote(vault, name);
		const note = noteAt(vault, path);
		if (!note) throw new UsageError(`"${path}" cannot be read as a note.`);
		const report = showReport(vault, note, todayOf(options));
		print(options, report, () => showText(report, vault.graph.source(path)?.date ?? null));
	});

common(program.command("list").description("Print the projects, a line each"))
	.argument("<vault>", "Folder of the vault")
	.addOption(typeOption())
	.action((folder: string, options: Common & { type: string }) => {
		const vault = open(folder, options);
		const rows = listReport(vault, theType(vault, options.type));
		print(options, rows, () => listText(rows));
	});

common(program.command("rollup").description("Show, or write, what the vault's notes add to the projects"))
	.argument("<vault>", "Folder of the vault")
	.option("--note <path>", "Roll up this note only; may be repeated", (path: string, paths?: string[]) => [...(paths ?? []), path])
	.addOption(typeOption())
	.option("--all-entries", "Lift the limit of entries a note may have")
	.option("--write", "Write the changes instead of showing them")
	.action((folder: string, options: Common & { type: string; note?: string[]; allEntries?: true; write?: true }) => {
		const progress = new Progress(process.stderr);
		const vault = open(folder, options, progress);
		const paths = options.note
			? [...new Set(options.note.map((name) => theTrackedNote(vault, name)))].sort()
			: trackedNotes(vault, theType(vault, options.type)).map(({ path }) => path);
		const write = options.write ?? false;
		const run = { root: folder, vault, paths, write, progress, today: todayOf(options), allEntries: options.allEntries ?? false };
		const { report, diffs } = runRollup(run);
		print(options, report, () => [...diffs.values()].join(""));
		if (!options.json) process.stderr.write(report.notes.map(rollupText).join("") + totalsText(report, write));
		if (isRefused(report)) process.exitCode = 1;
	});

common(program.command("check").description("List everything that could not be read as meant"))
	.argument("<vault>", "Folder of the vault")
	.action((folder: string, options: Common) => {
		const problems = checkReport(open(folder, options));
		print(options, problems, () => checkText(problems));
		if (problems.length > 0) process.exitCode = 1;
	});

function common(command: Command): Command {
	return command
		.helpOption("-h, --help", "Show this help")
		.option("--json", "Print data instead of text")
		.option("--today <date>", "The day to take for today (YYYY-MM-DD)", dateArgument)
		.option("--config <file>", "Settings, as the plugin's data.json");
}

function typeOption(): Option {
	return new Option("--type <type>", "Tracked type, or all").default("projects");
}

function dateArgument(value: string): IsoDate {
	const date = value.length === 10 ? dateAt(value, 0) : null;
	if (!date) throw new InvalidArgumentError("It must be a real day as YYYY-MM-DD.");
	return date;
}

function todayOf({ today }: Common): IsoDate {
	return today ?? (formatISO(new Date(), { representation: "date" }) as IsoDate);
}

function open(folder: string, { config }: Common, progress = new Progress(process.stderr)): Vault {
	if (!isFolder(folder)) throw new UsageError(`"${folder}" is no folder.`);
	const { settings, problems } = config === undefined ? readSettings(null) : settingsIn(config);
	for (const { path, expected } of problems) {
		process.stderr.write(`${config ?? ""}: "${path}" must be ${expected}; the default is used.\n`);
	}
	return openVault(folder, createReader(settings, parseYaml), progress);
}

function settingsIn(file: string): SettingsRead {
	let text: string;
	try {
		text = readText(file);
	} catch (error) {
		throw new UsageError(`"${file}" cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"}).`);
	}
	try {
		return readSettings(JSON.parse(text));
	} catch {
		throw new UsageError(`"${file}" is no JSON.`);
	}
}

function theNote(vault: Vault, name: string): string {
	const [path, second] = notesCalled(vault, name);
	if (path === undefined) throw new UsageError(`No note is called "${name}".`);
	if (second !== undefined) throw new UsageError(`Several notes are called "${name}": ${path}, ${second}. Give a path.`);
	return path;
}

function theTrackedNote(vault: Vault, name: string): string {
	const path = theNote(vault, name);
	if (!vault.graph.isTracked(path)) throw new UsageError(`"${path}" is no tracked note: only those are rolled up.`);
	return path;
}

/** Null for all types. */
function theType({ graph }: Vault, wanted: string): string | null {
	if (wanted === "all") return null;
	const { types } = graph.reader.settings;
	const spelled = ({ name, aliases }: TrackedType): boolean =>
		[name, ...aliases].some((spelling) => spelling.toLowerCase() === wanted.toLowerCase());
	const type = types.find(spelled);
	if (!type) throw new UsageError(`No type is called "${wanted}"; there are ${types.map(({ name }) => name).join(", ")} and all.`);
	return type.name;
}

function print({ json }: Common, data: unknown, text: () => string): void {
	process.stdout.write(json ? JSON.stringify(data, null, "\t") + "\n" : text());
}

// Whoever reads may have enough: `| head -1` is no failure.
for (const stream of [process.stdout, process.stderr]) {
	stream.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
	});
}

try {
	program.parse();
} catch (error) {
	if (error instanceof UsageError) {
		process.stderr.write(`project-pulse: ${error.message}\n`);
		process.exitCode = 2;
	} else if (error instanceof CommanderError) {
		process.exitCode = error.exitCode === 0 ? 0 : 2;
		if (error.code === "commander.help" && error.exitCode !== 0) {
			process.stderr.write("project-pulse: say which command: show, list, rollup or check; --help tells more.\n");
		}
	} else {
		throw error;
	}
}
