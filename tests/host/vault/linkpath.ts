/** Which files a link may mean, in the app's order. */

import type { TFile } from "./file";
import { isWithin, nameOf, parentOf } from "./path";
import type { Vault } from "./vault";

/** The path of a link without heading or block. */
export function linkpathOf(link: string): string {
	const hash = link.indexOf("#");
	return (hash < 0 ? link : link.slice(0, hash)).replace(/\u00a0/g, " ").normalize("NFC").trim();
}

export function linkpathDests(vault: Vault, linkpath: string, sourcePath: string): TFile[] {
	if (linkpath === "") {
		const source = vault.getFileByPath(sourcePath);
		return source ? [source] : [];
	}
	let wanted = linkpath.toLowerCase();
	let named = vault.filesNamed(nameOf(wanted));
	if (named.length === 0) {
		wanted += ".md";
		named = vault.filesNamed(nameOf(wanted));
	}
	const exact = (path: string | null): TFile[] => named.filter((file) => file.path.toLowerCase() === path).slice(0, 1);
	const folder = parentOf(sourcePath).toLowerCase();
	if (/^\.\.?\//.test(wanted)) {
		const found = exact(resolved(folder, wanted));
		// The app goes on with the rest of the path when nothing is there.
		if (found.length > 0) return found;
		wanted = wanted.replace(/^(?:\.\.?\/)+/, "");
	}
	if (wanted.startsWith("/")) return exact(wanted.slice(1));
	const whole = wanted.includes("/") ? exact(wanted) : [];
	if (whole.length > 0) return whole;
	const fitting = named.filter(({ path }) => `/${path.toLowerCase()}`.endsWith(`/${wanted}`));
	// Sorting is stable: of equal paths' length the one that came first stays first.
	fitting.sort((a, b) => a.path.length - b.path.length);
	const isNear = ({ path }: TFile): boolean => isWithin(path.toLowerCase(), folder);
	return [...fitting.filter(isNear), ...fitting.filter((file) => !isNear(file))];
}

/** The path from one folder of the vault to a file, without `./`. */
export function relativePath(fromFolder: string, path: string): string {
	const from = fromFolder === "/" ? [] : fromFolder.split("/");
	const to = path.split("/");
	let same = 0;
	while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
	return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

function resolved(folder: string, relative: string): string | null {
	const segments = folder === "/" ? [] : folder.split("/");
	for (const segment of relative.split("/")) {
		if (segment === ".") continue;
		if (segment !== "..") segments.push(segment);
		else if (segments.pop() === undefined) return null;
	}
	return segments.join("/");
}
