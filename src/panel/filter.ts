/** What a filter finds: every one of its words, in any case and with or without accents, in what a row shows. */

import type { Collaborator } from "../notes/person";
import type { Problem } from "../notes/problem";
import { plainText } from "../text/plain";
import { problemSentence } from "../words/code";
import type { PanelEntry, PanelItem } from "./model";

/** Null when it lets everything through. */
export type Filter = readonly string[] | null;

export function filterOf(text: string): Filter {
	const words = folded(text).split(/\s+/).filter(Boolean);
	return words.length > 0 ? words : null;
}

export function findsItem(filter: Filter, item: PanelItem): boolean {
	const { markdown, owner, due, date } = item;
	// An owner is found as the note has it, too.
	return finds(filter, item, () => [plainText(markdown), owner && `@${owner}`, due, date]);
}

export function findsEntry(filter: Filter, entry: PanelEntry): boolean {
	return finds(filter, entry, () => [plainText(entry.markdown), entry.date]);
}

export function findsPerson(filter: Filter, person: Collaborator): boolean {
	return finds(filter, person, () => [person.person, person.role, person.company]);
}

export function findsProblem(filter: Filter, problem: Problem): boolean {
	return finds(filter, problem, () => [problemSentence(problem)]);
}

export function findsText(filter: Filter, markdown: string): boolean {
	return isIn(filter, folded(plainText(markdown)));
}

/** What was read of a row once is not read again with each key that is typed. */
const known = new WeakMap<object, string>();

function finds(filter: Filter, row: object, shown: () => (string | null)[]): boolean {
	if (!filter) return true;
	let text = known.get(row);
	if (text === undefined) {
		text = folded(shown().filter(Boolean).join("\n"));
		known.set(row, text);
	}
	return isIn(filter, text);
}

function isIn(filter: Filter, text: string): boolean {
	return filter?.every((word) => text.includes(word)) ?? true;
}

/** As texts are compared: in small letters, without accents. */
export function folded(text: string): string {
	return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss");
}
