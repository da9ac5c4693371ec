/** New items as one edit: their lines, in the form and at the place that the section of their kind asks for. */

import { ITEM_KINDS, type ItemKind } from "../notes/item";
import type { Edit } from "../text/edit";
import { anchorOf, type Anchor } from "./anchor";
import { barePipes, newRow, rowLead } from "./cell";
import { traitsOf, type Expected, type Growth } from "./check";
import { formAt, type Form } from "./form";
import type { Page } from "./page";
import { linesBehind, linesBelow, linesInstead } from "./place";
import { newSection } from "./section";

/** An item to add, with what is nested in it. */
export interface NewItem {
	/** Its words in one line. */
	words: string;
	/** What of them stands on its first line. */
	text: string;
	/** What follows below it. */
	further: readonly FurtherLine[];
}

export interface FurtherLine {
	text: string;
	/** Is to be indented as far as the words of the new item are; else it brings what it needs. */
	indented: boolean;
}

export interface Addition {
	edit: Edit;
	/** The words of the new items as the note will have them, lead and all. */
	words: string[];
	/** What comes into being, nested items left out. */
	growth: Growth;
	/** Rows hold nothing nested. */
	inTable: boolean;
	/** Line of the section's heading, counted from 1; null for a new section. */
	line: number | null;
}

export function additionOf(page: Page, kind: ItemKind, items: readonly NewItem[]): Addition {
	const anchor = anchorOf(page, kind);
	const growth = { items: items.length, headings: anchor.section ? 0 : 1 };
	const line = anchor.section ? anchor.section.heading.line + 1 : null;
	if (anchor.at === "table") {
		const lead = rowLead(page, anchor.block);
		const rows = items.map(({ words }) => newRow(page.outline, anchor.block, lead + words));
		const words = items.map((item) => lead + barePipes(item.words));
		return { edit: editAt(page, kind, anchor, rows), words, growth: { ...growth, items: 0 }, inTable: true, line };
	}
	const form = formAt(page, kind, anchor);
	const edit = editAt(page, kind, anchor, linesFor(form, items));
	return { edit, words: items.map(({ words }) => form.lead + words), growth, inTable: false, line };
}

function linesFor(form: Form, items: readonly NewItem[]): string[] {
	const { prefix, gap, box, lead } = form;
	return items.flatMap(({ text, further }, index) => {
		const marker = form.marker(index + 1);
		const indent = " ".repeat(marker.length + gap.length);
		const below = further.map((line) => {
			if (line.text.trim() === "") return prefix.trimEnd();
			return prefix + (line.indented ? indent : "") + line.text;
		});
		return [prefix + marker + gap + box + lead + text, ...below];
	});
}

function editAt({ outline, names, settings }: Page, kind: ItemKind, anchor: Anchor, written: readonly string[]): Edit {
	switch (anchor.at) {
		case "item":
			return linesBehind(outline, outline.items[anchor.index]?.to ?? 0, written);
		case "placeholder":
			return linesInstead(outline, anchor.from, anchor.to, written);
		case "table":
			if (anchor.row !== null) return linesInstead(outline, anchor.row, anchor.row, written);
			return linesBehind(outline, anchor.block.to, written);
		case "body":
			return linesBelow(outline, anchor.line, written);
		case "nowhere": {
			const [edit] = newSection(outline, names, kind, settings.sections[kind].name, written);
			if (!edit) throw new RangeError("a new section is no edit");
			return edit;
		}
	}
}

/** The edit as it is and, where the line below would grow on to the new ones, with a blank line behind them. */
export function waysToAdd({ outline }: Page, edit: Edit): Edit[] {
	return [edit, { ...edit, insert: edit.insert + outline.lines.breakOf(outline.lines.lineOf(edit.to)) }];
}

/** What a page's items will be: the new ones stand where the edit puts them. */
export function withAdded(page: Page, kind: ItemKind, { from }: Edit, added: readonly Expected[]): Expected[] {
	const traits = traitsOf(page);
	const rank = ITEM_KINDS.indexOf(kind);
	const next = traits.findIndex((trait) => {
		const own = ITEM_KINDS.indexOf(trait.kind);
		return own > rank || (own === rank && page.outline.lines.start(trait.line - 1) >= from);
	});
	const at = next < 0 ? traits.length : next;
	return [...traits.slice(0, at), ...added, ...traits.slice(at)];
}
