/** Puts a passage of several blocks into any note: at the end of the section below a heading, or where the cursor is. */

import { headingKey } from "../notes/heading";
import type { Edit } from "../text/edit";
import type { Heading, Outline } from "../text/outline";
import { lastWords, linesBelow } from "./place";
import { refuse, type Plan } from "./plan";
import { reshape } from "./shape";

/** The lines of a passage whose own headings are of a level. */
export type PassageAt = (level: number) => readonly string[];

/** Of a section that has to be made. */
const LEVEL = 2;
const DEEPEST = 6;

/**
 * At the end of the first section with this heading, its sub-sections included; without one, at the note's end below a
 * new heading.
 */
export function appendPassage(outline: Outline, title: string, passage: PassageAt): Plan {
	const heading = headingCalled(outline, title);
	const edit = heading ? intoSection(outline, heading, passage) : atEnd(outline, title, passage);
	if (!edit) return { edits: [] };
	const { after, kept } = reshape(outline, [edit]);
	const again = headingCalled(after, title);
	return kept && again ? { edits: [edit] } : refuse("text-differs", heading ? heading.line + 1 : null);
}

function headingCalled({ headings }: Outline, title: string): Heading | undefined {
	const key = headingKey(title);
	// A heading of emoji alone has no key.
	const isCalled = (text: string): boolean => (key === "" ? text.trim() === title.trim() : headingKey(text) === key);
	return headings.find(({ nested, text }) => !nested && isCalled(text));
}

function intoSection(outline: Outline, heading: Heading, passage: PassageAt): Edit | null {
	const lines = passage(Math.min(DEEPEST, heading.level + 1));
	if (lines.length === 0) return null;
	const next = outline.headings.find(({ line, level, nested }) => !nested && line > heading.line && level <= heading.level);
	return linesBelow(outline, lastWords(outline, heading.to, (next?.line ?? outline.lines.count) - 1), lines);
}

function atEnd(outline: Outline, title: string, passage: PassageAt): Edit | null {
	const lines = passage(LEVEL + 1);
	if (lines.length === 0) return null;
	const written = [`${"#".repeat(LEVEL)} ${title.trim()}`, "", ...lines];
	const last = lastWords(outline, -1, outline.lines.count - 1);
	if (last >= 0) return linesBelow(outline, last, written);
	const at = outline.lines.start(0);
	return { from: at, to: at, insert: written.map((line) => line + "\n").join("") };
}

/** At an offset, as blocks of their own; behind the properties where the offset lies in them. */
export function insertPassage(outline: Outline, offset: number, passage: PassageAt): Edit {
	const { lines, headings, frontmatterEnd, text } = outline;
	const at = frontmatterEnd >= 0 && lines.lineOf(offset) <= frontmatterEnd ? lines.end(frontmatterEnd) : offset;
	const line = lines.lineOf(at);
	const above = headings.filter((heading) => !heading.nested && heading.line <= line).at(-1);
	const written = passage(above ? Math.min(DEEPEST, above.level + 1) : LEVEL);
	const end = lines.breakOf(line);
	// Behind blanks alone it would be code, or part of what stands above.
	const isBehindWords = at > lines.start(line);
	const isBeforeWords = text.slice(at, lines.end(line)).trim() !== "";
	const isBelowWords = line > 0 && !lines.isBlank(line - 1);
	const isAboveWords = line + 1 < lines.count && !lines.isBlank(line + 1);
	const before = isBehindWords ? end + end : isBelowWords ? end : "";
	const behind = isBeforeWords ? end + end : isAboveWords ? end : "";
	return { from: at, to: at, insert: before + written.join(end) + behind };
}
