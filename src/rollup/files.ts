/** The vault's files by name: resolves links as Obsidian does, and paths that other programs wrote. */

import { byText, fileName, folderOf, foldersOutwards, foreignPath, isInside, joinPath } from "../text/path";

export class FileTable {
	/** File names in lower case to the paths of that name. */
	private readonly byName = new Map<string, string[]>();
	/** How many files lie in a folder at any depth. */
	private readonly folders = new Map<string, number>();

	add(path: string): void {
		const key = pathKey(fileName(path));
		const paths = this.byName.get(key);
		if (paths?.includes(path)) return;
		if (paths) paths.push(path);
		else this.byName.set(key, [path]);
		for (const folder of foldersOutwards(folderOf(path))) this.folders.set(folder, (this.folders.get(folder) ?? 0) + 1);
	}

	delete(path: string): void {
		const key = pathKey(fileName(path));
		const paths = this.byName.get(key);
		if (!paths?.includes(path)) return;
		const rest = paths.filter((other) => other !== path);
		if (rest.length > 0) this.byName.set(key, rest);
		else this.byName.delete(key);
		for (const folder of foldersOutwards(folderOf(path))) {
			const count = (this.folders.get(folder) ?? 0) - 1;
			if (count > 0) this.folders.set(folder, count);
			else this.folders.delete(folder);
		}
	}

	has(path: string): boolean {
		return this.byName.get(pathKey(fileName(path)))?.includes(path) ?? false;
	}

	hasFolder(folder: string): boolean {
		return this.folders.has(folder);
	}

	/** Every file in a folder, at any depth. */
	below(folder: string): string[] {
		if (!this.hasFolder(folder)) return [];
		return [...this.byName.values()].flat().filter((path) => isInside(path, folder)).sort(byText);
	}

	/**
	 * The file a link leads to, as `MetadataCache.getFirstLinkpathDest` finds it: any case, `.md` optional. A path is
	 * taken as the whole path first; else files in the linking note's folder come before others, shorter paths first.
	 */
	resolve(target: string, from: string): string | null {
		return this.resolveAll(target, from)[0] ?? null;
	}

	/** The files a link may lead to that nothing in the app's order tells apart: nearly always one, or none. */
	resolveAll(target: string, from: string): string[] {
		const relative = target.startsWith("./") || target.startsWith("../");
		const whole = relative ? joinPath(folderOf(from), target) : target.replace(/^\/+/, "");
		if (whole === null || whole === "") return [];
		const wanted = pathKey(whole);
		const candidates = this.named(fileName(wanted));
		const exact = candidates.find((path) => matches(pathKey(path), wanted));
		if (relative || target.startsWith("/")) return exact === undefined ? [] : [exact];
		if (exact !== undefined && wanted.includes("/")) return [exact];
		// Nearly every name is borne by one file.
		if (candidates.length < 2) return candidates.filter((path) => endsWithPath(pathKey(path), wanted));
		const folder = pathKey(folderOf(from));
		const fitting = candidates.filter((path) => endsWithPath(pathKey(path), wanted));
		const near = (path: string): number => (isInside(pathKey(path), folder) ? 0 : 1);
		const order = (a: string, b: string): number => near(a) - near(b) || a.length - b.length;
		fitting.sort((a, b) => order(a, b) || byText(a, b));
		return fitting.filter((path) => order(path, fitting[0] ?? path) === 0);
	}

	/** The end of the path, without `.md`, that leads to this file alone; the whole path where a link needs it. */
	shortest(path: string): string {
		const segments = path.replace(/\.md$/i, "").split("/");
		const others = this.namesakes(path).filter((other) => other !== path);
		for (let count = 1; count < segments.length; count++) {
			const end = segments.slice(-count).join("/");
			if (!others.some((other) => endsWithPath(pathKey(other), pathKey(end)))) return end;
		}
		return segments.join("/");
	}

	/** Files of the same name in any folder, itself included. */
	namesakes(path: string): readonly string[] {
		return this.named(pathKey(fileName(path)));
	}

	/**
	 * The file another program meant: an absolute or relative path, with or without `.md`, perhaps of another machine.
	 * The longest equal end of the path decides.
	 */
	resolveForeign(reference: string): string | null {
		const path = foreignPath(reference);
		if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return null;
		const wanted = pathKey(path).split("/").filter((segment) => segment !== "" && !/^\.\.?$/.test(segment));
		const last = wanted[wanted.length - 1];
		if (last === undefined) return null;
		const score = (candidate: string): number => {
			const own = pathKey(candidate).split("/");
			let equal = 1;
			while (equal < own.length && own[own.length - 1 - equal] === wanted[wanted.length - 1 - equal]) equal++;
			return equal;
		};
		return (
			[...this.named(last)].sort((a, b) => score(b) - score(a) || a.length - b.length || byText(a, b))[0] ?? null
		);
	}

	/** Paths of this file name, else of this name with `.md`. */
	private named(name: string): readonly string[] {
		return this.byName.get(name) ?? this.byName.get(name + ".md") ?? [];
	}
}

function pathKey(path: string): string {
	return path.normalize("NFC").toLowerCase();
}

function matches(path: string, wanted: string): boolean {
	return path === wanted || path === wanted + ".md";
}

function endsWithPath(path: string, wanted: string): boolean {
	return matches(path, wanted) || path.endsWith("/" + wanted) || path.endsWith("/" + wanted + ".md");
}
