/** Opens and closes items: resolves blockers, completes steps, supersedes decisions, and takes all of that back. */

import { isOpenMark } from "../notes/intention";
import { isOpen, type Item, type ItemState } from "../notes/item";
import type { IsoDate } from "../text/date";
import { applyEdits, effectiveEdits, type Edit } from "../text/edit";
import { pageAfter, stretchOf, traitsOf, type Expected } from "./check";
import { appended, CLOSINGS, strike, unstrike, withoutFields, withoutLead } from "./closing";
import { itemOf, sectionOf, standsOf, type Page } from "./page";
import { refuse, type Plan } from "./plan";
import { inNote, wordingOf, type Wording } from "./wording";

/** The state in which an item of each kind begins. */
export const FIRST_STATE = { blockers: "open", nextSteps: "open", decisions: "standing" } as const;

/** The one-click action: closes what is open, opens what is closed. */
export function toggleItem(page: Page, item: Item, today: IsoDate): Plan {
	return isOpen(item) ? closeItem(page, item, today) : reopenItem(page, item);
}

/** Does what closing means for the item's kind. */
export function closeItem(page: Page, item: Item, today: IsoDate): Plan {
	switch (item.kind) {
		case "blockers":
			return resolveBlocker(page, item, today);
		case "nextSteps":
			return completeStep(page, item, today);
		case "decisions":
			return supersedeDecision(page, item, today);
	}
}

/** `- ❌ t` becomes `- ✅ t [resolved:: 2026-01-06]`; a box is checked and nothing else. @param dated adds the day there, too */
export function resolveBlocker(page: Page, item: Item, today: IsoDate, dated = false): Plan {
	if (item.kind !== "blockers" || item.state === null) return refuse("wrong-kind", item.line);
	if (item.state === "resolved") return { edits: [] };
	const wording = wordingOf(page, item);
	const day = appended(wording, `[resolved:: ${today}]`);
	if (markOf(page, item) !== null) {
		if (item.recurs) return refuse("repeating-task", item.line);
		return write(page, item, { state: "resolved", mark: "x", words: dated ? [day] : [] });
	}
	const words = [withLead(wording, page.settings.markers.resolved), day];
	return write(page, item, { state: "resolved", mark: null, words });
}

/** Checks the box, and makes one for a plain bullet. @param dated adds ` ✅ 2026-01-06` also where no other step has it */
export function completeStep(page: Page, item: Item, today: IsoDate, dated = false): Plan {
	if (item.kind !== "nextSteps" || item.state === null) return refuse("wrong-kind", item.line);
	if (item.state === "done") return { edits: [] };
	if (item.recurs) return refuse("repeating-task", item.line);
	const wording = wordingOf(page, item);
	const stamped = !isStamped(wording) && (dated || hasStamps(page, item));
	return write(page, item, { state: "done", mark: "x", words: stamped ? [appended(wording, `✅ ${today}`)] : [] });
}

/** Strikes the text out and says since when. */
export function supersedeDecision(page: Page, item: Item, today: IsoDate): Plan {
	if (item.kind !== "decisions" || item.state === null) return refuse("wrong-kind", item.line);
	if (item.state === "superseded") return { edits: [] };
	const wording = wordingOf(page, item);
	const words = [...strike(wording), appended(wording, `[superseded:: ${today}]`)];
	return write(page, item, { state: "superseded", mark: null, words });
}

/** Takes away whatever closes an item. An open one stays as it is. */
export function reopenItem(page: Page, item: Item): Plan {
	if (item.state === null) return refuse("wrong-kind", item.line);
	if (isOpen(item)) return { edits: [] };
	const mark = markOf(page, item);
	const checked = mark !== null && !isOpenMark(mark) && item.kind !== "decisions";
	return write(page, item, { state: FIRST_STATE[item.kind], mark: checked ? " " : null, words: reopened(page, item) });
}

/** Sets a next step to a state that is not done; a plain bullet gets a box. */
export function markStep(page: Page, item: Item, state: "open" | "in-progress" | "cancelled"): Plan {
	if (item.kind !== "nextSteps" || item.state === null) return refuse("wrong-kind", item.line);
	if (item.state === state) return { edits: [] };
	const mark = { open: " ", "in-progress": "/", cancelled: "-" }[state];
	return write(page, item, { state, mark, words: isOpen(item) ? [] : reopened(page, item) });
}

/** The edits on an item's words that leave nothing in them that closes it. */
function reopened(page: Page, item: Item): Edit[] {
	const { kind } = item;
	const wording = wordingOf(page, item);
	const { lead } = wording;
	const { resolved, blocker } = page.settings.markers;
	const edits = withoutFields(wording, CLOSINGS[kind]);
	if (kind !== "nextSteps") for (const one of unstrike(wording, CLOSINGS[kind])) edits.push(one);
	if (lead?.mark !== resolved || kind === "decisions") return edits;
	if (kind === "blockers") return [withLead(wording, blocker), ...edits];
	return markOf(page, item) === null ? withoutLead(wording, edits) : edits;
}

function withLead({ lead }: Wording, mark: string): Edit {
	return lead ? { from: 0, to: lead.length, insert: mark } : { from: 0, to: 0, insert: mark + " " };
}

interface Change {
	state: ItemState;
	/** What goes into the box, null to leave box or no box alone. */
	mark: string | null;
	/** Edits on the item's words. */
	words: readonly Edit[];
}

function write(page: Page, item: Item, { state, mark, words }: Change): Plan {
	const wording = wordingOf(page, item);
	const box = mark === null ? [] : [boxEdit(page, item, mark)];
	const edits = effectiveEdits(page.outline.text, [...box, ...inNote(wording, words)]);
	const traits = traitsOf(page);
	const { from } = stretchOf(traits, item);
	const said = applyEdits(wording.text, words).trim();
	const meant: Expected[] = traits.map((trait, index) => {
		if (index !== from) return trait;
		const { kind, level, depth, owner } = trait;
		return { kind, level, depth, owner, state, words: said };
	});
	return pageAfter(page, edits, meant) ? { edits } : refuse("text-differs", item.line);
}

function boxEdit({ outline }: Page, { index }: Item, mark: string): Edit {
	const entry = outline.items[index];
	if (!entry) throw new RangeError(`item ${index} of ${outline.items.length}`);
	const { box, start, mark: old } = entry;
	if (old === null) return { from: start, to: start, insert: `[${mark}] ` };
	return { from: box + 1, to: box + 1 + old.length, insert: mark };
}

function markOf({ outline }: Page, { index }: Item): string | null {
	return outline.items[index]?.mark ?? null;
}

/** Whether done steps of the section say when they were done, as the Tasks plugin writes it. */
function hasStamps(page: Page, item: Item): boolean {
	const section = sectionOf(page, item);
	if (!section) return false;
	// Nothing but the emoji itself makes a stamp: the other steps need not be read.
	const stamped = standsOf(page, item.kind).filter(({ words, line }) => words.includes("✅") && section.from < line && line <= section.to + 1);
	return stamped.some((stand) => {
		const step = itemOf(page, stand);
		return step.state === "done" && isStamped(wordingOf(page, step));
	});
}

function isStamped({ text, parts }: Wording): boolean {
	return parts.some(({ field, from }) => field === "done" && text.startsWith("✅", from));
}
