/** Which projects are over: done, archived or cancelled, as the settings name it. */

import type { Settings } from "../settings/schema";
import { nameKey } from "../text/plain";

/** Whether a project of this status asks for nothing any more. */
export function isClosedStatus(status: string | null, { staleness }: Pick<Settings, "staleness">): boolean {
	return status !== null && keysOf(staleness.closed).has(nameKey(status));
}

/** To make keys takes long, and this is asked of every project. */
const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function keysOf(names: readonly string[]): ReadonlySet<string> {
	let keys = known.get(names);
	if (!keys) known.set(names, (keys = new Set(names.map(nameKey))));
	return keys;
}
