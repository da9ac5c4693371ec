/** What a project says already: every list item outside Recent Context, and every row of decisions. */

import { ITEM_KINDS, saysNothing, type Item, type Stand } from "../notes/item";
import { itemsBetween, sectionsOf } from "../notes/section";
import { sharesLine, saidAt } from "../notes/words";
import { itemOf, standsOf, type Page } from "../plans/page";
import { drained } from "../rollup/steps";
import type { SectionKind } from "../settings/schema";
import { linksIn, type Link } from "../text/inline";
import { withoutOrigins } from "./origin";

export interface Standing {
	item: Item;
	/** Of the section it stands in, an item's or key facts; null for a list anywhere else. */
	kind: SectionKind | null;
	/** Its words without metadata, and without the links to sources behind them. */
	markdown: string;
	/** The same with all, some and none of these links. */
	forms: string[];
	links: Link[];
}

export function standingsOf(page: Page): Standing[] {
	return drained(standingSteps(page));
}

/** The same, one item at a time: a project may have thousands. */
export function* standingSteps(page: Page): Generator<void, Standing[]> {
	const { outline, names } = page;
	const kinds = new Map<number, SectionKind | null>();
	for (const { kind, from, to } of sectionsOf(outline, names)) {
		if (kind === "recentContext" || kind === "keyFacts") for (const index of itemsBetween(outline, from, to)) kinds.set(index, kind);
	}
	const standings: Standing[] = [];
	for (const kind of ITEM_KINDS) {
		for (const stand of standsOf(page, kind)) {
			standings.push(standingOf(page, stand, kind));
			yield;
		}
	}
	const taken = new Set(standings.map(({ item }) => item.index));
	for (const index of outline.items.keys()) {
		const kind = kinds.get(index) ?? null;
		if (taken.has(index) || kind === "recentContext" || sharesLine(outline, index)) continue;
		const words = saidAt(outline, index);
		if (!saysNothing(words, page.settings.markers)) standings.push(standingOf(page, standAt(page, index, words), kind));
		yield;
	}
	return standings.sort((a, b) => a.item.line - b.item.line);
}

function standingOf(page: Page, stand: Stand, kind: SectionKind | null): Standing {
	const item = itemOf(page, { ...stand, children: [] });
	const forms = withoutOrigins(item.text);
	return { item, kind, markdown: forms.at(-1) ?? item.text, forms, links: linksIn(stand.words).filter(({ external }) => !external) };
}

/** An item of no list of a project is read as a step. */
function standAt({ outline }: Page, index: number, words: string): Stand {
	const { line = 0, mark = null } = outline.items[index] ?? {};
	return { kind: "nextSteps", words, level: 0, mark, heading: "", line: line + 1, index, cells: null, children: [] };
}
