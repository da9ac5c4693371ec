/** What becomes of an item, by mouse and by keys, on real files: each deed ends at the bytes, and so does its undo. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { answerDay, choose, editField, markOf, press, tick, walk } from "./grip";
import { becomes, changed, harbour, NOTE, proves } from "./harbour";

describe("a mark", () => {
	it("completes a step of whatever status, by a click, the Space key and the menu", async () => {
		const made = await harbour();
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
		await tick(made, "The east gate");
		await becomes(made, superseded);
		await tick(made, "The east gate");
		await becomes(made, NOTE);
		await proves(made, () => press(made, "Lamps are yellow", " "), changed(["2026-02-01: Lamps are yellow", "~~2026-02-01: Lamps are yellow~~ [superseded:: 2026-07-01]"]));
	});

	it("stamps the day where the settings say so", async () => {
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
		const boxed = async (): Promise<void> => {
			await choose(made, "The ropes", "Resolve with a date…");
			await answerDay("2026-06-28");
		};
		await proves(made, boxed, changed(["- [ ] ❌ The ropes are late", "- [x] ❌ The ropes are late [resolved:: 2026-06-28]"]));
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
