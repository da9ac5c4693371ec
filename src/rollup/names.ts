/** The names of tracked notes: who answers to what. */

import { byText, sharedFolders } from "../text/path";
import { nameKey } from "../text/plain";

/** One note, several that fit equally well, or nobody. */
export type Named = { path: string; among?: never } | { path?: never; among: readonly string[] } | null;

export class NameTable {
	private readonly paths = new Map<string, Set<string>>();

	add(name: string, path: string): void {
		const key = nameKey(name);
		if (key === "") return;
		const known = this.paths.get(key);
		if (known) known.add(path);
		else this.paths.set(key, new Set([path]));
	}

	delete(name: string, path: string): void {
		const key = nameKey(name);
		const known = this.paths.get(key);
		known?.delete(path);
		if (known?.size === 0) this.paths.delete(key);
	}

	/** Every note of this name. */
	all(name: string): ReadonlySet<string> {
		return this.paths.get(nameKey(name)) ?? NONE;
	}

	/** The note meant by a name in the note `from`: of several the one whose folder is nearest. */
	find(name: string, from: string, accepts: (path: string) => boolean = () => true): Named {
		const found = [...this.all(name)].filter(accepts);
		return nearestOf(found, from);
	}
}

/** Of several notes the one that shares the most folders with `from`; all of the nearest when that is no help. */
export function nearestOf(paths: readonly string[], from: string): Named {
	const shared = paths.reduce((most, path) => Math.max(most, sharedFolders(path, from)), 0);
	const nearest = paths.filter((path) => sharedFolders(path, from) === shared).sort(byText);
	const [first, second] = nearest;
	if (first === undefined) return null;
	return second === undefined ? { path: first } : { among: nearest };
}

const NONE: ReadonlySet<string> = new Set();
