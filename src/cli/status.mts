/** The `status` command: what happened in projects between two days, as Markdown or as data. */

import type { Command } from "commander";
import { openOrNew, statusReport, statusText, theSpan, theTold } from "../report/status";
import { FIRST_DAYS } from "../status/span";
import type { IsoDate } from "../text/date";
import { words } from "../words/words";
import { common, dateArgument, open, print, todayOf, type Common } from "./options.mjs";

interface StatusOptions extends Common {
	note?: string[];
	since?: IsoDate;
	until?: IsoDate;
}

export function addStatus(program: Command): void {
	common(program.command("status").description("Print what happened in the projects since a day, as Markdown"))
		.argument("<vault>", "Folder of the vault")
		.option("--note <path>", "Tell of this note only; may be repeated", (path: string, paths?: string[]) => [...(paths ?? []), path])
		.option("--since <date>", `The first day that counts (default: ${FIRST_DAYS} days before the last one)`, dateArgument)
		.option("--until <date>", "The last day that counts (default: today)", dateArgument)
		.action((folder: string, options: StatusOptions) => {
			const span = theSpan(options.since ?? null, options.until ?? null, todayOf(options));
			const vault = open(folder, options);
			const told = statusReport(vault, theTold(vault, options.note), span);
			const report = options.note ? told : openOrNew(told);
			print(options, report, () => (report.length === 0 ? `${words.status.noProjects}\n` : statusText(vault, report)));
		});
}
