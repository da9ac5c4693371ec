import { chmodSync } from "node:fs";
import { join } from "node:path";
import { applyPatch } from "diff";
import { describe, expect, it } from "vitest";
import { contentsOf, json, refuses, run, textAt, vaultWith } from "./run";

const harbor = "---\ntype: projects\n---\n# Harbor\n\n## Next Steps\n\n- [ ] Order the lamps\n";
const files = {
	"Projects/Harbor.md": harbor,
	"Projects/Quay.md": harbor.replace("Harbor", "Quay").replaceAll("\n", "\r\n"),
	"Plain.md": "x\n",
	"Brass/Bell.md": harbor,
	"Timber/Bell.md": harbor,
};
const step = (text: string): string[] => ["--kind", "next-step", "--text", text];

describe("add", () => {
	it("shows the diff and writes nothing unless told to", () => {
		const vault = vaultWith(files);
		const before = contentsOf(vault);
		const { status, stdout, stderr } = run("add", vault, "Harbor", ...step("Größe 🛟 messen"));
		expect({ status, stderr }).toEqual({ status: 0, stderr: "Projects/Harbor.md: 1 next step to add; nothing was written.\n" });
		expect(applyPatch(harbor, stdout)).toBe(`${harbor}- [ ] Größe 🛟 messen\n`);
		expect(contentsOf(vault)).toEqual(before);
	});

	it("--write writes it, and shows the same diff", () => {
		const vault = vaultWith(files);
		const shown = run("add", vault, "Projects/Harbor.md", ...step("Paint")).stdout;
		expect(run("add", vault, "Projects/Harbor.md", ...step("Paint"), "--write")).toEqual({ status: 0, stdout: shown, stderr: "Projects/Harbor.md: 1 next step added.\n" });
		expect(textAt(vault, "Projects/Harbor.md")).toBe(`${harbor}- [ ] Paint\n`);
	});

	it("makes an item of each line, in the note's own line breaks", () => {
		const vault = vaultWith(files);
		expect(run("add", vault, "Quay", ...step("- [ ] a\n\n* b\r\nc"), "--write").status).toBe(0);
		expect(textAt(vault, "Projects/Quay.md")).toBe(`${files["Projects/Quay.md"]}- [ ] a\r\n- [ ] b\r\n- [ ] c\r\n`);
	});

	it.each([
		["blocker", "## Blockers\n\n- ❌ x\n"],
		["Blockers", "## Blockers\n\n- ❌ x\n"],
		["next steps", "- [ ] Order the lamps\n- [ ] x\n"],
		["nextSteps", "- [ ] Order the lamps\n- [ ] x\n"],
		["decision", "- ✅ x\n"],
	])("knows the kinds by their names: %s", (kind, written) => {
		const vault = vaultWith(files);
		run("add", vault, "Harbor", "--kind", kind, "--text", "x", "--write");
		expect(textAt(vault, "Projects/Harbor.md")).toContain(written);
	});

	it("prints data on request, the same whether it writes or not", () => {
		const vault = vaultWith(files);
		const report = { path: "Projects/Harbor.md", kind: "nextSteps", items: ["a", "b"], refusals: [] };
		expect(json(0, "add", vault, "Harbor", ...step("a\nb"))).toEqual(report);
		expect(json(0, "add", vault, "Harbor", ...step("a\nb"), "--write")).toEqual(report);
		expect(textAt(vault, "Projects/Harbor.md")).toBe(`${harbor}- [ ] a\n- [ ] b\n`);
	});

	it("ends with 1 where it is refused, says why and writes nothing", () => {
		const vault = vaultWith(files);
		const before = contentsOf(vault);
		for (const write of [[], ["--write"]]) {
			const { status, stdout, stderr } = run("add", vault, "Harbor", ...step("Hide %% the rest"), ...write);
			expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
			expect(stderr).toMatch(/^Projects\/Harbor\.md\n {2}! .*was not made.*\n$/);
			expect(json(1, "add", vault, "Harbor", ...step("Hide %% the rest"), ...write)).toMatchObject({ items: [], refusals: [{ code: "text-differs" }] });
		}
		expect(contentsOf(vault)).toEqual(before);
	});

	it.skipIf(process.platform === "win32")("leaves a note alone that may not be written", () => {
		const vault = vaultWith(files);
		chmodSync(join(vault, "Projects/Harbor.md"), 0o444);
		const { status, stdout, stderr } = run("add", vault, "Harbor", ...step("x"), "--write");
		expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
		expect(stderr).toContain("the file is read-only");
		expect(textAt(vault, "Projects/Harbor.md")).toBe(harbor);
	});

	it.each<[string, string[], RegExp]>([
		["no kind", ["Harbor", "--text", "x"], /--kind/],
		["no text", ["Harbor", "--kind", "blocker"], /--text/],
		["an unknown kind", ["Harbor", "--kind", "milestone", "--text", "x"], /milestone.*blocker, next-step and decision/],
		["a text without words", ["Harbor", ...step(" \n- [ ] \n")], /words/],
		["a text with control characters", ["Harbor", ...step("a\u001b[2Jb")], /control characters/],
		["a text without end", ["Harbor", ...step("x".repeat(10_001))], /10000/],
		["an unknown note", ["Nowhere", ...step("x")], /Nowhere/],
		["a note of several", ["Bell", ...step("x")], /Brass\/Bell\.md, Timber\/Bell\.md/],
		["a note that is not tracked", ["Plain", ...step("x")], /Plain\.md" is no tracked note/],
	])("takes %s for wrong use", (_, words, message) => {
		refuses(["add", vaultWith(files), ...words], message);
	});
});

describe("update", () => {
	const sources = { ...files, "2026-01-05.md": "About [[Harbor]].\n", "2026-01-06.md": "About [[Quay]].\n" };
	const today = ["--today", "2026-07-01"];

	it("is rollup --write by another name", () => {
		const [one, other] = [vaultWith(sources), vaultWith(sources)];
		const updated = run("update", one, ...today);
		expect(updated).toEqual(run("rollup", other, ...today, "--write"));
		expect(updated.stderr).toContain("2 entries and 2 last contacts written.");
		expect(contentsOf(one)).toEqual(contentsOf(other));
		expect(run("update", one, ...today).stdout).toBe("");
	});

	it.skipIf(process.platform === "win32")("does not touch a note that has all of it", () => {
		const vault = vaultWith(sources);
		run("update", vault, ...today);
		chmodSync(join(vault, "Projects/Harbor.md"), 0o444);
		expect(run("update", vault, ...today)).toMatchObject({ status: 0, stdout: "" });
	});

	it("takes the same words", () => {
		const vault = vaultWith(sources);
		expect(json(0, "update", vault, ...today, "--note", "Quay")).toMatchObject({ notes: [{ path: "Projects/Quay.md" }] });
		expect(textAt(vault, "Projects/Harbor.md")).toBe(harbor);
		refuses(["update", vault, "--write"], /--write/);
	});
});
