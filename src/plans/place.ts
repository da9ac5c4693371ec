/** Where new lines go, and with which blank lines around them. The note's own line breaks are used. */

import type { Section } from "../notes/section";
import type { Edit } from "../text/edit";
import { blockAt, type Outline } from "../text/outline";

/**
 * The last line of a section's own words, before any sub-heading: its heading's line when it has none. A `---` at the
 * end belongs to the page, and nothing can be added behind a fence that is never closed.
 */
export function bodyEnd(outline: Outline, section: Section): number {
	const next = outline.headings.find(({ line, nested }) => !nested && line > section.heading.line);
	const to = Math.min(section.to, (next?.line ?? outline.lines.count) - 1);
	return lastWords(outline, section.heading.to, to);
}

/** The last line up to `to` that says something and behind which something can be added; `from` when there is none. */
export function lastWords(outline: Outline, from: number, to: number): number {
	for (let line = to; line > from; line--) {
		if (outline.lines.isBlank(line)) continue;
		const block = blockAt(outline, line);
		if (!block || (block.kind !== "break" && block.closed)) return line;
		line = block.from;
	}
	return from;
}

/** New lines directly behind a line of a list. A `---` right below gets a blank line, or it would read as an underline. */
export function linesBehind(outline: Outline, line: number, written: readonly string[]): Edit {
	const end = outline.lines.breakOf(line);
	const insert = written.map((text) => end + text).join("") + blankBeforeRule(outline, line);
	return insertion(outline.lines.end(line), insert);
}

/** New lines of a list instead of others. */
export function linesInstead(outline: Outline, from: number, to: number, written: readonly string[]): Edit {
	const { lines } = outline;
	const insert = written.join(lines.breakOf(to)) + blankBeforeRule(outline, to);
	return { from: lines.start(from), to: lines.end(to), insert };
}

function blankBeforeRule(outline: Outline, line: number): string {
	return blockAt(outline, line + 1)?.kind === "break" ? outline.lines.breakOf(line) : "";
}

/** New lines below a line of other words, with a blank line before them, and one behind them where something follows. */
export function linesBelow(outline: Outline, line: number, written: readonly string[]): Edit {
	const { lines } = outline;
	const end = lines.breakOf(line);
	const text = written.map((entry) => entry + end).join("");
	const last = lines.count - 1;
	if (line === last) return insertion(lines.end(line), end + end + written.join(end));
	if (!lines.isBlank(line + 1)) return insertion(lines.start(line + 1), end + text + end);
	if (line + 1 === last) return insertion(lines.start(last), end + text);
	const free = line + 2 === last && lines.isBlank(last);
	const blank = lines.isBlank(line + 2) && line + 2 < last;
	return insertion(lines.start(line + 2), text + (free || blank ? "" : end));
}

/** New lines before a line, blank lines on both sides. */
export function linesAbove(outline: Outline, line: number, written: readonly string[]): Edit {
	const { lines } = outline;
	const end = lines.breakOf(line);
	const lead = line > 0 && !lines.isBlank(line - 1) ? end : "";
	return insertion(lines.start(line), lead + written.map((entry) => entry + end).join("") + end);
}

function insertion(at: number, insert: string): Edit {
	return { from: at, to: at, insert };
}
