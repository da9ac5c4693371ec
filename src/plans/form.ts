/** What a new item's line begins with: indentation, marker, box and lead, as its neighbours have them. */

import { leadOf, type ItemKind } from "../notes/item";
import type { Section } from "../notes/section";
import { markerLength } from "../text/leaf";
import type { Outline } from "../text/outline";
import type { Anchor } from "./anchor";
import { standsUnder, type Page } from "./page";

export interface Form {
	/** Indentation and quote signs. */
	prefix: string;
	/** Marker of the nth new item, counted from 1, and the blanks behind it. */
	marker: (nth: number) => string;
	gap: string;
	/** Box and emoji, with a blank behind each. */
	box: string;
	lead: string;
}

/** How an item looks where nothing says otherwise. */
function usualForm({ settings }: Page, kind: ItemKind): Form {
	const { blocker, decision } = settings.markers;
	const lead = { blockers: blocker + " ", nextSteps: "", decisions: decision + " " }[kind];
	return { prefix: "", marker: () => "-", gap: " ", box: kind === "nextSteps" ? "[ ] " : "", lead };
}

/** How items look that go to this place in a list. */
export function formAt(page: Page, kind: ItemKind, anchor: Anchor): Form {
	const { outline } = page;
	const usual = usualForm(page, kind);
	if (anchor.at === "item") {
		const { index, section } = anchor;
		return { ...markerAt(outline, index, stepBefore(outline, index)), ...ownForm(page, kind, section, index) };
	}
	if (anchor.at !== "placeholder") return usual;
	if (anchor.index >= 0) return { ...usual, ...markerAt(outline, anchor.index, 1, 0) };
	return { ...usual, prefix: /^[ \t>]*/.exec(outline.lines.at(anchor.from))?.[0] ?? "" };
}

/** The marker of a list item, going on from it. @param first what the first new number is ahead of its own */
function markerAt(outline: Outline, index: number, step: number, first = step): Pick<Form, "prefix" | "marker" | "gap"> {
	const { text, lines } = outline;
	const item = outline.items[index];
	if (!item) throw new RangeError(`item ${index} of ${outline.items.length}`);
	const end = lines.end(item.line);
	const length = markerLength(text, item.from, end);
	const written = text.slice(item.from, item.from + length);
	const gap = text.slice(item.from + length, item.box >= 0 ? item.box : item.start);
	const number = numberOf(written);
	return {
		prefix: text.slice(lines.start(item.line), item.from),
		marker: (nth) => (number === null ? written : String(number + first + step * (nth - 1)) + written.slice(-1)),
		gap: gap === "" || item.start === end ? " " : gap,
	};
}

/** 0 for a list whose items all have one number, as Markdown lets people write it. */
function stepBefore({ items, text }: Outline, index: number): number {
	const item = items[index];
	for (let before = index - 1; item && before >= item.list; before--) {
		const other = items[before];
		if (other?.list === item.list) return numberOf(text.slice(other.from)) === numberOf(text.slice(item.from)) ? 0 : 1;
	}
	return 1;
}

function numberOf(text: string): number | null {
	const digits = /^\d+/.exec(text)?.[0];
	return digits === undefined ? null : Number(digits);
}

/** Box and lead as the nearest item above has them that has any; none where no item has any. */
function ownForm(page: Page, kind: ItemKind, section: Section, anchor: number): Pick<Form, "box" | "lead"> {
	const { outline, settings } = page;
	for (const { index, words } of standsUnder(page, section, kind).reverse()) {
		const item = outline.items[index];
		if (!item || item.quoted || index > anchor) continue;
		const found = kind === "nextSteps" ? null : leadOf(words, settings.markers);
		if (item.mark === null && found === null) continue;
		const lead = found ? leadLike(page, kind, found.mark, words.slice(0, found.length)) + " " : "";
		return { box: item.mark === null ? "" : kind === "decisions" ? `[${item.mark}] ` : "[ ] ", lead };
	}
	return { box: "", lead: "" };
}

/** A neighbour's emoji, unless it says that the neighbour is closed. */
function leadLike({ settings }: Page, kind: ItemKind, mark: string, written: string): string {
	const { blocker, resolved, decision } = settings.markers;
	if (kind === "decisions") return mark === decision ? written : decision;
	return mark === resolved || mark === decision ? blocker : written;
}
