/** Recent Context entries: bullets that begin with a date, in every form note-format knows. */

import { dateAt, type IsoDate } from "../text/date";
import { linksIn, type Link } from "../text/inline";
import { blockIndexFrom, itemsOutwards, type Outline } from "../text/outline";
import { plainText } from "../text/plain";
import type { Problem } from "./problem";
import { itemsBetween, type Section } from "./section";
import { wordsOf } from "./words";

export interface Entry {
	date: IsoDate;
	/** The link it begins with, null without one. */
	link: Link | null;
	/** As written, null when there is none. */
	summary: string | null;
	/** Plain name in `(via NAME)`. */
	via: string | null;
	/** Counted from 1. */
	line: number;
	/** Index in the outline's items. */
	index: number;
}

const BOLD = /^(\*\*|__)(\d{4}-\d{2}-\d{2})(?::\1|\1:?)\s*(?:[–—-]\s+)?/;
const PLAIN = /^\[?(\d{4}-\d{2}-\d{2})\]?(?:\s*:\s*|\s+[–—-]\s+)/;
const SEPARATOR = /^\s*[–—-](?=\s|$)\s*/;

/** The entry a list item is, or null. */
export function entryAt(outline: Outline, index: number): Entry | null {
	const item = outline.items[index];
	if (!item || !beginsLikeDate(outline.text, item.start)) return null;
	const words = wordsOf(outline, index).text.replace(/\s\^[A-Za-z0-9-]+$/, "").trimEnd();
	const found = BOLD.exec(words);
	const digits = found?.[2] ?? PLAIN.exec(words)?.[1];
	const date = digits === undefined ? null : dateAt(digits, 0);
	if (!date) return null;
	const rest = words.slice((found ?? PLAIN.exec(words))?.[0].length ?? 0);
	const { link, after } = leadingLink(rest);
	const { text, via } = splitVia(link ? after.replace(SEPARATOR, "") : rest);
	return { date, link, summary: text || null, via, line: item.line + 1, index };
}

/** A digit, a bracket or bold within the first characters: most items are none of these. */
function beginsLikeDate(text: string, start: number): boolean {
	const first = text.charAt(start).trim() === "" ? text.slice(start, start + 8).trimStart().charAt(0) : text.charAt(start);
	return (first >= "0" && first <= "9") || first === "[" || first === "*" || first === "_";
}

function leadingLink(text: string): { link: Link | null; after: string } {
	const start = /^(?:\*\*|__|[*_])?(?=!?\[)/.exec(text)?.[0] ?? "";
	if (!text.startsWith("[", start.length)) return { link: null, after: text };
	const link = linksIn(text).find(({ from }) => from === start.length);
	if (!link || link.external || link.target === "") return { link: null, after: text };
	const behind = text.slice(link.to);
	return { link, after: behind.startsWith(start) ? behind.slice(start.length) : behind };
}

function splitVia(text: string): { text: string; via: string | null } {
	const trimmed = text.trim();
	const at = trimmed.lastIndexOf("(via ");
	const name = trimmed.slice(at + 5, -1);
	if (at < 0 || !trimmed.endsWith(")") || !isBalanced(name)) return { text: trimmed, via: null };
	return { text: trimmed.slice(0, at).trim(), via: plainText(name) || null };
}

/** Whether no parenthesis closes one that stands before the text. */
export function isBalanced(text: string): boolean {
	let depth = 0;
	for (const char of text) {
		if (char === "(") depth++;
		else if (char === ")" && --depth < 0) return false;
	}
	return true;
}

/** The entries of a section in order. A dated bullet inside an entry is a detail of that entry. */
export function entriesOf(outline: Outline, section: Section, problems: Problem[]): Entry[] {
	const entries: Entry[] = [];
	const taken = new Set<number>();
	for (const index of itemsBetween(outline, section.from, section.to)) {
		const item = outline.items[index];
		if (item && taken.has(item.parent)) {
			taken.add(index);
			continue;
		}
		const entry = entryAt(outline, index);
		if (entry) {
			entries.push(entry);
			taken.add(index);
		} else if (item) {
			const day = unrealDay(outline, index);
			if (day !== null) problems.push({ code: "entry-date-invalid", line: item.line + 1, what: day });
		}
	}
	return entries;
}

/** Bullets that are entries but for their date, which is no real day. */
export function misdatedIn(outline: Outline, section: Section): number[] {
	return itemsBetween(outline, section.from, section.to).filter((index) => unrealDay(outline, index) !== null);
}

/** The day a bullet begins with when there is no such day. */
function unrealDay({ items, text }: Outline, index: number): string | null {
	const start = items[index]?.start ?? 0;
	const digits = /^\W{0,2}(\d{4}-\d{2}-\d{2})\W{0,3}:/.exec(text.slice(start, start + 20))?.[1];
	return digits === undefined || dateAt(digits, 0) ? null : digits;
}

/** Every link in a list item and what is nested in it: each of them says where an entry comes from. */
export function linksInItem(outline: Outline, index: number): Link[] {
	const item = outline.items[index];
	if (!item) return [];
	const links: Link[] = [];
	for (let i = blockIndexFrom(outline.blocks, item.line); i < outline.blocks.length; i++) {
		const block = outline.blocks[i];
		if (!block || block.from > item.to) break;
		if (block.kind !== "paragraph" && block.kind !== "table" && block.kind !== "heading") continue;
		if (![...itemsOutwards(outline, block.item)].includes(item)) continue;
		for (const one of linksIn(outline.text, block.start, outline.lines.end(block.to)).filter(({ external }) => !external)) links.push(one);
	}
	return links;
}
