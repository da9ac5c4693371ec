import { describe, expect, it } from "vitest";
import { titleKey } from "../../src/rollup/meeting";
import { contextOf, MemoryVault, note, project } from "./memory-vault";

const P = "Projects/Harbor/README.md";
const harbor = project("Harbor Migration", "\n## Recent Context\n");

/** Whether the two notes are one meeting. */
function areOne(a: string, b: string, files: Record<string, string>): boolean {
	const { graph } = new MemoryVault(files);
	expect(graph.meetingOf(b).includes(a)).toBe(graph.meetingOf(a).includes(b));
	return graph.meetingOf(a).includes(b);
}

describe("two sources are one", () => {
	const raw = "Transcripts/2026/Recording.md";
	it.each([
		["absolute", "/Users/someone/Vault/Transcripts/2026/Recording.md"],
		["absolute without .md", "/Users/someone/Vault/Transcripts/2026/Recording"],
		["relative", "../Transcripts/2026/Recording.md"],
		["of Windows", "'C:\\Users\\x\\Transcripts\\2026\\Recording.md'"],
		["a bare name", "Recording"],
		["a wikilink", "'[[Transcripts/2026/Recording|the recording]]'"],
		["in a list", "[Transcripts/2026/Recording.md]"],
		["in another case", "transcripts/2026/RECORDING.md"],
	])("when the source_ref of one resolves to the other: %s", (_, reference) => {
		const files = {
			[raw]: note("date: 2026-01-05"),
			"Notes/Minutes.md": note(`date: 2026-01-05\nsource_ref: ${reference}`),
		};
		expect(areOne(raw, "Notes/Minutes.md", files)).toBe(true);
	});

	it("when both resolve to the same file and have the same date", () => {
		const files = {
			"a.md": note("date: 2026-01-05\nsource_ref: /x/Archive/Recording.md"),
			"b.md": note("date: 2026-01-05\nsource_ref: Recording"),
			"c.md": note("date: 2026-01-06\nsource_ref: Recording.md"),
		};
		for (const file of ["Archive/Recording.md", "Media/Recording.md"]) {
			expect(areOne("a.md", "b.md", { ...files, [file]: "text\n" })).toBe(true);
			expect(areOne("a.md", "c.md", { ...files, [file]: "text\n" })).toBe(false);
		}
		expect(areOne("a.md", "b.md", files)).toBe(false);
		const media = {
			"a.md": note("date: 2026-01-05\nsource_ref: /x/call.vtt"),
			"b.md": note("date: 2026-01-05\nsource_ref: call.vtt"),
		};
		expect(areOne("a.md", "b.md", { ...media, "Media/call.vtt": "" })).toBe(true);
	});

	it("when they share date and base name", () => {
		const files = { "A/2026-01-05 - Talk.md": "x\n", "B/2026-01-05 - talk.md": "y\n", "B/2026-01-06 - Talk.md": "z\n" };
		expect(areOne("A/2026-01-05 - Talk.md", "B/2026-01-05 - talk.md", files)).toBe(true);
		expect(areOne("A/2026-01-05 - Talk.md", "B/2026-01-06 - Talk.md", files)).toBe(false);
		const dated = { "A/Talk.md": note("date: 2026-01-05"), "B/Talk.md": note("date: 2026-01-06") };
		expect(areOne("A/Talk.md", "B/Talk.md", dated)).toBe(false);
	});

	it("but not by the name of a note that stands for its folder", () => {
		const files = { "A/README.md": note("date: 2026-01-05"), "B/README.md": note("date: 2026-01-05") };
		expect(areOne("A/README.md", "B/README.md", files)).toBe(false);
	});

	it("when they share date and a title of three words or more, whatever its date, case and punctuation", () => {
		const files = {
			"2026-01-05 - Weekly sync, platform.md": "x\n",
			"b.md": note("date: 2026-01-05\ntitle: '20260105 0930 WEEKLY: sync - platform!'"),
			"c.md": note("date: 2026-01-05", "# Weekly sync platform\n"),
			"d.md": note("date: 2026-01-06", "# Weekly sync platform\n"),
		};
		const { graph } = new MemoryVault(files);
		expect(graph.meetingOf("c.md")).toEqual(["2026-01-05 - Weekly sync, platform.md", "b.md", "c.md"]);
		expect(graph.meetingOf("d.md")).toEqual(["d.md"]);
	});

	it("but not by a title of one or two words", () => {
		const files = { "A/2026-01-05 - 1-1.md": "x\n", "B/2026-01-05_0930_1-1.md": "y\n" };
		expect(areOne("A/2026-01-05 - 1-1.md", "B/2026-01-05_0930_1-1.md", files)).toBe(false);
		const titled = { "a.md": note("date: 2026-01-05\ntitle: Weekly sync"), "b.md": note("date: 2026-01-05\ntitle: Weekly sync") };
		expect(areOne("a.md", "b.md", titled)).toBe(false);
	});

	it("also over a third one", () => {
		const { graph } = new MemoryVault({
			"a.md": note("date: 2026-01-05\ntitle: Weekly platform sync"),
			"b.md": note("date: 2026-01-05\ntitle: Weekly platform sync\nsource_ref: c"),
			"c.md": note("date: 2026-01-05"),
		});
		expect(graph.meetingOf("a.md")).toEqual(["a.md", "b.md", "c.md"]);
	});

	it("but not over a note that is no source", () => {
		const { graph } = new MemoryVault({
			"A/2026-01-05 - Fair.md": "x\n",
			"b.md": note("date: 2026-01-05\ntitle: The Great Fair"),
			"C/2026-01-05 - Fair.md": note("type: projects\ntitle: The Great Fair\nlast_contact: 2026-01-01"),
		});
		expect(graph.isTracked("C/2026-01-05 - Fair.md")).toBe(true);
		expect(graph.meetingOf("A/2026-01-05 - Fair.md")).toEqual(["A/2026-01-05 - Fair.md"]);
	});

	it("no longer when the file they were made from is gone, and again when it is back", () => {
		const vault = new MemoryVault({
			"a.md": note("date: 2026-01-05\nsource_ref: Recording"),
			"b.md": note("date: 2026-01-05\nsource_ref: Recording"),
			"Archive/Recording.md": "text\n",
		});
		expect(vault.graph.meetingOf("a.md")).toEqual(["a.md", "b.md"]);
		vault.delete("Archive/Recording.md");
		expect(vault.graph.meetingOf("a.md")).toEqual(["a.md"]);
		vault.set("Else/Recording.md", "text\n");
		expect(vault.graph.meetingOf("b.md")).toEqual(["a.md", "b.md"]);
	});
});

describe("a title as a key", () => {
	it.each([
		["2025-11-06 - Weekly sync", "weekly sync"],
		["20251029 0905 Transcription", "transcription"],
		["2025-11-06_143022_Subject: RE", "subject re"],
		["2025-11-06 14 30 - Title", "title"],
		["2025-11-06T14:30 Title", "title"],
		["2025-11-06", ""],
		["2025-11-06 - 2026 budget", "2026 budget"],
		["2025-11-06 - 1200 piles", "1200 piles"],
		["Über—ÉCLAIRS", "über éclairs"],
		["1-1", "1 1"],
	])("%s is “%s”", (title, key) => {
		expect(titleKey(title)).toBe(key);
	});
});

describe("a group", () => {
	it("reaches a note if any member does, and has one entry", () => {
		const vault = new MemoryVault({
			[P]: harbor,
			"A/2026-01-05 - Talk.md": "Nothing about it.\n",
			"B/2026-01-05 - Talk.md": "[[Harbor Migration]]\n",
		});
		const [entry, ...more] = vault.rollUp(P).entries;
		expect(more).toEqual([]);
		expect(entry).toMatchObject({
			source: "A/2026-01-05 - Talk.md",
			also: ["B/2026-01-05 - Talk.md"],
			rule: "mentioned",
			// The line would be one of the other note.
			line: null,
		});
	});

	it("names the member filed under the note", () => {
		const vault = new MemoryVault({
			[P]: harbor,
			"A/README.md": note("type: area"),
			"A/2026-01-05 - Talk.md": "[[Harbor Migration]]\n",
			"Projects/Harbor/2026-01-05 - Talk.md": "x\n",
		});
		expect(vault.rollUp(P).entries).toMatchObject([
			{ source: "Projects/Harbor/2026-01-05 - Talk.md", rule: "filed", line: null, via: null },
		]);
	});

	it("else one that has a home", () => {
		const vault = new MemoryVault({
			[P]: harbor,
			"B/README.md": note("type: area\ntitle: The Bay"),
			"A/2026-01-05 - Talk.md": "[[Harbor Migration]]\n",
			"B/2026-01-05 - Talk.md": "\n[[Harbor Migration]]\n",
		});
		expect(vault.rollUp(P).entries).toMatchObject([
			{ source: "B/2026-01-05 - Talk.md", also: ["A/2026-01-05 - Talk.md"], via: "The Bay", line: 2 },
		]);
	});

	it("else the one the source_ref points to", () => {
		const vault = new MemoryVault({
			[P]: harbor,
			"a.md": note("date: 2026-01-05\nsource_ref: z", "[[Harbor Migration]]\n"),
			"z.md": note("date: 2026-01-05", "[[Harbor Migration]]\n"),
		});
		expect(vault.rollUp(P).entries).toMatchObject([{ source: "z.md", also: ["a.md"], line: 4 }]);
	});

	it("else the first path", () => {
		const vault = new MemoryVault({
			[P]: harbor,
			"B/2026-01-05 - Talk.md": "[[Harbor Migration]]\n",
			"A/2026-01-05 - Talk.md": "[[Harbor Migration]]\n",
		});
		expect(vault.rollUp(P).entries).toMatchObject([{ source: "A/2026-01-05 - Talk.md", also: ["B/2026-01-05 - Talk.md"] }]);
	});

	it("has an entry when any of its members has one", () => {
		for (const member of ["A/2026-01-05 - Talk", "B/2026-01-05 - Talk"]) {
			const vault = new MemoryVault({
				[P]: harbor + `\n- 2026-01-05: [[${member}]] - Said.\n`,
				"A/2026-01-05 - Talk.md": "[[Harbor Migration]]\n",
				"B/2026-01-05 - Talk.md": "[[Harbor Migration]]\n",
			});
			expect(vault.rollUp(P).entries).toEqual([]);
		}
	});

	it("has the strongest rule of its members", () => {
		const vault = new MemoryVault({
			[P]: harbor,
			"A/2026-01-05 - Talk.md": "## Related\n- [[Harbor Migration]]\n",
			"B/2026-01-05 - Talk.md": "[[Harbor Migration]]\n",
		});
		expect(vault.rollUp(P)).toMatchObject({ entries: [{ rule: "mentioned" }], lastContact: { to: "2026-01-05" } });
	});

	it("counts once before the limit", () => {
		const files: Record<string, string> = { [P]: harbor, "2026-01-01 - First.md": "[[Harbor Migration]]\n" };
		for (const folder of ["A", "B", "C"]) files[`${folder}/2026-01-05 - Talk.md`] = "[[Harbor Migration]]\n";
		const vault = new MemoryVault(files, (settings) => {
			settings.entries.limit = 2;
		});
		expect(vault.rollUp(P).entries.map(({ source }) => source)).toEqual(["A/2026-01-05 - Talk.md", "2026-01-01 - First.md"]);
	});
});

describe("a raw note of another date", () => {
	const raw = note("date: 2026-01-05", "[[Harbor Migration]]\n");
	const minutes = note("date: 2026-01-04\nsource_ref: Recording.md", "[[Harbor Migration]]\n");

	it("is dropped when a note derived from it reaches the target", () => {
		const vault = new MemoryVault({ [P]: harbor, "Recording.md": raw, "Minutes.md": minutes });
		const { entries, lastContact } = vault.rollUp(P);
		expect(entries.map(({ source, date }) => [source, date])).toEqual([["Minutes.md", "2026-01-04"]]);
		expect(lastContact).toEqual({ from: null, to: "2026-01-04" });
		expect(contextOf(vault.update(P))).toHaveLength(1);
	});

	it("stays when none of them reaches it", () => {
		const files = { [P]: harbor, "Recording.md": raw, "Minutes.md": minutes.replace("[[Harbor Migration]]", "Nothing") };
		expect(new MemoryVault(files).rollUp(P).entries).toMatchObject([{ source: "Recording.md" }]);
	});

	it("stays for another target that only it reaches", () => {
		const files = { [P]: harbor, "q.md": project("Quay"), "Recording.md": `${raw}[[Quay]]\n`, "Minutes.md": minutes };
		expect(new MemoryVault(files).rollUp("q.md").entries).toMatchObject([{ source: "Recording.md" }]);
	});

	it("has an entry when the note made from it has one, and the other way round", () => {
		for (const name of ["Recording", "Minutes"]) {
			const entered = `${harbor}\n- 2026-01-04: [[${name}]]\n`;
			const vault = new MemoryVault({ [P]: entered, "Recording.md": raw, "Minutes.md": minutes });
			expect(vault.rollUp(P).entries).toEqual([]);
			const alone = new MemoryVault({ [P]: entered, "Recording.md": raw, "Minutes.md": note("date: 2026-01-04\nsource_ref: Recording") });
			expect(alone.rollUp(P).entries).toEqual([]);
		}
	});

	it("gives way to each of several notes made from it", () => {
		const vault = new MemoryVault({
			[P]: harbor,
			"Recording.md": raw,
			"Minutes.md": minutes,
			"More.md": minutes.replace("2026-01-04", "2026-01-06"),
		});
		expect(vault.rollUp(P).entries.map(({ source }) => source)).toEqual(["More.md", "Minutes.md"]);
		vault.update(P);
	});

	it("does not vanish together with the other when both refer to each other", () => {
		const vault = new MemoryVault({
			[P]: harbor,
			"Recording.md": note("date: 2026-01-05\nsource_ref: Minutes", "[[Harbor Migration]]\n"),
			"Minutes.md": minutes,
		});
		expect(vault.rollUp(P).entries.length).toBeGreaterThan(0);
		vault.update(P);
	});
});
