import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headingKey } from "../../src/notes/heading";

describe("headingKey", () => {
	it.each([
		...["Next Steps", "next steps", "NEXT STEPS", "🚀 Next Steps", "Next Steps 🚀", "6. Next Steps", "6) Next Steps", "1.2 Next Steps", "1.2.3. Next Steps"],
		...["Next Steps:", "Next Steps.", "Next Steps!", "Next-Steps", "Next—Steps", "Next  Steps", "**Next Steps**", "_Next Steps_", "[[Next Steps]]", "(Next Steps)"],
		...["⚠️ Next Steps", "⚠ Next Steps", "1️⃣ Next Steps", "☑️ 2 — Next steps …", "Nextsteps", "\u00a0Next\u00a0Steps"],
	])("of %j is that of Next Steps", (title) => {
		expect(headingKey(title)).toBe("nextsteps");
	});

	it.each([
		["Follow-up", "followup"],
		["Risks & Blockers", "risksandblockers"],
		["Risks and blockers", "risksandblockers"],
		["To-Do", "todo"],
		["Überblick", "überblick"],
		["U\u0308berblick", "überblick"],
		["次のステップ", "次のステップ"],
		["2025", "2025"],
		["Q3 2025", "q32025"],
		["🚀", ""],
		["", ""],
	])("of %j is %j", (title, key) => {
		expect(headingKey(title)).toBe(key);
	});

	it.each(["Next Step", "Next Steps (old)", "My Next Steps", "Steps", "Nächste Schritte"])("of %j is another", (title) => {
		expect(headingKey(title)).not.toBe("nextsteps");
	});

	it("is its own key", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom("a", "B", "1", "22", " ", "-", ".", "&", "é", "🚀", "⚠️", "#"), { maxLength: 12 }), (parts) => {
				const key = headingKey(parts.join(""));
				// A key made of digits and letters could be read as numbered only with a blank between.
				expect(headingKey(key)).toBe(key);
			}),
		);
	});
});
