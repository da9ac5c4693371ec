import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/notes/problem";
import { checkReport } from "../../src/report/check";
import { countsOf, listReport } from "../../src/report/list";
import { noteReport, rollUpAt, saysSomething } from "../../src/report/rollup";
import { plainObject, showReport } from "../../src/report/show";
import { noteAt, notesCalled, personNames, trackedNotes, type Vault } from "../../src/report/vault";
import { linkWriter } from "../../src/rollup/link";
import { MemoryVault, note, person, project, TODAY } from "../rollup/memory-vault";

function vaultOf(files: Record<string, string>, unread: [string, Problem][] = []): Vault {
	const { graph, textOf } = new MemoryVault(files);
	return { graph, textOf, unread: new Map(unread) };
}

const show = (files: Record<string, string>, path: string): ReturnType<typeof showReport> => {
	const vault = vaultOf(files);
	const at = noteAt(vault, path);
	if (!at) throw new RangeError(path);
	return showReport(vault, at, TODAY);
};

describe("notes called by a name", () => {
	const vault = vaultOf({
		"a/Plan.md": "x\n",
		"Plan.md": "x\n",
		"b/Bell/README.md": project("Bell"),
		"c/Bell/README.md": project("Bell"),
		"d/Horn/README.md": note("type: projects\naliases: [Big Horn]"),
	});

	it.each<[string, string[]]>([
		["a/Plan.md", ["a/Plan.md"]],
		["a/Plan", ["a/Plan.md"]],
		["./a/Plan", ["a/Plan.md"]],
		["a\\Plan.md", ["a/Plan.md"]],
		["Plan", ["Plan.md"]],
		["plan.MD", ["a/Plan.md", "Plan.md"]],
		["Horn", ["d/Horn/README.md"]],
		["big horn", ["d/Horn/README.md"]],
		["d/Horn", ["d/Horn/README.md"]],
		["Bell", ["b/Bell/README.md", "c/Bell/README.md"]],
		["c/Bell", ["c/Bell/README.md"]],
		["Nobody", []],
		["", []],
		["../Plan", []],
	])("%s", (name, paths) => {
		expect(notesCalled(vault, name)).toEqual(paths);
	});

	it("may be files that could not be read, so that whoever asks can be told", () => {
		const closed = vaultOf({ "a.md": "x\n" }, [["b.md", { code: "not-utf8", line: 1 }]]);
		closed.graph.addFile("b.md");
		expect(notesCalled(closed, "b")).toEqual(["b.md"]);
		expect(noteAt(closed, "b.md")).toBe(null);
	});
});

describe("tracked notes", () => {
	const vault = vaultOf({ "b.md": project("B"), "a.md": project("A"), "m.md": person("Mira Okafor", "aliases: [MO]\n"), "x.md": "x\n", "2026-01-05.md": note("type: projects") });

	it("come by path, of one type or of all", () => {
		expect(trackedNotes(vault, "projects").map(({ path }) => path)).toEqual(["a.md", "b.md"]);
		expect(trackedNotes(vault, null).map(({ path }) => path)).toEqual(["a.md", "b.md", "m.md"]);
		expect(listReport(vault, null).map(({ type }) => type)).toEqual(["projects", "projects", "people"]);
	});

	it("give the names of persons, for owners", () => {
		expect(personNames(vault)).toEqual(expect.arrayContaining(["Mira Okafor", "MO"]));
		const shown = show({ "m.md": person("Mira Okafor de la Cruz"), "p.md": project("P", "## Next Steps\n- [ ] Call @Mira Okafor de la Cruz now\n") }, "p.md");
		expect(shown.nextSteps).toMatchObject([{ text: "Call now", owner: "Mira Okafor de la Cruz" }]);
	});
});

describe("the counts of a note", () => {
	it("take what is open, standing and done, nested ones too", () => {
		const shown = listReport(vaultOf({ "p.md": project("P", "## Blockers\n- a\n  - ❌ b\n  - c\n- ✅ d\n## Next Steps\n- [x] e\n  - [ ] f\n- [?] g\n- [-] h\n## Decisions\n- i\n- ~~j~~\n") }), null);
		expect(shown[0]?.counts).toEqual({ blockers: 2, nextSteps: 2, decisions: 1, done: 1 });
		expect(countsOf({ blockers: [], nextSteps: [], decisions: [] })).toEqual({ blockers: 0, nextSteps: 0, decisions: 0, done: 0 });
	});
});

describe("a note as data", () => {
	it("keeps keys that could do harm as plain keys", () => {
		const object = plainObject(new Map<string, string>([["__proto__", "a"], ["constructor", "b"], ["toString", "c"]]));
		expect(Object.keys(object)).toEqual(["__proto__", "constructor", "toString"]);
		expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
		expect(JSON.stringify(object)).toBe('{"__proto__":"a","constructor":"b","toString":"c"}');
	});

	it("has the path each entry leads to, and null where it leads nowhere", () => {
		const body = "## Recent Context\n- 2026-01-05: [x](../S/2026-01-05%20-%20A.md)\n- 2026-01-04: [[2026-01-05 - A.md#h|y]]\n- 2026-01-03: [[Gone]]\n";
		const shown = show({ "P/p.md": project("P", body), "S/2026-01-05 - A.md": "x\n" }, "P/p.md");
		expect(shown.recentContext.map(({ source }) => source)).toEqual(["S/2026-01-05 - A.md", "S/2026-01-05 - A.md", null]);
	});

	it("has no next contact when it is not tracked", () => {
		const files = { "2026-01-05.md": note("type: projects"), "2026-09-01.md": "[[2026-01-05]]\n" };
		expect(show(files, "2026-01-05.md")).toMatchObject({ type: "projects", nextContact: null });
	});
});

describe("a check", () => {
	it("lists what could not be read, by path and line", () => {
		const vault = vaultOf(
			{
				"p.md": project("P", "## Blockers\n- [ ] x 📅 2026-13-01\n## Blockers\n", "last_contact: never ever\n"),
				"s/2026-01-05.md": "---\na: b: c\n---\n[[Bell]]\n\n## Tasks\n- [ ] 📅 2026-13-01\n",
				"b/Bell/README.md": project("B"),
				"c/Bell/README.md": project("B"),
				"Archive/x.md": "---\na: b: c\n---\n",
			},
			[
				["z.md", { code: "unreadable", line: 1, what: "EACCES" }],
				["a.md", { code: "not-utf8", line: 1 }],
			],
		);
		expect(checkReport(vault).map(({ path, line, code }) => [path, line, code])).toEqual([
			["a.md", 1, "not-utf8"],
			["p.md", 4, "last-contact-invalid"],
			["p.md", 9, "item-date-invalid"],
			["p.md", 10, "section-twice"],
			["s/2026-01-05.md", 2, "frontmatter-invalid"],
			["s/2026-01-05.md", 4, "name-ambiguous"],
			["z.md", 1, "unreadable"],
		]);
		expect(checkReport(vault).at(-1)?.message).toContain("EACCES");
	});
});

describe("a rollup as data", () => {
	const files = { "p.md": project("Harbor Migration", "", "last_contact: soon\n"), "2026-01-05.md": "[[Harbor Migration]]\n" };
	const host = (vault: Vault): Parameters<typeof rollUpAt>[2] => ({ today: TODAY, allEntries: false, linkTo: linkWriter(vault.graph.files) });

	it("tells refusals in sentences and leaves the edits out", () => {
		const vault = vaultOf(files);
		const rollup = rollUpAt(vault, "p.md", host(vault));
		expect(rollup && noteReport(rollup)).toEqual({
			path: "p.md",
			lastContact: null,
			entries: [{ date: "2026-01-05", source: "2026-01-05.md", also: [], link: "2026-01-05", summary: null, via: null, rule: "mentioned", line: 1 }],
			skipped: [],
			refusals: [{ code: "value-not-a-date", message: 'The last contact "soon" is no date and is not replaced; empty it or write a date.', line: 4 }],
		});
	});

	it("is null for a note that cannot be read", () => {
		const vault = vaultOf(files);
		expect(rollUpAt(vault, "gone.md", host(vault))).toBe(null);
	});

	it("says something when there is a change, a skip or a refusal", () => {
		const nothing = { path: "p.md", lastContact: null, entries: [], skipped: [], refusals: [], edits: [] };
		expect(saysSomething(nothing)).toBe(false);
		expect(saysSomething({ ...nothing, lastContact: { from: null, to: TODAY } })).toBe(true);
		expect(saysSomething({ ...nothing, skipped: [{ source: "a.md", reason: "limit" }] })).toBe(true);
		expect(saysSomething({ ...nothing, refusals: [{ code: "anchor", line: 1 }] })).toBe(true);
	});
});
