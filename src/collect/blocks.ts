/** Block ids: what a link to an item's own line names, and the plan that writes them into a source. */

import { readMetadata } from "../notes/metadata";
import type { Note } from "../notes/reading";
import { saidAt, sharesLine, wordsOf } from "../notes/words";
import { refuse, type Change, type Plan, type Refusal } from "../plans/plan";
import { inSequence } from "../plans/sequence";
import { reshape } from "../plans/shape";
import { applyEdits, type Edit } from "../text/edit";
import { hashOf } from "../text/hash";
import type { Outline } from "../text/outline";
import { byText } from "../text/path";
import { nameKey, plainText } from "../text/plain";
import { scan } from "../text/scan";
import type { Candidate } from "./candidate";
import type { Choice } from "./choice";

/** Every block id of a note, in small letters. */
export function blockIdsIn(text: string): Set<string> {
	return new Set([...text.matchAll(/(?:^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$/gm)].map(([, id = ""]) => id.toLowerCase()));
}

/**
 * The id of an item: its own, or one made of its words alone, so that two devices make the same.
 * @param index in the outline's items; -1 for a table row, which can bear none
 */
export function anchorOf(outline: Outline, index: number, own: string | null, markdown: string, taken: ReadonlySet<string>): string | null {
	if (own !== null || index < 0) return own;
	const hash = hashOf(nameKey(plainText(markdown))).replaceAll("-", "").slice(0, ID_LENGTH);
	let id = hash;
	for (let nth = 2; taken.has(id); nth++) id = `${hash}-${nth}`;
	return canBear(outline, index, id) ? id : null;
}

const ID_LENGTH = 8;

/** Whether the words read on, and the id with them. */
function canBear(outline: Outline, index: number, id: string): boolean {
	const words = saidAt(outline, index);
	const isShared = outline.items[index + 1]?.parent === index && sharesLine(outline, index + 1);
	return !isShared && readMetadata(`${words} ^${id}`).blockId === id;
}

/** The ids that chosen items of this source need for the links to them. */
export function planBlockIds(note: Note, choices: readonly Choice[]): Change {
	const edits: Edit[] = [];
	const refusals: Refusal[] = [];
	const wanted = new Map<string, Candidate>();
	for (const { offer, deed } of choices) {
		if (deed !== "dismiss" && offer.path === note.path && offer.anchor !== null && offer.blockId === null) wanted.set(offer.id, offer);
	}
	for (const offer of [...wanted.values()].sort((a, b) => a.line - b.line)) {
		const outline = edits.length === 0 ? note.outline : scan(applyEdits(note.outline.text, edits));
		const plan = planBlockId(outline, offer, offer.anchor ?? "");
		if (plan.refusal) refusals.push(plan.refusal);
		else edits.splice(0, edits.length, ...inSequence(note.outline.text, edits, plan.edits));
	}
	return { edits, refusals };
}

function planBlockId(outline: Outline, { words, line }: Candidate, id: string): Plan {
	const all = [...outline.items.keys()].filter((index) => !sharesLine(outline, index));
	const written = `${words} ^${id}`;
	if (all.some((index) => saidAt(outline, index) === written)) return { edits: [] };
	const equal = all.filter((index) => saidAt(outline, index) === words);
	const index = equal.find((one) => outline.items[one]?.line === line - 1) ?? equal[0];
	if (index === undefined) return refuse("item-not-found", null, words);
	const at = wordsOf(outline, index).runs.at(-1)?.to ?? 0;
	const edits = [{ from: at, to: at, insert: ` ^${id}` }];
	const { after, kept } = reshape(outline, edits);
	const isMeant = kept && after.items.length === outline.items.length && saidAt(after, index) === written;
	const isSame = isMeant && after.items[index]?.mark === outline.items[index]?.mark;
	return isSame ? { edits } : refuse("text-differs", (outline.items[index]?.line ?? 0) + 1, words);
}

/** The choices as they can be written: where a source has not got an id, the link leads to the note. @param text null where it cannot be read */
export function anchoredIn(choices: readonly Choice[], path: string, text: string | null): Choice[] {
	const ids = text === null ? new Set<string>() : blockIdsIn(text);
	return choices.map((choice) => {
		const { offer } = choice;
		const isBare = offer.path === path && offer.anchor !== null && !ids.has(offer.anchor.toLowerCase());
		return isBare ? { ...choice, offer: { ...offer, anchor: null } } : choice;
	});
}

/** The sources that the choices need an id in, by path. */
export function sourcesToMark(choices: readonly Choice[]): string[] {
	const marked = choices.filter(({ offer, deed }) => deed !== "dismiss" && offer.anchor !== null && offer.blockId === null);
	return [...new Set(marked.map(({ offer }) => offer.path))].sort(byText);
}
