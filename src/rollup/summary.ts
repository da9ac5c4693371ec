/** One line on what a source is about, as plain text that means nothing to Markdown. */

import { blockAt, itemsOutwards, type Block, type Outline } from "../text/outline";
import { leadingDate, withoutLeadingDate } from "../text/date";
import { inertText, shorten } from "../text/plain";
import { baseName } from "../text/path";
import { inlineIn } from "../text/inline";
import { isFieldLine } from "../notes/field";
import { headingKey } from "../notes/heading";
import { readMetadata } from "../notes/metadata";
import type { Note } from "../notes/reading";
import { isPlaceholderValue, propertyOf, textOf } from "../notes/value";
import { leadOf } from "../notes/item";
import type { Settings } from "../settings/schema";

/** The best promise first. */
const HEADINGS = ["summary", "tldr", "overview", "notes"];

/**
 * @param line the first counted mention, counted from 1: in a note named only by its date the words around it are the
 * summary, for the rest of someone's day does not belong in a project.
 * @returns null when the source has no words
 */
export function summaryOf(note: Note, line: number | null, settings: Settings): string | null {
	const { outline, frontmatter, path } = note;
	const own = settings.properties.summary
		.map((name) => textOf(propertyOf(frontmatter.values, name)))
		.find((text) => text !== null && !isPlaceholderValue(text) && inertText(text) !== "");
	// The rest of a day is nobody's business, also where the words around the mention say little.
	const daily = isDaily(path) && line !== null;
	const source = daily ? wordsAround(outline, line - 1, settings) : own || underHeading(outline) || firstWords(outline, settings);
	const text = source ? withoutVia(inertText(source)) : "";
	return text === "" ? null : shorten(text, settings.entries.summaryLength);
}

/** Words that end in `(via …)` would be read as where the entry comes from. */
export function withoutVia(words: string): string {
	let text = words;
	for (let at = text.lastIndexOf("(via "); at >= 0 && text.endsWith(")"); at = text.lastIndexOf("(via ")) {
		text = `${text.slice(0, at)}via ${text.slice(at + 5, -1)}`.trim();
	}
	return text;
}

function isDaily(path: string): boolean {
	const base = baseName(path);
	return leadingDate(base) !== null && withoutLeadingDate(base).trim() === "";
}

function wordsAround(outline: Outline, line: number, settings: Settings): string {
	const block = blockAt(outline, line);
	switch (block?.kind) {
		case "paragraph":
			return block.item < 0 ? proseOf(outline, block) : wordsOfItem(outline, block, settings);
		case "table":
			return outline.lines.at(line).replace(/[\s|]+/g, (run) => (run.includes("|") ? " " : run));
		case "heading":
			return wordsBelow(outline, block, settings);
		default:
			return "";
	}
}

/** A bullet that only links to somebody speaks through those nested in it. */
function wordsOfItem(outline: Outline, block: Block, settings: Settings): string {
	const words = itemWords(outline, block, settings);
	const end = (outline.items[block.item]?.to ?? block.to) + 1;
	return (isLinksOnly(words) && itemBetween(outline, block.to + 1, end, settings)) || words;
}

/** A heading that names somebody speaks for what stands below it. */
function wordsBelow(outline: Outline, { from, to }: Block, settings: Settings): string {
	const text = outline.headings.find(({ line }) => line === from)?.text ?? "";
	return firstWords(outline, settings, to + 1, headingBehind(outline, to)) || text;
}

/** The line of the next heading, or behind the last line. */
function headingBehind({ headings, lines }: Outline, line: number): number {
	return headings.find((heading) => heading.line > line && !heading.nested)?.line ?? lines.count;
}

/** The first paragraph below a heading that promises one. */
function underHeading(outline: Outline): string {
	const promising = outline.headings.flatMap((heading) => {
		const rank = heading.nested ? -1 : HEADINGS.indexOf(headingKey(heading.text));
		return rank < 0 ? [] : [{ heading, rank }];
	});
	for (const { heading } of promising.sort((a, b) => a.rank - b.rank)) {
		const found = proseBetween(outline, heading.to + 1, headingBehind(outline, heading.to));
		if (found) return found;
	}
	return "";
}

/** The first paragraph of prose, or, where there is none, the first list item. */
function firstWords(outline: Outline, settings: Settings, from = 0, end = outline.lines.count): string {
	return proseBetween(outline, from, end) || itemBetween(outline, from, end, settings);
}

function proseBetween(outline: Outline, from: number, end: number): string {
	for (const block of outline.blocks) {
		if (block.from < from || block.kind !== "paragraph" || block.item >= 0 || block.depth > 0) continue;
		if (block.from >= end) break;
		const prose = proseOf(outline, block);
		if (prose) return prose;
	}
	return "";
}

/** What makes a quotation a callout. */
const CALLOUT = /^\[![^\]]*\][+-]?/;

/** A paragraph without its field lines and embeds; empty when only links are left. */
function proseOf(outline: Outline, block: Block): string {
	const { lines, text } = outline;
	const kept: string[] = [];
	for (let line = block.from; line <= block.to; line++) {
		const source = text.slice(line === block.from ? block.start : lines.start(line), lines.end(line));
		if (!isFieldLine(source) && !isLinksOnly(source)) kept.push(source.replace(/^[ \t>]+/, "").replace(CALLOUT, ""));
	}
	const prose = kept.join("\n");
	return inertText(prose) === "" ? "" : prose;
}

/** Nothing but links, embeds, comments and what separates them. */
function isLinksOnly(source: string): boolean {
	let rest = "";
	let at = 0;
	for (const { kind, from, to } of inlineIn(source)) {
		if (kind === "code" || from < at) continue;
		rest += source.slice(at, from);
		at = to;
	}
	rest += source.slice(at);
	const words = rest.replace(/https?:\S+/g, "");
	return (at > 0 || words !== rest) && !/[\p{L}\p{N}]/u.test(words);
}

function itemBetween(outline: Outline, from: number, end: number, settings: Settings): string {
	for (const block of outline.blocks) {
		if (block.from >= end) break;
		if (block.from < from || block.kind !== "paragraph" || block.item < 0 || block.quoted) continue;
		const words = itemWords(outline, block, settings);
		if (!isFieldLine(words) && inertText(words) !== "") return words;
	}
	return "";
}

/** An item's words without box, kind emoji, owner and metadata. */
function itemWords(outline: Outline, block: Block, settings: Settings): string {
	const [item] = itemsOutwards(outline, block.item);
	const own = item && blockAt(outline, item.line) === block;
	const words = own ? proseLines(outline, block) : proseOf(outline, block);
	const lead = own ? leadOf(words, settings.markers) : null;
	return readMetadata(words.slice(lead?.length ?? 0).trimStart()).text;
}

function proseLines(outline: Outline, block: Block): string {
	return outline.text.slice(block.start, outline.lines.end(block.to)).replace(/\r?\n[ \t>]*/g, " ");
}
