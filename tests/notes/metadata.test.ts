import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { readMetadata, splitDecisionDate, type Metadata } from "../../src/notes/metadata";
import { isLinear } from "../text/growth";

/** What is not as in an item without metadata. */
function said(source: string, people: string[] = []): Record<string, unknown> {
	const { text, dates, closed, badDates, owner, priority, recurs, blockId } = readMetadata(source, people);
	const found = { text, ...dates, closed: [...closed], badDates, owner, priority, recurs, blockId };
	return Object.fromEntries(
		Object.entries(found).filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0)),
	);
}

const owner = (source: string, people: string[] = []): string | null => readMetadata(source, people).owner;

describe("an item of mere words", () => {
	it("says what it says behind a dash, where it is looked through", () => {
		const piece = fc.oneof(fc.string(), fc.constantFrom("[due: ", "(", ")", "]", ":", " ", "(2025-01-01)", "[[A|b]]", "`c`", "done", "é", "\u00a0"));
		const words = fc.array(piece).map((parts) => parts.join("").replace(/[@^]|::+/g, ""));
		fc.assert(
			fc.property(words, (text) => {
				expect(readMetadata(text)).toEqual({ ...readMetadata("\u2014 " + text), text });
				expect(readMetadata("\u2014 " + text).text).toBe("\u2014 " + text);
			}),
			{ numRuns: runs(1000, 10_000) },
		);
	});
});

describe("the name of a known person", () => {
	it.each([
		["@élan of rye now", "Élan of Rye", "élan of rye"],
		["@\u212aim of rye now", "kim of rye", "\u212aim of rye"],
		["@kim of rye now", "\u212aim of rye", "kim of rye"],
		["@Kim of rye now", "Jim of rye", "Kim"],
		["@9th of rye now", "9th of Rye", "9th of rye"],
	])("is found in any case: %s", (source, person, found) => {
		expect(owner(source, [person])).toBe(found);
	});
});

describe("emoji of the Tasks plugin", () => {
	it.each<[string, Record<string, unknown>]>([
		["call 📅 2026-01-05", { text: "call", due: "2026-01-05", closed: ["due"] }],
		["call 📆2026-01-05", { text: "call", due: "2026-01-05", closed: ["due"] }],
		["call 🗓️ 2026-01-05", { text: "call", due: "2026-01-05", closed: ["due"] }],
		["call ⏳ 2026-01-05 then", { text: "call then", scheduled: "2026-01-05", closed: ["scheduled"] }],
		["call ⌛ 2026-01-05", { text: "call", scheduled: "2026-01-05", closed: ["scheduled"] }],
		["call 🛫 2026-01-05", { text: "call", start: "2026-01-05", closed: ["start"] }],
		["call ➕ 2026-01-05", { text: "call", created: "2026-01-05", closed: ["created"] }],
		["call ✅ 2026-01-05", { text: "call", done: "2026-01-05", closed: ["done"] }],
		["call ❌ 2026-01-05", { text: "call", cancelled: "2026-01-05", closed: ["cancelled"] }],
		["call 🔺", { text: "call", priority: "highest" }],
		["call ⏫", { text: "call", priority: "high" }],
		["call ⏫\ufe0f", { text: "call", priority: "high" }],
		["🔼 call", { text: "call", priority: "medium" }],
		["call 🔽", { text: "call", priority: "low" }],
		["call ⏬", { text: "call", priority: "lowest" }],
		["call 🔁 every week", { text: "call", recurs: true }],
		["call 🔁 every week when done 📅 2026-01-05", { text: "call", recurs: true, due: "2026-01-05", closed: ["due"] }],
		["call 🔁 every week #task", { text: "call #task", recurs: true }],
		["call 🔁 every week @Mira", { text: "call", recurs: true, owner: "Mira" }],
		["a ⏫ 🔁 every day 🛫 2026-01-01 📅 2026-01-05 ^id-1", { text: "a", priority: "high", recurs: true, start: "2026-01-01", due: "2026-01-05", closed: ["start", "due"], blockId: "id-1" }],
	])("%j", (source, expected) => {
		expect(said(source)).toEqual(expected);
	});

	it.each(["decided ✅ at last", "no ❌", "📅", "📅 tomorrow", "`📅 2026-01-05`", "%%📅 2026-01-05%%", "[[📅 2026-01-05]]", "🚀 2026-01-05"])("stay text in %j", (source) => {
		expect(said(source)).toEqual({ text: source });
	});

	it("with a day that is none stay text, and the day is told", () => {
		expect(said("call 📅 2026-02-30")).toEqual({ text: "call 📅 2026-02-30", badDates: ["2026-02-30"] });
	});

	it("count once: the first date of a kind", () => {
		expect(readMetadata("a 📅 2026-01-05 📅 2026-01-06").dates.due).toBe("2026-01-05");
		expect(readMetadata("a ⏫ 🔽").priority).toBe("high");
	});
});

describe("Dataview fields", () => {
	it.each<[string, Record<string, unknown>]>([
		["call [due:: 2026-01-05]", { text: "call", due: "2026-01-05", closed: ["due"] }],
		["call (due:: 2026-01-05) now", { text: "call now", due: "2026-01-05", closed: ["due"] }],
		["call [ Due ::2026-01-05T10:00 ]", { text: "call", due: "2026-01-05", closed: ["due"] }],
		["call [due:: [[2026-01-05]]]", { text: "call", due: "2026-01-05", closed: ["due"] }],
		["call [scheduled:: 2026-01-05] [start:: 2026-01-04]", { text: "call", scheduled: "2026-01-05", start: "2026-01-04", closed: ["scheduled", "start"] }],
		["call [created:: 2026-01-05]", { text: "call", created: "2026-01-05", closed: ["created"] }],
		["call [completion:: 2026-01-05]", { text: "call", done: "2026-01-05", closed: ["done"] }],
		["call [cancelled:: 2026-01-05]", { text: "call", cancelled: "2026-01-05", closed: ["cancelled"] }],
		["call [resolved:: 2026-01-05]", { text: "call", resolved: "2026-01-05", closed: ["resolved"] }],
		["call [superseded:: 2026-01-05].", { text: "call.", superseded: "2026-01-05", closed: ["superseded"] }],
		["use it [date:: 2026-01-05]", { text: "use it", date: "2026-01-05", closed: ["date"] }],
		["call [resolved:: yes]", { text: "call [resolved:: yes]", closed: ["resolved"] }],
		["call [resolved:: ]", { text: "call [resolved:: ]", closed: ["resolved"] }],
		["call [priority:: High]", { text: "call", priority: "high" }],
		["call [priority:: 1]", { text: "call [priority:: 1]" }],
		["call [repeat:: every week]", { text: "call", recurs: true }],
		["call [owner:: Mira Okafor]", { text: "call", owner: "Mira Okafor" }],
		["call [owner:: @Mira]", { text: "call", owner: "Mira" }],
		["call [assignee:: [[Mira Okafor|Mira]]]", { text: "call", owner: "Mira" }],
		["call [cost:: 5]", { text: "call [cost:: 5]" }],
		["call [cost:: [due:: 2026-01-05]]", { text: "call [cost:: ]", due: "2026-01-05", closed: ["due"] }],
		["call `[due:: 2026-01-05]`", { text: "call `[due:: 2026-01-05]`" }],
		["call [due:: 2026-01-05", { text: "call [due:: 2026-01-05" }],
		["call [due: 2026-01-05]", { text: "call [due: 2026-01-05]" }],
	])("%j", (source, expected) => {
		expect(said(source)).toEqual(expected);
	});

	it("with a day that is none stay text, and the day is told", () => {
		expect(said("call [due:: 2026-13-01]")).toEqual({ text: "call [due:: 2026-13-01]", closed: ["due"], badDates: ["2026-13-01"] });
	});
});

describe("owners", () => {
	it.each<[string, string | null, string]>([
		["call @Mira", "Mira", "call"],
		["call @Mira Okafor", "Mira Okafor", "call"],
		["call @Mira van Okafor", "Mira", "call van Okafor"],
		["call @Mira Adaeze Okafor", "Mira Adaeze Okafor", "call"],
		["call @Mira Adaeze Obi Okafor", "Mira", "call Adaeze Obi Okafor"],
		["call @Mira Okafor.", "Mira Okafor", "call."],
		["call @Mira Okafor ⏫ ✅ 2025-11-08", "Mira Okafor", "call"],
		["call @Jonas Weller 📅 2025-11-14", "Jonas Weller", "call"],
		["call @Jonas Weller 🚀", "Jonas Weller", "call 🚀"],
		["call @Jonas Weller [due:: 2025-11-14]", "Jonas Weller", "call"],
		["call @Jonas Weller [cost:: 5]", "Jonas Weller", "call [cost:: 5]"],
		["call @Jonas Weller (cost:: 5)", "Jonas Weller", "call (cost:: 5)"],
		["call @Jonas Weller ^id", "Jonas Weller", "call"],
		["@Mira Okafor calls", "Mira", "Okafor calls"],
		["@Mira: call", "Mira", "call"],
		["call (@Mira Okafor)", "Mira Okafor", "call"],
		["call (@Mira) now", "Mira", "call now"],
		["call @mira now", "mira", "call now"],
		["call @mira.okafor now", "mira.okafor", "call now"],
		["call @O’Neill", "O’Neill", "call"],
		["call @Zoë Müller-Łuk", "Zoë Müller-Łuk", "call"],
		["call @J. R. Weller", "J. R. Weller", "call"],
		["call @[[Mira Okafor]]", "Mira Okafor", "call"],
		["call @[[People/Mira Okafor|Mira]] now", "Mira", "call now"],
		["~~call @Mira~~", "Mira", "~~call ~~"],
		["~~@Mira call~~", "Mira", "~~ call~~"],
		["call @Mira and @Jonas", "Mira", "call and @Jonas"],
		["call @ Mira", null, "call @ Mira"],
		["call **@Mira Okafor** now", "Mira Okafor", "call now"],
		["call *@Mira*", "Mira", "call"],
		['call "@Mira Okafor"', "Mira Okafor", "call"],
		["read @Mira's notes", "Mira", "read 's notes"],
		["call @Jonas Weller #urgent", "Jonas Weller", "call #urgent"],
		["install @scope/package", null, "install @scope/package"],
		["write to @mira@server", null, "write to @mira@server"],
		["mail mira@example.com", null, "mail mira@example.com"],
		["mail a@b.c and @Jonas", "Jonas", "mail a@b.c and"],
		["see https://x.org/@mira", null, "see https://x.org/@mira"],
		["run `@Mira`", null, "run `@Mira`"],
		["cite [@okafor2020]", null, "cite [@okafor2020]"],
	])("%j: %j", (source, name, text) => {
		const { owner: found, text: left } = readMetadata(source);
		expect([found, left]).toEqual([name, text]);
	});

	it("are the longest known name that follows", () => {
		const people = ["Mira", "Mira Okafor", "Mira Okafor van der Berg", "Jo"];
		expect(owner("@mira okafor van der berg calls", people)).toBe("mira okafor van der berg");
		expect(owner("call @Mira Okafor van Dyk", people)).toBe("Mira Okafor");
		expect(owner("call @Jonas Weller", people)).toBe("Jonas Weller");
		expect(owner("call @Jo now", people)).toBe("Jo");
		expect(owner("call @Mira’s team", people)).toBe("Mira");
	});

	it("come from a field first", () => {
		expect(said("call @Jonas [owner:: Mira]")).toEqual({ text: "call @Jonas", owner: "Mira" });
		expect(said("call @Mira [owner:: Mira]")).toEqual({ text: "call", owner: "Mira" });
	});
});

describe("block ids", () => {
	it.each<[string, string | null, string]>([
		["call ^abc-1", "abc-1", "call"],
		["call ^abc  ", "abc", "call"],
		["^abc", "abc", ""],
		["call^abc", null, "call^abc"],
		["call ^abc now", null, "call ^abc now"],
		["call ^a_b", null, "call ^a_b"],
	])("%j", (source, id, text) => {
		const { blockId, text: left } = readMetadata(source);
		expect([blockId, left]).toEqual([id, text]);
	});
});

describe("parts", () => {
	it("say where each piece stands, in order, and whether it was understood", () => {
		const source = "📅 2026-01-05 call @Mira [resolved:: x] ⏫ ^id";
		expect(readMetadata(source).parts.map(({ from, to, field, understood }) => [source.slice(from, to), field, understood])).toEqual([
			["📅 2026-01-05", "due", true],
			["@Mira", null, true],
			["[resolved:: x]", "resolved", false],
			["⏫", null, true],
			[" ^id", null, true],
		]);
	});
});

const pieces = fc.array(
	fc.constantFrom(
		...["📅", "✅ 2026-01-05", "🔁", "⏫", " ", "[", "]", "(", ")", "::", "due", "[due:: 2026-01-05]", "owner", "@", "Mira", "Okafor", "`", "[[", "]]", "^id", "x", "~~", "2026-02-30"],
		...["every", "#t", ".", ",", "\u00a0", "🚀"],
	),
	{ maxLength: 25 },
);

describe("laws of metadata", () => {
	it("nothing but metadata is taken away: what is left is the source without its parts", () => {
		fc.assert(
			fc.property(pieces, (parts) => {
				const source = parts.join("");
				const { text, parts: taken }: Metadata = readMetadata(source, ["Mira Okafor"]);
				let rest = "";
				let at = 0;
				for (const { from, to, understood } of taken) {
					expect(from).toBeLessThan(to);
					expect(to).toBeLessThanOrEqual(source.length);
					if (!understood || from < at) continue;
					rest += source.slice(at, from);
					at = to;
				}
				expect(text.replace(/\s/g, "")).toBe((rest + source.slice(at)).replace(/\s/g, ""));
			}),
			{ numRuns: runs(2000, 20_000) },
		);
	});

	it.each(["`a`📅", "[due:: ", "[a:: b] 🔁 ", "[", "(a ", "🔁", "@", "@a ", "📅 2026-02-30 ", "[due:: [", "^a ", " ", "a:: ", "[[x]] @"])(
		"takes twice the time for twice the text: %j",
		(piece) => {
			const read = (text: string): unknown => [readMetadata(text, ["Mira Okafor"]), splitDecisionDate(text)];
			expect(isLinear((size) => "::" + piece.repeat(size) + "x", read, 8000)).toBe(true);
		},
	);
});

describe("splitDecisionDate", () => {
	it.each<[string, string | null, string]>([
		["2025-12-19: Use it", "2025-12-19", "Use it"],
		["2025-12-19 : Use it", "2025-12-19", "Use it"],
		["2025-12-19 - Use it", "2025-12-19", "Use it"],
		["2025-12-19 – Use it", "2025-12-19", "Use it"],
		["Use it (2025-12-19)", "2025-12-19", "Use it"],
		["Use it (2025-12-19).", "2025-12-19", "Use it."],
		["2025-12-19 Use it", null, "2025-12-19 Use it"],
		["2025-12-19:", null, "2025-12-19:"],
		["2025-02-30: Use it", null, "2025-02-30: Use it"],
		["Use it (2025-02-30)", null, "Use it (2025-02-30)"],
		["Use it (2025-12-19) now", null, "Use it (2025-12-19) now"],
		["(2025-12-19)", null, "(2025-12-19)"],
		["", null, ""],
	])("%j", (text, date, rest) => {
		expect(splitDecisionDate(text)).toEqual({ text: rest, date });
	});
});
