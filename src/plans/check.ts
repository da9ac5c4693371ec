/** Reads a note again with a plan's edits in it: are all items there as meant, and is every other line as before? */

import { ITEM_KINDS, type Item, type ItemKind, type ItemState } from "../notes/item";
import type { Edit } from "../text/edit";
import { blockAt } from "../text/outline";
import { itemsIn, type Page } from "./page";
import { reshape } from "./shape";
import { fullText } from "./wording";

/** What of an item must be found again. */
export interface Trait {
	kind: ItemKind;
	/** 0 for an item that is nested in none. */
	level: number;
	/** How many lists and quotes it stands in. */
	depth: number;
	state: ItemState | null;
	words: string;
	/** The words are text: no heading, fence, quotation or HTML that only begins on the item's line. */
	isText: boolean;
	owner: string | null;
	/** Counted from 1. */
	line: number;
}

/** What is left out may be anything. */
export type Expected = Partial<Omit<Trait, "line">>;

/** How many list items and headings a plan may add. */
export interface Growth {
	items: number;
	headings: number;
}

/** Every item of the note with what is nested in it, kind by kind in the note's order. */
export function traitsOf(page: Page): Trait[] {
	const traits: Trait[] = [];
	const add = (item: Item, level: number): void => {
		const { kind, state, owner, line } = item;
		const words = fullText(page, item);
		const depth = page.outline.items[item.index]?.depth ?? 0;
		traits.push({ kind, level, depth, state, words, isText: isText(page, item), owner, line });
		for (const child of item.children) add(child, level + 1);
	};
	for (const kind of ITEM_KINDS) for (const item of itemsIn(page, kind)) add(item, 0);
	return traits;
}

function isText({ outline }: Page, { index, line }: Item): boolean {
	const block = blockAt(outline, line - 1);
	const entry = outline.items[index];
	if (!entry) return true;
	return block?.kind === "paragraph" && block.item === index && block.depth === entry.depth + 1;
}

/** Where an item and what is nested in it stand among the traits. */
export function stretchOf(traits: readonly Trait[], { kind, line }: Item): { from: number; to: number } {
	const from = traits.findIndex((trait) => trait.kind === kind && trait.line === line);
	const level = traits[from]?.level;
	if (level === undefined) throw new RangeError(`no item on line ${line}`);
	let to = from + 1;
	while ((traits[to]?.level ?? 0) > level) to++;
	return { from, to };
}

/** The page after the edits, or null when it would not read as meant. */
export function pageAfter(
	page: Page,
	edits: readonly Edit[],
	expected: readonly Expected[],
	growth: Growth = { items: 0, headings: 0 },
): Page | null {
	const { outline } = page;
	const { after, kept } = reshape(outline, edits);
	if (!kept || after.items.length > outline.items.length + growth.items) return null;
	if (after.headings.length > outline.headings.length + growth.headings) return null;
	const made = { ...page, outline: after };
	const found = traitsOf(made);
	const asMeant = found.length === expected.length && expected.every((wanted, index) => isLike(found[index], wanted));
	return asMeant ? made : null;
}

const COMPARED = ["kind", "level", "depth", "state", "words", "isText", "owner"] as const;

function isLike(found: Trait | undefined, wanted: Expected): boolean {
	return found !== undefined && COMPARED.every((name) => wanted[name] === undefined || wanted[name] === found[name]);
}
