import { afterEach, describe, expect, it } from "vitest";
import { statusMarkdown, type Layout } from "../../src/status/markdown";
import type { Happenings } from "../../src/status/happenings";
import { linkToIn } from "../../src/status/link";
import { linksIn } from "../../src/text/inline";
import { MemoryVault } from "../rollup/memory-vault";
import { speak } from "../../src/words/words";
import { day, told } from "./telling";

const vault = new MemoryVault({
	"Projects/Harbour.md": "",
	"People/Ada Byron.md": "",
	"Sources/2026-06-02 - Planks.md": "",
	"Sources/2026-06-02 - Rope [old].md": "",
	"Picture.png": "",
});
const { files } = vault.graph;

function written(all: readonly Happenings[], layout: Partial<Layout> = {}): string {
	const linkTo = linkToIn(files, "");
	return statusMarkdown(all, { level: 2, linkTo, resolve: (target, from) => files.resolve(target, from), ...layout }).join("\n");
}

const NOTE = `---
status: active
owner: Ada Byron
---
## Next Steps

- [ ] Ask [[Ada Byron|her]] about [[Nobody]] 📅 2026-07-09 ^id
- [x] See ![[Picture.png]] and [the site](https://example.com/a_(b)) @Ben ✅ 2026-06-03
- [ ] [x] Boxed ➕ 2026-06-04

## Key Decisions

- ✅ 2026-06-02: Lamps, see [[#Next Steps]]
`;

describe("a status update as Markdown", () => {
	afterEach(() => speak("en"));

	it("tells of one project what happened and where it stands", () => {
		const contacts = [{ date: day("2026-06-02"), sources: ["Sources/2026-06-02 - Planks.md", "Sources/2026-06-02 - Rope [old].md"] }];
		expect(written([told(NOTE, { contacts })])).toBe(`## [[Harbour]]

From 2026-06-01 to 2026-07-01. Status: active. Owner: Ada Byron. 2 open next steps.

Next: Ask [[Ada Byron|her]] about Nobody (due 2026-07-09)

**Decisions made**

- Lamps, see [[Harbour#Next Steps]] (2026-06-02)

**Steps done**

- See [[Picture.png]] and [the site](<https://example.com/a_(b)>) (Ben, 2026-06-03)

**Steps added**

- \\[x] Boxed (2026-06-04)

**Contacts**

- 2026-06-02: [[2026-06-02 - Planks]], [2026-06-02 - Rope old](Sources/2026-06-02%20-%20Rope%20%5Bold%5D.md)

Items that carry no date are left out: nothing tells when they changed.`);
	});

	it("says in German what it says in English", () => {
		speak("de");
		const text = written([told(NOTE)]);
		expect(text).toContain("Vom 2026-06-01 bis zum 2026-07-01. Stand: active. Verantwortlich: Ada Byron. 2 offene nächste Schritte.");
		expect(text).toContain("**Neue Entscheidungen**");
		expect(text).toContain("(fällig 2026-07-09)");
	});

	it("says so where nothing happened", () => {
		expect(written([told("# Harbour\n")])).toBe("## [[Harbour]]\n\nFrom 2026-06-01 to 2026-07-01. No blocker and no next step is open.\n\nNothing new.");
	});

	it("tells of several what is new, and names the rest in one line, closed ones left out", () => {
		const news = told(NOTE);
		const quiet = { ...told("# Harbour\n"), path: "People/Ada Byron.md", title: "Mill" };
		const closed = told("---\nstatus: done\n---\n", { title: "Old" });
		const text = written([quiet, news, closed]);
		expect(text.split("\n")[0]).toBe("From 2026-06-01 to 2026-07-01.");
		expect(text.match(/^## .*$/gm)).toEqual(["## [[Harbour]]"]);
		expect(text).toContain("\nNo news: [[Ada Byron|Mill]].\n");
		expect(text).not.toContain("Old");
	});

	it("gives each project its own time where these differ", () => {
		const text = written([told(NOTE), told(NOTE, { since: day("2026-05-01") })]);
		expect(text).toMatch(/^## \[\[Harbour\]\]\n\nFrom 2026-06-01 to/);
		expect(text).toContain("\n\nFrom 2026-05-01 to 2026-07-01. Status");
	});

	it("keeps to the levels that headings have, and asks for links as they are wanted", () => {
		expect(written([told(NOTE)], { level: 9, linkTo: (path, alias) => alias ?? path }).split("\n")[0]).toBe("###### Projects/Harbour.md");
	});

	it("is the same each time, holds no task, and its lines hold no break", () => {
		const all = [told(NOTE), told(NOTE, { title: "A [b] | c\nd" })];
		expect(written(all)).toBe(written(all));
		expect(written(all)).not.toMatch(/^\s*[-*+] \[.\]/m);
		const lines = statusMarkdown(all, { level: 2, linkTo: (path) => path, resolve: () => null });
		expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
	});
});

describe("what would do harm where the text is put", () => {
	it("is no control character, which a terminal would obey", () => {
		const text = "---\nstatus: \"on\\e[31m\"\n---\n## Next Steps\n\n- [x] Pay\u001b]0;x\u0007 for `a\u0007b` ✅ 2026-06-03\n";
		expect(written([told(text, { title: "Har\u001bbour" })])).not.toMatch(/(?!\n)\p{Cc}/u);
	});

	it("is no parenthesis that would end a link before its time", () => {
		const text = "## Next Steps\n\n- [x] Cut [it](<Sources/2026-06-02 - Rope [old].md#Part a) (b>) ✅ 2026-06-03\n";
		const said = written([told(text)]);
		expect(linksIn(said).find(({ alias }) => alias === "it")).toMatchObject({ target: "Sources/2026-06-02 - Rope [old].md", subpath: "Part a) (b" });
	});
});

it("links to a picture by its name or its words, not by its size", () => {
	const text = "## Next Steps\n\n- [x] See ![[Picture.png|300]], ![[Picture.png|300x200]] and ![a plan|300](Picture.png) ✅ 2026-06-03\n";
	expect(written([told(text)])).toContain("- See [[Picture.png]], [[Picture.png]] and [[Picture.png|a plan]] (2026-06-03)");
});
