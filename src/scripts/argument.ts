/** What strangers pass: looked at before anything is done with it, for no compiler has seen it. */

import { UsageError } from "../report/asked";
import { words } from "../words/words";

/** @throws when it is no text */
export function textArgument(name: string, value: unknown): string {
	const { faults } = words.scripts;
	if (typeof value === "string") return value;
	if (typeof value === "object" && value !== null && "path" in value) throw new UsageError(faults.fileForPath(name));
	throw new UsageError(faults.notAString(name, value === null ? "null" : Array.isArray(value) ? "array" : typeof value));
}

/** @throws when it is no function */
export function functionArgument<Listener>(name: string, value: Listener): Listener {
	if (typeof value !== "function") throw new UsageError(words.scripts.faults.notAFunction(name));
	return value;
}
