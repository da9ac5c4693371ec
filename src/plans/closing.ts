/** What closes an item in its own words: tildes around its text, and dated fields behind it. */

import type { ItemKind } from "../notes/item";
import type { DateField } from "../notes/metadata";
import type { Edit } from "../text/edit";
import type { Wording } from "./wording";

/** The date fields that say of an item that it is closed. */
export const CLOSINGS: Record<ItemKind, readonly DateField[]> = {
	blockers: ["resolved", "done", "cancelled"],
	nextSteps: ["done", "cancelled"],
	decisions: ["superseded"],
};

/** Tildes around the text, metadata at either end left out. No edits where they would not read as one stroke. */
export function strike(wording: Wording): Edit[] {
	const { from, to } = plainStretch(wording, []);
	const text = wording.text.slice(from, to);
	if (text === "" || /~~|^~|[~\\]$/.test(text)) return [];
	return [insertion(from, "~~"), insertion(to, "~~")];
}

/** The tildes off a text that is struck out as a whole. */
export function unstrike(wording: Wording, fields: readonly DateField[]): Edit[] {
	const { from, to } = plainStretch(wording, fields);
	if (!/^~~(?:(?!~~).)*~~$/.test(wording.text.slice(from, to))) return [];
	return [deletion(from, from + 2), deletion(to - 2, to)];
}

/** Takes date fields and dated emoji out, each with the blanks before it, or behind it where it comes first. */
export function withoutFields({ text, lead, parts }: Wording, fields: readonly DateField[]): Edit[] {
	const edits: Edit[] = [];
	let done = lead?.length ?? 0;
	let first = done === 0;
	for (const { from, to, field } of parts) {
		if (from < done || !isOneOf(field, fields)) continue;
		const start = done + text.slice(done, from).trimEnd().length;
		first &&= start === done;
		const end = first ? text.length - text.slice(to).trimStart().length : to;
		edits.push(deletion(start, end));
		done = end;
	}
	return edits;
}

/** Takes the lead away before other edits on the words behind it. */
export function withoutLead({ body }: Wording, edits: readonly Edit[]): Edit[] {
	const behind = edits.filter(({ to }) => to > body);
	return [deletion(0, body), ...behind.map((edit) => ({ ...edit, from: Math.max(edit.from, body) }))];
}

/** New words behind the text, before a block id, which must stay last on its line. */
export function appended({ end }: Wording, words: string): Edit {
	return insertion(end, " " + words);
}

/** From the first to the last character that is neither metadata nor one of these fields. */
function plainStretch({ text, body, end, parts }: Wording, fields: readonly DateField[]): { from: number; to: number } {
	const isPlain = (at: number): boolean =>
		text.charAt(at).trim() !== "" &&
		!parts.some((part) => (part.understood || isOneOf(part.field, fields)) && part.from <= at && at < part.to);
	let from = body;
	while (from < end && !isPlain(from)) from++;
	let to = end;
	while (to > from && !isPlain(to - 1)) to--;
	return { from, to };
}

function isOneOf(field: DateField | null, fields: readonly DateField[]): boolean {
	return field !== null && fields.includes(field);
}

function insertion(at: number, insert: string): Edit {
	return { from: at, to: at, insert };
}

function deletion(from: number, to: number): Edit {
	return { from, to, insert: "" };
}
