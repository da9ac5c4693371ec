import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendPassage, insertPassage } from "../../src/plans/passage";
import { applyEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";
import { NOTE } from "./notes";

const passage = (level: number): string[] => [`${"#".repeat(level)} Harbour`, "", "- one", "- two"];

function appended(text: string, title = "Status update"): string {
	const { edits, refusal } = appendPassage(scan(text), title, passage);
	return refusal ? `refused: ${refusal.code}` : applyEdits(text, edits);
}

const P = "### Harbour\n\n- one\n- two\n";

describe("appended below a heading", () => {
	it.each([
		["to an empty note", "", `## Status update\n\n${P}`],
		["to a note of properties", "---\na: b\n---\n", `---\na: b\n---\n\n## Status update\n\n${P}`],
		["at the end where the heading is missing", "Words.\n", `Words.\n\n## Status update\n\n${P}`],
		["without a break at the note's end", "Words.", `Words.\n\n## Status update\n\n${P.trimEnd()}`],
		["to an empty section", "## Status update\n\n## Log\n\n- x\n", `## Status update\n\n${P}\n## Log\n\n- x\n`],
		["below the first one of the day", `## Status update\n\n${P}\n## Log\n`, `## Status update\n\n${P}\n${P}\n## Log\n`],
		["at the level of the heading", "#### status update:\n\nWords.\n", `#### status update:\n\nWords.\n\n##### Harbour\n\n- one\n- two\n`],
		["before a rule that closes the page", "## Status update\n\nWords.\n\n---\n", `## Status update\n\nWords.\n\n${P}\n---\n`],
		["with the note's own breaks", "## Status update\r\n\r\nWords.\r\n", `## Status update\n\nWords.\n\n${P}`.replaceAll("\n", "\r\n")],
		["not below a heading in a fence", "```\n## Status update\n```\n", `\`\`\`\n## Status update\n\`\`\`\n\n## Status update\n\n${P}`],
		["before a fence that nothing closes", "## Status update\n\nWords.\n\n```\ncode\n", `## Status update\n\nWords.\n\n${P}\n\`\`\`\ncode\n`],
	])("%s", (_, text, expected) => {
		expect(appended(text)).toBe(expected);
	});

	it("writes nothing where there is nothing to write", () => {
		expect(appendPassage(scan("Words.\n"), "Status update", () => [])).toEqual({ edits: [] });
	});

	it("only ever inserts, and what was there is read as before", () => {
		fc.assert(
			fc.property(NOTE, fc.constantFrom("Status update", "Risks", "Later", "Title"), (text, title) => {
				const { edits, refusal } = appendPassage(scan(text), title, passage);
				if (refusal) return;
				expect(edits.every(({ from, to }) => from === to)).toBe(true);
				const after = applyEdits(text, edits);
				expect(after.length).toBeGreaterThan(text.length);
				const [before, now] = [scan(text), scan(after)];
				expect(now.headings.filter((heading) => heading.text === "Harbour")).toHaveLength(1);
				expect(now.items.length).toBe(before.items.length + 2);
				// One kind of break in, the same kind out.
				if (!/[^\r]\n|^\n/.test(text) && text.includes("\r\n")) expect(after).not.toMatch(/[^\r]\n/);
			}),
		);
	});
});

describe("inserted where the cursor is", () => {
	const at = (drawn: string): string => {
		const offset = drawn.indexOf("|");
		const text = drawn.replace("|", "");
		return applyEdits(text, [insertPassage(scan(text), offset, passage)]);
	};

	it.each([
		["in an empty note", "|", "## Harbour\n\n- one\n- two"],
		["behind words", "Words|\n", "Words\n\n## Harbour\n\n- one\n- two\n"],
		["within words", "Wo|rds\n", "Wo\n\n## Harbour\n\n- one\n- two\n\nrds\n"],
		["on a line between others", "a\n|\nb\n", "a\n\n## Harbour\n\n- one\n- two\n\nb\n"],
		["on a free line", "a\n\n|\n\nb\n", "a\n\n## Harbour\n\n- one\n- two\n\nb\n"],
		["behind blanks, which would make code of it", "- a\n\t|\n", "- a\n\t\n\n## Harbour\n\n- one\n- two\n"],
		["before what an indented line says", "a\n\n    |code\n", "a\n\n    \n\n## Harbour\n\n- one\n- two\n\ncode\n"],
		["one level below the heading above", "### Week\n\n|", "### Week\n\n#### Harbour\n\n- one\n- two"],
		["behind the properties", "---\na: |b\n---\n\nWords\n", "---\na: b\n---\n\n## Harbour\n\n- one\n- two\n\nWords\n"],
		["with the note's own breaks", "a|\r\nb\r\n", "a\r\n\r\n## Harbour\r\n\r\n- one\r\n- two\r\n\r\nb\r\n"],
	])("%s", (_, drawn, expected) => {
		expect(at(drawn)).toBe(expected);
	});
});
