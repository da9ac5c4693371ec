/** The tracked notes in the order of their titles, found anew for each state of the vault. */

import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/cli/yaml";
import { createReader, factsOf, readNote } from "../../src/notes/reading";
import { Graph } from "../../src/rollup/graph";
import { defaultSettings } from "../../src/settings/schema";
import { Roster } from "../../src/ui/roster";

class Vault {
	readonly graph = new Graph(createReader(defaultSettings(), parseYaml));
	revision = 0;

	set(path: string, type: string, title = path.replace(/^.*\/|\.md$/g, "")): void {
		const { reader } = this.graph;
		this.graph.set(factsOf(readNote(path, `---\ntype: ${type}\ntitle: ${title}\n---\n`, reader), reader));
		this.revision++;
	}

	delete(path: string): void {
		this.graph.delete(path);
		this.revision++;
	}
}

describe("the roster", () => {
	it("has all tracked notes by title, numbers by their value, and of those the projects and the persons", () => {
		const vault = new Vault();
		vault.set("P/Mill 10.md", "projects");
		vault.set("P/mill 2.md", "projects");
		vault.set("N/Ada.md", "person");
		vault.set("N/Plain.md", "recipe");
		vault.set("C/Port.md", "customer");
		const roster = new Roster(vault);
		expect(roster.tracked().map(({ title }) => title)).toEqual(["Ada", "mill 2", "Mill 10", "Port"]);
		expect(roster.projects().map(({ title }) => title)).toEqual(["mill 2", "Mill 10"]);
		expect(roster.persons()).toEqual(["Ada"]);
		const before = roster.tracked();
		expect(roster.tracked()).toBe(before);
	});

	it("is in the same order after notes have come, gone and got other titles as one that begins afresh", () => {
		const vault = new Vault();
		for (const name of ["D", "B", "A", "C"]) vault.set(`P/${name}.md`, "projects");
		const roster = new Roster(vault);
		const same = (): void => {
			expect(roster.tracked()).toEqual(new Roster(vault).tracked());
		};
		same();
		vault.set("P/A.md", "projects", "Z");
		same();
		vault.set("P/0.md", "projects", "Bb");
		vault.delete("P/C.md");
		same();
		expect(roster.tracked().map(({ title }) => title)).toEqual(["B", "Bb", "D", "Z"]);
	});
});
