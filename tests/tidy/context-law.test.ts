import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { readProject, type Project } from "../../src/notes/project";
import { readNote } from "../../src/notes/reading";
import { applyEdits } from "../../src/text/edit";
import { scan } from "../../src/text/scan";
import type { TidyPart } from "../../src/tidy/part";
import { MemoryVault, person } from "../rollup/memory-vault";
import { HARBOR, tidying } from "./tidied";

const word = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const day = word("2026-01-03", "2026-01-04", "2026-01-05", "2026-01-05", "2026-01-05");
const fields = "**Date:** 2026-01-05 · **Project:** Harbor";
const indent = word("", "", "", "", "", "", "  ", "\t", "    ", "> ");
const entry = fc
	.tuple(
		indent,
		word("- ", "- ", "- ", "- ", "* ", "1. ", "2. ", "- [x] ", "- - "),
		day,
		word(": [[2026-01-05 - A]]", ": [[2026-01-05 - A]]", ": [[S/2026-01-05 - A.md|a]]", ": [[2026-01-04 - B]]", ": [[gone]]", ": [a](gone.md)", ""),
		word("", "", " - Words", " - Words that go on", " — Words that go...", ` — ${fields}`, ` - ${fields}`, ": Mentioned in: x", " - Other"),
		word("", "", "", " (via Mira)", " (via Ann Bell)", " ^id", "  "),
	)
	.map((parts) => parts.join(""));
const other = word(
	"", "", "", "words", "  more words", "- a bullet", "  - nested", "  - nested", "\t- nested by a tab", "    - [ ] deep", "  a paragraph", "---", "```", "  ```", "%%", "<!-- c -->", "<!--", "| a | b |", "|---|---|", "===",
	"### Sub", "## Next Steps", "- [ ] a task", "## Blockers", "# Another", "> [!note] T", ">", "> quoted", "- None", "- unknown: x", "- 2026-02-30: no day",
);
const note = fc
	.record({
		head: word("---\ntype: projects\n---\n", "\ufeff---\ntype: projects\n---\n", "#type/project\n"),
		before: fc.array(other, { maxLength: 2 }),
		heading: word("## Recent Context", "## Recent Context", "### Recent Context", "Recent Context\n---", "## Log"),
		section: fc.array(fc.oneof({ weight: 5, arbitrary: entry }, { weight: 2, arbitrary: other }), { maxLength: 12 }),
		second: fc.option(fc.array(entry, { minLength: 1, maxLength: 3 }), { freq: 3 }),
		after: fc.array(fc.oneof(other, entry), { maxLength: 3 }),
		end: word("\n", "", "\n\n\n", "\n---"),
		break: word("\n", "\n", "\r\n"),
	})
	.map((parts) => {
		const second = parts.second === null ? [] : ["## Interactions", ...parts.second];
		const lines = [...parts.before, parts.heading, ...parts.section, ...second, ...parts.after];
		return (parts.head + lines.join("\n") + parts.end).replaceAll("\n", parts.break);
	});

const sources = {
	"People/Mira Okafor/README.md": person("Mira Okafor"),
	"People/Mira Okafor/S/2026-01-05 - A.md": "About [[Harbor]] and its cranes.\n",
	"2026-01-04 - B.md": "About [[Harbor]].\n",
};

/** What a note says apart from its entries and where the lines are. */
function rest(text: string, vault: MemoryVault): unknown {
	const { reader } = vault.graph;
	const { recentContext: _context, problems, ...others }: Project = readProject(readNote(HARBOR, text, reader), reader);
	const said: unknown = JSON.parse(JSON.stringify(others, (key, value: unknown) => (key === "line" || key === "index" ? undefined : value)));
	return { said, problems: problems.map(({ code, what }) => `${code} ${what ?? ""}`).sort() };
}

/** The lines of one text that another one does not have, as often as it has them. */
function without(lines: readonly string[], others: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
	return lines.filter((line) => {
		const count = counts.get(line) ?? 0;
		counts.set(line, count - 1);
		return count <= 0;
	});
}

function linesOf(text: string): string[] {
	// Quote signs alone are as good as a blank line.
	return text.split(/\r?\n/).filter((line) => !/^[\s>]*$/.test(line));
}

/** The lines a part shows; the entry that a merge keeps may get a via, and stands in the part with it. */
function shownOf({ deed, before, after }: TidyPart): string[] {
	return linesOf(deed === "merge" ? `${before}\n${after}` : before).map(bare);
}

/** Without its via: a summary and a via that come to one entry are two parts. */
function bare(line: string): string {
	return line.replace(/ \(via [^)]*\)/, "");
}

describe("tidying any note", () => {
	it("keeps what is not told of, reads as before, stands in order, and leaves nothing for a second time", () => {
		const seen = { merge: 0, summary: 0, via: 0, order: 0, refused: 0 };
		fc.assert(
			fc.property(note, (text) => {
				const vault = new MemoryVault({ ...sources, [HARBOR]: text });
				fc.pre(vault.graph.isTracked(HARBOR));
				const { parts, edits, refusals } = tidying(vault);
				const after = applyEdits(text, edits);
				for (const { deed } of parts) seen[deed]++;
				seen.refused += refusals.length;
				expect(edits.length > 0).toBe(parts.length > 0);
				expect(rest(after, vault)).toEqual(rest(text, vault));

				const gone = without(linesOf(text), linesOf(after));
				const come = without(linesOf(after), linesOf(text));
				expect(without(gone.map(bare), parts.flatMap(shownOf))).toEqual([]);
				expect(without(come.map(bare), parts.flatMap(({ after: shown }) => linesOf(shown).map(bare)))).toEqual([]);

				const [was, is] = [scan(text), scan(after)];
				const { reader } = vault.graph;
				const entries = (of: string): Project["recentContext"] => readProject(readNote(HARBOR, of, reader), reader).recentContext;
				const dropped = entries(text).length - entries(after).length;
				expect(is.items.length).toBe(was.items.length - dropped);
				expect(dropped > 0).toBe(parts.some(({ deed }) => deed === "merge"));
				if (refusals.length === 0) expectOrder(after, entries(after));

				// What was refused may be possible once the rest is done.
				if (refusals.length > 0) return;
				vault.set(HARBOR, after);
				const again = tidying(vault);
				expect({ parts: again.parts, edits: again.edits }).toEqual({ parts: [], edits: [] });
			}),
			{ numRuns: runs(1500, 15_000) },
		);
		for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
	}, 120_000);

	it("does what is wanted and nothing else, part by part", () => {
		fc.assert(
			fc.property(note, fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (text, picks) => {
				const vault = new MemoryVault({ ...sources, [HARBOR]: text });
				fc.pre(vault.graph.isTracked(HARBOR));
				const all = tidying(vault);
				expect(tidying(vault, () => false)).toEqual({ ...all, edits: [] });
				const wanted = new Set(all.parts.filter((_, at) => picks[at % picks.length]).map(({ id }) => id));
				expect(new Set(all.parts.map(({ id }) => id)).size).toBe(all.parts.length);
				const some = tidying(vault, ({ id }) => wanted.has(id));
				expect(some.parts).toEqual(all.parts);
				const after = applyEdits(text, some.edits);
				expect(rest(after, vault)).toEqual(rest(text, vault));
				const gone = without(linesOf(text), linesOf(after));
				const told = all.parts.filter(({ id, deed }) => wanted.has(id) && deed !== "order").flatMap(shownOf);
				const isNumbered = (line: string): boolean => /^[\s>]*\d+\. /.test(line);
				expect(without(gone.map(bare), told).filter((line) => !isNumbered(line))).toEqual([]);
			}),
			{ numRuns: runs(500, 5000) },
		);
	}, 120_000);
});

/** Entries on lines right below each other, all of one form. */
function expectOrder(text: string, entries: Project["recentContext"]): void {
	const lines = text.split(/\r?\n/);
	for (const [at, entry] of entries.entries()) {
		const next = entries[at + 1];
		const isPlain = (line: number): boolean => /^- \d/.test(lines[line - 1] ?? "");
		if (next?.line === entry.line + 1 && isPlain(entry.line) && isPlain(next.line)) expect(next.date <= entry.date).toBe(true);
	}
}
