/** Ways to take whole lines out of a note without joining what stands above and below them. */

import type { Edit } from "../text/edit";
import type { Outline } from "../text/outline";

/** Lines counted from 0, the last one included. */
export interface Stretch {
	from: number;
	to: number;
}

/**
 * The better way first: with the blank lines above that would double those below, or with a blank line left, where what
 * stands above and below would grow together.
 */
export function cutsOf(outline: Outline, { from, to }: Stretch): Edit[] {
	const { lines } = outline;
	const quote = quoteOf(lines.at(from));
	// A quote that holds nothing else goes with its lines, so that blank lines outside it come together.
	const around = Math.max(depthAt(outline, from - 1), depthAt(outline, to + 1));
	const depth = Math.min(depthAt(outline, from), around);
	const spare = Math.min(emptyLines(outline, from, -1, depth), emptyLines(outline, to, 1, depth));
	return [
		lineCut(outline, { from: from - spare, to }),
		{ from: lines.start(from), to: lines.end(to), insert: quote.trimEnd() },
	];
}

function lineCut({ lines }: Outline, { from, to }: Stretch): Edit {
	if (to + 1 < lines.count) return { from: lines.start(from), to: lines.start(to + 1), insert: "" };
	return { from: lines.end(Math.max(0, from - 1)), to: lines.end(to), insert: "" };
}

/** How many empty lines there are beside a line in the quote it stands in; below, no end of them where the quote ends. */
function emptyLines(outline: Outline, beside: number, step: 1 | -1, depth: number): number {
	const { lines } = outline;
	let count = 0;
	for (let line = beside + step; ; line += step, count++) {
		const ends = line < 0 || line >= lines.count || depthAt(outline, line) < depth;
		if (ends) return step === 1 ? Infinity : count;
		if (depthAt(outline, line) > depth || quoteOf(lines.at(line)) !== lines.at(line)) return count;
	}
}

/** The indentation and quote signs a line begins with. */
function quoteOf(line: string): string {
	return /^[ \t>]*/.exec(line)?.[0] ?? "";
}

/** How many quotes a line stands in; none for a line that is not there. */
function depthAt({ lines }: Outline, line: number): number {
	return line < 0 || line >= lines.count ? 0 : quoteOf(lines.at(line)).split(">").length - 1;
}
