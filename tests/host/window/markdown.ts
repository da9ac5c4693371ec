/** Markdown as HTML, as far as notes of a vault use it. */

import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { parseLinktext } from "./linktext";

export function renderMarkdown(text: string, into: HTMLElement): void {
	const body = text.replace(/^---\r?\n[^]*?\r?\n---(?:\r?\n|$)/, "");
	const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
	for (const node of tree.children) render(node, into);
}

function render(node: RootContent, into: HTMLElement): void {
	switch (node.type) {
		case "text":
			renderText(node.value, into);
			break;
		case "inlineCode":
			into.createEl("code", { text: node.value });
			break;
		case "code":
			into.createEl("pre").createEl("code", { text: node.value, cls: node.lang ? `language-${node.lang}` : "" });
			break;
		case "break":
			into.createEl("br");
			break;
		case "thematicBreak":
			into.createEl("hr");
			break;
		case "link":
			renderChildren(node, link(into, node.url));
			break;
		case "image":
			into.createEl("img", { attr: { src: node.url, alt: node.alt ?? "" } });
			break;
		case "heading":
			renderChildren(node, into.createEl(`h${node.depth}`));
			break;
		case "list":
			renderChildren(node, into.createEl(node.ordered ? "ol" : "ul"));
			break;
		case "listItem":
			renderItem(node, into);
			break;
		case "table":
			renderChildren(node, into.createEl("table").createEl("tbody"));
			break;
		case "html":
			// The app cleans what a note brings along; here it is shown as text.
			into.appendText(node.value);
			break;
		default:
			if ("children" in node) renderChildren(node, into.createEl(TAGS[node.type] ?? "span"));
	}
}

const TAGS: Partial<Record<string, keyof HTMLElementTagNameMap>> = {
	paragraph: "p",
	emphasis: "em",
	strong: "strong",
	delete: "del",
	blockquote: "blockquote",
	tableRow: "tr",
	tableCell: "td",
};

function renderChildren(node: Extract<Nodes, { children: unknown }>, into: HTMLElement): void {
	for (const child of node.children) render(child, into);
}

function renderItem(node: Extract<RootContent, { type: "listItem" }>, into: HTMLElement): void {
	const item = into.createEl("li");
	if (typeof node.checked === "boolean") {
		item.addClass("task-list-item");
		const box = item.createEl("input", { type: "checkbox", cls: "task-list-item-checkbox" });
		box.checked = node.checked;
		item.dataset["task"] = node.checked ? "x" : " ";
	}
	for (const child of node.children) {
		if (child.type === "paragraph" && !node.spread) renderChildren(child, item);
		else render(child, item);
	}
}

/** Text with wikilinks and tags. */
function renderText(text: string, into: HTMLElement): void {
	let end = 0;
	for (const match of text.matchAll(/!?\[\[([^[\]]+)\]\]|(?<=^|\s)#[\p{L}\p{N}_/-]+/gu)) {
		into.appendText(text.slice(end, match.index));
		end = match.index + match[0].length;
		const inner = match[1];
		if (inner === undefined) {
			into.createEl("a", { cls: "tag", text: match[0], href: match[0] });
		} else {
			const [target = "", ...alias] = inner.split("|");
			const { path, subpath } = parseLinktext(target);
			link(into, target.trim(), true).setText(alias.join("|") || [path, ...subpath.split("#").filter(Boolean)].filter(Boolean).join(" > "));
		}
	}
	into.appendText(text.slice(end));
}

function link(into: HTMLElement, url: string, wiki = false): HTMLElement {
	if (!wiki && /^[a-z][a-z\d+.-]*:/i.test(url)) {
		return into.createEl("a", { cls: "external-link", href: url, attr: { target: "_blank", rel: "noopener" } });
	}
	const target = wiki ? url : decoded(url);
	return into.createEl("a", { cls: "internal-link", href: target, attr: { "data-href": target } });
}

function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}
