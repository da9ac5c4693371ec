import { describe, expect, it } from "vitest";
import { wordsOfLines } from "../../src/plans/snippet";
import { defaultSettings } from "../../src/settings/schema";

describe("wordsOfLines", () => {
	it.each([
		["a bullet", "- mast", "mast"],
		["any bullet, indented", "\t* mast", "mast"],
		["a number", "12) mast", "mast"],
		["a box of any kind", "- [/] mast", "mast"],
		["a lead", "- ❌ mast", "mast"],
		["a lead behind a box", "- [ ] ⚠️ mast", "mast"],
		["a lead with a variation selector", "✅\ufe0f mast", "mast"],
		["a heading", "## mast ##", "mast"],
		["a quotation", "> > - [ ] mast", "mast"],
		["a callout's title", "> [!todo]- mast", "mast"],
		["an item in an item", "- 1. mast", "mast"],
		["a block id", "- mast ^m-1", "mast"],
		["blanks around it", "  mast  ", "mast"],
	])("takes the words out of %s", (_, line, words) => {
		expect(wordsOfLines([line])).toEqual([words]);
	});

	it.each([
		["metadata", "mast @Rosa 📅 2026-01-05 #deck [due:: 2026-01-05]"],
		["a tag in front", "#deck mast"],
		["emphasis in front", "**mast** and *rail*"],
		["a date in front", "2026-01-05: mast"],
		["a year in front", "2026 mast"],
		["a link", "[[mast|the mast]]"],
		["a box that is none", "[x]mast"],
		["a caret in a formula", "a^2"],
	])("keeps %s", (_, line) => {
		expect(wordsOfLines(["- " + line])).toEqual([line]);
		expect(wordsOfLines([line])).toEqual([line]);
	});

	it("makes one of each line, and none of lines that say nothing", () => {
		const lines = ["- a", "", "b", "  ", "---", "c", "- ", "- [ ] ", ">", "```js", "| --- | :-: |", "***", "❌", "#", "d"];
		expect(wordsOfLines(lines)).toEqual(["a", "b", "c", "d"]);
		expect(wordsOfLines([])).toEqual([]);
	});

	it("joins a line that is indented below an item to it, and no other", () => {
		expect(wordsOfLines(["- a", "  b", "\tc", "d", "  e"])).toEqual(["a b c", "d", "e"]);
		expect(wordsOfLines(["- a", "  - b", "    c", "", "  d"])).toEqual(["a", "b c", "d"]);
		expect(wordsOfLines(["> - a", ">   b", "> c"])).toEqual(["a b", "c"]);
	});

	it("knows the emoji of the settings", () => {
		const markers = { ...defaultSettings().markers, blocker: "🧱" };
		expect(wordsOfLines(["- 🧱 mast"], markers)).toEqual(["mast"]);
		expect(wordsOfLines(["- 🧱 mast"])).toEqual(["🧱 mast"]);
	});
});
