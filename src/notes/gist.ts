/** What an item says once everything is left out that may be written otherwise elsewhere: by it equal items are found. */

import type { Settings } from "../settings/schema";
import type { Outline } from "../text/outline";
import { plainText, wordsKey } from "../text/plain";
import { leadOf } from "./item";
import { readMetadata } from "./metadata";
import { saidAt, sharesLine } from "./words";

export interface GistReading {
	markers: Settings["markers"];
	/** Names of known persons, so that owners of several words are left out whole. */
	people: readonly string[];
}

/**
 * Letters and digits in small ones, without lead, owner, dates, fields, tags and markup; empty where nothing is left.
 * @param words of the item behind marker and box
 */
export function gistOf(words: string, { markers, people }: GistReading): string {
	const lead = leadOf(words, markers);
	const { text } = readMetadata(lead ? words.slice(lead.length) : words, people);
	// A lead inside what is struck out is no letter either.
	return wordsKey(plainText(text).replace(LEFT_OUT, " "));
}

/** Dates, fields of any key, and tags. */
const LEFT_OUT = /\d{4}-\d{2}-\d{2}|[[(][^[\]():]*(?::(?!:)[^[\]():]*)*::[^[\]()]*[\])]|(?:^|\s)#[^\s#]+/g;

/** Of every item of every list of a note, whatever section it stands in. */
export function* gistsIn(outline: Outline, reading: GistReading): Generator<string> {
	for (const index of outline.items.keys()) {
		if (sharesLine(outline, index)) continue;
		const gist = gistOf(saidAt(outline, index), reading);
		if (gist !== "") yield gist;
	}
}
