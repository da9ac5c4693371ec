/** Where the frontmatter is: the block between two lines of exactly `---`, the first of them the note's first line. */

import type { Lines } from "./lines";

/** Line of the closing fence, -1 when there is no frontmatter. */
export function frontmatterEnd(lines: Lines): number {
	if (!isFence(lines, 0)) return -1;
	for (let line = 1; line < lines.count; line++) if (isFence(lines, line)) return line;
	return -1;
}

function isFence(lines: Lines, line: number): boolean {
	const start = lines.start(line);
	return lines.text.startsWith("---", start) && lines.at(line).trimEnd() === "---";
}
