/** The keyboard in a scene: where the focus is, whether it can be seen, and getting about with Tab. */

import { expect } from "vitest";
import { userEvent } from "vitest/browser";
import type { Scene } from "./scene";

/** Presses keys, written as `userEvent.keyboard` has them, and waits until the page has answered. */
export async function press(keys: string): Promise<void> {
	await userEvent.keyboard(keys);
	await frames(2);
}

export async function frames(count: number): Promise<void> {
	for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The element with the focus; the panel lets nobody stand on nothing. */
export function focused(): HTMLElement {
	const { activeElement } = document;
	if (!(activeElement instanceof HTMLElement) || activeElement === document.body) throw new Error("Nothing has the focus");
	return activeElement;
}

/** What the row with the focus shows; what else has the focus is described by its tag. */
export function focusedRow(): string {
	const { activeElement } = document;
	const row = activeElement?.closest("[role=treeitem]");
	return row && row === activeElement ? shownIn(row) : `<${activeElement?.tagName.toLowerCase() ?? "nothing"}>`;
}

/** Without the name for screen readers. */
export function shownIn(row: Element): string {
	return [...row.querySelectorAll(".project-pulse-text, .tree-item-inner, textarea")]
		.map((element) => (element instanceof HTMLTextAreaElement ? element.ariaLabel : element.textContent) ?? "")
		.join(" ")
		.trim();
}

/** Presses Tab, or Shift and Tab, until an element has the focus. */
export async function tabTo(isIt: (element: Element) => boolean, back = false): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		if (document.activeElement && isIt(document.activeElement)) return;
		await userEvent.tab({ shift: back });
	}
	throw new Error(`The focus never got there: it is on ${focusedRow()}`);
}

/** Presses an arrow until a row has the focus. */
export async function goTo(text: string, key: "ArrowDown" | "ArrowUp" = "ArrowDown"): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		if (focusedRow().includes(text)) return;
		await press(`{${key}}`);
	}
	throw new Error(`No row "${text}" on the way: ${focusedRow()}`);
}

/** The focus can be seen: something is drawn around it that stands out from what is behind, and it is inside the window. */
export function expectVisibleFocus(): void {
	const element = focused();
	const box = element.getBoundingClientRect();
	const { outlineStyle, outlineColor, boxShadow, caretColor } = getComputedStyle(element);
	const what = element.outerHTML.slice(0, 160);
	expect([box.top >= -1, box.bottom <= innerHeight + 1, box.width > 0, box.height > 0], what).toEqual([true, true, true, true]);
	// A field shows its caret, which browsers draw.
	if (element.matches("input:not([type=checkbox]), textarea, [contenteditable=true]")) {
		expect(caretColor, what).not.toBe("transparent");
		return;
	}
	const ring = outlineStyle !== "none" ? outlineColor : boxShadow;
	const colour = /rgba?\([^)]+\)|color\([^)]+\)/.exec(ring)?.[0];
	if (colour === undefined) throw new Error(`Nothing shows the focus of ${what}`);
	const ground = behind(ring.includes("inset") ? element : element.parentElement);
	expect(contrast(colour, ground), `${colour} on ${ground} around ${what}`).toBeGreaterThanOrEqual(3);
}

function behind(element: Element | null): string {
	for (let at: Element | null = element; at; at = at.parentElement) {
		const { backgroundColor } = getComputedStyle(at);
		const [, , , alpha = 1] = channels(backgroundColor);
		if (alpha > 0.9) return backgroundColor;
	}
	return "rgb(255, 255, 255)";
}

function channels(colour: string): number[] {
	return [...colour.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
}

/** As WCAG reckons it. */
function contrast(a: string, b: string): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((first, second) => second - first) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
		const part = value / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The text of a note on the disk, waited for. */
export async function expectFile(scene: Scene, path: string, text: string): Promise<void> {
	await expect.poll(() => scene.read(path), { timeout: 15_000 }).toBe(text);
}
