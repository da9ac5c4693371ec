import { describe, expect, it } from "vitest";
import { roleOf } from "../../src/notes/reading";
import { facts, type Change } from "./notes";

const role = (path: string, text: string, folderNote = false, change?: Change): string => roleOf(facts(path, text, change), () => folderNote);

describe("what a note is", () => {
	it.each<[string, string, string, boolean, string]>([
		["a note of a tracked type", "a/x.md", "type: projects", false, "tracked"],
		["a note of another type", "a/x.md", "type: meeting", false, "other"],
		["a dated note", "2025-01-01 x.md", "type: meeting", false, "source"],
		["a dated note of a tracked type", "2025-01-01 x.md", "type: projects", false, "source"],
		["a note with a date and a source", "a/x.md", "type: projects\ndate: 2025-01-01\nsource: y", false, "source"],
		["a note with a date alone", "a/x.md", "type: projects\ndate: 2025-01-01", false, "tracked"],
		["a dated folder note of a tracked type", "2025-01-01 x.md", "type: projects", true, "tracked"],
		["a dated folder note of another type", "2025-01-01 x.md", "type: meeting", true, "source"],
		["a dated note of a tracked type that tells a last contact", "2025-01-01 x.md", "type: people\nlast_contact:", false, "tracked"],
		["a dated note of another type that tells a last contact", "2025-01-01 x.md", "last_contact: 2025-01-01", false, "source"],
		["an archived project", "Archive/x.md", "type: projects", false, "other"],
		["an archived source", "a/archives/2025-01-01.md", "a: b", false, "other"],
		["a template", "Templates/x.md", "type: projects", false, "other"],
		["an unfilled template of a project", "a/x.md", "type: projects\ntitle: '{{title}}'", false, "other"],
		["an unfilled source", "2025-01-01 x.md", "type: projects\ntitle: '{{title}}'", false, "source"],
		["a source that is told to stay out", "2025-01-01 x.md", "project_pulse: false", false, "other"],
		["a note with invalid YAML", "a/x.md", "type: projects\na: b: c", false, "tracked"],
	])("%s", (_, path, yaml, folderNote, expected) => {
		expect(role(path, `---\n${yaml}\n---\n`, folderNote)).toBe(expected);
	});
});

describe("limits of what is a source", () => {
	const PATH = "Mail/In/2025-01-01 x.md";
	const TEXT = "---\ntype: Mail\ntags: [Work]\n---\ntext #urgent";
	type Sources = Parameters<Change>[0]["sources"];

	it.each<[string, Partial<Sources>, boolean]>([
		["none", {}, true],
		["a folder it lies in", { includedFolders: ["Chat", "Mail/"] }, true],
		["a folder it does not lie in", { includedFolders: ["Chat", "Mai"] }, false],
		["a folder left out", { excludedFolders: ["Mail/In"] }, false],
		["another folder left out", { excludedFolders: ["In"] }, true],
		["its type", { includedTypes: ["mail"] }, true],
		["another type", { includedTypes: ["meeting"] }, false],
		["its type left out", { excludedTypes: ["MAIL"] }, false],
		["its tag", { includedTags: ["#work"] }, true],
		["a tag of its text", { includedTags: ["Urgent"] }, true],
		["another tag", { includedTags: ["home"] }, false],
		["its tag left out", { excludedTags: ["work"] }, false],
		["a tag of its text left out", { excludedTags: ["#Urgent"] }, false],
		["all of them at once", { includedFolders: ["Mail"], includedTypes: ["mail"], includedTags: ["work"], excludedTags: ["home"] }, true],
	])("%s", (_, limits, expected) => {
		const change: Change = ({ sources }) => Object.assign(sources, limits);
		expect(facts(PATH, TEXT, change).source !== null).toBe(expected);
	});

	it("do not touch what a note is filed under or tracked as", () => {
		const change: Change = ({ sources }) => sources.excludedTypes.push("projects");
		expect(role("a/x.md", "---\ntype: projects\n---\n", false, change)).toBe("tracked");
	});
});

describe("problems", () => {
	it("of the frontmatter are told with the facts", () => {
		expect(facts("x.md", "---\na: b\na: c\n---\n").problems).toEqual([{ code: "frontmatter-duplicate-key", line: 3, what: "a" }]);
		expect(facts("x.md", "---\na: b\n---\n").problems).toEqual([]);
	});
});
