/** The inside of a line as HTML, where Obsidian has more than Markdown: its links, embeds, tags and highlights. */

import { parseLinktext } from "./linktext";

const SPECIAL = /(!?)\[\[([^[\]]+)\]\]|==([^=\n]+)==|(?<=^|\s)#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*/gu;

export function renderText(text: string, into: HTMLElement): void {
	let end = 0;
	for (const match of text.matchAll(SPECIAL)) {
		into.appendText(text.slice(end, match.index));
		end = match.index + match[0].length;
		const [whole, mark, inner, marked] = match;
		if (inner !== undefined) wikilink(into, inner, mark === "!");
		else if (marked !== undefined) renderText(marked, into.createEl("mark"));
		else into.createEl("a", { cls: "tag", text: whole, href: whole, attr: { target: "_blank", rel: "noopener nofollow" } });
	}
	into.appendText(text.slice(end));
}

function wikilink(into: HTMLElement, inner: string, isEmbed: boolean): void {
	const [target = "", ...alias] = inner.split("|");
	const linktext = target.replace(/\\$/, "").trim();
	const { path, subpath } = parseLinktext(linktext);
	const shown = alias.join("|").trim() || [path, ...subpath.split("#").filter(Boolean)].filter(Boolean).join(" > ");
	if (isEmbed) into.createSpan({ cls: "internal-embed", text: shown, attr: { src: linktext, alt: shown } });
	else link(into, linktext, true).setText(shown);
}

/** A link of either kind; what it says is added to it. */
export function link(into: HTMLElement, url: string, wiki = false): HTMLElement {
	if (!wiki && /^[a-z][a-z\d+.-]*:/i.test(url)) {
		return into.createEl("a", { cls: "external-link", href: url, attr: { target: "_blank", rel: "noopener nofollow" } });
	}
	const target = wiki ? url : decoded(url);
	return into.createEl("a", {
		cls: "internal-link",
		href: target,
		attr: { "data-href": target, target: "_blank", rel: "noopener nofollow" },
	});
}

function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}
