import { describe, expect, it } from "vitest";
import { entriesOf } from "../../src/notes/entry";
import { sectionsOf, sectionsOfKind } from "../../src/notes/section";
import { contactsOf, reasonFor, tellingsOf, type EntryReason } from "../../src/rollup/standing";
import { customer, MemoryVault, note, project, TODAY } from "./memory-vault";

const P = "Projects/Harbor.md";

function contacts(files: Record<string, string>, path = P): unknown {
	return contactsOf(new MemoryVault({ [P]: project("Harbor"), ...files }).arrivals(path), TODAY);
}

describe("the contacts of a note", () => {
	it("are the newest up to today and the first after it, with their sources", () => {
		const about = "[[Harbor]]";
		const dates = ["2026-05-01", "2026-07-01", "2026-06-30", "2026-09-01", "2026-07-02"];
		const files = Object.fromEntries(dates.map((date) => [`Sources/${date} - Talk.md`, about]));
		expect(contacts(files)).toEqual({
			last: { date: "2026-07-01", source: "Sources/2026-07-01 - Talk.md" },
			next: { date: "2026-07-02", source: "Sources/2026-07-02 - Talk.md" },
			days: [...dates].sort().reverse().map((date) => ({ date, sources: [`Sources/${date} - Talk.md`] })),
		});
	});

	it("are told by day, each meeting once", () => {
		const files = { "Sources/2026-06-30 - Talk.md": "[[Harbor]]", "Mail/2026-06-30 - Talk.md": "[[Harbor]]", "Sources/2026-06-30 - Call.md": "[[Harbor]]" };
		const days = (contacts(files) as { days: { date: string; sources: string[] }[] }).days;
		expect(days.map(({ date, sources }) => [date, sources.length])).toEqual([["2026-06-30", 2]]);
	});

	it("are none where nothing reaches it", () => {
		expect(contacts({})).toEqual({ last: null, next: null, days: [] });
	});

	it("leave out what only lists it", () => {
		const files = { "Customers/Port.md": customer("Port"), "Sources/2026-06-01 - Talk.md": "x\n\n## Related\n\n- [[Port]]\n" };
		expect(contacts(files, "Customers/Port.md")).toEqual({ last: null, next: null, days: [] });
	});
});

describe("the notes that tell of a note", () => {
	it("are all of every meeting up to today, the oldest first", () => {
		const files = {
			"Sources/2026-06-30 - Talk.md": "[[Harbor]]",
			"Mail/2026-06-30 - Talk.md": "Nothing of it.",
			"Sources/2026-05-01 - Call.md": "[[Harbor]]",
			"Sources/2026-07-02 - Later.md": "[[Harbor]]",
			"Sources/2026-04-01 - Other.md": "[[Mill]]",
		};
		const arrivals = new MemoryVault({ [P]: project("Harbor"), ...files }).arrivals(P);
		expect(tellingsOf(arrivals, TODAY)).toEqual([
			{ date: "2026-05-01", path: "Sources/2026-05-01 - Call.md" },
			{ date: "2026-06-30", path: "Mail/2026-06-30 - Talk.md" },
			{ date: "2026-06-30", path: "Sources/2026-06-30 - Talk.md" },
		]);
	});
});

/** The reasons of a project's entries, in order. */
function reasons(context: string, files: Record<string, string>): (EntryReason | null)[] {
	const vault = new MemoryVault({ [P]: project("Harbor", `\n## Recent Context\n\n${context}\n`), ...files });
	const { graph, textOf } = vault;
	const own = vault.note(P);
	const arrivals = vault.arrivals(P);
	return sectionsOfKind(sectionsOf(own.outline, graph.reader.names), "recentContext")
		.flatMap((section) => entriesOf(own.outline, section, []))
		.map((entry) => reasonFor(graph, own, arrivals, entry, textOf));
}

const MILL = { "Projects/Mill.md": project("Mill") };
const NAMED = "Sources/2026-06-20 - Lamps.md";

describe("the reason of an entry", () => {
	it("is the rule and the line by which its source reaches the note", () => {
		expect(reasons("- 2026-06-20: [[2026-06-20 - Lamps]] - x", { [NAMED]: "Lamps.\n\nFor [[Harbor]].\n" })).toEqual([
			{ source: NAMED, rule: "mentioned", line: 3, via: null, also: [] },
		]);
		expect(reasons("- 2026-06-20: [[2026-06-20 - Lamps]] - x", { [NAMED]: note('project: "[[Harbor]]"') })).toEqual([
			{ source: NAMED, rule: "filed", line: null, via: null, also: [] },
		]);
	});

	it("names the note it came through by its title", () => {
		const source = note('project: "[[Mill]]"', "[[Harbor]] too.");
		expect(reasons("- 2026-06-20: [[2026-06-20 - Lamps]] (via Mill)", { ...MILL, [NAMED]: source })[0]).toMatchObject({ via: "Mill" });
	});

	it("is found by any note of the meeting, and speaks of the one an entry would name", () => {
		const raw = "Raw/2026-06-20 - Lamps, raw.md";
		const files = { [NAMED]: note('project: "[[Harbor]]"'), [raw]: note(`source_ref: "[[2026-06-20 - Lamps]]"`, "Words.") };
		expect(reasons("- 2026-06-20: [[2026-06-20 - Lamps, raw]] - x", files)).toEqual([
			{ source: NAMED, rule: "filed", line: null, via: null, also: [raw] },
		]);
	});

	it("is found without a link, by the words of the source", () => {
		const text = "[[Harbor]]: the lamps will be late again this year.\n";
		expect(reasons("- 2026-06-20: the lamps will be late again", { [NAMED]: text })[0]?.source).toBe(NAMED);
	});

	it("is that of the entry's own date where several sources fit", () => {
		const other = "Sources/2026-06-25 - Ropes.md";
		const files = { [NAMED]: "[[Harbor]]", [other]: "[[Harbor]]" };
		const both = "[[2026-06-20 - Lamps]] and [[2026-06-25 - Ropes]]";
		const found = reasons(`- 2026-06-20: ${both}\n- 2026-06-25: ${both}\n- 2026-06-01: ${both}`, files);
		expect(found.map((reason) => reason?.source)).toEqual([NAMED, other, other]);
	});

	it("is not that of another entry of the note", () => {
		const context = "- 2026-06-20: [[2026-06-20 - Lamps]] - x\n- 2026-06-19: A call.";
		expect(reasons(context, { [NAMED]: "[[Harbor]]" }).map((reason) => reason?.source)).toEqual([NAMED, undefined]);
	});

	it("is null where the source is gone, is no source, or does not reach the note any more", () => {
		const context = "- 2026-06-20: [[2026-06-20 - Lamps]] - x";
		expect(reasons(context, {})).toEqual([null]);
		expect(reasons(context, { "Notes/2026-06-20 - Lamps.txt": "" })).toEqual([null]);
		expect(reasons(context, { [NAMED]: "Nothing any more." })).toEqual([null]);
	});
});
