/** Tidying in a real browser: the dialog of items that look alike, and the demo vault's story from its sources to its lists and back. */

import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { Hand, textOf } from "./hand";
import { scene, type Scene, type SceneOptions } from "./scene";

const LONG = { timeout: 30_000 };
const HARBOUR = "Projects/Harbour.md";
const IS = "- ✅ Every change to the budget is signed by Ada.\n";
const MUST = "- ✅ Every change to the budget must be signed by Ada.\n";
const TEXT = `---\ntype: projects\n---\n# Harbour\n\n## Key Decisions\n\n${IS}- ✅ The lamps are yellow.\n${MUST}`;

const status = (hand: Hand): string => textOf(hand.inTop("[role=status]")[0]);

function button(hand: Hand, name: string | RegExp): HTMLElement {
	const found = hand.inTop("button").find((one) => (typeof name === "string" ? textOf(one) === name : name.test(textOf(one))));
	if (!found) throw new Error(`No "${String(name)}" among ${hand.inTop("button").map(textOf).join(", ")}`);
	return found;
}

async function doubles(options: SceneOptions = {}): Promise<{ made: Scene; hand: Hand; dialog: HTMLElement }> {
	const made = await scene({ files: { [HARBOUR]: TEXT } }, options);
	await made.open(HARBOUR, "Harbour");
	const hand = new Hand(made);
	made.run("find-doubles");
	const dialog = await hand.dialog();
	await expect.poll(() => hand.inTop(".project-pulse-pair").length, LONG).toBe(1);
	return { made, hand, dialog };
}

describe("items that look alike", () => {
	it("are chosen and written with the keyboard alone", async () => {
		const { made, hand } = await doubles();
		await expect.poll(() => hand.inTop("input:checked").length).toBe(1);
		for (let presses = 0; presses < 20 && !(document.activeElement instanceof HTMLInputElement); presses++) await userEvent.tab();
		for (let presses = 0; presses < 4 && hand.inTop<HTMLInputElement>("input:checked")[0]?.value !== "second"; presses++) await hand.press("{ArrowDown}");
		expect(hand.inTop<HTMLInputElement>("input:checked").map(({ value }) => value)).toEqual(["second"]);
		await hand.saying(() => hand.press("{Control>}{Enter}{/Control}"));
		expect(await made.read(HARBOUR)).toBe(TEXT.replace(IS, ""));
		await made.undo();
		expect(await made.read(HARBOUR)).toBe(TEXT);
	});

	it.each<[string, SceneOptions]>([
		["light", {}],
		["dark", { dark: true }],
		["on a phone", { mobile: true, width: 390, height: 844 }],
		["from right to left, with large text", { rtl: true, textSize: 200 }],
	])("are shown so that everybody can tell them apart: %s", async (_name, options) => {
		const { hand, dialog } = await doubles(options);
		await userEvent.click(hand.inTop("input[value=merge]")[0] ?? document.body);
		await expect.poll(() => hand.inTop(".project-pulse-pair-merged").length).toBe(1);
		const { violations, passes } = await axe.run({ include: dialog }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
		expect(passes.length).toBeGreaterThan(5);
		// The colours of a button that goes on are the theme's.
		const own = violations.flatMap(({ id, nodes }) => nodes.filter(({ html }) => id !== "color-contrast" || !html.includes("mod-cta")).map(({ html }) => `${id}: ${html}`));
		expect(own).toEqual([]);
		expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
		for (const mark of hand.inTop("dd mark")) expect(getComputedStyle(mark).textDecorationLine).toBe("underline");
		const [first, second] = hand.inTop(".project-pulse-side").map((side) => side.getBoundingClientRect());
		if (options.mobile === true) expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? Infinity);
		if (options.mobile !== true) return;
		for (const target of hand.inTop(".project-pulse-pair-deeds label, .modal-button-container button")) {
			expect(target.getBoundingClientRect().height, target.outerHTML).toBeGreaterThanOrEqual(44);
		}
	});
});

describe("the demo vault's story", () => {
	it("goes from the sources to the project, without doubles, in order, its people and its neighbours, and all the way back", { timeout: 180_000 }, async () => {
		const path = "Projects/Odile Goes Electric/README.md";
		const made = await scene({ copyOf: "demo-vault" }, { settings: { ignore: ["Juno Tarrant"] } });
		await made.open(path, "Odile Goes Electric");
		const hand = new Hand(made);
		const untouched = await made.read(path);
		const closed = (): Promise<unknown> => expect.poll(() => made.host.modals.length, LONG).toBe(0);

		made.run("collect");
		await hand.dialog();
		await expect.poll(() => hand.inTop("button.mod-cta").map(textOf).join(""), LONG).toMatch(/^Add \d+ items$/);
		await userEvent.click(button(hand, /^Add \d+ items$/));
		await expect.poll(() => status(hand), LONG).toMatch(/^Added \d+ items\.$/);
		await userEvent.click(button(hand, "Close"));
		await closed();
		const collected = await made.read(path);
		expect(collected).toContain("\n- ✅ Brass bell of the *Aunt Honoria* on the foredeck, rung by hand below eight knots. ([[2026-06-30 - Bell or hum]])\n");
		expect(collected).toMatch(/\n- ❌ Who rings the bell when the bell-ringer is on holiday\? \(\[\[2026-06-30 - Half-year quay meeting\]\]\)\n/);
		expect(collected).toMatch(/\n- \[ \] Bracket for the bell\..* @Hester Quillan 📅 2026-07-24\n/);
		expect(collected).toMatch(/\n- Afloat she draws 1\.42 m, which leaves eleven centimetres at the Farrow Point landing\. \(\[\[2026-06-02 - Launch at Nordersiel\]\]\)\n/);
		// Done, old, or said there already.
		for (const left of ["Move the surveyor's hotel", "The piano goes", "The drawings from 1997"]) expect(collected).not.toContain(left);

		made.run("tidy-context");
		await expect.poll(() => status(hand), LONG).toBe("2 changes in 1 note.");
		await userEvent.click(button(hand, "Change 1 note"));
		await expect.poll(() => status(hand), LONG).toBe("1 of 1 note changed.");
		await userEvent.click(button(hand, "Close"));
		await closed();
		const tidied = await made.read(path);
		const dates = tidied.split("\n").flatMap((line) => /^- (\d{4}-\d{2}-\d{2}): /.exec(line)?.[1] ?? []);
		expect(dates).toEqual([...new Set(dates)].sort().reverse());
		expect(dates).toHaveLength(10);
		expect(tidied).not.toContain("**Date:** 2026-02-24");
		expect(tidied).toContain("]] - Design review with the yard - two battery rooms");

		made.run("find-doubles");
		const funnel = (): HTMLElement | undefined => hand.inTop(".project-pulse-pair").find((pair) => pair.textContent.includes("keep her funnel"));
		await expect.poll(funnel, LONG).toBeDefined();
		const all = hand.inTop<HTMLInputElement>("input[value=keep]");
		for (const keep of all) await userEvent.click(keep);
		await userEvent.click(funnel()?.querySelector("input[value=second]") ?? document.body);
		await hand.saying(() => userEvent.click(button(hand, "Change one pair")));
		await closed();
		const single = await made.read(path);
		expect(tidied.split("her funnel as housing")).toHaveLength(3);
		expect(single.split("her funnel as housing")).toHaveLength(2);

		await hand.saying(() => made.run("done-to-end"));
		const moved = await made.read(path);
		expect(moved.indexOf("- [x] Price aluminium racks")).toBeGreaterThan(moved.indexOf("- [ ] Tell the town"));

		const review = async (command: string): Promise<string> => {
			made.run(command);
			await expect.poll(() => status(hand), LONG).toMatch(/^\d+ changes in 1 note\.$/);
			await userEvent.click(button(hand, "Change 1 note"));
			await expect.poll(() => status(hand), LONG).toBe("1 of 1 note changed.");
			await userEvent.click(button(hand, "Close"));
			await closed();
			return made.read(path);
		};
		const peopled = await review("add-people");
		expect(peopled).toContain("\n| [[Maren Tollefsby]] | Managing director | The Five Aunts Ferry Company |\n");
		expect(await review("add-related")).toMatch(/\n## Related Projects\n\n- \[\[Great Hob Jetty\]\]\n- \[\[Hospital Run\]\]\n/);

		// Of what nobody doubted nothing is offered again.
		made.run("collect");
		await hand.dialog();
		await expect.poll(() => hand.inTop("input[type=checkbox]").length, LONG).toBeGreaterThan(0);
		expect(hand.inTop("input[type=checkbox]:checked")).toEqual([]);
		await hand.press("{Escape}");
		await closed();

		for (const before of [peopled, moved, single, tidied, collected, untouched]) {
			await made.undo();
			expect(await made.read(path)).toBe(before);
		}
	});
});
