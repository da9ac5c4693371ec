/** What becomes of an item, by mouse and by keys, on real files: each deed ends at the bytes, and so does its undo. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { answerDay, choose, copy, editField, foot, markOf, press, tick, walk } from "./grip";
import { becomes, changed, harbour, NOTE, PATH, proves } from "./harbour";

const DONE = { settings: undefined };

describe("a mark", () => {
	it("completes a step of whatever status, by a click, the Space key and the menu", async () => {
		const made = await harbour(DONE);
		await proves(made, () => tick(made, "Order the lamps"), changed(["- [ ] Order", "- [x] Order"]));
		await proves(made, () => press(made, "Ask for", " "), changed(["    - [ ] Ask", "    - [x] Ask"]));
		await proves(made, () => choose(made, "Paint the pier", "Complete"), changed(["- [/] Paint", "- [x] Paint"]));
		await proves(made, () => tick(made, "Call the office"), changed(["- [?] Call", "- [x] Call"]));
		expect([markOf(made, "Paint the pier").dataset["task"], markOf(made, "Call the office").dataset["task"]]).toEqual(["/", "?"]);
	});

	it("opens a step again, by a click and by the menu, once what is done is shown", async () => {
		const made = await harbour();
		expect(made.rows.filter(({ textContent }) => textContent.includes("Measure"))).toEqual([]);
		await userEvent.click(made.button("Show what is done"));
		const after = changed(["- [x] Measure", "- [ ] Measure"]);
		await proves(made, () => tick(made, "Measure the basin"), after);
		await proves(made, () => walk(made, "Measure the basin", "Open again"), after);
		await proves(made, () => tick(made, "The old rope"), changed(["✅ The old rope [resolved:: 2026-05-01]", "❌ The old rope"]));
	});

	it("resolves a blocker and supersedes a decision, by a click, the Space key and the menu", async () => {
		const made = await harbour();
		const resolved = changed(["❌ No crane until spring", "✅ No crane until spring [resolved:: 2026-07-01]"]);
		await proves(made, () => tick(made, "No crane"), resolved);
		await proves(made, () => press(made, "No crane", " "), resolved);
		await proves(made, () => tick(made, "The ropes"), changed(["- [ ] ❌ The ropes", "- [x] ❌ The ropes"]));
		const superseded = changed(["✅ The east gate stays open", "✅ ~~The east gate stays open~~ [superseded:: 2026-07-01]"]);
		await proves(made, () => tick(made, "The east gate"), superseded);
		await proves(made, () => choose(made, "The east gate", "Supersede"), superseded);
		await proves(made, () => press(made, "Lamps are yellow", " "), changed(["2026-02-01: Lamps are yellow", "2026-02-01: ~~Lamps are yellow~~ [superseded:: 2026-07-01]"]));
	});

	it("stamps the day where the settings or the other steps do", async () => {
		const made = await harbour({ settings: { version: 1, items: { stampDone: true } } });
		await proves(made, () => tick(made, "Paint the pier"), changed(["- [/] Paint the pier", "- [x] Paint the pier ✅ 2026-07-01"]));
	});

	it("begins, cancels and takes that back from the menu", async () => {
		const made = await harbour();
		await proves(made, () => choose(made, "Order the lamps", "Mark as in progress"), changed(["- [ ] Order", "- [/] Order"]));
		await proves(made, () => walk(made, "Paint the pier", "Mark as not begun"), changed(["- [/] Paint", "- [ ] Paint"]));
		await proves(made, () => choose(made, "Paint the pier", "Cancel"), changed(["- [/] Paint", "- [-] Paint"]));
	});

	it("takes the day it was asked for", async () => {
		const made = await harbour();
		const resolve = async (): Promise<void> => {
			await choose(made, "No permit", "Resolve with a date…");
			await answerDay("2026-06-28");
		};
		await proves(made, resolve, changed(["❌ **No permit** for the quay @Ben", "✅ **No permit** for the quay @Ben [resolved:: 2026-06-28]"]));
		const supersede = async (): Promise<void> => {
			await walk(made, "The east gate", "Supersede with a date…");
			await answerDay("2026-06-29");
		};
		await proves(made, supersede, changed(["✅ The east gate stays open", "✅ ~~The east gate stays open~~ [superseded:: 2026-06-29]"]));
		const complete = async (): Promise<void> => {
			await choose(made, "Call the office", "Complete with a date…");
			await answerDay("2026-06-30");
		};
		await proves(made, complete, changed(["- [?] Call the office", "- [x] Call the office ✅ 2026-06-30"]));
	});
});

describe("the words", () => {
	it("are changed in place: by key and menu, saved by Enter and by looking elsewhere, left alone with Escape", async () => {
		const made = await harbour();
		const after = changed(["Paint the pier", "Paint the *old* pier @Ada"]);
		const retype = async (end: () => Promise<unknown>): Promise<void> => {
			expect([document.activeElement, editField(made).value]).toEqual([editField(made), "Paint the pier"]);
			await userEvent.keyboard("Paint the *old* pier @Ada");
			await end();
		};
		const enter = (): Promise<void> => userEvent.keyboard("{Enter}");
		await proves(made, async () => {
			await press(made, "Paint the pier", "e");
			await retype(enter);
		}, after);
		await proves(made, async () => {
			await choose(made, "Paint the pier", "Edit");
			await retype(enter);
		}, after);
		await proves(made, async () => {
			await press(made, "Paint the pier", "{F2}");
			await retype(() => userEvent.click(made.row("Call the office")));
		}, after);
		await press(made, "Paint the pier", "e");
		await retype(() => userEvent.keyboard("{Escape}"));
		expect(document.activeElement).toBe(made.row("Paint the pier"));
		await becomes(made, NOTE);
	});

	it("keep what is in front of them, and what is nested", async () => {
		const made = await harbour();
		await proves(made, async () => {
			await press(made, "Order the lamps", "e");
			await userEvent.keyboard("{End} twice{Enter}");
		}, changed(["📅 2026-06-20 @Ada", "📅 2026-06-20 @Ada twice"]));
		await proves(made, async () => {
			await press(made, "No crane", "e");
			await userEvent.keyboard("No crane at all{Enter}");
		}, changed(["❌ No crane until spring", "❌ No crane at all"]));
		await proves(made, async () => {
			await press(made, "Lamps are", "e");
			await userEvent.keyboard("{End}-green{Enter}");
		}, changed(["2026-02-01: Lamps are yellow", "2026-02-01: Lamps are yellow-green"]));
	});
});

describe("the field at a group's foot", () => {
	it("adds what is typed, in the form of the group", async () => {
		const made = await harbour();
		const typed = (label: string, text: string) => async (): Promise<void> => {
			await userEvent.click(foot(made, label));
			await userEvent.keyboard(text);
			await userEvent.keyboard("{Enter}");
			expect(document.activeElement).toBe(foot(made, label));
		};
		const steps = changed(["🔁 every week\n", "🔁 every week\n- [ ] Sweep the quay 📅 2026-08-01\n"]);
		await proves(made, typed("Add a next step", "Sweep the quay 📅 2026-08-01"), steps);
		await proves(made, typed("Add a blocker", "No wind"), changed(["[resolved:: 2026-05-01]\n", "[resolved:: 2026-05-01]\n- [ ] ❌ No wind\n"]));
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
		await proves(made, add("Add a decision", "It stays"), empty.replace("\n## Log", "\n## Key Decisions\n\n- ✅ It stays\n\n## Log"), empty);
	});
});

describe("an item with what is nested in it", () => {
	it("is deleted, by the key and by the menu", async () => {
		const made = await harbour();
		const whole = changed(["- [ ] Order the lamps 📅 2026-06-20 @Ada\n    - [ ] Ask for `prices`\n    - A detail\n", ""]);
		await proves(made, () => press(made, "Order the lamps", "{Delete}"), whole);
		await proves(made, () => choose(made, "Order the lamps", "Delete"), whole);
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
