import { describe, expect, it } from "vitest";
import { isProject, leadOf, projectType } from "../../src/rollup/lead";
import { defaultSettings } from "../../src/settings/schema";
import { customer, MemoryVault, note, project } from "./memory-vault";

const S = "Sources/2026-06-20 - Talk.md";
const NOTES = {
	"Projects/Harbor.md": project("Harbor"),
	"Projects/Mill.md": project("Mill"),
	"Customers/Port.md": customer("Port"),
};

function lead(source: string, more: Record<string, string> = {}): string | null {
	return leadOf(new MemoryVault({ ...NOTES, [S]: source, ...more }).graph, S);
}

describe("a source leads to", () => {
	it.each([
		["the project it is filed under, whatever it names", note('project: "[[Harbor]]"', "[[Mill]]"), "Projects/Harbor.md"],
		["the only project it names", note("a: b", "About [[Mill]], and [[Mill]] again."), "Projects/Mill.md"],
		["the only project it names, though it is filed under a customer", note('customer: "[[Port]]"', "[[Mill]]"), "Projects/Mill.md"],
		["the customer it is filed under, where it names no project", note('customer: "[[Port]]"'), "Customers/Port.md"],
		["the customer it is filed under, where it names several projects", note('customer: "[[Port]]"', "[[Mill]] [[Harbor]]"), "Customers/Port.md"],
		["the project it names, rather than one it only lists", note("a: b", "[[Mill]]\n\n## Related\n\n- [[Harbor]]\n"), "Projects/Mill.md"],
		["the project it only lists, where it names none", note("a: b", "## Related\n\n- [[Harbor]]\n"), "Projects/Harbor.md"],
		["nothing, where it names several projects", note("a: b", "[[Mill]] [[Harbor]]"), null],
		["nothing, where it names none", note("a: b", "Nothing."), null],
		["nothing, where its project is no note", note('project: "[[Quay]]"'), null],
	])("%s", (_, source, path) => {
		expect(lead(source)).toBe(path);
	});

	it("the project of another note of its meeting", () => {
		const raw = "Sources/Raw/2026-06-20 - Talk, raw.md";
		const more = { [raw]: note(`project: "[[Harbor]]"\nsource_ref: "[[2026-06-20 - Talk]]"`) };
		expect(lead(note("a: b", "Nothing."), more)).toBe("Projects/Harbor.md");
	});

	it("nothing when it is no source", () => {
		const { graph } = new MemoryVault(NOTES);
		expect([leadOf(graph, "Projects/Mill.md"), leadOf(graph, "Gone.md")]).toEqual([null, null]);
	});
});

describe("a project in the narrow sense", () => {
	it("is a tracked note of the type called so", () => {
		const { graph } = new MemoryVault(NOTES);
		expect(Object.keys(NOTES).map((path) => isProject(graph, path))).toEqual([true, true, false]);
	});

	it("is of the first type where none is called so", () => {
		const settings = defaultSettings();
		expect(projectType(settings)).toBe("projects");
		settings.types.reverse();
		expect(projectType(settings)).toBe("projects");
		settings.types = settings.types.filter(({ name }) => name !== "projects");
		expect(projectType(settings)).toBe("customers");
		settings.types = [];
		expect(projectType(settings)).toBeNull();
	});
});
