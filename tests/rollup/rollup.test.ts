import { describe, expect, it } from "vitest";
import { readProject } from "../../src/notes/project";
import { linkWriter } from "../../src/rollup/link";
import { arrivalStepsOf, nextContact, planRollup, rollUp, summaryFrom, type NoteRollup, type RollupHost } from "../../src/rollup/rollup";
import type { IsoDate } from "../../src/text/date";
import { applyEdits } from "../../src/text/edit";
import { type Change, contextOf, customer, MemoryVault, note, person, project, TODAY } from "./memory-vault";

const P = "Projects/Harbor.md";
const day = (text: string): IsoDate => text as IsoDate;

/** A source a day, each of which mentions the project. */
function days(count: number, month = "01"): Record<string, string> {
	const files: Record<string, string> = {};
	for (let index = 1; index <= count; index++) {
		const date = `2026-${month}-${String(index).padStart(2, "0")}`;
		files[`Sources/${date} - T.md`] = "[[Harbor Migration]]\n";
	}
	return files;
}

describe("an entry", () => {
	it("is date, link, summary and via", () => {
		const vault = new MemoryVault({
			[P]: project("Harbor Migration", "\n## Recent Context\n"),
			"People/Mira/README.md": person("Mira Okafor"),
			"People/Mira/2026-01-05 - 1-1.md": "# 1-1\n\nOn [[Harbor Migration]]: it is late.\n",
		});
		expect(contextOf(vault.update(P))).toEqual(["- 2026-01-05: [[2026-01-05 - 1-1]] - On Harbor Migration: it is late. (via Mira Okafor)"]);
	});

	it("has no dash without a summary, and no via without a home or when the home is the note", () => {
		const vault = new MemoryVault({
			"Projects/Harbor/Harbor.md": project("Harbor Migration", "\n## Recent Context\n"),
			"Projects/Harbor/2026-01-07.md": "x\n",
			"2026-01-06.md": "About [[Harbor Migration]].\n",
			"A/README.md": note("type: area\ntitle: The Bay"),
			"A/2026-01-05.md": "[[Harbor Migration]]\n",
		});
		expect(contextOf(vault.update("Projects/Harbor/Harbor.md"))).toEqual([
			"- 2026-01-07: [[2026-01-07]] - x",
			"- 2026-01-06: [[2026-01-06]] - About Harbor Migration.",
			"- 2026-01-05: [[2026-01-05]] (via The Bay)",
		]);
	});

	it("is reported with its reason", () => {
		const vault = new MemoryVault({
			[P]: project("Harbor Migration"),
			"A/README.md": note("type: area\ntitle: The [[Bay]]"),
			"A/2026-01-05.md": "One\n\n[[Harbor Migration]] is late\n",
			"B/2026-01-05.md": "Nothing\n",
		});
		expect(vault.rollUp(P)).toMatchObject({
			path: P,
			lastContact: { from: null, to: "2026-01-05" },
			entries: [
				{
					date: "2026-01-05",
					source: "A/2026-01-05.md",
					also: ["B/2026-01-05.md"],
					link: "A/2026-01-05",
					summary: "Harbor Migration is late",
					via: "The Bay",
					rule: "mentioned",
					line: 3,
				},
			],
			skipped: [],
			refusals: [],
		});
	});

	it("has a link in the host's own style", () => {
		const vault = new MemoryVault({ [P]: project("Harbor Migration", "\n## Recent Context\n"), "A/2026-01-05.md": "x [[Harbor Migration]]\n" });
		const linkTo = (path: string, from: string): string => `[day](../${encodeURI(path)}#${from.length})`;
		const rollup = rollUpWith(vault, linkTo);
		expect(rollup.entries).toMatchObject([{ link: "../A/2026-01-05.md" }]);
		expect(applyEdits(vault.text(P), rollup.edits)).toContain("- 2026-01-05: [day](../A/2026-01-05.md#18) - x Harbor Migration\n");
	});

	it("has a link of its own where the host's would not lead to the source", () => {
		const source = "A/2026-01-05 - #x y.md";
		const vault = new MemoryVault({ [P]: project("Harbor Migration", "\n## Recent Context\n"), [source]: "[[Harbor Migration]]\n" });
		const rollup = rollUpWith(vault, (path) => `[[${path.slice(2, -3)}]]`);
		expect(applyEdits(vault.text(P), rollup.edits)).toContain("- 2026-01-05: [2026-01-05 - x y](A/2026-01-05%20-%20%23x%20y.md)\n");
	});

	it("is not added twice, whatever the source is called", () => {
		for (const name of ["a #hash", "#a", "a#b #c", "a [x] b", "[[x]]", "a|b", "a^b", "50%", "a%20b", "`code`", "*a* _b_", "a (via b)", "- a", "1. a", "%%x%%", "<b>", "ümläut".normalize("NFD"), "x.md", "$$", "🚀", "(", ")", "a\\b"]) {
			const vault = new MemoryVault({
				[P]: project("Harbor Migration", "\n## Recent Context\n"),
				[`Sources/${name}.md`]: note("date: 2026-01-05", "[[Harbor Migration]]\n"),
				[`Sources/2026-01-06 - ${name}.md`]: "[[Harbor Migration]]\n",
			});
			expect(contextOf(vault.update(P)), name).toHaveLength(2);
		}
	});

	it("keeps its shape where the home has an odd title", () => {
		for (const title of ["A (via B)", "A (B)", "[[Bay]]", "1) Bay", "A) (", "A (", "`x`", "%%", "A | B"]) {
			const vault = new MemoryVault({
				[P]: project("Harbor Migration", "\n## Recent Context\n"),
				"A/README.md": note(`type: area\ntitle: ${JSON.stringify(title)}`),
				"A/2026-01-05.md": "[[Harbor Migration]]\n",
			});
			const [entry] = vault.rollUp(P).entries;
			vault.update(P);
			const { recentContext } = readProject(vault.note(P), vault.graph.reader);
			expect(recentContext, title).toMatchObject([{ date: "2026-01-05", summary: null, via: entry?.via }]);
			expect(vault.rollUp(P).refusals).toEqual([]);
		}
	});
});

describe("the limit", () => {
	const limit =
		(count: number): Change =>
		(settings) => {
			settings.entries.limit = count;
		};
	const sources = (files: Record<string, string>, change: Change, all = false): [string[], string[]] => {
		const { entries, skipped } = new MemoryVault(files, change).rollUp(P, TODAY, all);
		return [entries.map(({ date }) => date), skipped.map(({ source, reason }) => `${reason} ${source.slice(8, 18)}`)];
	};

	it("takes the newest sources and skips the others, on every run", () => {
		const files = { [P]: project("Harbor Migration"), ...days(4) };
		expect(sources(files, limit(2))).toEqual([
			["2026-01-04", "2026-01-03"],
			["limit 2026-01-02", "limit 2026-01-01"],
		]);
		const vault = new MemoryVault(files, limit(2));
		vault.update(P);
		expect(vault.rollUp(P).skipped).toHaveLength(2);
		expect(contextOf(vault.text(P))).toHaveLength(2);
	});

	it("is 25 by default", () => {
		const vault = new MemoryVault({ [P]: project("Harbor Migration"), ...days(28) });
		expect(vault.rollUp(P)).toMatchObject({ entries: { length: 25 }, skipped: { length: 3 } });
		expect(contextOf(vault.update(P))).toHaveLength(25);
	});

	it("counts sources that are entered or dismissed", () => {
		const entered = { ...days(4), [P]: project("Harbor Migration", "\n## Recent Context\n- 2026-01-04: [[2026-01-04 - T]]\n") };
		expect(sources(entered, limit(2))).toEqual([["2026-01-03"], ["limit 2026-01-02", "limit 2026-01-01"]]);
		const dismissed = { ...days(4), [P]: project("Harbor Migration", "", 'context_skip: ["[[2026-01-04 - T]]", "[[2026-01-01 - T]]"]\n') };
		expect(sources(dismissed, limit(2))).toEqual([["2026-01-03"], ["dismissed 2026-01-04", "limit 2026-01-02", "dismissed 2026-01-01"]]);
	});

	it("does not count what is to come", () => {
		const files = { ...days(3), ...days(2, "12"), [P]: project("Harbor Migration") };
		expect(sources(files, limit(2))).toEqual([
			["2026-01-03", "2026-01-02"],
			["future 2026-12-02", "future 2026-12-01", "limit 2026-01-01"],
		]);
	});

	it("is lifted on demand", () => {
		const files = { [P]: project("Harbor Migration"), ...days(4) };
		expect(sources(files, limit(2), true)).toEqual([["2026-01-04", "2026-01-03", "2026-01-02", "2026-01-01"], []]);
	});

	it("takes nothing away that stands", () => {
		const standing = "- 2026-01-02: [[2026-01-02 - T]]\n- 2026-01-01: [[2026-01-01 - T]]\n";
		const vault = new MemoryVault({ ...days(4), [P]: project("Harbor Migration", `\n## Recent Context\n${standing}`) }, limit(2));
		expect(vault.update(P)).toContain(standing);
		expect(contextOf(vault.text(P))).toHaveLength(4);
	});
});

describe("a source after today", () => {
	const files = { [P]: project("Harbor Migration"), ...days(3, "06"), ...days(2, "08") };

	it("gets no entry, is no contact, and counts for next contact only", () => {
		const vault = new MemoryVault(files);
		const { entries, lastContact, skipped } = vault.rollUp(P);
		expect(entries.map(({ date }) => date)).toEqual(["2026-06-03", "2026-06-02", "2026-06-01"]);
		expect(lastContact?.to).toBe("2026-06-03");
		expect(skipped.map(({ reason }) => reason)).toEqual(["future", "future"]);
		expect(nextContact(vault.arrivals(P), TODAY)).toBe("2026-08-01");
	});

	it("is one of today from that day on", () => {
		const vault = new MemoryVault(files);
		expect(vault.rollUp(P, day("2026-08-01")).entries[0]?.date).toBe("2026-08-01");
		expect(nextContact(vault.arrivals(P), day("2026-08-01"))).toBe("2026-08-02");
		expect(nextContact(vault.arrivals(P), day("2026-08-02"))).toBe(null);
	});

	it("is no next contact where it only lists the note", () => {
		const vault = new MemoryVault({ [P]: project("Harbor Migration"), "2026-08-01.md": "## Related\n- [[Harbor Migration]]\n" });
		expect(nextContact(vault.arrivals(P), TODAY)).toBe(null);
	});
});

describe("last_contact", () => {
	const sources = { "2026-01-05 - T.md": "[[Harbor Migration]]\n" };
	/** The frontmatter after an update, without the lines every project has. */
	const after = (properties: string): string => {
		const vault = new MemoryVault({ ...sources, [P]: `---\ntype: projects\ntitle: Harbor Migration\n${properties}---\n## Recent Context\n` });
		return vault.update(P).split("---\n")[1]?.replace("type: projects\ntitle: Harbor Migration\n", "") ?? "";
	};

	it.each([
		["in single quotes", "last_contact: '2025-12-19'\n", "last_contact: '2026-01-05'\n"],
		["in double quotes, spaced, with a comment", 'last_contact:  "2025-12-19"  # set by hand\n', 'last_contact:  "2026-01-05"  # set by hand\n'],
		["plain", "last_contact: 2025-12-19\n", "last_contact: 2026-01-05\n"],
		["as a link", 'last_contact: "[[2025-12-19]]"\n', 'last_contact: "[[2026-01-05]]"\n'],
		["unknown", "last_contact: unknown\n", "last_contact: 2026-01-05\n"],
		["empty quotes", 'last_contact: ""\n', 'last_contact: "2026-01-05"\n'],
		["nothing", "last_contact:\nowner: x\n", "last_contact: 2026-01-05\nowner: x\n"],
		["in another spelling", "lastContact: 2025-12-19\n", "lastContact: 2026-01-05\n"],
		["missing, with other dates in quotes", "created: '2025-01-01'\n", "last_contact: '2026-01-05'\ncreated: '2025-01-01'\n"],
		["missing", "owner: x\n", "last_contact: 2026-01-05\nowner: x\n"],
	])("is set: %s", (_, before, expected) => {
		expect(after(before)).toBe(expected);
	});

	it.each(["last_contact: '2026-01-05'\n", "last_contact: 2026-03-01\n", "last_contact: '2027-01-01'\n", "last-contact: 2026-01-05T10:00\n"])(
		"never moves back, and is not written when it says the same: %s",
		(properties) => {
			expect(after(properties)).toBe(properties);
		},
	);

	it("is made with frontmatter where there is none", () => {
		const vault = new MemoryVault({ [P]: "# Harbor\n\n#type/project\n\n## Recent Context\n", "2026-01-05 - T.md": "[[Harbor]]\n" });
		expect(vault.update(P)).toBe(
			"---\nlast_contact: 2026-01-05\n---\n# Harbor\n\n#type/project\n\n## Recent Context\n\n- 2026-01-05: [[2026-01-05 - T]]\n",
		);
	});

	it.each([
		["a value that is no date", "last_contact: last week\n", "value-not-a-date", 4],
		["two spellings", "last_contact: 2025-12-19\nlastContact: 2025-12-19\n", "last-contact-twice", 5],
		["a key that stands twice", "last_contact: 2025-12-19\nlast_contact: 2025-12-19\n", "duplicate-key", 5],
		["a block scalar", "last_contact: |\n  2025-12-19\n", "block-scalar", 4],
		["an anchor", "last_contact: &a 2025-12-19\n", "anchor", 4],
		["broken YAML", "last_contact: 2025-12-19\nowner: a: b\n", "frontmatter-invalid", 5],
	])("is refused for %s, and the entries go through", (_, properties, code, line) => {
		const vault = new MemoryVault({ ...sources, [P]: project("Harbor Migration", "\n## Recent Context\n", properties) });
		const { refusals, lastContact, entries } = vault.rollUp(P);
		expect(refusals).toMatchObject([{ code, line }]);
		expect([lastContact, entries.length]).toEqual([null, 1]);
		expect(contextOf(vault.update(P))).toEqual(["- 2026-01-05: [[2026-01-05 - T]]"]);
		expect(vault.rollUp(P).refusals).toHaveLength(1);
	});

	it("is not refused where there is nothing newer to write", () => {
		const vault = new MemoryVault({ ...sources, [P]: project("Harbor Migration", "", "last_contact: 2026-02-01\nlastContact: 2026-01-01\n") });
		expect(vault.rollUp(P).refusals).toEqual([]);
	});

	it("comes from names and fields only, and from what is filed or mentioned", () => {
		const vault = new MemoryVault({
			[P]: project("Harbor Migration"),
			"2026-01-09 - a.md": "## See also\n- [[Harbor Migration]]\n",
			"2026-01-08 - b.md": "- [ ] [[Harbor Migration]]\n",
			"2026-01-07 - c.md": "[[Harbor Migration]]\n",
			"d.md": note("created: 2026-02-01", "[[Harbor Migration]]\n"),
		});
		expect(vault.rollUp(P).lastContact).toEqual({ from: null, to: "2026-01-07" });
	});
});

describe("a refused plan for entries", () => {
	it("leaves last_contact to go through", () => {
		const body = "\n## Recent Context\n- - 2026-01-01: [[x]]\n";
		const vault = new MemoryVault({ [P]: project("Harbor Migration", body), "2026-01-05.md": "[[Harbor Migration]]\n" });
		const { refusals, entries, lastContact, edits } = vault.rollUp(P);
		expect(refusals).toMatchObject([{ code: "text-differs" }]);
		expect([entries, lastContact]).toEqual([[], { from: null, to: "2026-01-05" }]);
		expect(applyEdits(vault.text(P), edits)).toContain(body);
	});
});

describe("a block that is never closed", () => {
	it.each(["%%", "```", "$$"])("is not closed by an entry behind it: %s", (sign) => {
		const body = `\n## Recent Context\n- 2026-01-05: [[x]]\n\t${sign}\n`;
		const vault = new MemoryVault({ [P]: project("Harbor Migration", body), "2026-01-05.md": "[[Harbor Migration]]\n", "2026-01-06.md": "[[Harbor Migration]]\n" });
		expect(vault.rollUp(P).refusals).toMatchObject([{ code: "text-differs" }]);
		vault.delete("2026-01-05.md");
		expect(contextOf(vault.update(P))[0]).toBe("- 2026-01-06: [[2026-01-06]]");
	});
});

describe("an update", () => {
	it("plans on the text at hand, not on the one the index knows", () => {
		const vault = new MemoryVault({ [P]: project("Harbor Migration"), "2026-01-05.md": "[[Harbor Migration]]\n" });
		const stale = vault.graph;
		const text = project("Harbor Migration", "\n## Recent Context\n\n- 2026-01-05: [[2026-01-05]]\n", "last_contact: 2026-01-05\n");
		const fresh = new MemoryVault({ [P]: text, "2026-01-05.md": "[[Harbor Migration]]\n" });
		expect(stale.get(P)?.hasLastContact).toBe(false);
		expect(rollUpWith(vault, () => "[[2026-01-05]]", fresh).edits).toEqual([]);
	});

	it("is the same whatever order the notes were read in", () => {
		const files = {
			[P]: project("Harbor Migration", "\n## Recent Context\n- 2025-12-31: [[x]]\n"),
			"Projects/q.md": project("Quay"),
			"A/README.md": note("type: area\ntitle: Bay"),
			"A/2026-01-05 - Weekly platform sync.md": note("source_ref: raw", "[[Harbor Migration]]\n"),
			"B/raw.md": note("date: 2026-01-04", "[[Harbor Migration]] [[Quay]]\n"),
			"B/2026-01-05 - Weekly platform sync.md": "[[Quay]]\n",
			"C/2026-01-05.md": "**With:** Harbor Migration\n",
		};
		const results = [Object.entries(files), Object.entries(files).reverse()].map((entries) => {
			const vault = new MemoryVault(Object.fromEntries(entries));
			return [vault.update(P), vault.update("Projects/q.md")];
		});
		expect(results[0]).toEqual(results[1]);
		expect(results[0]?.[0]).toContain("(via Bay)");
	});

	it("says that a customer is only listed", () => {
		const vault = new MemoryVault({ "c.md": customer("Acme"), "2026-01-05.md": "## Related\n- [[Acme]]\n" });
		expect(vault.rollUp("c.md")).toMatchObject({ entries: [], skipped: [{ source: "2026-01-05.md", reason: "only-listed" }], edits: [] });
	});

	it("of a note that reaches nothing is empty", () => {
		expect(new MemoryVault({ [P]: project("Harbor Migration") }).rollUp(P).edits).toEqual([]);
	});
});

describe("a rollup of which not everything is wanted", () => {
	const files = { [P]: project("Harbor Migration", "\n## Recent Context\n"), ...days(3), "2026-08-01.md": "[[Harbor Migration]]\n" };
	const planned = (vault: MemoryVault, more: Partial<RollupHost>): NoteRollup => planRollup(vault.graph, vault.note(P), vault.arrivals(P), { ...hostOf(vault), ...more });

	it("enters the sources that are chosen", () => {
		const { entries, lastContact } = planned(new MemoryVault(files), { choice: { contact: () => false, entry: ({ date }) => date === "2026-01-02" } });
		expect([entries.map(({ date }) => date), lastContact]).toEqual([["2026-01-02"], null]);
	});

	it("sets the last contact to the newest of the meetings that may", () => {
		const choice = { contact: ({ date }: { date: string }): boolean => date < "2026-01-03", entry: (): boolean => false };
		const { entries, lastContact } = planned(new MemoryVault(files), { choice });
		expect([entries, lastContact]).toEqual([[], { from: null, to: "2026-01-02" }]);
	});

	it("never chooses what is to come", () => {
		const { entries, lastContact } = planned(new MemoryVault(files), { choice: { contact: ({ date }) => date > TODAY, entry: ({ date }) => date > TODAY } });
		expect([entries, lastContact]).toEqual([[], null]);
	});

	it("plans nothing where nothing is wanted, and says all the same what it skips", () => {
		const rollup = planned(new MemoryVault(files), { choice: { contact: () => false, entry: () => false } });
		expect(rollup).toEqual({ path: P, lastContact: null, entries: [], skipped: [{ source: "2026-08-01.md", reason: "future" }], refusals: [], edits: [] });
	});

	it("lets no older source in for one that is not wanted", () => {
		const vault = new MemoryVault(files, (settings) => {
			settings.entries.limit = 2;
		});
		const { entries, skipped } = planned(vault, { choice: { contact: () => true, entry: ({ date }) => date !== "2026-01-03" } });
		expect([entries.map(({ date }) => date), skipped.map(({ reason }) => reason)]).toEqual([["2026-01-02"], ["future", "limit"]]);
	});

	it("refuses nothing that is not wanted", () => {
		const vault = new MemoryVault({ ...days(1), [P]: project("Harbor Migration", "", "last_contact: last week\n") });
		expect(planned(vault, {}).refusals).toHaveLength(1);
		expect(planned(vault, { choice: { contact: () => false, entry: () => true } }).refusals).toEqual([]);
	});
});

describe("a rollup from what was found before", () => {
	const files = { [P]: project("Harbor Migration", "\n## Recent Context\n"), "A/2026-01-05.md": "One\n\nOn [[Harbor Migration]]: late.\n", "2026-01-06 - T.md": "[[Harbor Migration]]\n" };

	it("takes no steps at all for a note that nothing may reach, and one for each source else", () => {
		const counted = (vault: MemoryVault, path: string): number => [...arrivalStepsOf(vault.graph, vault.facts(path), vault.note(path), vault.textOf)].length;
		expect(counted(new MemoryVault({ [P]: project("Harbor Migration") }), P)).toBe(0);
		expect(counted(new MemoryVault({ ...files, "2026-01-07.md": "[[Harbor Migration]]\n" }), P)).toBe(3);
	});

	it("asks for no text where the summaries are known, and takes them as they are", () => {
		const vault = new MemoryVault(files);
		const arrivals = vault.arrivals(P);
		const asked: string[] = [];
		const { entries } = planRollup(vault.graph, vault.note(P), arrivals, {
			...hostOf(vault),
			textOf: () => expect.unreachable("a text was asked for"),
			summaryFrom: (source, line) => {
				asked.push(`${source} ${line ?? ""}`);
				return source === "2026-01-06 - T.md" ? null : "Known.";
			},
		});
		expect(asked).toEqual(["2026-01-06 - T.md 1", "A/2026-01-05.md 3"]);
		expect(entries.map(({ summary }) => summary)).toEqual([null, "Known."]);
	});

	it("has the summaries that are made one by one", () => {
		const vault = new MemoryVault(files);
		for (const { source, line, summary } of vault.rollUp(P).entries) expect(summaryFrom(vault.graph, source, line, vault.textOf)).toBe(summary);
		expect(summaryFrom(vault.graph, "A/2026-01-05.md", 3, vault.textOf)).toBe("On Harbor Migration: late.");
		expect(summaryFrom(vault.graph, "A/2026-01-05.md", 3, () => null)).toBe(null);
	});

	it("of nothing is empty, whatever would reach the note now", () => {
		const vault = new MemoryVault(files);
		expect(planRollup(vault.graph, vault.note(P), [], hostOf(vault))).toEqual({ path: P, lastContact: null, entries: [], skipped: [], refusals: [], edits: [] });
	});
});

function hostOf(vault: MemoryVault): RollupHost {
	return { today: TODAY, allEntries: false, textOf: vault.textOf, linkTo: linkWriter(vault.graph.files) };
}

/** A rollup with links of another style, on the text of another state of the vault. */
function rollUpWith(vault: MemoryVault, linkTo: (path: string, from: string) => string, texts = vault): ReturnType<MemoryVault["rollUp"]> {
	return rollUp(vault.graph, texts.note(P), { today: TODAY, allEntries: false, textOf: vault.textOf, linkTo });
}
