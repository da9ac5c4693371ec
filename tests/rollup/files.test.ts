import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileTable } from "../../src/rollup/files";

function tableOf(...paths: string[]): FileTable {
	const table = new FileTable();
	for (const path of paths) table.add(path);
	return table;
}

describe("resolving a link", () => {
	const files = tableOf("Projects/Harbor Migration.md", "People/Mira Okafor.md", "Images/plan.png", "Notes/v1.2.md", "Readme.md");

	it.each([
		["a bare name", "Harbor Migration", "Projects/Harbor Migration.md"],
		["a name with .md", "Harbor Migration.md", "Projects/Harbor Migration.md"],
		["another case", "harbor MIGRATION", "Projects/Harbor Migration.md"],
		["the whole path", "Projects/Harbor Migration", "Projects/Harbor Migration.md"],
		["the whole path with .md", "projects/harbor migration.MD", "Projects/Harbor Migration.md"],
		["a path from the root", "/Projects/Harbor Migration", "Projects/Harbor Migration.md"],
		["a relative path", "../People/Mira Okafor.md", "People/Mira Okafor.md"],
		["a relative path from here", "./2025-11-06", null],
		["a path out of the vault", "../../Mira Okafor", null],
		["a file that is no note", "plan.png", "Images/plan.png"],
		["a name with a dot", "v1.2", "Notes/v1.2.md"],
		["a wrong folder", "People/Harbor Migration", null],
		["a name from the root that lies deeper", "/Harbor Migration", null],
		["the end of a name only", "Migration", null],
		["nobody", "Harbour", null],
		["nothing", "", null],
		["a slash", "/", null],
	])("finds %s", (_, target, path) => {
		expect(files.resolve(target, "Sources/2025-11-06.md")).toBe(path);
	});

	it("takes composed and decomposed letters for the same", () => {
		const decomposed = "Personen/Wiebke Lüttjohann.md".normalize("NFD");
		expect(tableOf(decomposed).resolve("Wiebke Lüttjohann".normalize("NFC"), "")).toBe(decomposed);
		const composed = decomposed.normalize("NFC");
		expect(tableOf(composed).resolve("Wiebke Lüttjohann".normalize("NFD"), "")).toBe(composed);
	});

	it("prefers the folder of the linking note, then the shorter path, then the first by text", () => {
		const several = tableOf("Long folder name/Plan.md", "B/Plan.md", "A/Plan.md", "C/D/Plan.md");
		expect(several.resolve("Plan", "Long folder name/Note.md")).toBe("Long folder name/Plan.md");
		expect(several.resolve("Plan", "Elsewhere/Note.md")).toBe("A/Plan.md");
		expect(several.resolve("plan", "C/Note.md")).toBe("C/D/Plan.md");
		expect(several.resolve("D/Plan", "A/Note.md")).toBe("C/D/Plan.md");
	});

	it("knows the files that the app's order does not tell apart", () => {
		const table = tableOf("A/Alpha.md", "B/Alpha.md", "Deep/C/Alpha.md");
		expect(table.resolveAll("Alpha", "S/note.md")).toEqual(["A/Alpha.md", "B/Alpha.md"]);
		expect(table.resolveAll("Alpha", "Deep/note.md")).toEqual(["Deep/C/Alpha.md"]);
		expect(table.resolveAll("B/Alpha", "S/note.md")).toEqual(["B/Alpha.md"]);
	});

	it("takes a path for the whole path before it takes it for the end of one", () => {
		const several = tableOf("X/A/Plan.md", "A/Plan.md");
		expect(several.resolve("A/Plan", "X/Note.md")).toBe("A/Plan.md");
		expect(several.resolve("X/A/Plan", "A/Note.md")).toBe("X/A/Plan.md");
	});

	it("finds nothing where everything is gone", () => {
		const table = tableOf("A/Plan.md", "B/Plan.md");
		table.delete("A/Plan.md");
		expect(table.resolve("Plan", "")).toBe("B/Plan.md");
		table.delete("B/Plan.md");
		table.delete("B/Plan.md");
		expect(table.resolve("Plan", "")).toBe(null);
		expect(table.has("B/Plan.md")).toBe(false);
	});
});

describe("folders", () => {
	it("are there as long as a file lies below them", () => {
		const table = tableOf("A/B/one.md", "A/two.png");
		table.add("A/B/one.md");
		expect([table.hasFolder("A"), table.hasFolder("A/B"), table.hasFolder("B")]).toEqual([true, true, false]);
		table.delete("A/B/one.md");
		expect([table.hasFolder("A"), table.hasFolder("A/B")]).toEqual([true, false]);
		table.delete("A/two.png");
		expect(table.hasFolder("A")).toBe(false);
	});
});

describe("the files below a folder", () => {
	it("are those at any depth, by path, and none of a folder that only begins alike", () => {
		const table = tableOf("A/b/two.md", "A/one.png", "A.md", "AB/x.md", "a/y.md", "A/b.md");
		expect(table.below("A")).toEqual(["A/b.md", "A/b/two.md", "A/one.png"]);
		expect(table.below("A/b")).toEqual(["A/b/two.md"]);
		table.delete("A/b/two.md");
		expect([table.below("A/b"), table.below("A")]).toEqual([[], ["A/b.md", "A/one.png"]]);
	});

	it("are none of what is no folder", () => {
		const table = tableOf("A/one.md");
		expect(["A/one.md", "B", "one.md", "A/"].map((folder) => table.below(folder))).toEqual([[], [], [], []]);
	});

	it("are what is left after anything that came and went", () => {
		const segment = fc.constantFrom("A", "AA", "b", "b.md");
		const paths = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => [...segments, "n.md"].join("/"));
		fc.assert(
			fc.property(fc.array(fc.tuple(paths, fc.boolean()), { maxLength: 20 }), paths, (all, path) => {
				const table = new FileTable();
				const there = new Set<string>();
				for (const [one, comes] of all) {
					table[comes ? "add" : "delete"](one);
					there[comes ? "add" : "delete"](one);
				}
				const folder = path.slice(0, -"/n.md".length);
				expect(table.below(folder)).toEqual([...there].filter((one) => one.startsWith(folder + "/")).sort());
			}),
		);
	});
});

describe("the shortest link", () => {
	it("is the name, or as much of the path as no other file shares", () => {
		const table = tableOf("A/Plan.md", "B/A/Plan.md", "C/Plan.md", "D/Unique.md");
		expect(table.shortest("D/Unique.md")).toBe("Unique");
		expect(table.shortest("C/Plan.md")).toBe("C/Plan");
		expect(table.shortest("B/A/Plan.md")).toBe("B/A/Plan");
		expect(table.shortest("A/Plan.md")).toBe("A/Plan");
	});

	it("keeps an ending other than .md", () => {
		expect(tableOf("Images/plan.png").shortest("Images/plan.png")).toBe("plan.png");
	});
});

describe("a path another program wrote", () => {
	const files = tableOf(
		"Transcripts/2025/Sync.md",
		"Archive/Transcripts/2025/Sync.md",
		"Archive/Old call.md",
		"Recordings/call.vtt",
		"Deep/er/Twice.md",
		"Far/Twice.md",
	);

	it.each([
		["absolute", "/Users/someone/Vault/Archive/Transcripts/2025/Sync.md", "Archive/Transcripts/2025/Sync.md"],
		["absolute, of another machine", "/home/x/y/Transcripts/2025/Sync.md", "Transcripts/2025/Sync.md"],
		["relative", "../Transcripts/2025/Sync.md", "Transcripts/2025/Sync.md"],
		["relative from here", "./Old call.md", "Archive/Old call.md"],
		["of Windows", "C:\\Users\\x\\Vault\\Archive\\Transcripts\\2025\\Sync.md", "Archive/Transcripts/2025/Sync.md"],
		["without .md", "Archive/Old call", "Archive/Old call.md"],
		["in another case", "ARCHIVE/old CALL.MD", "Archive/Old call.md"],
		["of a file that is no note", "/tmp/call.vtt", "Recordings/call.vtt"],
		["as a wikilink", "[[Archive/Old call]]", "Archive/Old call.md"],
		["as a wikilink with heading and alias", "[[Old call#At noon|the call]]", "Archive/Old call.md"],
		["a bare name that stands twice: the shorter path", "Twice", "Far/Twice.md"],
		["with a slash at the end", "Archive/Old call/", "Archive/Old call.md"],
		["an address", "https://example.org/Old call.md", null],
		["of a file that is not there", "/Users/x/Nothing.md", null],
		["empty", "", null],
		["only dots", "../..", null],
	])("is found: %s", (_, reference, path) => {
		expect(files.resolveForeign(reference)).toBe(path);
	});

	it("takes the longest equal end, whatever stands before it", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom("a", "b", "c", "Vault"), { maxLength: 5 }), (folders) => {
				const all = tableOf("a/n.md", "b/a/n.md", "c/b/a/n.md", "n.md");
				const best = ["c/b/a/n.md", "b/a/n.md", "a/n.md", "n.md"].find((path) => {
					return `/${folders.join("/")}/n.md`.endsWith(`/${path}`);
				});
				// Beyond the end all are equal, so of the equal ones the shortest wins.
				expect(all.resolveForeign(`/${[...folders, "n.md"].join("/")}`)).toBe(best);
			}),
		);
	});
});
