import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { parseYaml } from "../../src/cli/yaml";
import { readProject } from "../../src/notes/project";
import { createReader, readNote } from "../../src/notes/reading";
import { namesUsed } from "../../src/rollup/people";
import { defaultSettings } from "../../src/settings/schema";

const reader = createReader(defaultSettings(), parseYaml);

describe("the names that matter to a text", () => {
	it.each([
		["Call @Mira Okafor today", ["Mira Okafor"]],
		["Call (@mira okafor)", ["Mira Okafor"]],
		["Call @Zoe's people", ["Zo", "Zoe"]],
		["Call Mira Okafor", []],
		["mira@Zoe.example", ["Zo", "Zoe"]],
		["", []],
	])("of %j are those behind an @", (text, used) => {
		expect(namesUsed(text, ["Mira Okafor", "Jonas", "Zo", "Zoe"])).toEqual(used);
	});

	it("find the same owners as all names do", () => {
		const word = fc.constantFrom("Mira", "Okafor", "Zo", "Zoe", "van", "der", "Straß", "İda", "x@y", "O'Neil", "@Ada", "A-B");
		const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
		const piece = fc.oneof(name.map((text) => `@${text}`), word, fc.constantFrom("@", "(", ")", ",", "'s", "**", "[[Mira]]", "📅 2026-08-01"));
		const items = fc.array(fc.array(piece, { maxLength: 6 }).map((pieces) => `- [ ] Do ${pieces.join(" ")}`), { maxLength: 4 });
		fc.assert(
			fc.property(items, fc.array(name, { maxLength: 6 }), (lines, names) => {
				const text = `---\ntype: projects\n---\n## Next Steps\n\n${lines.join("\n")}\n`;
				const note = readNote("P.md", text, reader);
				expect(readProject(note, reader, namesUsed(text, names))).toEqual(readProject(note, reader, names));
			}),
			{ numRuns: runs(500, 5000) },
		);
	});
});
