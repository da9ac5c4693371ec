import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/cli/yaml";
import { readProject } from "../../src/notes/project";
import { readNote } from "../../src/notes/reading";
import { textsOf } from "../../src/notes/value";
import { dismissEntry, entriesIn, entryKeysOf, locateEntry, removeEntry } from "../../src/plans/entry";
import type { Plan } from "../../src/plans/plan";
import { applyEdits } from "../../src/text/edit";
import { pageFor, readerWith } from "./trial";

const reader = readerWith();
const LINK = "[[2025-11-06 - Rail]]";

function remove(text: string, words = "Rail"): Plan {
	const page = pageFor(text);
	const entry = entriesIn(page).find(({ line }) => page.outline.lines.at(line - 1).includes(words));
	if (!entry) throw new Error(`no entry says ${words}`);
	return removeEntry(page, entry);
}

function dismiss(text: string, link = LINK): Plan {
	const page = pageFor(text);
	const entry = entriesIn(page).find(({ line }) => page.outline.lines.at(line - 1).includes("Rail"));
	if (!entry) throw new Error("no entry says Rail");
	return dismissEntry(page, reader, entry, link);
}

/** The text after a plan. What was an edit must be one. */
function after(text: string, { edits, refusal }: Plan): string {
	expect(refusal).toBe(undefined);
	for (const { from, to, insert } of edits ?? []) expect(text.slice(from, to)).not.toBe(insert);
	return applyEdits(text, edits ?? []);
}

const DISGUISES: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => text.replaceAll("\n", "\r\n"),
	(text) => "\ufeff" + text,
	(text) => text.replace(/\n+$/, ""),
	(text) => text.replace("## Recent", "~~~\n## Recent Context\n- 2025-11-06: [[2025-11-06 - Rail]]\n~~~\n\n## Recent"),
];
const HEAD = "---\ntype: projects\n---\n# A\n\n";
const TAIL = "\n## Key Facts\n\n- one\n";

const ONE = "- 2025-11-06: [[2025-11-06 - Rail]] - Painted.\n";
const OTHER = "- 2025-11-13: [[2025-11-13 - Mast]] - Set (via Finn)\n";

describe("entryKeysOf", () => {
	it("tells equal entries of all its sections apart, and finds each again where it stands then", () => {
		const text = `## Recent Context\n${ONE}${OTHER}${ONE}\n## Interactions\n${ONE}`;
		const page = pageFor(text);
		const keys = entryKeysOf(page.outline, entriesIn(page));
		expect(keys.map(({ occurrence, count }) => [occurrence, count])).toEqual([[0, 3], [0, 1], [1, 3], [2, 3]]);
		expect(keys[1]?.text).toBe("2025-11-13: [[2025-11-13 - Mast]] - Set (via Finn)");
		const later = pageFor(("# A\n\n" + text).replaceAll("\n", "\r\n"));
		expect(keys.map((key) => locateEntry(later, key).entry?.line)).toEqual([4, 5, 6, 9]);
	});

	it("names the entries that readProject has", () => {
		const page = pageFor(`## Recent Context\n${ONE}\n### 2024\n${OTHER}\n## Interaction Log\n* 2024-01-01: x\n`);
		const note = readNote("A.md", page.outline.text, reader);
		expect(entriesIn(page)).toEqual(readProject(note, reader).recentContext);
	});

	it("joins lines that an entry goes on over", () => {
		const page = pageFor("## Recent Context\n- 2025-11-06: painted\n  and dried\n");
		expect(entryKeysOf(page.outline, entriesIn(page))).toEqual([{ text: "2025-11-06: painted and dried", occurrence: 0, count: 1 }]);
	});
});

describe("locateEntry", () => {
	const key = { text: "2025-11-06: painted", occurrence: 0, count: 1 };
	it("says when it is gone", () => {
		expect(locateEntry(pageFor("## Recent Context\n- 2025-11-06: Painted\n"), key).refusal).toEqual({ code: "item-not-found", line: null, what: key.text });
	});

	it("does not guess when an equal one has come", () => {
		const text = "## Recent Context\n- 2025-11-06: painted\n- 2025-11-06: painted\n";
		expect(locateEntry(pageFor(text), key).refusal).toEqual({ code: "item-ambiguous", line: 2, what: key.text });
	});
});

describe("removeEntry", () => {
	it.each([
		["among others", OTHER + ONE + OTHER, OTHER + OTHER],
		["that is first", ONE + OTHER, OTHER],
		["that is alone", ONE, ""],
		["with what is nested in it", `${ONE}  - more\n\n    and more\n  [[2025-11-06 - Rail]]\n${OTHER}`, OTHER],
		["with one of the blank lines around it", `${OTHER}\n${ONE}\n${OTHER}`, `${OTHER}\n${OTHER}`],
		["between prose", `Prose.\n\n${ONE}\nMore.\n`, "Prose.\n\nMore.\n"],
		["right under prose", `Prose.\n${ONE}More.\n`, "Prose.\n"],
		["in an item", `- Autumn\n\t${ONE}\t${OTHER}- Winter\n`, `- Autumn\n\t${OTHER}- Winter\n`],
		["between prose in a callout", `> Prose.\n>\n> ${ONE}>\n> More.\n`, "> Prose.\n>\n> More.\n"],
		["that is all of a quotation", `Prose.\n\n> ${ONE}\nMore.\n`, "Prose.\n\nMore.\n"],
		["in a callout", `> [!note]\n> ${ONE}> ${OTHER}`, `> [!note]\n> ${OTHER}`],
	])("takes out an entry %s", (_, body, rest) => {
		for (const disguise of DISGUISES) {
			const note = (inner: string): string => disguise(`${HEAD}## Recent Context\n\n${inner}${inner === "" ? TAIL.trimStart() : TAIL}`);
			const text = note(body);
			expect(after(text, remove(text, "06: [[2025-11-06 - Rail]]"))).toBe(note(rest));
		}
	});

	it("takes out the last line of a note without leaving a break", () => {
		const text = `## Recent Context\n${OTHER}${ONE}`.trimEnd();
		expect(after(text, remove(text))).toBe(`## Recent Context\n${OTHER}`.trimEnd());
	});

	it("takes out that one of two equal entries", () => {
		const text = `## Recent Context\n${ONE}${OTHER}${ONE}`;
		const page = pageFor(text);
		const last = entriesIn(page).at(-1);
		expect(last && after(text, removeEntry(page, last))).toBe(`## Recent Context\n${ONE}${OTHER}`);
	});

	it("refuses one without which the section would be no Recent Context any more", () => {
		const text = "## Log\n- 2025-11-06: [[Rail]]\n- 2025-11-05: painted\n";
		expect(remove(text).refusal).toEqual({ code: "text-differs", line: 2 });
		expect(after(text, remove(text, "painted"))).toBe("## Log\n- 2025-11-06: [[Rail]]\n");
	});

	it("refuses one that shares its line with an item", () => {
		const text = "## Recent Context\n- 1. 2025-11-06: Rail\n";
		const page = pageFor(text);
		const entry = entriesIn(page)[0];
		expect(entry && removeEntry(page, entry).refusal?.code).toBe("text-differs");
	});
});

describe("dismissEntry", () => {
	const body = (entries: string): string => `# A\n\n## Recent Context\n\n${entries}${OTHER}${TAIL}`;

	it.each([
		["a property that is not there yet", "type: projects\n", 'type: projects\ncontext_skip:\n  - "[[2025-11-06 - Rail]]"\n'],
		["a list", "context_skip:\n- '[[B]]'\ntitle: A\n", "context_skip:\n- '[[B]]'\n- '[[2025-11-06 - Rail]]'\ntitle: A\n"],
	])("enters the source in %s, and takes the entry out", (_, before, expected) => {
		for (const disguise of DISGUISES) {
			const text = disguise(`---\n${before}---\n${body(ONE)}`);
			expect(after(text, dismiss(text))).toBe(disguise(`---\n${expected}---\n${body("")}`));
		}
	});

	it("makes frontmatter where there is none", () => {
		const text = body(ONE);
		expect(after(text, dismiss(text))).toBe(`---\ncontext_skip:\n  - "[[2025-11-06 - Rail]]"\n---\n${body("")}`);
		const marked = "\ufeff" + text.replaceAll("\n", "\r\n");
		expect(after(marked, dismiss(marked))).toMatch(/^\ufeff---\r\ncontext_skip:\r\n {2}- "\[\[2025-11-06 - Rail\]\]"\r\n---\r\n# A/);
	});

	it.each([
		["as it is", "[[2025-11-06 - Rail]]"],
		["with an alias and an ending", "[[2025-11-06 - rail.md|That day]]"],
		["as a bare name", "2025-11-06 - Rail"],
	])("only takes the entry out where the source is listed %s", (_, listed) => {
		const head = `---\ncontext_skip: ["${listed}"]\n---\n`;
		expect(after(head + body(ONE), dismiss(head + body(ONE)))).toBe(head + body(""));
	});

	it("reads back what it has written, whatever the link", () => {
		for (const link of ['[[a "b" \\ c|d]]', "[[Ö: #1, it's]]", "[a b](a%20b.md)", "[[🧭]]"]) {
			for (const head of ["", "---\ntags: [a]\n---\n", "---\ntags:\n- 'a'\n---\n"]) {
				const made = after(head + body(ONE), dismiss(head + body(ONE), link));
				const { values } = readNote("A.md", made, { ...reader, parseYaml }).frontmatter;
				expect(textsOf(values.get("context_skip"))).toEqual([link]);
			}
		}
	});

	it.each([
		["the property stands twice", "context_skip: a\ncontext_skip: b\n", "duplicate-key"],
		["the YAML is invalid", "a: [b\ncontext_skip:\n", "frontmatter-invalid"],
		["the value is an alias", "a: &x b\ncontext_skip: *x\n", "anchor"],
		["the value is a text of lines", "context_skip: |\n  a\n", "block-scalar"],
		["the value is a map", "context_skip:\n  a: b\n", "value-not-a-list"],
	])("does neither where %s", (_, head, code) => {
		const text = `---\n${head}---\n${body(ONE)}`;
		expect(dismiss(text).refusal?.code).toBe(code);
	});

	it("goes by the property's name in the settings", () => {
		const settings = { ...reader.settings, properties: { ...reader.settings.properties, skip: "never add" } };
		const own = readerWith(settings);
		const page = { ...pageFor(body(ONE)), settings };
		const entry = entriesIn(page)[0];
		const plan = entry && dismissEntry(page, own, entry, LINK);
		expect(plan && after(page.outline.text, plan)).toContain('---\nnever add:\n  - "[[2025-11-06 - Rail]]"\n---\n');
	});
});
