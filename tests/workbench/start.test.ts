/** `npm start`: what it prints, the page in a real browser over real files, and what is left when it ends. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../host/vault/temporary";
import { browserPath, ready, Started } from "./started";

const NOTE = "Projects/Ticketing That Works.md";
const slow = { timeout: 90_000 };
/** The app saves two seconds after a change; the machine may be busy. */
const soon = { timeout: 15_000 };

const panel = (page: Page) => page.locator(".workspace-leaf-content[data-type=project-pulse-panel]");
const editor = (page: Page) => page.locator(".mod-root .cm-content");

describe("npm start", () => {
	it("says what is wrong with what it was given", () => {
		const run = (...args: string[]) => spawnSync(process.execPath, ["scripts/start.mjs", "--no-open", ...args], { encoding: "utf8" });
		const wrong: [string[], RegExp][] = [
			[["/no/such/folder"], /There is no folder/],
			[["--port", "many"], /many is no port/],
			[["--today", "2026-02-31"], /2026-02-31 is no day/],
			[["--what"], /--what/],
		];
		for (const [args, sentence] of wrong) {
			const { status, stderr, stdout } = run(...args);
			expect([status, stdout]).toEqual([2, ""]);
			expect(stderr).toMatch(sentence);
		}
	}, slow.timeout);

	it.skipIf(browserPath === null)("opens the demo project: a click in the panel changes the file, an outside change is seen, a note is edited", slow, async () => {
		const started = await Started.run();
		expect(started.printed).toMatch(/over a copy of the demo vault, which goes when this ends\. Today is 2026-07-01 in it\./);
		expect(started.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/);
		const file = join(started.folder, NOTE);
		const onDisk = (): Promise<string> => readFile(file, "utf8");
		const before = await onDisk();
		const { page, errors } = await started.open();
		expect(page.url()).toBe(new URL("/", started.address).href);
		expect(await page.evaluate(() => [...window.workbench.missingIcons])).toEqual([]);

		await panel(page).getByText("Ticketing That Works").first().waitFor();
		await expect.poll(() => panel(page).textContent(), soon).toContain("Order a splash hood for the card reader");
		await panel(page).getByRole("checkbox").first().click();
		await expect.poll(onDisk, soon).not.toBe(before);
		const lines = (text: string): string[] => text.split("\n");
		const changed = lines(await onDisk()).filter((line, index) => line !== lines(before)[index]);
		expect(changed).toHaveLength(1);
		expect(changed[0]).toMatch(/^2\. \[x\] Order a splash hood for the card reader .* 2026-07-01$/);

		await writeFile(file, before.replace("Nine machines", "Ninety machines"));
		await expect.poll(() => editor(page).textContent(), soon).toContain("Ninety machines");

		await page.evaluate((path) => window.workbench.ready.then((host) => host.open(path)).then(() => null), "README.md");
		await editor(page).press("Control+Home");
		await page.keyboard.type("Typed. ");
		// Not saved yet: leaving the page does it.
		await page.reload();
		await ready(page);
		expect(await readFile(join(started.folder, "README.md"), "utf8")).toMatch(/^Typed\. /);
		await expect.poll(() => editor(page).textContent(), soon).toContain("Typed. ");
		expect(errors).toEqual([]);

		expect(await started.end()).toBe(0);
		expect(existsSync(started.folder)).toBe(false);
	});

	it.skipIf(browserPath === null)("works on a folder of one's own, which stays, in two pages at once", slow, async () => {
		const folder = await temporaryFolder();
		await writeFile(join(folder, "Harbour.md"), "---\ntype: projects\n---\n# Harbour\n\n## Next Steps\n\n- [ ] Order lamps\n");
		const started = await Started.run(folder, "--today", "2026-03-04");
		expect(started.printed).toContain("CHANGES THEM IN PLACE. Today is 2026-03-04 in it.");
		expect(started.folder).toBe(folder);
		const one = await started.open();
		const two = await one.browser.newPage();
		await two.goto(started.address);
		await ready(two);
		for (const page of [one.page, two]) {
			expect(await page.locator(".workbench-fate").textContent()).toContain("changes them");
			await page.locator(".nav-file-title", { hasText: "Harbour" }).click();
		}
		const boxIn = (page: Page) => page.locator(".mod-root .task-list-item-checkbox");
		await panel(one.page).getByRole("checkbox").first().click();
		await expect.poll(() => boxIn(two).isChecked(), soon).toBe(true);
		await boxIn(two).click();
		await expect.poll(() => readFile(join(folder, "Harbour.md"), "utf8"), soon).toContain("- [ ] Order lamps");
		await expect.poll(() => boxIn(one.page).isChecked(), soon).toBe(false);
		expect(one.errors).toEqual([]);
		expect(await started.end()).toBe(0);
		expect((await readdir(folder)).sort()).toContain("Harbour.md");
	});
});
