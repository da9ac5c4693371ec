/** What people write behind an item's text: where it goes, which form the note has for it, and a plan that is read back. */

import type { Item } from "../notes/item";
import { readMetadata, type Part } from "../notes/metadata";
import { applyEdits, effectiveEdits, type Edit } from "../text/edit";
import { pageAfter, stretchOf, traitsOf, type Expected } from "./check";
import { itemOf, sectionOf, standsOf, type Page } from "./page";
import { refuse, type Plan } from "./plan";
import { inNote, wordingOf, type Wording } from "./wording";

/** What of an item an annotation may not change, unless it is meant to. */
type Facts = Pick<Item, "state" | "owner" | "due" | "date" | "priority" | "recurs" | "blockId">;

/** The plan for edits on an item's words after which it says `change`, and else what it said before. */
export function annotate(page: Page, item: Item, words: readonly Edit[], change: Partial<Facts>): Plan {
	const wording = wordingOf(page, item);
	const said = applyEdits(wording.text, words).trim();
	return verified(page, item, inNote(wording, words), said, change);
}

/** The same for edits on the note. @param said the item's words after them */
export function verified(
	page: Page,
	item: Item,
	edits: readonly Edit[],
	said: string,
	change: Partial<Facts>,
): Plan {
	const { state, owner, due, date, priority, recurs, blockId } = item;
	const facts: Facts = { state, owner, due, date, priority, recurs, blockId, ...change };
	const plan = effectiveEdits(page.outline.text, edits);
	const traits = traitsOf(page);
	const { from } = stretchOf(traits, item);
	const meant: Expected[] = traits.map((trait, index) => {
		const { kind, level, depth, isText } = trait;
		return index === from ? { kind, level, depth, isText, state, owner: facts.owner, words: said } : trait;
	});
	const after = pageAfter(page, plan, meant);
	const stand = after && standsOf(after, item.kind).find(({ line }) => line === item.line);
	const written = stand && itemOf(after, stand);
	const asMeant = written && (Object.keys(facts) as (keyof Facts)[]).every((name) => written[name] === facts[name]);
	return asMeant ? { edits: plan } : refuse("text-differs", item.line, said);
}

/** Without what lies inside another: a mark or a name in a field goes with the field. */
export function outermost<T extends { from: number; to: number }>(stretches: readonly T[]): T[] {
	const kept: T[] = [];
	for (const stretch of [...stretches].sort((a, b) => a.from - b.from || b.to - a.to)) {
		if (stretch.from >= (kept.at(-1)?.to ?? 0)) kept.push(stretch);
	}
	return kept;
}

/** Whether metadata is written as a Dataview field and not with an emoji or an `@`. */
export function isField(text: string, { from, to }: Part): boolean {
	return /^[[(][^:]*::/.test(text.slice(from, to));
}

/** So many neighbours tell how a section is written. */
const NEAR = 25;

/** The bracket of the Dataview fields that an item, else its neighbours, have for such metadata; null where they have none. */
export function fieldBracket(page: Page, item: Item, counts: (text: string, part: Part) => boolean): "[" | "(" | null {
	for (const texts of [[wordingOf(page, item).text], neighbours(page, item)]) {
		const brackets = texts.flatMap((text) => {
			const counted = readMetadata(text, page.people).parts.filter((part) => part.understood && counts(text, part));
			return counted.map((part) => (isField(text, part) ? text.charAt(part.from) : ""));
		});
		const fields = brackets.filter((bracket) => bracket !== "");
		if (fields.length * 2 > brackets.length) return fields.at(-1) === "(" ? "(" : "[";
		if (brackets.length > 0) return null;
	}
	return null;
}

/** The words of the nearest items of the section. */
function neighbours(page: Page, item: Item): string[] {
	const section = sectionOf(page, item);
	if (!section) return [];
	const stands = standsOf(page, item.kind).filter(({ line }) => section.from < line && line <= section.to + 1);
	const at = stands.findIndex(({ line }) => line === item.line);
	return stands.slice(Math.max(0, at - NEAR), at + NEAR + 1).map(({ words }) => words);
}

/** The end of the text before a run of parts that `isBehind` says stand behind what is added. */
export function endBefore({ text, body, end, parts }: Wording, isBehind: (part: Part) => boolean): number {
	let at = end;
	for (;;) {
		const last = parts.find((part) => part.to === at && part.from >= body && part.from < at && isBehind(part));
		if (!last) return at;
		at = body + text.slice(body, last.from).trimEnd().length;
	}
}

/** New words at a place, with the blanks that part them from what is there. */
export function inserted({ text, body }: Wording, at: number, words: string): Edit {
	if (at > body) return { from: at, to: at, insert: " " + words };
	const before = body > 0 && text.charAt(body - 1).trim() !== "" ? " " : "";
	return { from: at, to: at, insert: before + words + (at < text.length ? " " : "") };
}
