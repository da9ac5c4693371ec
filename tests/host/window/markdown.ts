/** Markdown as HTML, as far as notes of a vault use it. */

import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { link, renderText } from "./inline-text";

const FRONTMATTER = /^---\r?\n[^]*?\r?\n---(?:\r?\n|$)/;
const COMMENT = /%%[^]*?%%/g;

export function renderMarkdown(text: string, into: HTMLElement): void {
	const skipped = FRONTMATTER.exec(text)?.[0] ?? "";
	// Blanks in place of what is hidden, so that every line keeps its number.
	const blank = (hidden: string): string => hidden.replace(/[^\n]/g, " ");
	const body = skipped.replace(/[^\n]/g, "") + text.slice(skipped.length).replace(COMMENT, blank);
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
			into.createEl("img", { attr: { src: node.url, alt: node.alt ?? "", referrerpolicy: "no-referrer" } });
			break;
		case "heading":
			renderChildren(node, block(node, into, `h${node.depth}`));
			break;
		case "list":
			renderList(node, into);
			break;
		case "listItem":
			renderItem(node, into);
			break;
		case "table":
			renderTable(node, into);
			break;
		case "html":
			// The app cleans what a note brings along; here it is shown as text.
			into.appendText(node.value);
			break;
		case "blockquote":
			renderQuote(node, into);
			break;
		case "paragraph":
			renderChildren(node, block(node, into, "p"));
			break;
		default:
			if ("children" in node) renderChildren(node, into.createEl(TAGS[node.type] ?? "span"));
	}
}

const TAGS: Partial<Record<string, keyof HTMLElementTagNameMap>> = { emphasis: "em", strong: "strong", delete: "del" };

function renderChildren(node: Extract<Nodes, { children: unknown }>, into: HTMLElement): void {
	for (const child of node.children) render(child, into);
}

/** Every block writes in the direction of its own text, and knows its line. */
function block(node: RootContent, into: HTMLElement, tag: keyof HTMLElementTagNameMap): HTMLElement {
	const el = into.createEl(tag, { attr: { dir: "auto" } });
	if (node.position) el.dataset["line"] = String(node.position.start.line - 1);
	return el;
}

function renderList(node: Extract<RootContent, { type: "list" }>, into: HTMLElement): void {
	const tasks = node.children.some((item) => statusOf(item) !== null);
	const el = into.createEl(node.ordered ? "ol" : "ul", { cls: tasks ? "contains-task-list" : "" });
	if (node.ordered && typeof node.start === "number" && node.start !== 1) el.setAttr("start", node.start);
	renderChildren(node, el);
}

type Item = Extract<RootContent, { type: "listItem" }>;

function renderItem(node: Item, into: HTMLElement): void {
	const item = block(node, into, "li");
	const status = statusOf(node);
	if (status !== null) {
		item.addClass("task-list-item");
		item.toggleClass("is-checked", status !== " ");
		const box = item.createEl("input", { type: "checkbox", cls: "task-list-item-checkbox" });
		box.checked = status !== " ";
		box.dataset["line"] = item.dataset["line"] ?? "";
		item.dataset["task"] = box.dataset["task"] = status;
	}
	for (const [index, child] of node.children.entries()) {
		const shown = index === 0 && status !== null ? withoutBox(child) : child;
		if (shown.type === "paragraph" && !node.spread) renderChildren(shown, item);
		else render(shown, item);
	}
}

/** The sign in the box of a task, whichever it is; null for other items. */
function statusOf(node: Item): string | null {
	if (typeof node.checked === "boolean") return node.checked ? "x" : " ";
	const [first] = node.children;
	const text = first?.type === "paragraph" ? first.children[0] : undefined;
	return (text?.type === "text" && /^\[(.)\]\s/u.exec(text.value)?.[1]) || null;
}

function withoutBox(node: RootContent): RootContent {
	if (node.type !== "paragraph") return node;
	const [first, ...rest] = node.children;
	if (first?.type !== "text") return node;
	return { ...node, children: [{ ...first, value: first.value.replace(/^\[.\]\s/u, "") }, ...rest] };
}

function renderTable(node: Extract<RootContent, { type: "table" }>, into: HTMLElement): void {
	const table = into.createEl("table");
	const parts = [table.createEl("thead"), table.createEl("tbody")];
	for (const [index, row] of node.children.entries()) {
		const tr = parts[index > 0 ? 1 : 0]?.createEl("tr");
		for (const cell of row.children) if (tr) renderChildren(cell, tr.createEl(index > 0 ? "td" : "th", { attr: { dir: "auto" } }));
	}
}

/** A quote, or a callout when its first line names a kind. */
function renderQuote(node: Extract<RootContent, { type: "blockquote" }>, into: HTMLElement): void {
	const [first, ...rest] = node.children;
	const text = first?.type === "paragraph" ? first.children[0] : undefined;
	const [mark = "", kind = "", title = ""] = (text?.type === "text" && /^\[!(\w+)\][+-]?[ \t]*(.*)\n?/.exec(text.value)) || [];
	if (first?.type !== "paragraph" || text?.type !== "text" || mark === "") {
		renderChildren(node, into.createEl("blockquote", { attr: { dir: "auto" } }));
		return;
	}
	const callout = into.createDiv({ cls: "callout", attr: { "data-callout": kind.toLowerCase(), dir: "auto" } });
	callout.createDiv({ cls: "callout-title", text: title || kind });
	const content = callout.createDiv({ cls: "callout-content" });
	const value = text.value.slice(mark.length);
	const children = [{ ...text, value }, ...first.children.slice(1)];
	if (children.length > 1 || value !== "") render({ ...first, children }, content);
	for (const child of rest) render(child, content);
}
