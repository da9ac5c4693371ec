/** What must hold for every plan on every item of any note. */

import { expect } from "vitest";
import { ITEM_KINDS, itemsDeep, type Item, type ItemKind } from "../../src/notes/item";
import { addItem, addItems } from "../../src/plans/add";
import { anchorOf } from "../../src/plans/anchor";
import { editableText, editItem } from "../../src/plans/edit";
import { keyOf, locate } from "../../src/plans/locate";
import { moveItem } from "../../src/plans/move";
import { linesOf, type Page } from "../../src/plans/page";
import { deleteItem } from "../../src/plans/remove";
import { closeItem, FIRST_STATE, markStep, reopenItem, toggleItem } from "../../src/plans/state";
import { moveItemTo } from "../../src/plans/transfer";
import { fullText, wordingOf } from "../../src/plans/wording";
import { sortEdits } from "../../src/text/edit";
import { allItems, itemAt, outcome, pageFor, TODAY } from "./trial";

const CLOSED = { blockers: "resolved", nextSteps: "done", decisions: "superseded" } as const;
const NEW = "Zinc the keel @Rosa Thorn 📅 2026-02-01";

/** How many plans were tried, and which of them were refused although nothing but the text stood against them. */
export interface Tally {
	tried: number;
	refused: string[];
}

export function expectLaws(text: string, tally: Tally = { tried: 0, refused: [] }): Tally {
	new Laws(pageFor(text), tally).hold();
	return tally;
}

class Laws {
	constructor(
		private readonly page: Page,
		private readonly tally: Tally,
	) {}

	hold(): void {
		for (const kind of ITEM_KINDS) this.adding(kind);
		for (const item of allItems(this.page)) {
			expect(locate(this.page, keyOf(this.page, item)).item).toEqual(item);
			this.closing(item);
			this.editing(item);
			this.moving(item);
			this.deleting(item);
			for (const kind of ITEM_KINDS) if (kind !== item.kind) this.transferring(item, kind);
		}
	}

	/** The page a plan makes, null where it is refused. */
	private after(what: string, plan: Parameters<typeof outcome>[1], page = this.page): Page | null {
		this.tally.tried++;
		const text = outcome(page, plan);
		if (plan.refusal?.code === "text-differs") this.tally.refused.push(`${what} ${plan.refusal.line ?? "-"}`);
		return text === null ? null : pageFor(text);
	}

	private adding(kind: ItemKind): void {
		const { page } = this;
		const anchor = anchorOf(page, kind);
		const after = this.after(`add ${kind}`, addItem(page, kind, NEW));
		if (!after) return;
		const found = allItems(after).filter((item) => fullText(after, item).includes(NEW));
		expect(found).toMatchObject([{ kind, state: FIRST_STATE[kind], owner: "Rosa Thorn" }]);
		expect(allItems(after)).toHaveLength(allItems(page).length + 1);
		const two = this.after(`add two ${kind}`, addItems(page, kind, [NEW, "b"]));
		const again = this.after(`add second ${kind}`, addItem(after, kind, "b"), after);
		expect(two?.outline.text).toBe(again?.outline.text);
		const line = anchor.at === "item" ? (page.outline.items[anchor.index]?.to ?? 0) : anchor.at === "table" ? anchor.block.to : -1;
		if (line < 0 || (anchor.at === "table" && anchor.row !== null)) return;
		// A blank line added for what follows stays.
		if (after.outline.lines.count !== page.outline.lines.count + 1) return;
		const [added] = found;
		const back = added ? this.after("add, delete", deleteItem(after, added), after) : null;
		expect(back?.outline.text).toBe(page.outline.text);
	}

	private closing(item: Item): void {
		const { page } = this;
		const { kind, line, state, owner } = item;
		if (state === null) {
			for (const plan of [closeItem(page, item, TODAY), reopenItem(page, item)]) expect(plan.refusal?.code).toBe("wrong-kind");
			return;
		}
		const after = this.after("close", closeItem(page, item, TODAY));
		const closed = after ? itemAt(after, line) : undefined;
		if (after && closed) {
			expect(closed).toMatchObject({ kind, state: CLOSED[kind], owner });
			expect(squeezed(closed.text)).toBe(squeezed(item.text));
			expect(closeItem(after, closed, TODAY)).toEqual({ edits: [] });
			const open = this.after("close, reopen", reopenItem(after, closed), after);
			if (open && this.isOwnForm(item)) expect(open.outline.text).toBe(page.outline.text);
			else if (open) expect(itemAt(open, line)).toMatchObject({ kind, state: FIRST_STATE[kind], owner });
		}
		const reopened = this.after("reopen", reopenItem(page, item));
		const open = reopened ? itemAt(reopened, line) : undefined;
		if (reopened && open) {
			if (state !== "in-progress") expect(open).toMatchObject({ kind, state: FIRST_STATE[kind], owner });
			expect(reopenItem(reopened, open)).toEqual({ edits: [] });
		}
		const isOpen = state === "open" || state === "in-progress" || state === "standing";
		expect(toggleItem(page, item, TODAY)).toEqual(isOpen ? closeItem(page, item, TODAY) : reopenItem(page, item));
		if (kind !== "nextSteps") return;
		for (const wanted of ["open", "in-progress", "cancelled"] as const) {
			const marked = this.after("mark", markStep(page, item, wanted));
			if (marked) expect(itemAt(marked, line)).toMatchObject({ state: wanted, owner });
		}
	}

	/** Whether reopening must give the very same text back: the item has the form that reopening writes. */
	private isOwnForm(item: Item): boolean {
		const { text, parts } = wordingOf(this.page, item);
		if (item.state !== FIRST_STATE[item.kind]) return false;
		if (item.kind === "decisions") return true;
		if (parts.some(({ field }) => field === "done" || field === "cancelled" || field === "resolved")) return false;
		const mark = this.page.outline.items[item.index]?.mark ?? null;
		return mark === null ? item.kind === "blockers" && /^❌(?!\ufe0f)/.test(text) : mark === " ";
	}

	private editing(item: Item): void {
		const { page } = this;
		const { text } = page.outline;
		const old = editableText(page, item);
		const { places } = wordingOf(page, item);
		const from = places[0] ?? 0;
		const to = places.at(-1) ?? 0;
		if (old !== "") expect(editItem(page, item, old)).toEqual({ edits: [] });
		const after = this.after("edit", editItem(page, item, NEW));
		const edited = after ? itemAt(after, item.line) : undefined;
		if (!after || !edited) return;
		expect(after.outline.text.startsWith(text.slice(0, from))).toBe(true);
		expect(after.outline.text.endsWith(text.slice(to))).toBe(true);
		expect(editableText(after, edited)).toBe(NEW);
		expect(edited).toMatchObject({ kind: item.kind, owner: "Rosa Thorn", due: "2026-02-01", blockId: item.blockId });
		const back = old === "" ? null : outcome(after, editItem(after, edited, old));
		if (back === null) return;
		const again = pageFor(back);
		const restored = itemAt(again, item.line);
		expect(restored && editableText(again, restored)).toBe(old);
		if (!/[\r\n]/.test(text.slice(from, to))) expect(back).toBe(text);
	}

	private moving(item: Item): void {
		const { page } = this;
		const { from, to } = linesOf(page, item);
		for (const [there, back] of [["down", "up"], ["up", "down"]] as const) {
			const plan = moveItem(page, item, there);
			const after = this.after(there, plan);
			const [first, second] = sortEdits(plan.edits ?? []);
			if (!after || !first || !second) continue;
			const { lines } = page.outline;
			const line = there === "down" ? lines.lineOf(second.to) - (to - from) : lines.lineOf(first.from);
			const moved = itemAt(after, line + 1);
			expect(moved).toMatchObject({ kind: item.kind, text: item.text, state: item.state });
			if (moved) expect(outcome(after, moveItem(after, moved, back))).toBe(page.outline.text);
			expect(allSaid(after)).toEqual(allSaid(page));
		}
	}

	private deleting(item: Item): void {
		const { page } = this;
		const after = this.after("delete", deleteItem(page, item));
		if (!after) return;
		const gone = [...itemsDeep([item])].map(({ line }) => line);
		const rest = allItems(page).filter(({ line }) => !gone.includes(line));
		expect(allItems(after).map(({ text, state }) => ({ text, state }))).toEqual(rest.map(({ text, state }) => ({ text, state })));
		expect(longestGap(after)).toBeLessThanOrEqual(Math.max(1, longestGap(page)));
	}

	private transferring(item: Item, kind: ItemKind): void {
		const { page } = this;
		const after = this.after(`to ${kind}`, moveItemTo(page, item, kind));
		if (!after) return;
		expect(allItems(after)).toHaveLength(allItems(page).length);
		const isOpen = item.state === "open" || item.state === "standing" || item.state === "in-progress";
		const { parts } = wordingOf(page, item);
		if (!isOpen || parts.some(({ field }) => field !== null)) return;
		const anchor = anchorOf(page, kind);
		const replaces = anchor.at === "placeholder" || (anchor.at === "table" && anchor.row !== null);
		if (!replaces) expect(minus(wordsIn(page), wordsIn(after))).toEqual([]);
		const found = allItems(after).filter(({ kind: other, text }) => other === kind && squeezed(text) === squeezed(item.text));
		if (item.kind !== "decisions" && kind !== "decisions") expect(found.length).toBeGreaterThan(0);
	}
}

/** Blanks and the case of punctuation beside metadata are not compared. */
function squeezed(text: string): string {
	return text.replace(/\s+/g, "");
}

function allSaid(page: Page): string[] {
	return allItems(page).map((item) => `${item.kind} ${String(item.state)} ${fullText(page, item)}`).sort();
}

function longestGap({ outline }: Page): number {
	let longest = 0;
	for (let line = 0, run = 0; line < outline.lines.count - 1; line++) {
		run = outline.lines.isBlank(line) ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}

function wordsIn({ outline }: Page): string[] {
	return outline.text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

function minus(all: string[], others: string[]): string[] {
	const counts = new Map<string, number>();
	for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
	return all.filter((word) => {
		const left = counts.get(word) ?? 0;
		counts.set(word, left - 1);
		return left <= 0;
	});
}
