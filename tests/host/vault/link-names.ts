/** Which notes have a link that ends in a name: those are looked at again when a file of that name comes or goes. */

import type { CachedMetadata } from "obsidian";
import { linkpathOf } from "./linkpath";
import { nameOf } from "./path";

export class LinkNames {
	private readonly users = new Map<string, Set<string>>();
	private readonly names = new Map<string, Set<string>>();

	set(path: string, cache: CachedMetadata): void {
		this.delete(path);
		const names = new Set(linkpathsIn(cache).map(keyOf));
		this.names.set(path, names);
		for (const name of names) {
			const users = this.users.get(name);
			if (users) users.add(path);
			else this.users.set(name, new Set([path]));
		}
	}

	delete(path: string): void {
		for (const name of this.names.get(path) ?? []) {
			const users = this.users.get(name);
			users?.delete(path);
			if (users?.size === 0) this.users.delete(name);
		}
		this.names.delete(path);
	}

	/** Paths of the notes that may mean this file. */
	usersOf(fileName: string): string[] {
		return [...(this.users.get(keyOf(fileName)) ?? [])];
	}
}

/** Where the links of a note lead, in text and frontmatter; links within the note are left out. */
export function linkpathsIn({ links, embeds, frontmatterLinks }: CachedMetadata): string[] {
	const all = [...(links ?? []), ...(embeds ?? []), ...(frontmatterLinks ?? [])];
	return all.map(({ link }) => linkpathOf(link)).filter((linkpath) => linkpath !== "");
}

function keyOf(linkpath: string): string {
	return nameOf(linkpath).toLowerCase().replace(/\.md$/, "");
}
