/** What an update may do to a text, found out by comparing lines: nothing here knows how edits are made. */

import { expect } from "vitest";

/** Lines with their breaks. */
function linesOf(text: string): string[] {
	return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

const bare = (line: string): string => line.replace(/[\r\n]+$/, "");

/** Every line that stood is there, byte for byte and in order; new ones are what a rollup may add, and no others. */
export function expectInsertions(before: string, after: string): void {
	expect(after.startsWith("\ufeff")).toBe(before.startsWith("\ufeff"));
	const old = linesOf(before.replace("\ufeff", ""));
	let next = 0;
	const added: string[] = [];
	for (const line of linesOf(after.replace("\ufeff", ""))) {
		const standing = old[next];
		// Behind a last line without a break a line may follow now.
		if (standing !== undefined && (line === standing || (next === old.length - 1 && bare(line) === standing))) next++;
		else if (standing !== undefined && isDateOf(standing, line)) next++;
		else added.push(bare(line));
	}
	expect(old.slice(next)).toEqual([]);
	const odd = added.filter(
		(line) => !/^(?:[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(?:\d{4}-\d{2}-\d{2}): |#{1,6} Recent Context$|---$|last_contact: |$)/.test(line),
	);
	expect(odd).toEqual([]);
	const breaks = breaksOf(before);
	if (breaks.size === 1) expect(breaksOf(after)).toEqual(breaks);
}

function breaksOf(text: string): Set<string> {
	return new Set(linesOf(text).map((line) => line.slice(bare(line).length)).filter(Boolean));
}

/** The same line with another last contact. */
function isDateOf(before: string, after: string): boolean {
	const blank = (line: string): string => line.replace(/\d{4}-\d{2}-\d{2}|unknown|none|n\/a|never|tbd/i, "").replace(/ $/, "");
	return /last[_ -]?(?:contact|interaction)/i.test(before) && blank(bare(before)).trimEnd() === blank(bare(after)).trimEnd();
}
