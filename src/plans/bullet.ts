/** Bullets at the end of a section's list, in the form of the last one; in place of a `None`; in a section that is made for them. */

import { itemsBetween, sectionsOf, sectionsOfKind, writingSection, type Section, type SectionNames } from "../notes/section";
import { isPlaceholder, sharesLine, wordsOf } from "../notes/words";
import type { SectionKind, Settings } from "../settings/schema";
import type { Edit } from "../text/edit";
import { markerLength } from "../text/leaf";
import { blockIndexFrom, type Block, type Outline } from "../text/outline";
import { refuse, type Plan } from "./plan";
import { bodyEnd, linesBehind, linesBelow, linesInstead } from "./place";
import { newSection } from "./section";
import { reshape } from "./shape";

export interface Place {
	outline: Outline;
	names: SectionNames;
	settings: Settings;
}

/** Adds a bullet for each text to the section of a kind. @param texts of one line each */
export function addBullets(place: Place, kind: SectionKind, texts: readonly string[]): Plan {
	if (texts.length === 0) return { edits: [] };
	const { outline, names, settings } = place;
	const section = writingSection(sectionsOf(outline, names), kind);
	const edits = section
		? [intoSection(outline, section, texts)]
		: newSection(outline, names, kind, settings.sections[kind].name, texts.map((text) => `- ${text}`), settings.entries.position);
	const { after, kept } = reshape(outline, edits);
	const meant = [...bulletsIn(outline, names, kind), ...texts].sort();
	const asMeant =
		kept &&
		after.headings.length === outline.headings.length + (section ? 0 : 1) &&
		JSON.stringify(bulletsIn(after, names, kind).sort()) === JSON.stringify(meant);
	return asMeant ? { edits } : refuse("text-differs", section ? section.heading.line + 1 : null);
}

function bulletsIn(outline: Outline, names: SectionNames, kind: SectionKind): string[] {
	return sectionsOfKind(sectionsOf(outline, names), kind)
		.flatMap(({ from, to }) => itemsBetween(outline, from, to))
		.map((index) => wordsOf(outline, index).text)
		.filter((words) => !isPlaceholder(words));
}

function intoSection(outline: Outline, section: Section, texts: readonly string[]): Edit {
	const own = itemsBetween(outline, section.from, lastOwnLine(outline, section)).filter((index) => {
		const item = outline.items[index];
		return item !== undefined && item.parent < 0 && !item.quoted && !sharesLine(outline, index);
	});
	const last = own.filter((index) => !isPlaceholder(wordsOf(outline, index).text) || spans(outline, index)).at(-1);
	if (last !== undefined) return linesBehind(outline, outline.items[last]?.to ?? 0, bulletsLike(outline, last, texts, 1));
	const [empty] = own;
	const line = outline.items[empty ?? -1]?.line;
	if (empty !== undefined && line !== undefined) return linesInstead(outline, line, line, bulletsLike(outline, empty, texts, 0));
	const written = texts.map((text) => `- ${text}`);
	const none = placeholderIn(outline, section);
	return none ? linesInstead(outline, none.from, none.to, written) : linesBelow(outline, bodyEnd(outline, section), written);
}

/** A paragraph of one line that only says that there is nothing. */
export function placeholderIn(outline: Outline, section: Section): Block | null {
	const { blocks, lines } = outline;
	const end = lastOwnLine(outline, section);
	for (let at = blockIndexFrom(blocks, section.from); (blocks[at]?.from ?? Infinity) <= end; at++) {
		const block = blocks[at];
		if (block?.kind !== "paragraph" || block.depth > 0 || block.to > block.from) continue;
		if (isPlaceholder(lines.at(block.from))) return block;
	}
	return null;
}

/** The last line before the first sub-heading. */
export function lastOwnLine(outline: Outline, { heading, to }: Section): number {
	const next = outline.headings.find(({ line, nested }) => !nested && line > heading.line);
	return Math.min(to, (next?.line ?? outline.lines.count) - 1);
}

function spans({ items }: Outline, index: number): boolean {
	const item = items[index];
	return item !== undefined && item.to > item.line;
}

/** @param first how far the first new number is ahead of the one that stands there */
function bulletsLike({ items, text, lines }: Outline, index: number, texts: readonly string[], first: number): string[] {
	const item = items[index];
	if (!item) throw new RangeError(`item ${index} of ${items.length}`);
	const prefix = text.slice(lines.start(item.line), item.from);
	const length = markerLength(text, item.from, lines.end(item.line));
	const marker = text.slice(item.from, item.from + length);
	const written = text.slice(item.from + length, item.box >= 0 ? item.box : item.start);
	const gap = written === "" || item.start === lines.end(item.line) ? " " : written;
	const number = /^\d+/.exec(marker)?.[0];
	return texts.map((words, at) => prefix + (number === undefined ? marker : String(Number(number) + first + at) + marker.slice(-1)) + gap + words);
}
