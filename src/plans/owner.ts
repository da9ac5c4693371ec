/** Sets, changes and takes away whose an item is. */

import type { Item } from "../notes/item";
import type { Part } from "../notes/metadata";
import { inlineIn } from "../text/inline";
import type { Edit } from "../text/edit";
import { annotate, endBefore, fieldBracket, inserted, isField, outermost, verified } from "./annotation";
import { barePipes, escapePipes } from "./cell";
import { ownerCell } from "./column";
import type { Page } from "./page";
import { refuse, type Plan } from "./plan";
import { fullText, wordingOf, type Wording } from "./wording";

/**
 * A name that stands keeps its place and form; a new one goes behind the text, before dates, tags and fields.
 * @param owner with or without `@`
 */
export function setOwner(page: Page, item: Item, owner: string | null): Plan {
	const name = owner === null ? null : owner.replace(/\s+/g, " ").trim().replace(/^@\s*/, "");
	if (name === "") return refuse("empty-text", item.line);
	if (name === item.owner) return { edits: [] };
	const wording = wordingOf(page, item);
	const parts = outermost(wording.parts.filter((part) => isOwner(wording.text, part)));
	if (wording.inTable && parts.length === 0) return inRow(page, item, name);
	const plans = waysTo(page, item, wording, parts, name).map((edits) => () => annotate(page, item, edits, { owner: name }));
	return firstOf(plans) ?? refuse("text-differs", item.line, name ?? fullText(page, item));
}

function waysTo(page: Page, item: Item, wording: Wording, parts: readonly Part[], name: string | null): Edit[][] {
	if (name === null) return [without(wording, parts)];
	if (parts.length > 0) {
		return [true, false].map((linked) => parts.map((part) => renamed(wording, part, name, linked)));
	}
	const bracket = fieldBracket(page, item, isOwner);
	const words = bracket === null ? `@${name}` : bracket === "[" ? `[owner:: ${name}]` : `(owner:: ${name})`;
	// An unknown name of several words ends where the text does, or before what cannot be part of it.
	return [textEnd(wording), wording.end].map((at) => [inserted(wording, at, words)]);
}

/** The first plan that is no refusal. */
function firstOf(plans: readonly (() => Plan)[]): Plan | null {
	for (const make of plans) {
		const plan = make();
		if (!plan.refusal) return plan;
	}
	return null;
}

const OWNER_FIELD = /^[[(]\s*(?:owner|assignee)\s*::/i;
const AT_NAME = /^\(?[*_"']*@/;

function isOwner(text: string, part: Part): boolean {
	const written = text.slice(part.from, part.to);
	return part.understood && part.field === null && (OWNER_FIELD.test(written) || AT_NAME.test(written));
}

/** Behind the last word that is neither metadata nor a tag. */
function textEnd(wording: Wording): number {
	const { text, body } = wording;
	let at = wording.end;
	for (;;) {
		const parts = endBefore({ ...wording, end: at }, () => true);
		const tag = /(?:^|\s)#[^\s#]+$/.exec(text.slice(body, parts));
		const next = tag ? body + text.slice(body, body + tag.index).trimEnd().length : parts;
		if (next === at) return at;
		at = next;
	}
}

/** @param linked whether a name that is a link becomes another link */
function renamed({ text }: Wording, part: Part, name: string, linked: boolean): Edit {
	const { from, to } = nameRange(text, part);
	const isLink = text.startsWith("[[", from);
	return { from, to, insert: isLink && linked ? `[[${name}]]` : name };
}

/** Where the name itself stands: behind the `@` or the colons, within what is around it. */
function nameRange(text: string, part: Part): { from: number; to: number } {
	const written = text.slice(part.from, part.to);
	if (isField(text, part)) {
		const from = part.from + (/^[^:]*::\s*@?/.exec(written)?.[0].length ?? 0);
		return { from, to: Math.max(from, part.from + written.slice(0, -1).trimEnd().length) };
	}
	const around = AT_NAME.exec(written)?.[0].length ?? 1;
	const from = part.from + around;
	const link = inlineIn(text, from, part.to)[0];
	if (link?.from === from) return { from, to: link.to };
	const behind = around - 1 + (/[:,]$/.test(written) ? 1 : 0);
	return { from, to: part.to - behind };
}

/** Each part with the blanks before it, or behind it where it comes first. */
function without({ text, body }: Wording, parts: readonly Part[]): Edit[] {
	const edits: Edit[] = [];
	let done = body;
	let first = true;
	for (const part of parts) {
		const from = done + text.slice(done, part.from).trimEnd().length;
		first &&= from === done;
		done = first ? text.length - text.slice(part.to).trimStart().length : part.to;
		edits.push({ from, to: done, insert: "" });
	}
	return edits;
}

/** A table says whose a decision is in a column of its own. */
function inRow(page: Page, item: Item, name: string | null): Plan {
	const words = fullText(page, item);
	const cell = ownerCell(page.outline, item.line - 1);
	if (!cell) return refuse("item-in-table", item.line, words);
	const written = barePipes(page.outline.text.slice(cell.from, cell.to));
	const isLink = /^@?\[\[[^\]]*\]\]$/.test(written);
	const texts = name === null ? [""] : isLink ? [`[[${name}]]`, name] : [name];
	const plans = texts.map((text) => () => {
		const insert = cell.from < cell.to || text === "" ? escapePipes(text) : ` ${escapePipes(text)} `;
		const from = cell.from < cell.to ? cell.from : cell.gap;
		return verified(page, item, [{ from, to: cell.to, insert }], words, { owner: name });
	});
	return firstOf(plans) ?? refuse("text-differs", item.line, name ?? words);
}
