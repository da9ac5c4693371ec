import { describe, expect, it } from "vitest";
import { baseName, byText, fileName, folderOf, foldersOutwards, isInside, joinPath, sharedFolders } from "../../src/text/path";

describe("paths", () => {
	it("have a name, a base name and a folder", () => {
		expect(["A/B c.md", "A.MD", "x/README", "a.b.md", "a.mdx", ".md"].map((path) => [fileName(path), baseName(path), folderOf(path)])).toEqual([
			["B c.md", "B c", "A"],
			["A.MD", "A", ""],
			["README", "README", "x"],
			["a.b.md", "a.b", ""],
			["a.mdx", "a.mdx", ""],
			[".md", "", ""],
		]);
	});

	it("have folders around them, the vault left out", () => {
		expect(foldersOutwards("a/b/c")).toEqual(["a/b/c", "a/b", "a"]);
		expect(foldersOutwards("")).toEqual([]);
	});

	it("lie in a folder at any depth, and not in one whose name only begins alike", () => {
		expect([isInside("a/b/c.md", "a"), isInside("a/b/c.md", "a/b/"), isInside("ab/c.md", "a"), isInside("a", "a"), isInside("c.md", "")]).toEqual([
			true,
			true,
			false,
			false,
			true,
		]);
	});

	it.each<[string, string, string | null]>([
		["a/b", "./c.md", "a/b/c.md"],
		["a/b", "../c.md", "a/c.md"],
		["a/b", "../../c", "c"],
		["a/b", "../../../c", null],
		["", "c//d/", "c/d"],
		["", "..", null],
		["a", "", "a"],
	])("from %j %j leads to %j", (folder, relative, expected) => {
		expect(joinPath(folder, relative)).toBe(expected);
	});

	it("share folders from the left", () => {
		expect([
			sharedFolders("a/b/x.md", "a/b/y.md"),
			sharedFolders("a/b/x.md", "a/c/y.md"),
			sharedFolders("a/b/x.md", "c/b/y.md"),
			sharedFolders("x.md", "y.md"),
			sharedFolders("a/x.md", "y.md"),
		]).toEqual([2, 1, 0, 0, 0]);
	});

	it("sort the same everywhere", () => {
		expect(["b", "Z", "ä", "a", "B"].sort(byText)).toEqual(["B", "Z", "a", "b", "ä"]);
		expect(byText("a", "a")).toBe(0);
	});
});
