/** The options that all commands have, and what follows from them: the vault, the day, how the answer is printed. */

import { Option, InvalidArgumentError, type Command } from "commander";
import { formatISO } from "date-fns";
import { createReader } from "../notes/reading";
import { theDay, UsageError } from "../report/asked";
import { jsonText } from "../report/print";
import type { Vault } from "../report/vault";
import { readSettings, type SettingsRead } from "../settings/read";
import type { IsoDate } from "../text/date";
import { isFolder, readText } from "./folder.mjs";
import { Progress } from "./progress.mjs";
import { openVault } from "./vault.mjs";
import { parseYaml } from "./yaml";

export interface Common {
	json?: true;
	today?: IsoDate;
	config?: string;
}

export function common(command: Command): Command {
	return command
		.helpOption("-h, --help", "Show this help")
		.option("--json", "Print data instead of text")
		.option("--today <date>", "The day to take for today (YYYY-MM-DD)", dateArgument)
		.option("--config <file>", "Settings, as the plugin's data.json");
}

export function typeOption(): Option {
	return new Option("--type <type>", "Tracked type, or all").default("projects");
}

export function dateArgument(value: string): IsoDate {
	try {
		return theDay(value);
	} catch {
		throw new InvalidArgumentError("It must be a real day as YYYY-MM-DD.");
	}
}

export function todayOf({ today }: Common): IsoDate {
	return today ?? (formatISO(new Date(), { representation: "date" }) as IsoDate);
}

export function open(folder: string, { config }: Common, progress = new Progress(process.stderr)): Vault {
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

export function print({ json }: Common, data: unknown, text: () => string): void {
	process.stdout.write(json ? jsonText(data) : text());
}
