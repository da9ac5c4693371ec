/** What a text parses to, kept for the whole process: hosts on equal vaults parse each text once. */

import type { CachedMetadata } from "obsidian";

export type Parse = (text: string) => CachedMetadata;

/** Enough for two large vaults; what was parsed first goes first. */
const limit = 30_000;

const memos = new WeakMap<Parse, Map<string, CachedMetadata>>();

/** One object for one text, as the app has one for one hash: whoever changes it changes it for all. */
export function parseOnce(parse: Parse, text: string): CachedMetadata {
	const memo = memos.get(parse) ?? new Map<string, CachedMetadata>();
	memos.set(parse, memo);
	const known = memo.get(text);
	if (known) return known;
	const cache = parse(text);
	memo.set(text, cache);
	const [oldest] = memo.size > limit ? memo.keys() : [];
	if (oldest !== undefined) memo.delete(oldest);
	return cache;
}
