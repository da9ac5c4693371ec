/** Vault paths: `/` between segments, none at either end. */

import { withoutEnd } from "./ends";

/** The path's last segment. */
export function fileName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** The last segment without `.md`. */
export function baseName(path: string): string {
	return fileName(path).replace(/\.md$/i, "");
}

/** The folder that holds the path, `""` for the vault itself. */
export function folderOf(path: string): string {
	const slash = path.lastIndexOf("/");
	return slash < 0 ? "" : path.slice(0, slash);
}

/** The folder, then the folder it lies in, and so on; the vault itself is left out. */
export function foldersOutwards(folder: string): string[] {
	const folders: string[] = [];
	for (let at = folder; at !== ""; at = folderOf(at)) folders.push(at);
	return folders;
}

/** Whether the path lies in the folder at any depth. People write folders with a `/` at the end, too. */
export function isInside(path: string, folder: string): boolean {
	return folder === "" || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
}

/** A relative path (`./x`, `../x`) seen from a folder; null when it leaves the vault. */
export function joinPath(folder: string, relative: string): string | null {
	const segments = folder === "" ? [] : folder.split("/");
	for (const segment of relative.split("/")) {
		if (segment === "" || segment === ".") continue;
		if (segment !== "..") segments.push(segment);
		else if (segments.pop() === undefined) return null;
	}
	return segments.join("/");
}

/** The path in what another program wrote: perhaps `[[path#heading|alias]]`, with backslashes, with a slash at its end. */
export function foreignPath(reference: string): string {
	const opened = reference.startsWith("[[") ? reference.slice(2) : reference;
	const link = opened.endsWith("]]") ? opened.slice(0, -2) : null;
	const from = link === null ? 0 : link.lastIndexOf("]") + 1;
	const cut = link === null ? -1 : link.slice(from).search(/[|#]/);
	const path = cut < 0 ? (link ?? opened) : opened.slice(0, from + cut);
	return withoutEnd(path.replace(/\\/g, "/"), /\//);
}

/** How many leading folders two paths share. */
export function sharedFolders(a: string, b: string): number {
	const left = folderOf(a).split("/");
	const right = folderOf(b).split("/");
	let count = 0;
	while (count < left.length && left[count] !== "" && left[count] === right[count]) count++;
	return count;
}

/** Ascending by UTF-16 unit, the same on every device whatever its language. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
