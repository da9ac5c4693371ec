/** Fuzzy search as the app's choosers have it: the letters of the query in their order, the better the closer together. */

import type { SearchMatches, SearchResult } from "obsidian";

/** Scores are at most 0, as in the app; an empty query finds everything. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
	const letters = Array.from(query.toLowerCase()).filter((letter) => letter.trim() !== "");
	return (text) => {
		const lower = text.toLowerCase();
		// Words that stand as they are typed are what was meant.
		const whole = lower.indexOf(query.toLowerCase().trim());
		if (letters.length > 0 && whole >= 0) return { score: -whole / 100, matches: [[whole, whole + query.trim().length]] };
		const matches: SearchMatches = [];
		let at = 0;
		for (const letter of letters) {
			const found = lower.indexOf(letter, at);
			if (found < 0) return null;
			const last = matches.at(-1);
			if (last?.[1] === found) last[1] = found + letter.length;
			else matches.push([found, found + letter.length]);
			at = found + letter.length;
		}
		return { score: letters.length === 0 ? 0 : -matches.length - lower.length / 1000, matches };
	};
}

/** The text with what was found in it marked. */
export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0): void {
	let at = 0;
	for (const [from, to] of matches ?? []) {
		const start = Math.max(at, from + offset);
		const end = Math.min(text.length, to + offset);
		if (end <= start) continue;
		el.appendText(text.slice(at, start));
		el.createSpan({ cls: "suggestion-highlight", text: text.slice(start, end) });
		at = end;
	}
	el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, { matches }: SearchResult, offset?: number): void {
	renderMatches(el, text, matches, offset);
}
