import { chmodSync } from "node:fs";
import { join } from "node:path";
import { applyPatch } from "diff";
import { describe, expect, it } from "vitest";
import { contentsOf, json, refuses, run, textAt, vaultWith } from "./run";

const HARBOR = "Projects/Harbor.md";
const harbor = `---
type: projects
---
# Harbor

## Recent Context

- 2026-01-05: [[2026-01-05 - Walk]] — **Date:** 2026-01-05 · **Project:** Harbor
- 2026-01-04: [[2026-01-04 - Talk]] - Talk about lamps
- 2026-01-05: [[2026-01-05 - Walk]] - Walk along the quay

## Next Steps

- [x] Paint the pier
- [ ] Order the lamps

## Key Decisions

- ✅ Cranes will move to the north quay under Ann.
- ✅ Cranes to move to the north quay under Ann.
- ✅ Move the archive to the old mill.
- ✅ Do not move the archive to the old mill.

## Collaborators

| Person | Role | Company |
|--------|------|---------|
| [[Ann Bell]] | Pilot | Quay |
`;
const files = {
	[HARBOR]: harbor,
	"Projects/Pier.md": "---\ntype: projects\n---\n# Pier\n",
	"Customers/Northwind.md": "---\ntype: customers\n---\n# Northwind\n",
	"2026-01-04 - Talk.md": "**With:** Mira Okafor, Ann Bell\n\nAbout [[Harbor]] and [[Northwind]].\n",
	"2026-01-05 - Walk.md": "**With:** Mira Okafor\n\nAbout [[Harbor]] and [[Northwind]].\n",
	"2026-01-06 - Call.md": "About [[Harbor]] and [[Northwind]].\n",
	"Plain.md": "x\n",
};
const today = ["--today", "2026-07-01"];
const tidyContext = harbor.replace(
	/- 2026-01-05[^]*?quay\n/,
	"- 2026-01-05: [[2026-01-05 - Walk]] - Walk along the quay\n- 2026-01-04: [[2026-01-04 - Talk]] - Talk about lamps\n",
);

describe("tidy", () => {
	it("shows what it would do to recent context and writes nothing unless told to", () => {
		const vault = vaultWith(files);
		const before = contentsOf(vault);
		const { status, stdout, stderr } = run("tidy", vault, ...today);
		expect(status).toBe(0);
		expect(applyPatch(harbor, stdout)).toBe(tidyContext);
		expect(stderr).toBe(
			"Projects/Harbor.md\n  ~ line 10: takes in other entries of its source\n  ~ entries are put in order\n" +
				"2026-07-01: 2 changes to write; nothing was written. 0 pairs to look at, 0 refusals.\n",
		);
		expect(contentsOf(vault)).toEqual(before);
		expect(run("tidy", vault, ...today, "--context")).toEqual({ status, stdout, stderr });
	});

	it("--write writes it and shows the same diff; a second time nothing is left", () => {
		const vault = vaultWith(files);
		const shown = run("tidy", vault, ...today).stdout;
		const { status, stdout, stderr } = run("tidy", vault, ...today, "--write");
		expect({ status, stdout }).toEqual({ status: 0, stdout: shown });
		expect(stderr).toContain("2026-07-01: 2 changes written.");
		expect(textAt(vault, HARBOR)).toBe(tidyContext);
		expect(run("tidy", vault, ...today, "--write")).toEqual({ status: 0, stdout: "", stderr: "2026-07-01: 0 changes written. 0 pairs to look at, 0 refusals.\n" });
	});

	it("prints data on request, with the lines before and after", () => {
		const vault = vaultWith(files);
		const nothing = { pairs: [], done: false, people: [], related: [], refusals: [] };
		expect(json(0, "tidy", vault, ...today)).toEqual({
			today: "2026-07-01",
			notes: [
				{
					path: HARBOR,
					context: [
						{
							deed: "merge",
							line: 10,
							before: "- 2026-01-05: [[2026-01-05 - Walk]] — **Date:** 2026-01-05 · **Project:** Harbor",
							after: "- 2026-01-05: [[2026-01-05 - Walk]] - Walk along the quay",
						},
						{
							deed: "order",
							line: null,
							before: "- 2026-01-04: [[2026-01-04 - Talk]] - Talk about lamps\n- 2026-01-05: [[2026-01-05 - Walk]] - Walk along the quay",
							after: "- 2026-01-05: [[2026-01-05 - Walk]] - Walk along the quay\n- 2026-01-04: [[2026-01-04 - Talk]] - Talk about lamps",
						},
					],
					...nothing,
				},
			],
		});
	});

	it("--items merges items that say the same and leaves their opposites alone", () => {
		const vault = vaultWith(files);
		expect(json(0, "tidy", vault, ...today, "--items", "--write")).toMatchObject({
			notes: [{ context: [], pairs: [{ kind: "decisions", merged: true, first: { line: 19, differs: ["will"] }, second: { line: 20, differs: ["to"] } }] }],
		});
		const text = textAt(vault, HARBOR);
		expect(text.match(/north quay/g)).toHaveLength(1);
		expect(text.match(/archive/g)).toHaveLength(2);
		expect(text.split("## Next Steps")[0]).toBe(harbor.split("## Next Steps")[0]);
	});

	it("--done moves done steps to the end, or below a heading", () => {
		const vault = vaultWith(files);
		run("tidy", vault, ...today, "--done", "end", "--write");
		expect(textAt(vault, HARBOR)).toBe(harbor.replace("- [x] Paint the pier\n- [ ] Order the lamps\n", "- [ ] Order the lamps\n- [x] Paint the pier\n"));
		expect(json(0, "tidy", vault, ...today, "--done", "end")).toEqual({ today: "2026-07-01", notes: [] });
		run("tidy", vault, ...today, "--done", "heading", "--write");
		expect(textAt(vault, HARBOR)).toMatch(/- \[ \] Order the lamps\n\n### Done\n\n- \[x\] Paint the pier\n/);
	});

	it("--people and --related add who and what is missing", () => {
		const vault = vaultWith(files);
		const { stderr } = run("tidy", vault, ...today, "--people", "--related", "--write");
		expect(stderr).toBe("Projects/Harbor.md\n  + Mira Okafor (2 sources)\n  + Northwind (3 sources)\n2026-07-01: 2 changes written. 0 pairs to look at, 0 refusals.\n");
		expect(textAt(vault, HARBOR)).toBe(`${harbor}| [[Mira Okafor]] |  |  |\n\n## Related Customers\n\n- [[Northwind]]\n`);
		expect(json(0, "tidy", vault, ...today, "--people", "--related")).toEqual({ today: "2026-07-01", notes: [] });
	});

	it("does all that is named in one write", () => {
		const [one, other] = [vaultWith(files), vaultWith(files)];
		const all = ["--context", "--items", "--done", "end", "--people", "--related"];
		run("tidy", one, ...today, ...all, "--write");
		for (const words of [["--context"], ["--items"], ["--done", "end"], ["--people"], ["--related"]]) run("tidy", other, ...today, ...words, "--write");
		expect(textAt(one, HARBOR)).toBe(textAt(other, HARBOR));
	});

	it("takes notes and types as rollup does", () => {
		const vault = vaultWith(files);
		expect(json(0, "tidy", vault, ...today, "--note", "Pier")).toEqual({ today: "2026-07-01", notes: [] });
		expect(json(0, "tidy", vault, ...today, "--type", "customers")).toEqual({ today: "2026-07-01", notes: [] });
		expect(json(0, "tidy", vault, ...today, "--note", "Harbor", "--note", "Pier")).toMatchObject({ notes: [{ path: HARBOR }] });
	});

	it("ends with 1 where something is refused, and says why", () => {
		const vault = vaultWith({ [HARBOR]: "---\ntype: projects\n---\n## Recent Context\n- 2026-01-01: [[a]]\n- 2026-01-02: [[b]]\n  ```\n  open\n" });
		const { status, stdout, stderr } = run("tidy", vault, ...today, "--write");
		expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
		expect(stderr).toMatch(/^Projects\/Harbor\.md\n {2}! line 5: .*was not made.*\n2026-07-01: 0 changes written\. 0 pairs to look at, 1 refusal\.\n$/);
	});

	it.skipIf(process.platform === "win32")("says what could not be written, and changes nothing", () => {
		const vault = vaultWith(files);
		chmodSync(join(vault, HARBOR), 0o444);
		const { status, stdout, stderr } = run("tidy", vault, ...today, "--write");
		expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
		expect(stderr).toContain("the file is read-only");
		expect(textAt(vault, HARBOR)).toBe(harbor);
	});

	it.each<[string, string[], RegExp]>([
		["a note that is not tracked", ["--note", "Plain"], /Plain\.md" is no tracked note/],
		["an unknown type", ["--type", "boats"], /boats/],
		["an unknown place", ["--done", "top"], /"top" is neither end nor heading/],
	])("takes %s for wrong use", (_, words, message) => {
		refuses(["tidy", vaultWith(files), ...today, ...words], message);
	});
});
