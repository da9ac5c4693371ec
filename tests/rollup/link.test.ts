import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { FileTable } from "../../src/rollup/files";
import { linkWriter } from "../../src/rollup/link";
import { linksIn } from "../../src/text/inline";

function writerOf(...paths: string[]): { files: FileTable; write: (path: string, from?: string) => string } {
	const files = new FileTable();
	for (const path of paths) files.add(path);
	const write = linkWriter(files);
	return { files, write: (path, from = "Projects/Harbor.md") => write(path, from) };
}

describe("a new link", () => {
	it("is a wikilink with the shortest path that no other file shares", () => {
		const { write } = writerOf("A/2026-01-05 - Talk.md", "A/Twice.md", "B/Twice.md", "C/B/Twice.md", "x.pdf");
		expect(write("A/2026-01-05 - Talk.md")).toBe("[[2026-01-05 - Talk]]");
		expect(write("A/Twice.md")).toBe("[[A/Twice]]");
		expect(write("B/Twice.md")).toBe("[[B/Twice]]");
		expect(write("C/B/Twice.md")).toBe("[[C/B/Twice]]");
		expect(write("x.pdf")).toBe("[[x.pdf]]");
	});

	it("begins at the root where a file of that name lies nearer", () => {
		const { write } = writerOf("Twice.md", "Projects/Twice.md");
		expect(write("Twice.md", "People/Mira.md")).toBe("[[Twice]]");
		expect(write("Twice.md")).toBe("[[/Twice]]");
		const odd = writerOf("T]wice.md", "Projects/T]wice.md", "T[[x.md", "Projects/T[[x.md");
		expect(odd.write("T[[x.md", "People/Mira.md")).toBe("[Tx](T%5B%5Bx.md)");
		expect(odd.write("T[[x.md")).toBe("[Tx](/T%5B%5Bx.md)");
	});

	it("is a Markdown link where no wikilink can hold the name", () => {
		const { write } = writerOf("A/Name with [brackets] (and #hash).md", "A/a^b.md", "A/a|b.md", "A/a%20b.md");
		expect(write("A/Name with [brackets] (and #hash).md")).toBe(
			"[Name with brackets (and hash)](A/Name%20with%20%5Bbrackets%5D%20%28and%20%23hash%29.md)",
		);
		expect(write("A/a|b.md")).toBe("[a|b](A/a%7Cb.md)");
		expect(write("A/a^b.md")).toBe("[[a^b]]");
		expect(write("A/a%20b.md")).toBe("[[a%20b]]");
	});

	// A `#` is the one sign that no link can hold: the app itself cannot link to such a note.
	it("leads to the file, whatever its name and whatever else there is", () => {
		const name = fc
			.array(fc.constantFrom("a", "b", "B", "Ä", " ", ".", "-", "^", "[", "]", "|", "%", "%20", "(", ")", "!", "`", "<", ">", "*", "_", "$", "%%", "'", '"', "&", "\\", "👍", ".md"), {
				minLength: 1,
				maxLength: 6,
			})
			.map((parts) => parts.join("").replace(/^[. ]+/, "a").trim());
		const path = fc.tuple(fc.array(fc.constantFrom("A", "B", "a"), { maxLength: 2 }), name).map(([folders, base]) => [...folders, `${base}.md`].join("/"));
		fc.assert(
			fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 6, selector: (one) => one.toLowerCase().normalize("NFC") }), fc.constantFrom("x.md", "A/x.md", "A/B/x.md"), (paths, from) => {
				const { files, write } = writerOf(...paths);
				for (const one of paths) {
					const written = write(one, from);
					const [link, ...more] = linksIn(`- 2026-01-05: ${written} - words`);
					expect(more).toEqual([]);
					expect(link && files.resolve(link.target, from), written).toBe(one);
					expect(link?.embed).toBe(false);
				}
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});
});
