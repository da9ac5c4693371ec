/** What is added and taken away, by mouse and by keys, on real files: items, days and owners. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { answerDay, choose, copy, foot, menuItem, press, walk } from "./grip";
import { changed, harbour, NOTE, PATH, proves } from "./harbour";

describe("the field at a group's foot", () => {
	it("adds what is typed, in the form of the group", async () => {
		const made = await harbour();
		const typed = (label: string, text: string) => async (): Promise<void> => {
			await userEvent.click(foot(made, label));
			await userEvent.keyboard(text);
			await userEvent.keyboard("{Enter}");
			expect(document.activeElement).toBe(foot(made, label));
		};
		const steps = changed(["🔁 every week\n", "🔁 every week\n- [ ] Sweep the quay @Ada\n"]);
		await proves(made, typed("Add a next step", "Sweep the quay @Ada"), steps);
		await proves(made, typed("Add a blocker", "No wind"), changed(["[resolved:: 2026-05-01]\n", "[resolved:: 2026-05-01]\n- ❌ No wind\n"]));
		await proves(made, typed("Add a decision", "No neon"), changed(["Lamps are yellow\n", "Lamps are yellow\n- ✅ No neon\n"]));
	});

	it("is reached with a key, and makes an item of each line that is pasted", async () => {
		const made = await harbour();
		await copy("- [ ] Sweep\n* Wash\n\n  3. Oil the hinges\n- [x] ✅ Lock\n");
		await proves(made, async () => {
			await press(made, "Paint the pier", "n");
			await expect.poll(() => document.activeElement).toBe(foot(made, "Add a next step"));
			await userEvent.paste();
			await userEvent.keyboard("{Enter}");
		}, changed(["🔁 every week\n", "🔁 every week\n- [ ] Sweep\n- [ ] Wash\n- [ ] Oil the hinges\n- [ ] Lock\n"]));
	});

	it("fills a section that is empty, and makes one that is missing", async () => {
		const empty = "---\ntype: projects\n---\n# Harbour\n\n## Blockers\n\n## Next Steps\n- [ ] One\n\n## Log\n\nWords.\n";
		const made = await harbour({ text: empty });
		const add = (label: string, text: string) => async (): Promise<void> => {
			await userEvent.click(foot(made, label));
			await userEvent.keyboard(`${text}{Enter}`);
		};
		await proves(made, add("Add a blocker", "No crane"), empty.replace("## Blockers\n", "## Blockers\n\n- ❌ No crane\n"), empty);
		await proves(made, add("Add a decision", "It stays"), `${empty}\n## Key Decisions\n\n- ✅ It stays\n`, empty);
	});
});

describe("an item with what is nested in it", () => {
	it("is deleted, by the key and by the menu", async () => {
		const made = await harbour();
		const whole = changed(["- [ ] Order the lamps 📅 2026-06-20 @Ada\n    - [ ] Ask for `prices`\n    - A detail\n", ""]);
		await proves(made, () => press(made, "Order the lamps", "{Delete}"), whole);
		await proves(made, async () => {
			await userEvent.click(made.row("Order the lamps").querySelector(".project-pulse-more button") as HTMLElement);
			await userEvent.click(menuItem("Delete"));
		}, whole);
		await proves(made, () => press(made, "Ask for", "{Backspace}"), changed(["    - [ ] Ask for `prices`\n", ""]));
		await proves(made, () => walk(made, "No crane", "Delete"), changed(["- ❌ No crane until spring\n", ""]));
	});
});

describe("the day something is due", () => {
	it("is set, changed and taken away, by key and by menu", async () => {
		const made = await harbour();
		const due = (open: () => Promise<void>, day: string | null) => async (): Promise<void> => {
			await open();
			await answerDay(day);
		};
		const byKey = (text: string) => () => press(made, text, "d");
		const byMenu = (text: string) => () => choose(made, text, "Set due date…");
		await proves(made, due(byKey("Paint the pier"), "2026-07-09"), changed(["Paint the pier", "Paint the pier 📅 2026-07-09"]));
		await proves(made, due(byMenu("Paint the pier"), "2026-07-09"), changed(["Paint the pier", "Paint the pier 📅 2026-07-09"]));
		await proves(made, due(byMenu("Order the lamps"), "2026-07-09"), changed(["📅 2026-06-20", "📅 2026-07-09"]));
		await proves(made, due(byKey("Order the lamps"), null), changed([" 📅 2026-06-20", ""]));
		await proves(made, due(byKey("No crane"), "2027-03-01"), changed(["until spring", "until spring 📅 2027-03-01"]));
	});
});

describe("the owner", () => {
	it("is set to somebody known or new, and taken away, by key and by menu", async () => {
		const made = await harbour({ files: { "People/Cleo Marsh.md": "---\ntype: person\n---\n# Cleo Marsh\n" } });
		await proves(made, async () => {
			await press(made, "Paint the pier", "o");
			await userEvent.keyboard("@Dora{Enter}");
		}, changed(["Paint the pier", "Paint the pier @Dora"]));
		await proves(made, async () => {
			await choose(made, "Paint the pier", "Set owner…");
			await userEvent.keyboard("Ben{Enter}");
		}, changed(["Paint the pier", "Paint the pier @Ben"]));
		await proves(made, async () => {
			await choose(made, "Order the lamps", "Set owner…");
			await userEvent.keyboard("Ben{Enter}");
		}, changed(["2026-06-20 @Ada", "2026-06-20 @Ben"]));
		await proves(made, async () => {
			await press(made, "Order the lamps", "o");
			const nobody = [...document.querySelectorAll<HTMLElement>(".suggestion-item")].find(({ textContent }) => textContent === "Nobody");
			await userEvent.click(nobody as HTMLElement);
		}, changed(["2026-06-20 @Ada", "2026-06-20"]));
		expect(await made.read(PATH)).toBe(NOTE);
	});
});
