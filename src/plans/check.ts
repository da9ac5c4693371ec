/** Reads a note again with a plan's edits in it: are all items there as meant, and is every other line as before? */

import { ITEM_KINDS, readItem, type Item, type ItemKind, type ItemState, type Stand } from "../notes/item";
import type { Edit } from "../text/edit";
import { blockAt } from "../text/outline";
import { standsOf, type Page } from "./page";
import { reshape } from "./shape";

/** What of an item must be found again. Its words are read only when somebody asks. */
export class Trait {
	readonly kind: ItemKind;
	/** 0 for an item that is nested in none. */
	readonly level: number;
	/** How many lists and quotes it stands in. */
	readonly depth: number;
	readonly words: string;
	/** Counted from 1. */
	readonly line: number;
	/** What the rest is read from: a copy of a trait takes it along. */
	readonly source: Source;

	constructor(page: Page, stand: Stand) {
		const { kind, level, words, line, index } = stand;
		this.kind = kind;
		this.level = level;
		this.depth = page.outline.items[index]?.depth ?? 0;
		this.words = words;
		this.line = line;
		this.source = new Source(page, stand);
	}

	get state(): ItemState | null {
		return this.source.item.state;
	}

	get owner(): string | null {
		return this.source.item.owner;
	}

	/** The words are text: no heading, fence, quotation or HTML that only begins on the item's line. */
	get isText(): boolean {
		return this.source.isText;
	}
}

/** What is left out may be anything, unless it is a copy of a trait: what that was read from still counts. */
export type Expected = Partial<Pick<Trait, "kind" | "level" | "depth" | "state" | "words" | "isText" | "owner" | "source">>;

/** How many list items and headings a plan may add. */
export interface Growth {
	items: number;
	headings: number;
}

/** Every item of the note with what is nested in it, kind by kind in the note's order. */
export function traitsOf(page: Page): Trait[] {
	return ITEM_KINDS.flatMap((kind) => standsOf(page, kind).map((stand) => new Trait(page, stand)));
}

/** Where an item and what is nested in it stand among the traits. */
export function stretchOf(traits: readonly Trait[], { kind, line }: Pick<Item, "kind" | "line">): { from: number; to: number } {
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
	const asMeant = found.length === expected.length && found.every((trait, index) => isLike(trait, expected[index] ?? {}));
	return asMeant ? made : null;
}

function isLike(found: Trait, wanted: Expected): boolean {
	const { source } = wanted;
	if (wanted.kind !== undefined && wanted.kind !== found.kind) return false;
	if (wanted.level !== undefined && wanted.level !== found.level) return false;
	if (wanted.depth !== undefined && wanted.depth !== found.depth) return false;
	if (wanted.words !== undefined && wanted.words !== found.words) return false;
	const isText = wanted.isText ?? source?.isText;
	if (isText !== undefined && isText !== found.isText) return false;
	// Most items are as they were, and then nothing has to be read.
	if (wanted instanceof Trait && wanted.source.readsLike(found.source)) return true;
	const state = wanted.state === undefined ? source?.item.state : wanted.state;
	const owner = wanted.owner === undefined ? source?.item.owner : wanted.owner;
	return (state === undefined || state === found.state) && (owner === undefined || owner === found.owner);
}

class Source {
	private read: Item | null = null;

	constructor(
		private readonly page: Page,
		private readonly stand: Stand,
	) {}

	get item(): Item {
		const { settings, people } = this.page;
		return (this.read ??= readItem({ markers: settings.markers, people, problems: [] }, this.stand, []));
	}

	get isText(): boolean {
		const { outline } = this.page;
		const { index, line } = this.stand;
		const entry = outline.items[index];
		if (!entry) return true;
		const block = blockAt(outline, line - 1);
		return block?.kind === "paragraph" && block.item === index && block.depth === entry.depth + 1;
	}

	/** Whether all that decides what `readItem` says of state and owner is the same. */
	readsLike({ page, stand }: Source): boolean {
		const own = this.stand;
		return (
			page.people === this.page.people &&
			page.settings === this.page.settings &&
			stand.kind === own.kind &&
			stand.words === own.words &&
			stand.mark === own.mark &&
			(stand.level === 0) === (own.level === 0) &&
			stand.cells?.owner === own.cells?.owner
		);
	}
}
