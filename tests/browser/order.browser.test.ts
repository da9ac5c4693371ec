/** Where an item stands: moved and dragged in its list, and made another kind of item, with the bytes on the disk. */

import { describe, expect, it } from "vitest";
import { choose, drag, press, touchDrag, walk, type Spot } from "./grip";
import { changed, harbour, NOTE, proves } from "./harbour";
import type { Scene } from "./scene";

const ORDER = "- [ ] Order the lamps 📅 2026-06-20 @Ada\n    - [ ] Ask for `prices`\n    - A detail\n";
const PAINT = "- [/] Paint the pier\n";
const CALL = "- [?] Call the office\n";
const CRANE = "- ❌ No crane until spring\n";
const PERMIT = "- ❌ **No permit** for the quay @Ben\n";

const upper = (made: Scene, text: string) => (): Spot => ({ row: made.row(text), y: 0.2 });
const lower = (made: Scene, text: string) => (): Spot => ({ row: made.row(text), y: 0.8 });
const on = (made: Scene, text: string): Spot => ({ row: made.row(text) });

/** All rows fit on it. */
const tall = { height: 1300 };

describe("an item in its list", () => {
	it("moves up and down with all that is nested in it, by keys and by the menu", async () => {
		const made = await harbour();
		const swapped = changed([ORDER + PAINT, PAINT + ORDER]);
		await proves(made, () => press(made, "Order the lamps", "{Alt>}{ArrowDown}{/Alt}"), swapped);
		await proves(made, () => press(made, "Paint the pier", "{Alt>}{ArrowUp}{/Alt}"), swapped);
		await proves(made, () => choose(made, "Order the lamps", "Move down"), swapped);
		await proves(made, () => walk(made, "Paint the pier", "Move up"), swapped);
		await proves(made, () => press(made, "No permit", "{Alt>}{ArrowUp}{/Alt}"), changed([CRANE + PERMIT, PERMIT + CRANE]));
	});

	it("passes what is done and hidden in one step", async () => {
		const made = await harbour();
		const measure = "- [x] Measure the basin\n";
		const water = "- [ ] Water the plants 🔁 every week\n";
		await proves(made, () => press(made, "Call the office", "{Alt>}{ArrowDown}{/Alt}"), changed([CALL + measure + water, measure + water + CALL]));
		expect(made.said).toBe("Moved to position 4 of 4.");
	});

	it("is dragged with the mouse, up and down", async () => {
		const made = await harbour(tall);
		await proves(made, () => drag(on(made, "Call the office"), upper(made, "Paint the pier"), () => {
			expect(made.row("Paint the pier").classList.contains("is-landing-before")).toBe(true);
			expect(made.row("Call the office").classList.contains("is-dragged")).toBe(true);
		}), changed([PAINT + CALL, CALL + PAINT]));
		await proves(made, () => drag(on(made, "Order the lamps"), lower(made, "Call the office")), changed([ORDER + PAINT + CALL, PAINT + CALL + ORDER]));
		await proves(made, () => drag(on(made, "No permit"), upper(made, "No crane")), changed([CRANE + PERMIT, PERMIT + CRANE]));
		await proves(made, () => drag(on(made, "A detail"), upper(made, "Ask for")), changed(["    - [ ] Ask for `prices`\n    - A detail\n", "    - A detail\n    - [ ] Ask for `prices`\n"]));
		// A drag opens no line: the note's cursor is where it was.
		expect(made.host.menus).toEqual([]);
	});

	it("is dragged with a finger that rests on it first", async () => {
		const made = await harbour(tall);
		const taken = async (): Promise<void> => {
			await expect.poll(() => made.row("Call the office").classList.contains("is-dragged"), { timeout: 5_000 }).toBe(true);
		};
		await proves(made, () => touchDrag(on(made, "Call the office"), upper(made, "Paint the pier"), taken), changed([PAINT + CALL, CALL + PAINT]));
	});

	it("is carried to where the list has to scroll first, and lands where the pointer is then", async () => {
		const steps = Array.from({ length: 60 }, (_, index) => `- [ ] Step ${String(index + 1).padStart(2, "0")}\n`);
		const text = `---\ntype: projects\n---\n# Harbour\n\n## Next Steps\n\n${steps.join("")}\n## Log\n`;
		const made = await harbour({ text, height: 500 });
		const list = made.all("[role=tree]")[0] as HTMLElement;
		const scrolled = text.replace(steps[0] ?? "", "").replace(steps[29] ?? "", `${steps[0] ?? ""}${steps[29] ?? ""}`);
		const edge = (): Spot => ({ row: list, y: 0.97 });
		await proves(made, async () => {
			list.scrollTop = 0;
			await expect.poll(() => made.rows.some(({ textContent }) => textContent.includes("Step 01"))).toBe(true);
			const landing = (): number => Number(/Step (\d+)/.exec(made.all(".is-landing-before, .is-landing-after")[0]?.innerText ?? "")?.[1]);
			await drag({ row: made.row("Step 01") }, edge, undefined, async () => {
				await expect.poll(landing, { timeout: 10_000, interval: 20 }).toBeGreaterThan(40);
				await expect.poll(() => list.scrollHeight - list.scrollTop - list.clientHeight, { timeout: 10_000 }).toBeLessThan(2);
				list.scrollTop /= 2;
				await expect.poll(() => made.rows.some(({ textContent }) => textContent.includes("Step 30"))).toBe(true);
				made.row("Step 30").scrollIntoView({ block: "center" });
				return { row: made.row("Step 30"), y: 0.2 };
			});
		}, scrolled, text);
	});

	it("stays where it is when a drag ends nowhere or is given up with Escape", async () => {
		const made = await harbour(tall);
		await drag(on(made, "Call the office"), () => ({ row: made.all("h2")[0] as HTMLElement }));
		await drag(on(made, "Call the office"), upper(made, "Ask for"), () => {
			expect(made.all(".is-landing-before")).toEqual([]);
		});
		await drag(on(made, "Call the office"), upper(made, "Paint the pier"), () => {
			made.host.press("Escape");
		});
		expect(await made.read("Projects/Harbour.md")).toBe(NOTE);
		expect(made.all(".is-dragged")).toEqual([]);
	});
});

describe("an item that becomes one of another kind", () => {
	const last = { rope: "- ✅ The old rope [resolved:: 2026-05-01]\n", water: "- [ ] Water the plants 🔁 every week\n", yellow: "- ✅ 2026-02-01: Lamps are yellow\n" };
	const gate = "- ✅ The east gate stays open\n";
	const nested = "    - [ ] Ask for `prices`\n    - A detail\n";

	it("gets the box and mark of the other, each way, by menu and by key", async () => {
		const made = await harbour();
		await proves(made, () => choose(made, "Paint the pier", "Move to blockers"), changed([PAINT, ""], [last.rope, `${last.rope}- ❌ Paint the pier\n`]));
		await proves(made, () => walk(made, "Paint the pier", "Move to decisions", "m"), changed([PAINT, ""], [last.yellow, `${last.yellow}- ✅ Paint the pier\n`]));
		await proves(made, () => walk(made, "No permit", "Move to next steps", "m"), changed([PERMIT, ""], [last.water, `${last.water}- [ ] **No permit** for the quay @Ben\n`]));
		await proves(made, () => choose(made, "No crane", "Move to decisions"), changed([CRANE, ""], [last.yellow, `${last.yellow}- ✅ No crane until spring\n`]));
		await proves(made, () => choose(made, "The east gate", "Move to blockers"), changed([gate, ""], [last.rope, `${last.rope}- ❌ The east gate stays open\n`]));
		await proves(made, () => choose(made, "The east gate", "Move to next steps"), changed([gate, ""], [last.water, `${last.water}- [ ] The east gate stays open\n`]));
	});

	it("takes along what is nested in it, and is dragged to the other group", async () => {
		const made = await harbour(tall);
		const after = changed([ORDER, ""], [last.rope, `${last.rope}- ❌ Order the lamps 📅 2026-06-20 @Ada\n${nested}`]);
		await proves(made, () => drag(on(made, "Order the lamps"), lower(made, "No permit"), () => {
			expect(made.row("No permit").classList.contains("is-landing-into")).toBe(true);
		}), after);
		await proves(made, () => drag(on(made, "No crane"), () => ({ row: made.rows.find(({ dataset }) => dataset["id"] === "nextSteps") ?? made.row("Next steps") })), changed([CRANE, ""], [last.water, `${last.water}- [ ] No crane until spring\n`]));
	});
});
