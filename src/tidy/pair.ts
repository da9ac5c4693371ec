/** Two items of a project that look like one, and what can be done about it. */

import type { Item, ItemKind } from "../notes/item";

/** `merge`: one item that says what both say. `first`, `second`: only that one stays. */
export const PAIR_DEEDS = ["keep", "merge", "first", "second"] as const;
export type PairDeed = (typeof PAIR_DEEDS)[number];

export interface ItemPair {
	/** Tells it from the others of the note. */
	id: string;
	kind: ItemKind;
	/** In the order of their lines. */
	first: Item;
	second: Item;
	/** From 0 to 1. */
	likeness: number;
	/** `merge` only where nothing is lost by it. */
	suggested: "keep" | "merge";
}

export interface PairChoice {
	id: string;
	deed: PairDeed;
}
