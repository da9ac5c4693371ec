/** Which key goes which way in the calendar of contacts. */

import type { Step } from "../../panel/calendar";

const STEPS: ReadonlyMap<string, Step> = new Map([
	["ArrowUp", "day-before"],
	["ArrowDown", "day-after"],
	["ArrowLeft", "week-before"],
	["ArrowRight", "week-after"],
	["PageUp", "month-before"],
	["PageDown", "month-after"],
	["Home", "row-start"],
	["End", "row-end"],
]);
const WITH_MOD: ReadonlyMap<string, Step> = new Map([
	["Home", "start"],
	["End", "end"],
]);
const MIRRORED: ReadonlyMap<string, string> = new Map([
	["ArrowLeft", "ArrowRight"],
	["ArrowRight", "ArrowLeft"],
]);

/** Null for a key that has another use. @param isRtl the first week is on the right */
export function stepOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">, isRtl: boolean): Step | null {
	const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
	if (altKey || shiftKey) return null;
	const steps = ctrlKey || metaKey ? WITH_MOD : STEPS;
	return steps.get(isRtl ? (MIRRORED.get(key) ?? key) : key) ?? null;
}
