/** The panel in a real browser: thousands of rows, dragging, and what fits on a screen. */

import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { commands, page, userEvent } from "vitest/browser";
import { PANEL_VIEW, PanelView } from "../../src/ui/panel/view";
import { Host, type HostOptions } from "../host/host";
import { BrowserDisk } from "../host/vault/browser-disk";
import { NOTE } from "../ui/panel-note";
import { FakeOverview } from "../ui/overview-port";
import { FakePort, TODAY } from "../ui/panel-port";
import { countWork, middle, told, work } from "./work";
import "./app.css";
import "../../styles.css";

let disk: BrowserDisk;
let host: Host;
let port: FakePort;

const PATH = "Projects/Quay.md";

async function opened(options: HostOptions = {}): Promise<void> {
	disk = await BrowserDisk.open(commands, { files: { [PATH]: "# Quay\n" } });
	host = await Host.open(disk, { now: () => new Date("2026-07-01T12:00:00"), ...options });
	await host.start();
	document.body.className = "theme-light";
	document.body.classList.toggle("is-mobile", options.mobile ?? false);
	port = new FakePort();
	const memory = { load: () => null, save: () => undefined };
	host.ui.workspace.registerView(PANEL_VIEW, (leaf) => new PanelView(leaf as never, { port, overview: new FakeOverview(), memory: () => memory, today: () => TODAY }) as never);
	await host.app.workspace.ensureSideLeaf(PANEL_VIEW, "right", { active: false, reveal: true });
	// The panel alone, as wide as a sidebar is.
	const { contentEl } = view();
	contentEl.style.cssText = `position: fixed; inset-block: 0; inset-inline-start: 0; width: ${options.mobile ? "100vw" : "320px"}; background: var(--background-secondary); z-index: 1`;
}

afterEach(async () => {
	document.documentElement.removeAttribute("style");
	document.documentElement.dir = "ltr";
	await page.viewport(1100, 800);
	await host.close();
	await disk.close();
});

function view(): PanelView {
	return host.ui.workspace.getLeavesOfType(PANEL_VIEW)[0]?.view as unknown as PanelView;
}

const all = <E extends HTMLElement = HTMLElement>(selector: string): E[] => [...view().contentEl.querySelectorAll<E>(selector)];
const tree = (): HTMLElement => all("[role=tree]")[0] as HTMLElement;
const rows = (): HTMLElement[] => all("[role=treeitem]");
const row = (text: string): HTMLElement => {
	const found = rows().find((element) => element.textContent.includes(text));
	if (!found) throw new Error(`No row "${text}"`);
	return found;
};
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

function steps(count: number): string {
	const items = Array.from({ length: count }, (_, index) =>
		index % 7 === 0
			? `- [ ] **Step ${index}** for [[Quay ${index}|the quay]] 📅 2026-06-${String((index % 28) + 1).padStart(2, "0")} @Ada`
			: `- [ ] Step ${index} is a line of words that may well be wider than the panel is`,
	);
	return `---\ntype: projects\nlast_contact: 2026-06-20\n---\n# Quay\n\n## Next Steps\n\n${items.join("\n")}\n`;
}

/** Milliseconds of work that something takes, up to the next frame. */
function timed(run: () => void): Promise<number> {
	return work(() => {
		run();
		return new Promise((resolve) => requestAnimationFrame(resolve));
	});
}

describe("5,000 items", () => {
	it("are there within 100 ms, and toggled within 16 ms, with few nodes", async () => {
		await countWork();
		await opened();
		port.show(PATH, steps(5000));
		await frame();
		const firsts: number[] = [];
		for (let round = 0; round < 5; round++) {
			const { model } = port;
			port.showNone({ why: "none" });
			await frame();
			port.model = model;
			firsts.push(await timed(() => port.changed()));
			await frame();
		}
		expect(all("*").length).toBeLessThan(2000);
		const toggles: number[] = [];
		for (const box of all<HTMLInputElement>("input[type=checkbox]").slice(0, 7)) {
			let write: (value?: unknown) => void = () => undefined;
			port.writing = () => new Promise((resolve) => (write = resolve));
			toggles.push(await timed(() => box.click()));
			expect(box.closest("[role=treeitem]")?.getAttribute("aria-busy")).toBe("true");
			write();
			await expect.poll(() => all("[aria-busy]").length, { timeout: 10_000 }).toBe(0);
			await frame();
		}
		console.info(`first paint ${told(firsts)}; toggles ${told(toggles)}; ${all("*").length} nodes`);
		expect(middle(firsts)).toBeLessThan(100);
		expect(middle(toggles)).toBeLessThan(16);
		expect(port.text.match(/- \[x\]/g)).toHaveLength(7);
	});

	it("scroll to the end with few nodes at a time, each row below the last", async () => {
		await opened();
		port.show(PATH, steps(5000));
		let most = 0;
		const isAtEnd = (): boolean => tree().scrollTop + tree().clientHeight >= tree().scrollHeight - 1;
		for (let turns = 0; turns < 400 && !isAtEnd(); turns++) {
			tree().scrollTop += tree().clientHeight * 12;
			await frame();
			most = Math.max(most, all("*").length);
		}
		await expect.poll(() => rows().some((element) => element.textContent.includes("Recent context"))).toBe(true);
		expect(most).toBeLessThan(2000);
		const boxes = all(".project-pulse-windowed-row").slice(1).map((element) => element.getBoundingClientRect());
		for (const [index, box] of boxes.slice(1).entries()) expect(Math.abs(box.top - (boxes[index]?.bottom ?? 0))).toBeLessThan(2);
	});

	it("keep the place, the focus and the field when the note is read again", async () => {
		await opened();
		port.show(PATH, steps(5000));
		await frame();
		tree().scrollTop = 3000;
		await frame();
		await frame();
		const seen = rows()[8] as HTMLElement;
		seen.focus();
		await frame();
		const { top } = seen.getBoundingClientRect();
		port.show(PATH, port.text.replace("last_contact: 2026-06-20", "last_contact: 2026-06-21"));
		await frame();
		expect([document.activeElement === seen, Math.abs(seen.getBoundingClientRect().top - top) < 2]).toEqual([true, true]);
		tree().scrollTop = 90_000;
		await frame();
		expect(document.activeElement).toBe(seen);
		await userEvent.keyboard("{ArrowDown}");
		await expect.poll(() => document.activeElement === seen).toBe(false);
		await frame();
		const box = document.activeElement?.getBoundingClientRect();
		const around = tree().getBoundingClientRect();
		expect(box?.top).toBeGreaterThanOrEqual(around.top - 1);
		expect(box?.bottom).toBeLessThanOrEqual(around.bottom + 1);
	});
});

const SMALL = `---
type: projects
---
# Quay

## Blockers

- ❌ No permit

## Next Steps

- [ ] One
- [ ] Two
- [ ] Three
`;

describe("dragging", () => {
	const order = (): string[] => [...port.text.matchAll(/One|Two|Three/g)].map(String);

	it("with a mouse puts a row before or behind another", async () => {
		await opened();
		port.show(PATH, SMALL);
		await frame();
		await userEvent.dragAndDrop(row("Three"), row("One"), { targetPosition: { x: 60, y: 3 } });
		await expect.poll(order).toEqual(["Three", "One", "Two"]);
		const { height } = row("Two").getBoundingClientRect();
		await userEvent.dragAndDrop(row("Three"), row("Two"), { targetPosition: { x: 60, y: height - 3 } });
		await expect.poll(order).toEqual(["One", "Two", "Three"]);
		expect(port.asked).toEqual([]);
	});

	it("onto another group moves the item there, marker and box with it", async () => {
		await opened();
		port.show(PATH, SMALL);
		await frame();
		await userEvent.dragAndDrop(row("Two"), row("No permit"));
		await expect.poll(() => port.text).toContain("- ❌ No permit\n- ❌ Two\n");
	});

	it("shows where the row would land, and is given up with Escape", async () => {
		await opened();
		port.show(PATH, SMALL);
		await frame();
		const from = row("Three").getBoundingClientRect();
		const to = row("One").getBoundingClientRect();
		const send = (type: string, x: number, y: number): unknown =>
			row("Three").dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, isPrimary: true, pointerType: "mouse", clientX: x, clientY: y }));
		send("pointerdown", from.left + 60, from.top + 5);
		send("pointermove", to.left + 60, to.top + 3);
		await expect.poll(() => row("One").classList.contains("is-landing-before")).toBe(true);
		expect(row("Three").classList.contains("is-dragged")).toBe(true);
		await userEvent.keyboard("{Escape}");
		send("pointerup", to.left + 60, to.top + 3);
		await frame();
		expect([all(".is-dragged, .is-landing-before").length, port.acted]).toEqual([0, []]);
	});

	it("with a finger begins after a while, and a finger that moves at once scrolls", async () => {
		await opened({ mobile: true });
		port.show(PATH, SMALL);
		await frame();
		const from = row("Three").getBoundingClientRect();
		const to = row("One").getBoundingClientRect();
		const send = (type: string, x: number, y: number): unknown =>
			row("Three").dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 2, isPrimary: true, pointerType: "touch", clientX: x, clientY: y }));
		send("pointerdown", from.left + 80, from.top + 5);
		send("pointermove", to.left + 80, to.top + 3);
		send("pointerup", to.left + 80, to.top + 3);
		expect(port.acted).toEqual([]);
		send("pointerdown", from.left + 80, from.top + 5);
		await expect.poll(() => all(".is-dragged").length).toBe(1);
		send("pointermove", to.left + 80, to.top + 3);
		send("pointerup", to.left + 80, to.top + 3);
		await expect.poll(order).toEqual(["Three", "One", "Two"]);
	});
});

describe("a screen reader", () => {
	it.each(["theme-light", "theme-dark"])("is told roles, names and places (%s)", async (theme) => {
		await opened();
		document.body.className = theme;
		port.standing = { entries: 2, contact: true, last: null, next: { date: "2026-07-09" as never, source: "Sources/Later.md" }, days: [] };
		port.show(PATH, NOTE.replace("2026-06-19", "2026-01-19"));
		await frame();
		await userEvent.click(all("[role=toolbar] button")[2] as HTMLElement);
		row("People").click();
		await frame();
		const { violations } = await axe.run({ include: view().contentEl, exclude: ".is-unresolved" }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], rules: { "label-content-name-mismatch": { enabled: false }, region: { enabled: false }, "page-has-heading-one": { enabled: false }, "heading-order": { enabled: false } } });
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`)])).toEqual([]);
	});
});

const LONG = `A${"verylongword".repeat(9)}`;
const AWKWARD = `---
type: projects
status: ${LONG}
owner: סקירת הנמל
last_contact: 2026-01-01
---
# סקירת הנמל ${LONG}

## Blockers

- ❌ סקירת **הנמל** [[${LONG}]] 📅 2026-06-01 @Ada
    - a detail
        - and a detail of it with many words in it

## Next Steps

- [ ] ${LONG}
- [ ] Short

## Recent Context

- 2026-06-19: [[${LONG}]] - ${LONG}
`;

describe.each([
	{ name: "a sidebar", width: 1100, height: 800, mobile: false, text: 100 },
	{ name: "a sidebar with large text", width: 1100, height: 700, mobile: false, text: 200 },
	{ name: "a phone", width: 390, height: 844, mobile: true, text: 100 },
	{ name: "a phone with large text", width: 390, height: 844, mobile: true, text: 200 },
])("in $name", ({ width, height, mobile, text }) => {
	it.each(["ltr", "rtl"])("nothing sticks out, everything can be reached, and fingers find their targets (%s)", async (dir) => {
		await page.viewport(width, height);
		document.documentElement.style.fontSize = `${(16 * text) / 100}px`;
		document.documentElement.dir = dir;
		await opened({ mobile });
		port.standing = { entries: 2, contact: true, last: null, next: { date: "2026-07-09" as never, source: `Sources/${LONG}.md` }, days: [] };
		port.show(PATH, AWKWARD);
		await frame();
		await frame();
		for (const element of all("*")) {
			const { display, position } = getComputedStyle(element);
			if (display === "inline" || position === "absolute" || element.closest("svg")) continue;
			expect(element.scrollWidth, element.outerHTML.slice(0, 200)).toBeLessThanOrEqual(element.clientWidth + 1);
		}
		expect(tree().clientHeight).toBeGreaterThan(100);
		for (const target of all("button, .is-clickable, textarea, label")) {
			if (!target.isConnected) continue;
			target.scrollIntoView({ block: "center" });
			const box = target.getBoundingClientRect();
			// A row may be higher than the list.
			const top = Math.max(box.top, tree().contains(target) ? tree().getBoundingClientRect().top : 0);
			const found = document.elementFromPoint(box.left + box.width / 2, (top + Math.min(box.bottom, top + 40)) / 2);
			expect(found !== null && (target.contains(found) || found.contains(target)), target.outerHTML.slice(0, 200)).toBe(true);
			if (mobile) expect(box.height, target.outerHTML.slice(0, 200)).toBeGreaterThanOrEqual(44);
			if (mobile && target.matches("button, label")) expect(box.width, target.outerHTML.slice(0, 200)).toBeGreaterThanOrEqual(44);
		}
		const words = row("סקירת").querySelector(".project-pulse-text");
		expect(words && getComputedStyle(words).direction).toBe("rtl");
	});
});
