/** The command line `project-pulse`: reads the words, opens the vault, prints the report, sets the exit status. */

import { Command, CommanderError } from "commander";
import { theKind, theNote, theRolledUp, theTexts, theTrackedNote, theType, UsageError } from "../report/asked";
import { checkReport } from "../report/check";
import { listReport } from "../report/list";
import { addText, checkText, listText, rollupText, showText } from "../report/print";
import { isRefused } from "../report/rollup";
import { showReport } from "../report/show";
import { noteAt } from "../report/vault";
import { words } from "../words/words";
import { runAdd } from "./add.mjs";
import { addCollect } from "./collect.mjs";
import { common, open, print, todayOf, typeOption, type Common } from "./options.mjs";
import { Progress } from "./progress.mjs";
import { runRollup } from "./rollup.mjs";
import { addStatus } from "./status.mjs";
import { addTidy } from "./tidy.mjs";

declare const PROJECT_PULSE_VERSION: string;

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
		if (!note) throw new UsageError(words.scripts.faults.unreadable(path));
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

interface RollupOptions extends Common {
	type: string;
	note?: string[];
	allEntries?: true;
}

rollupCommand("rollup", "Show, or write, what the vault's notes add to the projects")
	.option("--write", "Write the changes instead of showing them")
	.action((folder: string, options: RollupOptions & { write?: true }) => rollup(folder, options, options.write ?? false));

rollupCommand("update", "Write what the vault's notes add to the projects")
	.action((folder: string, options: RollupOptions) => rollup(folder, options, true));

function rollupCommand(name: string, description: string): Command {
	return common(program.command(name).description(description))
		.argument("<vault>", "Folder of the vault")
		.option("--note <path>", "Roll up this note only; may be repeated", (path: string, paths?: string[]) => [...(paths ?? []), path])
		.addOption(typeOption())
		.option("--all-entries", "Lift the limit of entries a note may have");
}

function rollup(folder: string, options: RollupOptions, write: boolean): void {
	const progress = new Progress(process.stderr);
	const vault = open(folder, options, progress);
	const paths = theRolledUp(vault, options.note, options.type);
	const run = { root: folder, vault, paths, write, progress, today: todayOf(options), allEntries: options.allEntries ?? false };
	const { report, diffs } = runRollup(run);
	print(options, report, () => [...diffs.values()].join(""));
	if (!options.json) process.stderr.write(rollupText(report, write));
	if (isRefused(report)) process.exitCode = 1;
}

common(program.command("add").description("Show, or write, new items of a note"))
	.argument("<vault>", "Folder of the vault")
	.argument("<note>", "Path or name of the note")
	.requiredOption("--kind <kind>", "blocker, next-step or decision")
	.requiredOption("--text <text>", "What the item says; several lines are several items")
	.option("--write", "Write the change instead of showing it")
	.action((folder: string, name: string, options: Common & { kind: string; text: string; write?: true }) => {
		const vault = open(folder, options);
		const { settings } = vault.graph.reader;
		const path = theTrackedNote(vault, name);
		const addition = { path, kind: theKind(options.kind), texts: theTexts(options.text, settings.markers), today: todayOf(options) };
		const write = options.write ?? false;
		const { report, diff } = runAdd({ root: folder, vault, addition, write });
		print(options, report, () => diff);
		if (!options.json) process.stderr.write(addText(report, write));
		if (report.refusals.length > 0) process.exitCode = 1;
	});

addStatus(program);
addCollect(program);
addTidy(program);

common(program.command("check").description("List everything that could not be read as meant"))
	.argument("<vault>", "Folder of the vault")
	.action((folder: string, options: Common) => {
		const problems = checkReport(open(folder, options));
		print(options, problems, () => checkText(problems));
		if (problems.length > 0) process.exitCode = 1;
	});

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
			const names = program.commands.map((command) => command.name());
			process.stderr.write(`project-pulse: say which command: ${names.join(", ")}; --help tells more.\n`);
		}
	} else {
		throw error;
	}
}
