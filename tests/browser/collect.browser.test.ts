/** Collecting from source notes in a real browser: from the panel's line to the bytes of the note, back, and never offered twice. */

import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { changed, Hand, textOf } from "./hand";
import { scene, type Scene, type SceneOptions } from "./scene";

const HARBOUR = "Projects/Harbour.md";
const MILL = "Projects/Mill.md";
const LAMPS = "Sources/2026-06-27 - Lamps.md";
const LOOSE = "Sources/2026-06-20 - Loose ends.md";
const LONG = { timeout: 15_000 };

const HARBOUR_TEXT = `---
type: projects
status: active
---
# Harbour

## Blockers

- ❌ No crane

## Next Steps

- [ ] Paint the pier

## Key Decisions

- ✅ Tilda will move to the quay under Odo.

## Key Facts

- The quay is 200 m long
`;

const FILES = {
	[HARBOUR]: HARBOUR_TEXT,
	[MILL]: "---\ntype: projects\n---\n# Mill\n\n## Next Steps\n\n- [ ] Grind\n",
	"People/Ada Byron.md": "---\ntype: people\n---\n# Ada Byron\n",
	[LAMPS]: `---
type: meeting
project: Harbour
---
# Lamps

## Decisions

- Tilda to move to the quay under Odo
- The lamps are green

## Action items

- [ ] Order the lamps @Ada Byron 📅 2026-07-14
- [x] Sweep the floor
- [ ] Ask for a second crane

## Risks

- Storms in autumn
`,
	"Sources/2026-01-10 - Start.md": "---\ntype: meeting\nproject: Harbour\n---\n# Start\n\n## Action items\n\n- [ ] Rent a hut\n",
	"Sources/2026-06-28 - Wheel.md": "---\ntype: meeting\nproject: Mill\n---\n# Wheel\n\n## Action items\n\n- [ ] Grease the wheel\n",
	[LOOSE]: "---\ntype: meeting\n---\n# Loose ends\n\n## Action items\n\n- [ ] Buy rope\n",
};

interface Set {
	made: Scene;
	hand: Hand;
}

async function set(options: SceneOptions = {}): Promise<Set> {
	const made = await scene({ files: FILES }, options);
	await made.open(HARBOUR, "Harbour");
	return { made, hand: new Hand(made) };
}

/** Runs a command and waits until the dialog has looked. */
async function opened({ made, hand }: Set, id = "collect"): Promise<HTMLElement> {
	made.run(id);
	const dialog = await hand.dialog();
	await expect.poll(() => status(hand), LONG).not.toBe("Looking through source notes…");
	return dialog;
}

const status = (hand: Hand): string => textOf(hand.inTop("[role=status]")[0]);
const add = (hand: Hand): string => textOf(hand.inTop("button.mod-cta")[0]);

/** The row of the item with these words. */
function row(hand: Hand, words: string): HTMLElement {
	const found = hand.inTop(".project-pulse-offer").filter((one) => one.querySelector("textarea")?.value.includes(words));
	const [only] = found;
	if (!only || found.length > 1) throw new Error(`${found.length} rows hold "${words}"`);
	return only;
}

function within(element: HTMLElement, selector: string): HTMLElement {
	const found = element.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`No ${selector}`);
	return found;
}

const isTicked = (element: HTMLElement): boolean => within(element, "input[type=checkbox]").matches(":checked");
const radio = (element: HTMLElement, name: string): HTMLElement => {
	const label = [...element.querySelectorAll("label")].find((one) => textOf(one.querySelector("span")) === name);
	if (!label) throw new Error(`No "${name}"`);
	return within(label, "input");
};

const press = async (element: HTMLElement, name: string): Promise<void> => {
	const found = [...element.querySelectorAll<HTMLElement>("button")].find((one) => textOf(one) === name);
	if (!found) throw new Error(`No "${name}"`);
	await userEvent.click(found);
};

describe("collecting into a project", () => {
	it("goes from the panel's line to the bytes of the note, back, and again, and then has nothing left", async () => {
		const all = await set();
		const { made, hand } = all;
		await expect.poll(() => made.all(".project-pulse-waiting").map(textOf), LONG).toContain("4 items wait in source notesCollect");
		await userEvent.click(made.button("Collect"));
		await hand.dialog();
		await expect.poll(() => status(hand), LONG).toBe("7 items of 2 meetings. 4 chosen.");
		expect(add(hand)).toBe("Add 4 items");
		expect([isTicked(row(hand, "Tilda")), isTicked(row(hand, "green"))]).toEqual([false, true]);

		await userEvent.click(radio(row(hand, "Tilda"), "Merge"));
		await userEvent.fill(within(row(hand, "green"), "textarea"), "The lamps on the quay are green");
		await userEvent.selectOptions(within(row(hand, "second crane"), "select"), "Blocker");
		within(row(hand, "Storms"), "textarea").scrollIntoView();
		await press(row(hand, "Storms"), "Do not offer again");
		await expect.poll(() => status(hand)).toBe("7 items of 2 meetings. 4 chosen, 1 not to be offered again.");
		expect(add(hand)).toBe("Add 4 items, dismiss 1");
		await hand.press("{Control>}{Enter}{/Control}");
		await expect.poll(() => status(hand), LONG).toBe("Added 4 items. 1 item will not be offered again.");
		const collected = await made.read(HARBOUR);
		expect(collected).toBe(
			HARBOUR_TEXT.replace("status: active\n", 'status: active\ncollect_skip:\n  - "[[2026-06-27 - Lamps]] The lamps are green"\n  - "[[2026-06-27 - Lamps]] Storms in autumn"\n')
				.replace("No crane\n", "No crane\n- ❌ Ask for a second crane ([[2026-06-27 - Lamps]])\n")
				.replace("Paint the pier\n", "Paint the pier\n- [ ] Order the lamps ([[2026-06-27 - Lamps]]) @Ada Byron 📅 2026-07-14\n")
				.replace("under Odo.\n", "under Odo. ([[2026-06-27 - Lamps]])\n- ✅ The lamps on the quay are green ([[2026-06-27 - Lamps]])\n"),
		);
		expect(await made.read(LAMPS)).toBe(FILES[LAMPS]);

		await press(await hand.dialog(), "Undo");
		await expect.poll(() => made.read(HARBOUR), LONG).toBe(HARBOUR_TEXT);
		await made.redo();
		await expect.poll(() => made.read(HARBOUR), LONG).toBe(collected);
		await expect.poll(() => made.all(".project-pulse-waiting").map(textOf).filter((line) => line.includes("source notes")), LONG).toEqual([]);
		await opened(all, "collect-since");
		expect(status(hand)).toBe("No note in this time has an item that is not known already. Choose All notes to see older ones.");
		expect(hand.inTop("button.mod-cta")).toEqual([]);
	});

	it("links to lines where the settings want it, and takes sources and project back in one step", async () => {
		const all = await set({ settings: { version: 2, collect: { link: "block" } } });
		const { hand } = all;
		await opened(all);
		expect(hand.inTop("p").map(textOf)).toContain("Each item ends with a link to its line in the source, which gets a block ID.");
		await press(await hand.dialog(), "Add 4 items");
		await expect.poll(() => status(hand), LONG).toBe("Added 4 items.");
		const [source, project] = await hand.texts(LAMPS, HARBOUR);
		const id = /^- The lamps are green (\^[a-z0-9-]+)$/m.exec(source ?? "")?.[1];
		expect(id).toBeDefined();
		expect(project).toContain(`- ✅ The lamps are green ([[2026-06-27 - Lamps#${id}]])`);
		await press(await hand.dialog(), "Undo");
		await expect.poll(() => hand.texts(LAMPS, HARBOUR), LONG).toEqual([FILES[LAMPS], HARBOUR_TEXT]);
	});

	it("keeps what was chosen while one looks at the source", async () => {
		const all = await set();
		const { made, hand } = all;
		await opened(all);
		await userEvent.fill(within(row(hand, "green"), "textarea"), "Green lamps");
		await userEvent.click(within(row(hand, "Tilda"), "a.internal-link"));
		await expect.poll(() => made.host.modals.length).toBe(0);
		await expect.poll(() => made.host.app.workspace.getActiveFile()?.path, LONG).toBe(LAMPS);
		await opened(all);
		expect(isTicked(row(hand, "Green lamps"))).toBe(true);
		await hand.press("{Escape}");
		await opened(all);
		expect(() => row(hand, "Green lamps")).toThrow("0 rows");
	});

	it("follows notes that are renamed while it is open, and takes a dismissal back as it was", async () => {
		const all = await set();
		const { made, hand } = all;
		const dialog = await opened(all);
		const dismissal = within(dialog, ".project-pulse-collect-group button");
		dismissal.click();
		await expect.poll(() => add(hand)).toBe("Dismiss 6 items");
		dismissal.click();
		await expect.poll(() => status(hand)).toBe("7 items of 2 meetings. 4 chosen.");
		const { vault, fileManager } = made.host.app;
		for (const [path, name] of [[LAMPS, "Sources/2026-06-27 - Lights.md"], [HARBOUR, "Projects/Port.md"]] as const) {
			const file = vault.getFileByPath(path);
			if (file) await fileManager.renameFile(file, name);
		}
		await press(dialog, "Add 4 items");
		await expect.poll(() => status(hand), LONG).toBe("Added 4 items.");
		expect(changed(HARBOUR_TEXT, await made.read("Projects/Port.md"))).toContain("+- ✅ The lamps are green ([[2026-06-27 - Lights]])");
	});

	it("offers what is older, and what is newer than a day", async () => {
		const all = await set();
		const { hand } = all;
		const dialog = await opened(all);
		await userEvent.selectOptions(within(dialog, "select"), "Since a date");
		await userEvent.fill(within(dialog, "input[type=date]"), "2026-06-01");
		await expect.poll(() => status(hand), LONG).toBe("6 items of 1 meeting. 4 chosen.");
		await userEvent.fill(within(dialog, "input[type=date]"), "2027-06-01");
		await expect.poll(() => status(hand), LONG).toBe("Give a day that exists and is not ahead.");
		expect(hand.inTop("button.mod-cta")).toEqual([]);
	});
});

describe("collecting into several projects", () => {
	it("shows each with its own meetings and writes them as one step", async () => {
		const all = await set();
		const { made, hand } = all;
		await opened(all, "collect-several");
		expect(status(hand)).toBe("8 items of 3 meetings. 5 chosen.");
		expect(hand.inTop("h3").map(textOf)).toContain("Harbour");
		await userEvent.click(hand.inTop<HTMLInputElement>(".is-project input")[0] ?? document.body);
		await expect.poll(() => add(hand)).toBe("Add 8 items");
		await userEvent.click(hand.inTop<HTMLInputElement>(".is-project input")[0] ?? document.body);
		await expect.poll(() => add(hand)).toBe("Add 1 item");
		await press(await hand.dialog(), "Add 1 item");
		await expect.poll(() => status(hand), LONG).toBe("Added 1 item.");
		expect(changed(FILES[MILL], await made.read(MILL))).toEqual(["+- [ ] Grease the wheel ([[2026-06-28 - Wheel]])"]);
		expect(await made.read(HARBOUR)).toBe(HARBOUR_TEXT);
	});
});

describe("sending a source's items", () => {
	it("asks for the project where the source leads to none", async () => {
		const all = await set();
		const { made, hand } = all;
		await made.host.open(LOOSE);
		made.run("send-items");
		expect(await hand.question()).toBe("Which project gets the items?");
		expect(await hand.choices()).toEqual(expect.arrayContaining([expect.stringContaining("Mill")]));
		await hand.type("Mill");
		await expect.poll(async () => (await hand.choices()).length).toBe(1);
		await hand.press("{Enter}");
		await expect.poll(() => status(hand), LONG).toBe("1 item of 1 meeting. 1 chosen.");
		expect(textOf(hand.inTop(".modal-title")[0])).toBe("Send items of Loose ends");
		await press(await hand.dialog(), "Add 1 item");
		await expect.poll(() => status(hand), LONG).toBe("Added 1 item.");
		expect(changed(FILES[MILL], await made.read(MILL))).toEqual(["+- [ ] Buy rope ([[2026-06-20 - Loose ends]])"]);
	});

	it("goes to the project it is filed under, and dismisses a whole note", async () => {
		const all = await set();
		const { made, hand } = all;
		await made.host.open(LAMPS);
		await opened(all, "send-items");
		await press(await hand.dialog(), "Offer nothing of this note again");
		await expect.poll(() => add(hand)).toBe("Dismiss 6 items");
		await press(await hand.dialog(), "Dismiss 6 items");
		await expect.poll(() => status(hand), LONG).toBe("6 items will not be offered again.");
		expect(changed(HARBOUR_TEXT, await made.read(HARBOUR))).toEqual(["+collect_skip:", '+  - "[[2026-06-27 - Lamps]]"']);
	});
});

describe("the dialog", () => {
	it.each<[string, SceneOptions]>([
		["light", {}],
		["dark", { dark: true }],
		["on a phone", { mobile: true, width: 390, height: 844 }],
		["from right to left, with large text", { rtl: true, textSize: 200 }],
	])("is accessible: %s", async (_name, options) => {
		const all = await set(options);
		const dialog = await opened(all);
		await expect.poll(() => all.hand.inTop(".project-pulse-offer").length).toBeGreaterThan(0);
		const { violations, passes } = await axe.run({ include: dialog }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
		expect(passes.length).toBeGreaterThan(5);
		// The colours of a button that goes on are the theme's.
		const own = violations.flatMap(({ id, nodes }) => nodes.filter(({ html }) => id !== "color-contrast" || !html.includes("mod-cta")).map(({ html }) => `${id}: ${html}`));
		expect(own).toEqual([]);
		expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
		if (options.mobile !== true) return;
		for (const target of all.hand.inTop("button:not(.modal-close-button), select, textarea, .project-pulse-offer-facts a, .project-pulse-offer-deeds label")) {
			expect(target.getBoundingClientRect().height, target.outerHTML).toBeGreaterThanOrEqual(44);
		}
	});

	it("stays short with thousands of items, and finds words in them", async () => {
		const steps = Array.from({ length: 2000 }, (_, at) => `- [ ] Task number ${at} about ${(at * 7919).toString(36)}\n`).join("");
		const made = await scene({ files: { [MILL]: FILES[MILL], "Sources/2026-06-28 - Much.md": `---\ntype: meeting\nproject: Mill\n---\n# Much\n\n## Action items\n\n${steps}` } });
		await made.open(MILL, "Mill");
		const all = { made, hand: new Hand(made) };
		const dialog = await opened(all);
		await expect.poll(() => status(all.hand), { timeout: 60_000 }).toContain("2000 items of 1 meeting.");
		expect(all.hand.inTop(".project-pulse-offer").length).toBeLessThan(40);
		await userEvent.fill(within(dialog, "input[type=search]"), "number 1999");
		await expect.poll(() => all.hand.inTop(".project-pulse-offer").length).toBe(1);
	});
});
