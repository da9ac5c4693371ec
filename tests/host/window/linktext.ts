/** The parts of the target of a link. */

export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const at = linktext.indexOf("#");
	if (at < 0) return { path: linktext.trim(), subpath: "" };
	return { path: linktext.slice(0, at).trim(), subpath: linktext.slice(at).trim() };
}
