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
import { propertyOf, textOf } from "../notes/value";
import { leadOf } from "../notes/item";
import type { Settings } from "../settings/schema";

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
		.find((text) => text !== null && inertText(text) !== "");
	const daily = isDaily(path) && line !== null ? wordsAround(outline, line - 1, settings) : "";
	const source = daily || own || underHeading(outline) || firstProse(outline) || firstItem(outline, settings);
	const text = source ? inertText(source).replace(/\(via ([^()]*)\)$/, "via $1") : "";
	return text === "" ? null : shorten(text, settings.summaryLength);
}

function isDaily(path: string): boolean {
	const base = baseName(path);
	return leadingDate(base) !== null && withoutLeadingDate(base).trim() === "";
}

function wordsAround(outline: Outline, line: number, settings: Settings): string {
	const block = blockAt(outline, line);
	if (block?.kind !== "paragraph" && block?.kind !== "table") return "";
	if (block.kind === "table") return outline.lines.at(line).replace(/\s*\|\s*/g, " ");
	return block.item < 0 ? proseOf(outline, block) : itemWords(outline, block, settings);
}

/** The first paragraph below a heading that promises one. */
function underHeading(outline: Outline): string {
	for (const heading of outline.headings) {
		if (heading.nested || !HEADINGS.includes(headingKey(heading.text))) continue;
		const end = outline.headings.find(({ line, nested }) => line > heading.line && !nested)?.line ?? outline.lines.count;
		const found = proseBetween(outline, heading.to + 1, end);
		if (found) return found;
	}
	return "";
}

function firstProse(outline: Outline): string {
	return proseBetween(outline, 0, outline.lines.count);
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

/** A paragraph without its field lines and embeds; empty when only links are left. */
function proseOf(outline: Outline, block: Block): string {
	const { lines, text } = outline;
	const kept: string[] = [];
	for (let line = block.from; line <= block.to; line++) {
		const source = text.slice(line === block.from ? block.start : lines.start(line), lines.end(line));
		if (!isFieldLine(source) && !isLinksOnly(source)) kept.push(source.replace(/^[ \t>]+/, ""));
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
	return at > 0 && !/[\p{L}\p{N}]/u.test((rest + source.slice(at)).replace(/https?:\S+/g, ""));
}

function firstItem(outline: Outline, settings: Settings): string {
	for (const block of outline.blocks) {
		if (block.kind !== "paragraph" || block.item < 0 || block.quoted) continue;
		const words = itemWords(outline, block, settings);
		if (inertText(words) !== "") return words;
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
