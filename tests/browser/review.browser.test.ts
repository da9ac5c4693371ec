/** The review in a real browser: keys, scrolling, what fits on a screen, and the bytes on the disk. */

import type { PluginManifest } from "obsidian";
import { afterEach, describe, expect, it } from "vitest";
import { commands, page, userEvent } from "vitest/browser";
import { Host, type HostOptions } from "../host/host";
import { BrowserDisk, type DiskSeed } from "../host/vault/browser-disk";
import "./app.css";
import "../../styles.css";

const manifest = JSON.parse(await commands.readFile("manifest.json")) as PluginManifest;
const code = await commands.readFile("main.js");

let disk: BrowserDisk;
let host: Host;

async function started(seed: DiskSeed, options: HostOptions = {}): Promise<void> {
	disk = await BrowserDisk.open(commands, seed);
	host = await Host.open(disk, { now: () => new Date("2026-07-01T12:00:00"), ...options });
	await host.enable(code, manifest);
	await host.start();
	const plugin = host.ui.plugins.plugins[manifest.id] as unknown as { index: { isFilled: boolean } };
	await expect.poll(() => plugin.index.isFilled, { timeout: 30_000 }).toBe(true);
	document.body.className = "theme-light";
}

afterEach(async () => {
	document.documentElement.removeAttribute("style");
	document.documentElement.dir = "ltr";
	await page.viewport(1100, 800);
	await host.close();
	await disk.close();
});

const all = <E extends HTMLElement = HTMLElement>(selector: string): E[] => [
	...document.querySelectorAll<E>(`.project-pulse-review ${selector}`),
];
const status = (): string => all("[role=status]")[0]?.textContent ?? "";
const button = (name: string): HTMLElement | undefined => all("button").find(({ textContent }) => textContent === name);
const list = (): HTMLElement => all("[role=list]")[0] as HTMLElement;
const rows = (): HTMLElement[] => all("[role=listitem]");
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function reviewed(): Promise<void> {
	host.run("project-pulse:update-projects");
	await expect.poll(() => all("progress").length === 0 && rows().length > 0, { timeout: 30_000 }).toBe(true);
	await expect.poll(() => all(".project-pulse-line").length).toBeGreaterThan(0);
}

async function textsOf(folder: string): Promise<Record<string, string>> {
	const paths = (await disk.list(folder)).map(({ path }) => path).filter((path) => path.endsWith(".md"));
	return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await disk.read(path)] as const)));
}

/** Presses Tab until an element has the focus. */
async function tabTo(isIt: (element: Element) => boolean): Promise<void> {
	for (let presses = 0; presses < 400; presses++) {
		if (document.activeElement && isIt(document.activeElement)) return;
		await userEvent.tab();
	}
	throw new Error("The focus never got there");
}

function many(count: number): Record<string, string> {
	const files: Record<string, string> = {};
	for (let index = 0; index < count; index++) {
		const name = `P${String(index).padStart(3, "0")}`;
		files[`Projects/${name}.md`] = `---\ntype: projects\nlast_contact: 2026-01-01\n---\n# ${name}\n\n## Recent Context\n`;
		files[`Sources/2026-06-10 - About ${name}.md`] = `---\ntype: meeting\n---\n# News\n\nTalked about [[${name}]].\n`;
	}
	return files;
}

describe("the review over real files", () => {
	it("goes from the command to the files and back with the keyboard alone", async () => {
		await started({ copyOf: "demo-vault" });
		const before = await textsOf("/");
		await reviewed();
		const [, changes, notes] = /^(\d+) changes in (\d+) notes\.$/.exec(status()) ?? [];
		expect(Number(changes)).toBeGreaterThan(Number(notes));

		await tabTo((element) => element === button("Choose none"));
		await userEvent.keyboard("{Enter}");
		expect(status()).toBe("0 changes in 0 notes.");
		await tabTo((element) => element.getAttribute("aria-label") === "Change Byte order mark");
		await userEvent.keyboard(" ");
		await expect.poll(status).toBe("2 changes in 1 note.");
		await tabTo((element) => element.matches("li input"));
		await userEvent.keyboard(" ");
		await expect.poll(status).toBe("1 change in 1 note.");
		await tabTo((element) => element.matches("summary"));
		await userEvent.keyboard("{Enter}");
		await expect.poll(() => (document.activeElement?.parentElement as HTMLDetailsElement).open).toBe(false);
		await userEvent.keyboard("{Control>}{Enter}{/Control}");

		await expect.poll(() => document.activeElement?.textContent, { timeout: 10_000 }).toBe("Close");
		expect(status()).toBe("1 of 1 note changed.");
		const after = await textsOf("/");
		const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
		expect(changed).toEqual(["Hazards/Byte order mark.md"]);
		expect(after["Hazards/Byte order mark.md"]).toContain("[[2026-02-13 - Line ends and other ends]]");

		await tabTo((element) => element === button("Undo"));
		await userEvent.keyboard("{Enter}");
		await expect.poll(() => host.notices.map(({ text }) => text)).toEqual(["Undone: Update of 1 note (1 note)."]);
		expect(await textsOf("/")).toEqual(before);
	});

	it("keeps the row with the focus when it is scrolled away", async () => {
		await started({ copyOf: "demo-vault" });
		await reviewed();
		await tabTo((element) => element.matches("li input"));
		const focused = document.activeElement;
		list().scrollTop = 4000;
		await expect.poll(() => rows().some((row) => Number(row.dataset["index"]) > 10)).toBe(true);
		expect(document.activeElement).toBe(focused);
		await userEvent.keyboard("{Escape}");
		expect(host.modals).toEqual([]);
	});
});

describe("500 notes", () => {
	it("shows the first row at once, few rows at a time, each below the last, down to the end and up again", async () => {
		await started({ files: many(500) });
		const clicked = performance.now();
		host.run("project-pulse:update-projects");
		while (rows().length === 0) await frame();
		const first = performance.now() - clicked;
		await expect.poll(() => all("progress").length, { timeout: 60_000 }).toBe(0);
		expect(first).toBeLessThan(1000);
		expect(status()).toBe("1000 changes in 500 notes.");

		let most = 0;
		const isAtEnd = (): boolean => list().scrollTop + list().clientHeight >= list().scrollHeight - 1;
		for (let steps = 0; steps < 200 && !isAtEnd(); steps++) {
			list().scrollTop += list().clientHeight * 4;
			await frame();
			most = Math.max(most, rows().length);
		}
		await expect.poll(() => rows().at(-1)?.getAttribute("aria-posinset")).toBe("500");
		expect(most).toBeLessThan(40);
		const boxes = rows().map((row) => row.getBoundingClientRect());
		for (const [index, box] of boxes.slice(1).entries()) expect(Math.abs(box.top - (boxes[index]?.bottom ?? 0))).toBeLessThan(2);
		list().scrollTop = 0;
		await expect.poll(() => rows()[0]?.getAttribute("aria-posinset")).toBe("1");
	});
});

describe("100 notes", () => {
	it("are written and undone as one step", async () => {
		await started({ files: many(100) });
		const before = await textsOf("Projects");
		await reviewed();
		button("Change 100 notes")?.click();
		await expect.poll(status, { timeout: 60_000 }).toBe("100 of 100 notes changed.");
		const after = await textsOf("Projects");
		expect(Object.values(after).every((text) => text.includes("2026-06-10: [[2026-06-10 - About P"))).toBe(true);
		button("Undo")?.click();
		await expect.poll(() => host.notices.at(-1)?.text, { timeout: 60_000 }).toBe("Undone: Update of 100 notes (100 notes).");
		expect(await textsOf("Projects")).toEqual(before);
	});
});

const LONG = `A ${"verylongword".repeat(12)} and סקירת הנמל`;

/** A long path, a long word, and a title written from right to left. */
const AWKWARD: Record<string, string> = {
	[`Projects/${"A folder in a folder/".repeat(6)}Nested.md`]: "---\ntype: projects\n---\n# Nested\n\n## Recent Context\n",
	"Projects/סקירת הנמל.md": "---\ntype: projects\nlast_contact: soon\n---\n# סקירת הנמל\n\n## Recent Context\n",
	"Sources/2026-06-10 - Long.md": `---\ntype: meeting\n---\n# Long\n\n${LONG} [[Nested]] [[סקירת הנמל]].\n`,
	"Sources/2026-06-11 - Short.md": "---\ntype: meeting\n---\n# Short\n\nAbout [[Nested]] and [[סקירת הנמל]].\n",
};

describe.each([
	{ name: "a desktop", width: 1100, height: 800, mobile: false, text: 100 },
	{ name: "a desktop with large text", width: 1100, height: 700, mobile: false, text: 200 },
	{ name: "a phone", width: 390, height: 844, mobile: true, text: 100 },
	{ name: "a phone with large text", width: 390, height: 844, mobile: true, text: 200 },
	{ name: "a phone on its side with large text", width: 844, height: 390, mobile: true, text: 200 },
])("on $name", ({ width, height, mobile, text }) => {
	it.each(["ltr", "rtl"])("nothing sticks out, everything can be reached, and fingers find their targets (%s)", async (dir) => {
		await page.viewport(width, height);
		document.documentElement.style.fontSize = `${(16 * text) / 100}px`;
		document.documentElement.dir = dir;
		await started({ files: AWKWARD }, { mobile });
		await reviewed();
		await frame();
		for (const element of all("*")) {
			if (getComputedStyle(element).display === "inline") continue;
			expect(element.scrollWidth, element.outerHTML.slice(0, 200)).toBeLessThanOrEqual(element.clientWidth + 1);
		}
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		expect(list().clientHeight).toBeGreaterThan(100);
		for (const target of all("button, label, summary")) {
			target.scrollIntoView({ block: "center" });
			const box = target.getBoundingClientRect();
			const found = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
			expect(found !== null && (target.contains(found) || found.contains(target)), target.outerHTML.slice(0, 200)).toBe(true);
			if (mobile) expect(box.height, target.outerHTML.slice(0, 200)).toBeGreaterThanOrEqual(44);
		}
		const title = rows().map((row) => row.querySelector("h4")).find((heading) => heading?.textContent.includes("סקירת"));
		expect(title && getComputedStyle(title).direction).toBe("rtl");
	});
});
