import { describe, expect, it } from "vitest";
import { codes as sentences } from "../../src/words/en/codes";
import { json, run, vaultWith } from "./run";

describe("check", () => {
	const vault = vaultWith({
		"a.md": "---\ntype: projects\nlast_contact: soon\n---\n## Blockers\n## Blockers\n\n```\n",
		"b.md": "---\ntype: projects\na: 1\na: 2\n---\n",
		"c.md": "---\nplain: a: b\n---\n",
		"d.md": "---js\n---\n",
		"e.md": "---\ntype: projects\n",
		"f.md": new Uint8Array([0xff]),
		"g.md": "---\ntype: projects\nlast_contact: 2026-01-01\nlastContact: 2026-01-01\n---\n## Recent Context\n- 2026-02-30: x\n## Next Steps\n- [ ] y 📅 2026-13-01\n",
		"Timber/Bell.md": "---\ntype: projects\n---\n",
		"Brass/Bell/README.md": "---\ntype: projects\n---\n",
		"S/2026-01-05.md": "\nA file is meant by [[bell]], and by a name none:\n\n- **With:** Bell\n",
		"S/2026-01-06.md": "**With:** Bell\n",
		"Archive/x.md": "---\na: b: c\n---\n",
		"Templates/x.md": "---\na: b: c\n---\n",
	});
	const codes = [
		["S/2026-01-05.md", 4, "name-ambiguous"],
		["a.md", 3, "last-contact-invalid"],
		["a.md", 6, "section-twice"],
		["a.md", 8, "block-open"],
		["b.md", 4, "frontmatter-duplicate-key"],
		["c.md", 2, "frontmatter-invalid"],
		["d.md", 1, "frontmatter-language"],
		["e.md", 1, "frontmatter-open"],
		["f.md", 1, "not-utf8"],
		["g.md", 4, "last-contact-twice"],
		["g.md", 7, "entry-date-invalid"],
		["g.md", 9, "item-date-invalid"],
	];

	it("prints problems as data, by path and line, and ends with 1", () => {
		const problems = json(1, "check", vault) as { path: string; line: number; code: string; message: string }[];
		expect(problems.map(({ path, line, code }) => [path, line, code])).toEqual(codes);
		expect(Object.keys(problems[0] ?? {})).toEqual(["path", "line", "code", "message"]);
		for (const { code, message } of problems) {
			expect(sentences.problems).toHaveProperty([code]);
			expect(message).toMatch(/\.$/);
		}
		expect(problems[0]?.message).toContain('"Bell"');
	});

	it("prints a line for each", () => {
		const { status, stdout, stderr } = run("check", vault);
		expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
		expect(stdout.split("\n")).toHaveLength(codes.length + 1);
		expect(stdout).toMatch(/^a\.md:3: The last contact "soon" is no date/m);
	});

	it("ends with 0 when there is nothing to list", () => {
		const clean = vaultWith({ "x.md": "---\ntype: projects\n---\n# x\n", "README.md": "" });
		expect(run("check", clean)).toEqual({ status: 0, stdout: "No problems.\n", stderr: "" });
		expect(json(0, "check", clean)).toEqual([]);
	});
});
