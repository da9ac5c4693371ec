import { describe, expect, it } from "vitest";
import type { Step } from "../../../src/panel/calendar";
import { stepOf } from "../../../src/ui/charts/keys";

const step = (key: string, held: Partial<KeyboardEvent> = {}, isRtl = false): Step | null =>
	stepOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, isRtl);

describe("the keys of the calendar", () => {
	it("turn round where one reads from right to left, but for up and down", () => {
		expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map((key) => step(key))).toEqual(["week-before", "week-after", "day-before", "day-after"]);
		expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map((key) => step(key, {}, true))).toEqual(["week-after", "week-before", "day-before", "day-after"]);
	});

	it("lead to the ends of the row, and with Mod to those of the year", () => {
		expect([step("Home"), step("End"), step("Home", { ctrlKey: true }), step("End", { metaKey: true })]).toEqual(["row-start", "row-end", "start", "end"]);
	});

	it("leave to others what is held with other keys", () => {
		expect([step("ArrowLeft", { altKey: true }), step("End", { shiftKey: true }), step("ArrowUp", { ctrlKey: true }), step("a")]).toEqual([null, null, null, null]);
	});
});
