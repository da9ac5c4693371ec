import { describe, expect, it } from "vitest";
import { intentionOf, keyHelp, type Intention, type Keystroke } from "../../src/panel/keys";
import { ENGLISH } from "../../src/words/english";

const stroke = (key: string, held: Partial<Keystroke> = {}): Keystroke => ({ key, mod: false, shift: false, alt: false, ...held });

describe("a key", () => {
	it.each<[string, Partial<Keystroke>, Intention]>([
		["ArrowDown", {}, "next"],
		["j", {}, "next"],
		["ArrowUp", {}, "previous"],
		["k", {}, "previous"],
		["Home", {}, "first"],
		["End", {}, "last"],
		[" ", {}, "toggle"],
		["Enter", {}, "open"],
		["Enter", { mod: true }, "open-tab"],
		["n", {}, "new"],
		["e", {}, "edit"],
		["F2", {}, "edit"],
		["Delete", {}, "delete"],
		["Backspace", {}, "delete"],
		["ArrowUp", { alt: true }, "move-up"],
		["ArrowDown", { alt: true }, "move-down"],
		["d", {}, "due"],
		["o", {}, "owner"],
		["m", {}, "transfer"],
		["/", {}, "filter"],
		["/", { shift: true }, "filter"],
		["?", { shift: true }, "help"],
		["?", {}, "help"],
		["F10", { shift: true }, "menu"],
		["ContextMenu", {}, "menu"],
		["Escape", {}, "leave"],
	])("%s with %j means %s", (key, held, intention) => {
		expect(intentionOf(stroke(key, held))).toBe(intention);
	});

	it.each<[string, Partial<Keystroke>]>([
		["z", { mod: true }],
		["e", { mod: true }],
		["N", { shift: true }],
		["F10", {}],
		["Tab", {}],
		["ArrowDown", { mod: true }],
		["Enter", { alt: true }],
		["a", {}],
	])("%s with %j is the app's", (key, held) => {
		expect(intentionOf(stroke(key, held))).toBeNull();
	});

	it("means the same with caps lock on", () => {
		expect(intentionOf(stroke("N"))).toBe("new");
	});

	it("to the side follows the direction one reads in", () => {
		expect(intentionOf(stroke("ArrowLeft"))).toBe("collapse");
		expect(intentionOf(stroke("ArrowRight"))).toBe("expand");
		expect(intentionOf(stroke("ArrowLeft"), true)).toBe("expand");
		expect(intentionOf(stroke("ArrowRight"), true)).toBe("collapse");
	});
});

describe("the help sheet", () => {
	it("has each intention once, with words for it and its keys as they are called here", () => {
		const help = keyHelp("⌘");
		expect(help.map(({ intention }) => intention)).toEqual([...new Set(help.map(({ intention }) => intention))]);
		expect(help.map(({ intention }) => intention).sort()).toEqual(Object.keys(ENGLISH.panel.help.intentions).sort());
		expect(help.find(({ intention }) => intention === "open-tab")?.keys).toEqual([["⌘", "Enter"]]);
		expect(help.find(({ intention }) => intention === "next")?.keys).toEqual([["↓"], ["j"]]);
		expect(help.find(({ intention }) => intention === "move-up")?.keys).toEqual([["Alt", "↑"]]);
		expect(help.find(({ intention }) => intention === "menu")?.keys).toEqual([["Shift", "F10"]]);
	});
});
