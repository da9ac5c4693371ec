/** What is done with rows of the panel: real presses, menus, drags, touches and pastes. */

import { expect } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import type { Scene } from "./scene";

/** A place in a row, as parts of its width and height. */
export interface Spot {
	row: HTMLElement;
	x?: number;
	y?: number;
}

interface Session {
	send: (method: string, parameters: Record<string, unknown>) => Promise<unknown>;
}

/** The box or mark in front of a row. */
export function markOf(scene: Scene, text: string): HTMLElement {
	const mark = scene.row(text).querySelector<HTMLElement>("input.task-list-item-checkbox, .project-pulse-mark button");
	if (!mark) throw new Error(`Nothing to press in front of "${text}"`);
	return mark;
}

export async function tick(scene: Scene, text: string): Promise<void> {
	await userEvent.click(markOf(scene, text));
}

/** Presses keys on a row, without opening its line first. */
export async function press(scene: Scene, text: string, keys: string): Promise<void> {
	scene.row(text).focus();
	expect(document.activeElement).toBe(scene.row(text));
	await userEvent.keyboard(keys);
}

export function menuTitles(): string[] {
	return [...document.querySelectorAll(".menu .menu-item-title")].map(({ textContent }) => textContent);
}

export function menuItem(title: string): HTMLElement {
	const all = [...document.querySelectorAll<HTMLElement>(".menu [role^=menuitem]")];
	const found = all.find((item) => item.querySelector(".menu-item-title")?.textContent === title);
	if (!found) throw new Error(`No "${title}" in ${menuTitles().join(", ")}`);
	return found;
}

/** Opens the menu of a row with the right button, and presses what it is called. */
export async function choose(scene: Scene, text: string, title: string): Promise<void> {
	await userEvent.click(scene.row(text), { button: "right" });
	await userEvent.click(menuItem(title));
}

/** Opens the menu of a row with a key, walks down to what it is called, and takes it. */
export async function walk(scene: Scene, text: string, title: string, key = "{Shift>}{F10}{/Shift}"): Promise<void> {
	await press(scene, text, key);
	const wanted = menuItem(title);
	for (let presses = 0; !wanted.classList.contains("selected"); presses++) {
		expect(presses).toBeLessThan(40);
		await userEvent.keyboard("{ArrowDown}");
	}
	await userEvent.keyboard("{Enter}");
}

/** Sets the day in the dialog that is open; null takes the button that clears it. */
export async function answerDay(day: string | null): Promise<void> {
	const input = document.querySelector<HTMLInputElement>(".project-pulse-day-modal input");
	if (!input) throw new Error("Nobody asks for a day");
	if (day === null) {
		const clear = [...document.querySelectorAll<HTMLElement>(".project-pulse-day-modal button")].find(({ textContent }) => textContent === "Clear");
		await userEvent.click(clear as HTMLElement);
		return;
	}
	await userEvent.fill(input, day);
	await userEvent.keyboard("{Enter}");
}

/** Puts text where Ctrl and V take it from, with the browser's own copying. */
export async function copy(text: string): Promise<void> {
	const from = document.body.createEl("textarea");
	from.value = text;
	from.focus();
	from.select();
	await userEvent.copy();
	from.remove();
}

/** The field at a group's foot. */
export function foot(scene: Scene, label: string): HTMLTextAreaElement {
	const [field] = scene.all<HTMLTextAreaElement>(`.is-add textarea[aria-label="${label}"]`);
	if (!field) throw new Error(`No field "${label}"`);
	return field;
}

/** The field a row's words are changed in. */
export function editField(scene: Scene): HTMLTextAreaElement {
	const [field] = scene.all<HTMLTextAreaElement>(".is-editing textarea");
	if (!field) throw new Error("Nothing is being edited");
	return field;
}

/** Where a place in a row is on the whole page: the test's frame is only a part of it, and may be shown smaller than it is. */
function pointOf({ row, x = 0.4, y = 0.5 }: Spot): { x: number; y: number } {
	const box = row.getBoundingClientRect();
	const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
	const scale = frame.width / innerWidth;
	return { x: frame.left + (box.left + box.width * x) * scale, y: frame.top + (box.top + box.height * y) * scale };
}

const session = (): Session => cdp() as unknown as Session;

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Takes a row with the mouse, carries it over another one and lets go. @param seen looks before that @param on goes on to another place */
export async function drag(from: Spot, to: () => Spot, seen?: () => void, on?: () => Promise<Spot>): Promise<void> {
	const mouse = async (type: string, at: { x: number; y: number }): Promise<void> => {
		await session().send("Input.dispatchMouseEvent", { type, ...at, button: "left", buttons: type === "mouseReleased" ? 0 : 1, clickCount: 1 });
	};
	const start = pointOf(from);
	await mouse("mousePressed", start);
	await mouse("mouseMoved", { x: start.x + 4, y: start.y + 8 });
	await frame();
	await mouse("mouseMoved", pointOf(to()));
	await frame();
	seen?.();
	const further = await on?.();
	if (further) {
		await mouse("mouseMoved", pointOf(further));
		await frame();
	}
	await mouse("mouseReleased", pointOf(further ?? to()));
}

/** The same with a finger, which rests on the row first. @param rests waits until the row is taken */
export async function touchDrag(from: Spot, to: () => Spot, rests: () => Promise<void>): Promise<void> {
	const touch = async (type: string, at: { x: number; y: number } | null): Promise<void> => {
		await session().send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
	};
	await touch("touchStart", pointOf(from));
	await rests();
	await touch("touchMove", pointOf(to()));
	await frame();
	await touch("touchEnd", null);
}
