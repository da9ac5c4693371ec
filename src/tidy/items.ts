/** Items of a project that look like one: which they are, and the plan for what was chosen for each pair. */

import type { Matcher } from "../doubles/matcher";
import { pairSteps } from "../doubles/pairs";
import { isOpen, itemsDeep, ITEM_KINDS, type Item, type ItemKind } from "../notes/item";
import { readMetadata, type DateField } from "../notes/metadata";
import { itemsIn, type Page } from "../plans/page";
import type { Change, Refusal } from "../plans/plan";
import { inSequence, placeAfter } from "../plans/sequence";
import { fullText } from "../plans/wording";
import { drained } from "../rollup/steps";
import { applyEdits, type Edit } from "../text/edit";
import { hashOf } from "../text/hash";
import { nameKey } from "../text/plain";
import { scan } from "../text/scan";
import { uniteItems } from "./merger";
import type { ItemPair, PairChoice } from "./pair";
import { losesNothing, richerOf, trailsOf } from "./richer";

/** Of each kind, the strongest first. */
export function itemPairs(page: Page, matcher: Matcher): ItemPair[] {
	return drained(itemPairSteps(page, matcher));
}

export function* itemPairSteps(page: Page, matcher: Matcher): Generator<void, ItemPair[]> {
	const pairs: ItemPair[] = [];
	const seen = new Map<string, number>();
	for (const kind of ITEM_KINDS) {
		const items = itemsOf(page, kind);
		for (const { a, b, likeness } of yield* pairSteps(items.map(({ text }) => text), matcher)) {
			const [first, second] = [items[a], items[b]];
			if (!first || !second || holdsLine(first, second) || holdsLine(second, first)) continue;
			const key = hashOf([kind, fullText(page, first), fullText(page, second)].join("\n"));
			const times = seen.get(key) ?? 0;
			seen.set(key, times + 1);
			pairs.push({ id: `${key}-${times}`, kind, first, second, likeness, suggested: isSafe(page, first, second, matcher) ? "merge" : "keep" });
		}
	}
	return pairs;
}

/** A nested bullet without a box is a detail and no item. */
function itemsOf(page: Page, kind: ItemKind): Item[] {
	return [...itemsDeep(itemsIn(page, kind))].filter(({ state }) => state !== null);
}

/** Whether the second one is nested in the first. */
function holdsLine({ children }: Item, { line }: Item): boolean {
	return [...itemsDeep(children)].some((item) => item.line === line);
}

/** One says all that the other says, and nothing else of them differs. */
function isSafe(page: Page, first: Item, second: Item, matcher: Matcher): boolean {
	if (first.index < 0 || second.index < 0 || first.recurs || second.recurs || isOpen(first) !== isOpen(second)) return false;
	if (first.blockId !== null && second.blockId !== null) return false;
	const fits = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;
	const isOnes = fits(first.owner && nameKey(first.owner), second.owner && nameKey(second.owner));
	const isThen = fits(first.due, second.due) && fits(first.date, second.date) && fits(first.priority, second.priority);
	const { winner, loser } = richerOf({ first, second });
	return isOnes && isThen && haveDaysAlike(fullText(page, first), fullText(page, second)) && losesNothing({ first, second }) && matcher.holds(winner.text, loser.text);
}

/** Whether no date that both have differs, such as the day one is scheduled for. */
function haveDaysAlike(first: string, second: string): boolean {
	const { dates } = readMetadata(second);
	return Object.entries(readMetadata(first).dates).every(([field, date]) => (dates[field as DateField] ?? date) === date);
}

/** What the item says that a merge leaves, without owner and dates. */
export function mergedText(pair: Pick<ItemPair, "first" | "second">): string {
	const { winner, loser } = richerOf(pair);
	return [winner.text, ...trailsOf(loser.text).filter((trail) => !winner.text.includes(trail))].join(" ");
}

/** All choices, one after another: each is planned on what those before it leave, and what is gone by then is skipped. */
export function planPairs(page: Page, matcher: Matcher, choices: readonly PairChoice[]): Change {
	const deeds = new Map(choices.map(({ id, deed }) => [id, deed]));
	const pairs = itemPairs(page, matcher).filter(({ id }) => (deeds.get(id) ?? "keep") !== "keep");
	/** Where the items stand that have been merged into others, by the line they had; and where all stand now. */
	const heirs = new Map<number, number>();
	const heirOf = (line: number): number => {
		const heir = heirs.get(line);
		return heir === undefined ? line : heirOf(heir);
	};
	const refusals: Refusal[] = [];
	let edits: Edit[] = [];
	for (const { id, kind, first, second } of pairs) {
		const deed = deeds.get(id) ?? "keep";
		const [one, other] = [heirOf(first.line), heirOf(second.line)];
		if (deed === "keep" || one === other) continue;
		const now = edits.length === 0 ? page : { ...page, outline: scan(applyEdits(page.outline.text, edits)) };
		const [here, there] = [itemNow(page, now, edits, kind, one), itemNow(page, now, edits, kind, other)];
		if (!here || !there || holdsLine(here, there) || holdsLine(there, here)) continue;
		const { kept, gone } = deed === "second" ? { kept: there, gone: here } : { kept: here, gone: there };
		const plan = uniteItems(now, kept, gone, deed === "merge");
		if (plan.refusal) {
			refusals.push({ ...plan.refusal, line: (deed === "second" ? first : second).line });
			continue;
		}
		edits = inSequence(page.outline.text, edits, plan.edits);
		if (deed === "second") heirs.set(one, other);
		else heirs.set(other, one);
	}
	return { edits, refusals };
}

/** An item that stood on a line of the first text, as it stands after the edits. */
function itemNow(page: Page, now: Page, edits: readonly Edit[], kind: ItemKind, line: number): Item | null {
	const then = [...itemsDeep(itemsIn(page, kind))].find((item) => item.line === line);
	if (!then) return null;
	const start = page.outline.lines.start(line - 1);
	// The marker: the line itself may begin where another one was taken out.
	const place = placeAfter(edits, page.outline.items[then.index]?.from ?? start);
	if (place === null) return null;
	return [...itemsDeep(itemsIn(now, kind))].find((item) => item.line === now.outline.lines.lineOf(place) + 1) ?? null;
}
