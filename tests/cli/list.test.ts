import { describe, expect, it } from "vitest";
import { json, run, vaultWith } from "./run";

const vault = vaultWith({
	"b/Quay.md": "---\ntype: project\nstatus: paused\nlast_contact: unknown\n---\n# Quay\n",
	"a/Harbor.md": [
		"---",
		"type: projects",
		"title: Harbor Migration",
		"last_contact: 2026-01-05",
		"---",
		"## Status",
		"| Field | Value |",
		"|---|---|",
		"| Status | active |",
		"| Owner | [[Mira Okafor]] |",
		"## Blockers",
		"- ❌ one",
		"  - [ ] nested",
		"  - a detail",
		"- ✅ two",
		"- None",
		"## Risks",
		"- three",
		"## Next Steps",
		"- [ ] a",
		"- [/] b",
		"- [x] c",
		"  - [X] d",
		"- [-] e",
		"## Key Decisions",
		"- ✅ f",
		"- ~~g~~",
		"",
	].join("\n"),
	"m.md": "---\ntype: person\n---\n# Mira\n",
	"c.md": "---\ntags: type/partners\n---\n",
	"2026-01-05.md": "---\ntype: projects\n---\n",
	"plain.md": "# Plain\n",
});
const zero = { blockers: 0, nextSteps: 0, decisions: 0, done: 0 };
const harbor = {
	path: "a/Harbor.md",
	title: "Harbor Migration",
	type: "projects",
	status: "active",
	owner: "Mira Okafor",
	lastContact: "2026-01-05",
	counts: { blockers: 3, nextSteps: 2, decisions: 1, done: 2 },
};
const quay = { path: "b/Quay.md", title: "Quay", type: "projects", status: "paused", owner: null, lastContact: null, counts: zero };
const mira = { path: "m.md", title: "Mira", type: "people", status: null, owner: null, lastContact: null, counts: zero };
const acme = { path: "c.md", title: "c", type: "customers", status: null, owner: null, lastContact: null, counts: zero };

describe("list --json", () => {
	it("prints the projects by path, with what is open, standing and done", () => {
		const rows = json(0, "list", vault) as object[];
		expect(rows).toEqual([harbor, quay]);
		expect(Object.keys(rows[0] ?? {})).toEqual("path title type status owner lastContact counts".split(" "));
		expect(JSON.stringify(rows[0])).toContain('"counts":{"blockers":3,"nextSteps":2,"decisions":1,"done":2}');
	});

	it.each<[string, object[]]>([
		["projects", [harbor, quay]],
		["Project", [harbor, quay]],
		["people", [mira]],
		["PERSON", [mira]],
		["customers", [acme]],
		["all", [harbor, quay, acme, mira]],
	])("prints one type, or all: %s", (type, rows) => {
		expect(json(0, "list", vault, "--type", type)).toEqual(rows);
	});

	it("prints nothing but an empty list where nothing is tracked", () => {
		expect(json(0, "list", vaultWith({ "x.md": "" }))).toEqual([]);
	});
});

describe("list", () => {
	it("prints a table", () => {
		const { status, stdout, stderr } = run("list", vault);
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		expect(stdout).toMatch(/Harbor Migration.*active.*Mira Okafor.*2026-01-05.*3.*2.*1.*2/);
		expect(stdout).not.toContain("\u001b");
	});

	it("says so where nothing is tracked", () => {
		expect(run("list", vaultWith({ "x.md": "" }))).toEqual({ status: 0, stdout: "No tracked notes of this type.\n", stderr: "" });
	});
});
