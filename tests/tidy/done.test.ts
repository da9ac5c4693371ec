/** Closed steps moved out of the way. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { applyEdits } from "../../src/text/edit";
import { moveDone } from "../../src/tidy/done";
import { NOTE } from "../plans/notes";
import { allItems, made, pageFor } from "../plans/trial";

const moved = (text: string, to: "end" | "heading" = "end", heading = "Done"): string => {
	const page = pageFor(text);
	return made(page, moveDone(page, to, heading));
};

describe("closed steps go to the end", () => {
	it("of their list, in their order, with what is nested in them", () => {
		const text = "## Next Steps\n\n- [x] a\n\t- deep\n- [ ] b\n- [-] c\n- [/] d\n\n## Other\n- [x] e\n- [ ] f\n";
		expect(moved(text)).toBe("## Next Steps\n\n- [ ] b\n- [/] d\n- [x] a\n\t- deep\n- [-] c\n\n## Other\n- [x] e\n- [ ] f\n");
	});

	it("with the numbers of a numbered list where they are", () => {
		expect(moved("## Next Steps\n1. [x] a\n2. [ ] b\n")).toBe("## Next Steps\n1. [ ] b\n2. [x] a\n");
	});

	it("but not across prose, headings or other sections", () => {
		const text = "## Next Steps\n- [x] a\n\nProse.\n\n- [x] b\n- [ ] c\n\n### Later\n- [x] d\n- [ ] e\n\n## Tasks\n- [x] f\n- [ ] g\n";
		expect(moved(text)).toBe("## Next Steps\n- [x] a\n\nProse.\n\n- [ ] c\n- [x] b\n\n### Later\n- [ ] e\n- [x] d\n\n## Tasks\n- [ ] g\n- [x] f\n");
	});

	it("in a callout, with other line breaks, and without one at the end", () => {
		expect(moved("## Next Steps\r\n> [!todo]\r\n> - [x] a\r\n> - [ ] b")).toBe("## Next Steps\r\n> [!todo]\r\n> - [ ] b\r\n> - [x] a");
	});

	it("and open ones with closed steps in them stay", () => {
		const text = "## Next Steps\n- [ ] a\n\t- [x] b\n\t- [ ] c\n";
		expect(moved(text)).toBe(text);
	});

	it("and blockers and decisions stay", () => {
		const text = "## Blockers\n- ✅ a\n- ❌ b\n\n## Key Decisions\n- ~~a~~\n- b\n";
		expect(moved(text)).toBe(text);
	});
});

describe("closed steps go below a heading", () => {
	it("that is made at the section's end where it is missing", () => {
		const text = "# T\n\n## Next Steps\n\n- [x] a\n  - deep\n- [ ] b\n- [x] c\n\n## Other\n";
		expect(moved(text, "heading")).toBe("# T\n\n## Next Steps\n\n- [ ] b\n\n### Done\n\n- [x] a\n  - deep\n- [x] c\n\n## Other\n");
	});

	it("that is there already, behind what stands below it", () => {
		const text = "## Next Steps\n- [x] b\n- [ ] c\n\n### ✅ done:\n\n- [x] a\n\n### Later\n- [x] d\n- [ ] e\n";
		expect(moved(text, "heading")).toBe("## Next Steps\n- [ ] c\n\n### ✅ done:\n\n- [x] a\n- [x] b\n- [x] d\n\n### Later\n- [ ] e\n");
	});

	it("in each section of steps", () => {
		const text = "## Next Steps\n- [ ] a\n- [x] b\n\n## Tasks\n- [ ] c\n- [x] d\n";
		expect(moved(text, "heading", "Erledigt")).toBe("## Next Steps\n- [ ] a\n\n### Erledigt\n\n- [x] b\n\n## Tasks\n- [ ] c\n\n### Erledigt\n\n- [x] d\n");
	});

	it("with decisions and blockers around them", () => {
		const text = "## Blockers\n- ❌ x\n\n## Next Steps\n- [x] a\n- [ ] b\n\n## Key Decisions\n- ✅ y\n";
		expect(moved(text, "heading")).toBe("## Blockers\n- ❌ x\n\n## Next Steps\n- [ ] b\n\n### Done\n\n- [x] a\n\n## Key Decisions\n- ✅ y\n");
	});

	it("and none is made where no step is closed", () => {
		expect(moved("## Next Steps\n- [ ] a\n", "heading")).toBe("## Next Steps\n- [ ] a\n");
	});

	it("is refused where the heading would end the section", () => {
		const page = pageFor("## Next Steps\n- [x] a\n- [ ] b\n");
		expect(moveDone(page, "heading", "Blockers").refusal?.code).toBe("text-differs");
	});
});

const STEP = fc
	.tuple(fc.constantFrom("", "", "", "", "\t", "  "), fc.constantFrom("- ", "- ", "* ", "1. "), fc.constantFrom("[ ] ", "[x] ", "[-] ", ""), fc.constantFrom("mast", "rail 📅 2026-01-05", "@Rosa", "~~old~~"))
	.map((parts) => parts.join(""));
const STEPS = fc
	.tuple(fc.array(fc.oneof({ weight: 6, arbitrary: STEP }, { weight: 1, arbitrary: fc.constantFrom("", "Prose.", "### Done", "### Later", "## Tasks", "## Blockers", "---") }), { minLength: 2, maxLength: 10 }), fc.constantFrom("\n", "\r\n"))
	.map(([lines, feed]) => ["## Next Steps", ...lines].join(feed));

describe("laws of closed steps", () => {
	it.each(["end", "heading"] as const)("items are the same, other lines stay, and a second run is empty: %s", (to) => {
		let changed = 0;
		fc.assert(
			fc.property(fc.oneof(NOTE, STEPS), (text) => {
				const page = pageFor(text);
				const plan = moveDone(page, to, "Done");
				if (plan.refusal) return;
				if (plan.edits.length > 0) changed++;
				const after = pageFor(applyEdits(text, plan.edits));
				const said = (one: typeof page): string[] => allItems(one).map((item) => `${item.kind} ${item.state ?? ""} ${item.text}`).sort();
				expect(said(after)).toEqual(said(page));
				const again = moveDone(after, to, "Done");
				expect(again.refusal ?? again.edits).toEqual([]);
				const lines = (one: string): string[] => one.split(/\r\n|\r|\n/).map((line) => line.replace(/^[\s>]*(?:\d+[.)])?/, "").trim()).filter((line) => line !== "" && line !== "### Done").sort();
				expect(lines(after.outline.text)).toEqual(lines(text));
			}),
			{ numRuns: runs(2000, 20_000) },
		);
		expect(changed).toBeGreaterThan(100);
	});
});
