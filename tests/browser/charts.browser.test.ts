/** The contacts of a project as a picture: bars in its head, and a calendar that keys, mouse and finger work. */

import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { Hand, textOf } from "./hand";
import { scene, type Scene, type SceneOptions } from "./scene";

const QUAY = "Projects/Quay.md";
const LONG = { timeout: 15_000 };

/** Several on the first day of June, one the day before, one in each of some months. */
const DATES = ["2026-06-01 - Lamps", "2026-06-01 - Ropes", "2026-05-31 - Crane", "2026-03-11 - Permit", "2025-12-24 - Tree", "2025-07-05 - Begin", "2026-07-09 - Planned"];
const FILES: Record<string, string> = {
	[QUAY]: "---\ntype: projects\nlast_contact: 2026-06-01\n---\n\n# Quay\n\n## Next Steps\n\n- [ ] Paint it\n",
	...Object.fromEntries(DATES.map((name) => [`Sources/${name}.md`, `# ${name}\n\nWords about [[Quay]].\n`])),
};

async function opened(options: SceneOptions = {}): Promise<Scene> {
	const made = await scene({ files: FILES }, options);
	await made.open(QUAY, "Quay");
	await expect.poll(() => made.all(".project-pulse-contacts").length, LONG).toBe(1);
	return made;
}

const button = (made: Scene): HTMLElement => made.all(".project-pulse-contacts")[0] as HTMLElement;

async function calendar(options?: SceneOptions): Promise<{ made: Scene; hand: Hand }> {
	const made = await opened(options);
	const hand = new Hand(made);
	await userEvent.click(button(made));
	await hand.dialog();
	return { made, hand };
}

/** The day with the focus. */
const at = (): string => document.activeElement?.getAttribute("data-date") ?? `not a day, but ${document.activeElement?.outerHTML.slice(0, 80) ?? ""}`;
const day = (hand: Hand, date: string): HTMLElement => hand.inTop(`[data-date="${date}"]`)[0] as HTMLElement;
const about = (hand: Hand): string[] => [...hand.inTop(".project-pulse-about-day p"), ...hand.inTop(".project-pulse-about-day li")].map(textOf);
const active = (made: Scene): string | undefined => made.host.app.workspace.getActiveFile()?.path;

async function walks(...steps: [keys: string, to: string][]): Promise<void> {
	for (const [keys, to] of steps) {
		await userEvent.keyboard(keys);
		expect([keys, at()]).toEqual([keys, to]);
	}
}

describe("the bars in the head", () => {
	it("tell twelve months, with the same in words", async () => {
		const made = await opened();
		expect(button(made).ariaLabel).toBe("Contacts of the last year: 5 contacts in twelve months, most in June");
		const bars = [...button(made).querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("height")));
		expect(bars.map((height) => (height > 1 ? height : 0))).toEqual([0, 0, 0, 0, 7, 0, 0, 7, 0, 7, 14, 0]);
		const svg = button(made).querySelector("svg");
		expect(textOf(document.getElementById(svg?.getAttribute("aria-labelledby") ?? ""))).toBe("5 contacts in twelve months, most in June");
	});

	it("follow the notes", async () => {
		const made = await opened();
		await made.host.app.vault.create("Sources/2026-06-20 - More.md", "Words about [[Quay]].\n");
		await expect.poll(() => button(made).ariaLabel, LONG).toContain("6 contacts");
	});
});

describe("the calendar", () => {
	it("begins at the newest day with a contact, and says which notes it has", async () => {
		const { hand } = await calendar();
		expect(await hand.question()).toBe("Contacts of Quay");
		expect(at()).toBe("2026-06-01");
		expect(document.activeElement?.ariaLabel).toBe("Monday, June 1: 2 sources");
		expect(about(hand)).toEqual(["Monday, June 1: 2 sources", "2026-06-01 - Lamps", "2026-06-01 - Ropes"]);
		const described = document.getElementById(document.activeElement?.getAttribute("aria-describedby") ?? "");
		expect(textOf(described)).toBe("2026-06-01 - Lamps2026-06-01 - Ropes");
		expect(textOf(hand.inTop(".modal-content > p")[0])).toBe("6 contacts in the last year.");
	});

	it("is walked through by keys and never left, with one stop for Tab", async () => {
		const { hand } = await calendar();
		await walks(
			["{ArrowUp}", "2026-05-31"],
			["{ArrowDown}", "2026-06-01"],
			["{ArrowLeft}", "2026-05-25"],
			["{ArrowRight}", "2026-06-01"],
			["{PageUp}", "2026-05-01"],
			["{PageDown}", "2026-06-01"],
			["{Home}", "2025-06-30"],
			["{End}", "2026-06-29"],
			["{ArrowRight}", "2026-06-29"],
			["{Control>}{Home}{/Control}", "2025-06-29"],
			["{ArrowUp}", "2025-06-29"],
			["{Control>}{End}{/Control}", "2026-07-01"],
			["{ArrowDown}", "2026-07-01"],
		);
		expect(hand.inTop("[role=gridcell][tabindex='0']").length).toBe(1);
		expect(about(hand)).toEqual(["Wednesday, July 1: no source"]);
		await userEvent.keyboard("{Tab}{Shift>}{Tab}{/Shift}");
		expect(at()).toBe("2026-07-01");
	});

	it("goes the other way where one reads from right to left", async () => {
		await calendar({ rtl: true });
		await walks(["{ArrowRight}", "2026-05-25"], ["{ArrowLeft}", "2026-06-01"], ["{ArrowDown}", "2026-06-02"]);
	});

	it("begins weeks as the language does", async () => {
		const german = await calendar({ language: "de" });
		expect(german.hand.inTop("[role=rowheader]").map((header) => textOf(header.lastElementChild))[0]).toBe("Montag");
		expect(document.activeElement?.ariaLabel).toBe("Montag, 1. Juni: 2 Quellen");
	});

	it("opens the note of a day by Enter, beside the dialog with Mod", async () => {
		const { made, hand } = await calendar();
		await userEvent.keyboard("{ArrowUp}{Enter}");
		await expect.poll(() => active(made), LONG).toBe("Sources/2026-05-31 - Crane.md");
		expect(made.host.modals).toEqual([]);
		expect(hand.made.host.menus).toEqual([]);
	});

	it("asks which note where a day has several, and comes back to the day when none is chosen", async () => {
		const { made, hand } = await calendar();
		await userEvent.keyboard("{Enter}");
		expect(await hand.menu()).toEqual(["2026-06-01 - Lamps", "2026-06-01 - Ropes"]);
		await userEvent.keyboard("{Escape}");
		await expect.poll(at).toBe("2026-06-01");
		await userEvent.keyboard("{Enter}");
		await hand.pick("2026-06-01 - Ropes");
		await expect.poll(() => active(made), LONG).toBe("Sources/2026-06-01 - Ropes.md");
		expect(made.host.modals).toEqual([]);
	});

	it("tells a day under the mouse, and opens it by a click", async () => {
		const { made, hand } = await calendar();
		await userEvent.hover(day(hand, "2026-03-11"));
		await expect.poll(() => about(hand)).toEqual(["Wednesday, March 11: 1 source", "2026-03-11 - Permit"]);
		expect(at()).toBe("2026-06-01");
		await userEvent.unhover(day(hand, "2026-03-11"));
		await userEvent.hover(hand.inTop("summary")[0] as HTMLElement);
		await expect.poll(() => about(hand)[0]).toBe("Monday, June 1: 2 sources");
		await userEvent.click(day(hand, "2026-03-11"));
		await expect.poll(() => active(made), LONG).toBe("Sources/2026-03-11 - Permit.md");
	});

	it("does nothing on a day without a note, and makes none anew that is gone", async () => {
		const { made, hand } = await calendar();
		const before = active(made);
		await userEvent.click(day(hand, "2026-06-10"));
		await userEvent.keyboard("{Enter}");
		expect(at()).toBe("2026-06-10");
		const gone = "Sources/2026-03-11 - Permit.md";
		await made.host.app.fileManager.trashFile(made.host.app.vault.getFileByPath(gone) as never);
		await userEvent.click(day(hand, "2026-03-11"));
		await made.host.settled();
		expect([active(made), made.host.app.vault.getFileByPath(gone), made.host.modals.length]).toEqual([before, null, 1]);
	});

	it("has the same figures as a table", async () => {
		const { hand } = await calendar();
		await userEvent.click(hand.inTop("summary")[0] as HTMLElement);
		const rows = hand.inTop("tbody tr").map((row) => [...row.children].map(textOf).join(" "));
		expect(rows).toEqual(["July 2026 0", "June 2026 2", "May 2026 1", "April 2026 0", "March 2026 1", "February 2026 0", "January 2026 0", "December 2025 1", "November 2025 0", "October 2025 0", "September 2025 0", "August 2025 0", "July 2025 1", "From June 29, 2025 0"]);
		expect(textOf(hand.inTop("p")[0])).toBe("6 contacts in the last year.");
	});

	it("gives the focus back to the button", async () => {
		const { made } = await calendar();
		await userEvent.keyboard("{Escape}");
		expect(made.host.modals).toEqual([]);
		expect(document.activeElement).toBe(button(made));
	});
});

describe("on a phone", () => {
	it("the year scrolls, its days are large enough for a finger, and the newest ones are seen first", async () => {
		const { hand } = await calendar({ mobile: true, width: 390, height: 800 });
		const box = day(hand, "2026-06-01").getBoundingClientRect();
		expect([Math.round(box.width), Math.round(box.height)]).toEqual([44, 44]);
		const scroller = hand.inTop(".project-pulse-year")[0] as HTMLElement;
		expect(scroller.scrollWidth).toBeGreaterThan(2000);
		const { left, right } = scroller.getBoundingClientRect();
		expect(box.left).toBeGreaterThanOrEqual(left);
		expect(box.right).toBeLessThanOrEqual(right);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	});

	it("the first tap tells what a day has, the second one opens it", async () => {
		const { made, hand } = await calendar({ mobile: true, width: 390, height: 800 });
		const tap = (date: string): boolean => day(hand, date).dispatchEvent(new PointerEvent("click", { bubbles: true, cancelable: true, pointerType: "touch" }));
		tap("2026-05-31");
		await expect.poll(() => about(hand)).toEqual(["Sunday, May 31: 1 source", "2026-05-31 - Crane"]);
		expect(made.host.modals.length).toBe(1);
		tap("2026-05-31");
		await expect.poll(() => active(made), LONG).toBe("Sources/2026-05-31 - Crane.md");
	});
});

/** What the app draws around the plugin is not the plugin's. */
const RULES = { "color-contrast": { enabled: true }, region: { enabled: false }, "heading-order": { enabled: false }, "page-has-heading-one": { enabled: false } };

it.each([
	{ name: "light", options: {} },
	{ name: "dark", options: { dark: true } },
	{ name: "a phone", options: { mobile: true, width: 390 } },
] satisfies { name: string; options: SceneOptions }[])("nothing is found amiss in it ($name)", async ({ options }) => {
	const { hand } = await calendar({ height: 1000, ...options });
	(hand.inTop("details")[0] as HTMLDetailsElement).open = true;
	const { violations, passes } = await axe.run({ include: await hand.dialog() }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: RULES });
	expect(passes.length).toBeGreaterThan(0);
	expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`))).toEqual([]);
});
