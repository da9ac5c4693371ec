/** What of a project one chooses to see: filtered, done, sorted, folded; none of it touches the note. */

import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { menuItem, press, tick } from "./grip";
import { becomes, changed, harbour, NOTE, PATH } from "./harbour";
import { manifest, restarted, type Scene } from "./scene";

let made: Scene;

const items = (): string[] => made.all(".project-pulse-row:not(.is-entry) .project-pulse-main .project-pulse-text").map(({ innerText }) => innerText.trim());
const groups = (): string[] => made.all(".is-group").map((row) => `${row.innerText.replace(/\s+/g, " ")}${row.getAttribute("aria-expanded") === "false" ? " -" : ""}`);

const BLOCKERS = ["No crane until spring", "No permit for the quay", "The ropes are late"];
const STEPS = ["Order the lamps", "Ask for prices", "A detail", "Paint the pier", "Call the office", "Water the plants"];
const DECISIONS = ["The east gate stays open", "Lamps are yellow"];

afterEach(async () => {
	expect(await made.read(PATH)).toBe(NOTE);
});

describe("the filter", () => {
	it("narrows the rows as one types, is emptied and closed with Escape, and opened with a key", async () => {
		made = await harbour();
		expect(items()).toEqual([...BLOCKERS, ...STEPS, ...DECISIONS]);
		await press(made, "Paint the pier", "/");
		await expect.poll(() => document.activeElement?.getAttribute("type")).toBe("search");
		await userEvent.keyboard("lamps");
		await expect.poll(items).toEqual(["Order the lamps", "Ask for prices", "A detail", "Lamps are yellow"]);
		expect(groups()).toEqual(["Blockers 0 of 3", "Next steps 1 overdue 3 of 6", "Decisions 1 of 2", "Recent context 1 of 1"]);
		expect(made.said).toBe("5 rows found.");
		await userEvent.keyboard("{Escape}");
		await expect.poll(items).toEqual([...BLOCKERS, ...STEPS, ...DECISIONS]);
		await userEvent.keyboard("{Escape}");
		await expect.poll(() => made.all("input[type=search]")).toEqual([]);
		// On the row next to the one that was filtered away.
		expect(document.activeElement).toBe(made.row("A detail"));
	});

	it("opens from its button, finds owners, and is emptied with a click", async () => {
		made = await harbour();
		await userEvent.click(made.button("Filter"));
		await userEvent.keyboard("@ben");
		await expect.poll(items).toEqual(["No permit for the quay"]);
		await userEvent.click(made.button("Clear the filter"));
		await expect.poll(() => items().length).toBe(11);
	});
});

describe("what is done", () => {
	it("is hidden until it is asked for; what one has just done stays", async () => {
		made = await harbour();
		await userEvent.click(made.button("Show what is done"));
		await expect.poll(items).toEqual([...BLOCKERS, "The old rope", ...STEPS.slice(0, 5), "Measure the basin", "Water the plants", ...DECISIONS]);
		await userEvent.click(made.button("Show what is done"));
		await expect.poll(() => items().length).toBe(11);
		await tick(made, "Paint the pier");
		await becomes(made, changed(["[/] Paint", "[x] Paint"]));
		expect(items()).toContain("Paint the pier");
		await made.undo();
		await becomes(made, NOTE);
	});
});

describe("the order", () => {
	it("is by due date or age when asked for, and as written again; items are moved only then", async () => {
		made = await harbour();
		const sort = async (title: string): Promise<void> => {
			const button = made.all("button").find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent).startsWith("Sorted: "));
			await userEvent.click(button as HTMLElement);
			await userEvent.click(menuItem(title));
		};
		await sort("By age");
		await expect.poll(items).toEqual([...BLOCKERS, ...STEPS, "Lamps are yellow", "The east gate stays open"]);
		await press(made, "The east gate", "{Alt>}{ArrowUp}{/Alt}");
		await expect.poll(() => made.said).toBe("Sort as written to move items.");
		await sort("By due date");
		await expect.poll(items).toEqual([...BLOCKERS, ...STEPS, ...DECISIONS]);
		await sort("As written");
		await expect.poll(() => made.all("button").some(({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === "Sorted: As written")).toBe(true);
	});
});

describe("groups", () => {
	const OPEN = ["Blockers 3", "Next steps 1 overdue 5", "Decisions 2", "Recent context 1"];

	it("fold by click, keys and all at once", async () => {
		made = await harbour();
		const [blockers, , decisions] = made.all(".is-group");
		expect(groups()).toEqual(OPEN);
		await userEvent.click(blockers as HTMLElement);
		await expect.poll(() => items()).toEqual([...STEPS, ...DECISIONS]);
		decisions?.focus();
		await userEvent.keyboard("{ArrowLeft}");
		await expect.poll(() => items()).toEqual(STEPS);
		expect(groups()).toEqual(["Blockers 3 -", "Next steps 1 overdue 5", "Decisions 2 -", "Recent context 1"]);
		await userEvent.keyboard("{ArrowRight}");
		await expect.poll(() => items()).toEqual([...STEPS, ...DECISIONS]);
		await userEvent.click(made.button("Fold all"));
		await expect.poll(() => items()).toEqual([]);
		await userEvent.click(made.button("Unfold all"));
		await expect.poll(groups).toEqual(OPEN);
	});

	it("stay as they are when the plugin is loaded again and when the app is started again, like done and order", async () => {
		const localStorage = new Map<string, string>();
		made = await harbour({ localStorage });
		await userEvent.click(made.all(".is-group")[0] as HTMLElement);
		await userEvent.click(made.button("Show what is done"));
		const shown = (): unknown => [groups(), items(), made.button("Show what is done").getAttribute("aria-pressed")];
		const after = [["Blockers 3 -", ...OPEN.slice(1)], [...STEPS.slice(0, 5), "Measure the basin", "Water the plants", ...DECISIONS], "true"];
		await expect.poll(shown).toEqual(after);
		await made.host.reload(manifest.id);
		if (made.host.ui.workspace.getLeavesOfType("project-pulse-panel").length === 0) made.run("open-panel");
		await expect.poll(() => made.title, { timeout: 15_000 }).toBe("Harbour");
		await expect.poll(shown).toEqual(after);
		made = await restarted(made, { localStorage });
		await made.open(PATH, "Harbour");
		made.run("open-panel");
		await expect.poll(shown).toEqual(after);
	});
});
