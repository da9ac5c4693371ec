/** What a handler of the app's command line was given: all of it strings, a bare word `true`. */

import type { CliData, CliFlags } from "obsidian";
import { quotable, UsageError } from "../report/asked";
import { words } from "../words/words";

/** What the app takes for itself, whichever command it stands with. */
const OF_THE_APP = ["vault", "copy"];

export class Flags {
	private readonly given = new Map<string, string>();

	/** @throws when something is given that the command does not know, or something is missing */
	constructor(data: CliData, known: CliFlags) {
		const { faults } = words.scripts;
		const names = Object.keys(known);
		for (const [key, value] of Object.entries(data)) {
			// As the other command line writes them.
			const name = key.replace(/^--/, "");
			if (names.includes(name)) this.given.set(name, known[name]?.value === undefined ? switchArgument(name, value) : value);
			else if (!OF_THE_APP.includes(name)) {
				throw new UsageError(names.length > 0 ? faults.unknown(quotable(key), names) : faults.noFlags(quotable(key)));
			}
		}
		const missing = names.find((name) => known[name]?.required && !this.given.get(name));
		if (missing !== undefined) throw new UsageError(faults.missing(missing));
	}

	is(name: string): boolean {
		return this.given.get(name) === "true";
	}

	/** Null where nothing is given. */
	text(name: string): string | null {
		return this.given.get(name) ?? null;
	}
}

/** @throws when it is neither on nor off: `write=no` must not write */
function switchArgument(name: string, value: string): string {
	if (value !== "true" && value !== "false") throw new UsageError(words.scripts.faults.noSwitch(name, quotable(value)));
	return value;
}
