/**
 * The link in parentheses that says which source an item was collected from. It stands behind the words and before owner,
 * dates and tags: the Tasks plugin reads dates from the end of the line, and a name of several words must end before them.
 */

import { readMetadata, splitDecisionDate, type Metadata } from "../notes/metadata";
import { linksIn, type Link } from "../text/inline";
import { withoutEnd } from "../text/ends";

/** The words with one more link. Owner, dates and whatever else is metadata read as before. */
export function withOrigin(words: string, link: string, people: readonly string[]): string {
	return inserted(words, `(${link})`, people, (before, after) => isSame(before, after) && before.owner === after.owner);
}

/** The words with the owner that they lack; as they are where no place reads as one. */
export function withOwner(words: string, owner: string, people: readonly string[]): string {
	const name = `@${owner}`;
	return inserted(words, name, people, (before, after) => isSame(before, after) && after.owner === owner, words);
}

/** At the end of the words, else at the end of all, else in front: the first place where everything reads as it should. */
function inserted(
	words: string,
	insert: string,
	people: readonly string[],
	fits: (before: Metadata, after: Metadata) => boolean,
	otherwise?: string,
): string {
	const before = readMetadata(words, people);
	const bare = withoutEnd(words, /[\s.,;:!?]/);
	const places = [tailFrom(words, people), tailFrom(bare, people), words.length, 0];
	const ways = places.map((at) => [words.slice(0, at).trimEnd(), insert, words.slice(at).trim()].filter(Boolean).join(" "));
	return ways.find((way) => fits(before, readMetadata(way, people))) ?? otherwise ?? ways[0] ?? words;
}

function isSame(before: Metadata, after: Metadata): boolean {
	const dates = (read: Metadata): string => JSON.stringify(Object.entries(read.dates).sort());
	return (
		dates(before) === dates(after) &&
		before.priority === after.priority &&
		before.recurs === after.recurs &&
		splitDecisionDate(before.text).date === splitDecisionDate(after.text).date
	);
}

/** Where the metadata and tags at the end begin; the end itself where there is nothing before them. */
function tailFrom(words: string, people: readonly string[]): number {
	const { parts } = readMetadata(words, people);
	let at = words.trimEnd().length;
	for (;;) {
		const part = parts.find(({ from, to }) => from < at && words.slice(0, to).trimEnd().length === at);
		const from = part?.from ?? TAIL.exec(words.slice(0, at))?.index;
		if (from === undefined) return at;
		const next = words.slice(0, from).trimEnd().length;
		if (next === 0) return words.length;
		at = next;
	}
}

/** A tag, or the day of a decision. */
const TAIL = /(?:\s#[^\s#]+|\s\(\d{4}-\d{2}-\d{2}\)[.!]?)$/;

/** The links of the words that stand alone in parentheses. */
export function originsIn(words: string): Link[] {
	return linksIn(words).filter((link) => isAlone(words, link));
}

function isAlone(words: string, { from, to, external, embed }: Link): boolean {
	return !external && !embed && words.charAt(from - 1) === "(" && words.charAt(to) === ")";
}

/** The words, and then the words with one link after the other taken away, the last one first. */
export function withoutOrigins(words: string): string[] {
	const forms = [words];
	for (let form = words; ; ) {
		const last = originsIn(form).at(-1);
		if (!last) return forms;
		const behind = form.slice(last.to + 1);
		form = (form.slice(0, last.from - 1).trimEnd() + (/^[.,;:!?]/.test(behind) ? "" : " ") + behind.trimStart()).trim();
		forms.push(form);
	}
}
