/** Where new items of a kind go: behind the last one, in place of a `None`, into a table, or below what stands there. */

import { saysNothing, type ItemKind, type Stand } from "../notes/item";
import { itemsBetween, writingSection, type Section } from "../notes/section";
import { isPlaceholder, sharesLine, wordsOf } from "../notes/words";
import { blockAt, blockIndexFrom, type Block, type Outline } from "../text/outline";
import { tableOf } from "../text/table";
import { sectionsWith, standsUnder, type Page } from "./page";
import { bodyEnd } from "./place";

export type Anchor =
	/** Behind this list item and what is nested in it. */
	| { at: "item"; section: Section; index: number }
	/** Instead of these lines; `index` is the list item they are, -1 for a paragraph. */
	| { at: "placeholder"; section: Section; from: number; to: number; index: number }
	/** Below a table, or instead of its row on this line. */
	| { at: "table"; section: Section; block: Block; row: number | null }
	/** Below this line. */
	| { at: "body"; section: Section; line: number }
	/** In a section the note does not have yet. */
	| { at: "nowhere"; section: null };

/**
 * What stands right under the section's heading comes before what stands under its sub-headings: the last of those is
 * "Done" or "Later" more often than not. What is quoted is nobody's list.
 */
export function anchorOf(page: Page, kind: ItemKind): Anchor {
	const { outline } = page;
	const section = writingSection(sectionsWith(page, kind), kind);
	if (!section) return { at: "nowhere", section };
	const items = standsUnder(page, section, kind).filter((item) => !isQuoted(outline, item));
	const end = ownEnd(outline, section);
	const last = items.filter(({ line }) => line - 1 <= end).at(-1);
	if (last) return behind(outline, section, last);
	const empty = emptyTable(outline, section, kind, end) ?? placeholder(page, section, end);
	if (empty) return empty;
	const below = items.at(-1);
	return below ? behind(outline, section, below) : { at: "body", section, line: bodyEnd(outline, section) };
}

/** The last line before the first sub-heading. */
function ownEnd(outline: Outline, { heading, to }: Section): number {
	const next = outline.headings.find(({ line, nested }) => !nested && line > heading.line);
	return Math.min(to, (next?.line ?? outline.lines.count) - 1);
}

function behind(outline: Outline, section: Section, { index, line }: Stand): Anchor {
	const block = index < 0 ? blockAt(outline, line - 1) : null;
	return block ? { at: "table", section, block, row: null } : { at: "item", section, index };
}

function isQuoted(outline: Outline, { index, line }: Stand): boolean {
	return (outline.items[index] ?? blockAt(outline, line - 1))?.quoted ?? false;
}

/** A table for decisions that holds none yet. */
function emptyTable(outline: Outline, section: Section, kind: ItemKind, end: number): Anchor | null {
	if (kind !== "decisions") return null;
	const block = blocksBetween(outline, section.from, end).find((entry) => entry.kind === "table");
	if (!block) return null;
	// It has no items, so all its rows are placeholders.
	return { at: "table", section, block, row: tableOf(outline.lines, block).rows[0]?.line ?? null };
}

function placeholder({ outline, settings }: Page, section: Section, end: number): Anchor | null {
	for (const index of itemsBetween(outline, section.from, end)) {
		const item = outline.items[index];
		if (!item || item.to > item.line || item.quoted || sharesLine(outline, index)) continue;
		if (!saysNothing(wordsOf(outline, index).text, settings.markers)) continue;
		return { at: "placeholder", section, from: item.line, to: item.to, index };
	}
	const block = blocksBetween(outline, section.from, end).find(
		(entry) => entry.kind === "paragraph" && entry.item < 0 && isPlaceholder(paragraph(outline, entry)),
	);
	return block ? { at: "placeholder", section, from: block.from, to: block.to, index: -1 } : null;
}

function blocksBetween({ blocks }: Outline, from: number, to: number): Block[] {
	const found: Block[] = [];
	for (let index = blockIndexFrom(blocks, from); index < blocks.length; index++) {
		const block = blocks[index];
		if (!block || block.from > to) break;
		if (!block.quoted) found.push(block);
	}
	return found;
}

function paragraph({ lines }: Outline, { from, to }: Block): string {
	const parts: string[] = [];
	for (let line = from; line <= to; line++) parts.push(lines.at(line).replace(/^[ \t>]+/, "").trimEnd());
	return parts.join(" ");
}
