/** A note with 5,000 items in the built plugin: how long one waits for it, how much is in the document, and that all of it can be reached. */

import { describe, expect, it } from "vitest";
import { expectFile, expectVisibleFocus, focusedRow, frames, press, shownIn } from "./keyboard";
import { scene, type Scene } from "./scene";
import { countWork, middle, told, work } from "./work";

const LARGE = "Projects/Large.md";
const COUNT = 5000;
/** The goals, in milliseconds of work on an idle machine; a busy one gets four times as long. */
const FIRST_PAINT = 100;
const TOGGLE = 16;
const GENEROUS = 4;

function large(): string {
	const items = Array.from({ length: COUNT }, (_, index) => {
		if (index % 7 === 0) return `- [ ] **Step ${index}** for [[Quay ${index}|the quay]] 📅 2026-06-${String((index % 28) + 1).padStart(2, "0")} @Ada`;
		return index % 11 === 0 ? `    - a detail of step ${index - 1}` : `- [ ] Step ${index} is a line of words that may well be wider than the panel is`;
	});
	return `---\ntype: projects\nlast_contact: 2026-06-20\n---\n\n# Large\n\n## Next Steps\n\n${items.join("\n")}\n\n## Decisions\n\n- ✅ The last of all\n`;
}

const NOTE = large();
const FILES = {
	[LARGE]: NOTE,
	"Projects/Little.md": "---\ntype: projects\nlast_contact: 2026-06-20\n---\n\n# Little\n\n## Next Steps\n\n- [ ] The only one\n",
};

async function opened(): Promise<Scene> {
	const made = await scene({ files: FILES });
	await made.open("Projects/Little.md", "Little");
	await made.host.settled();
	return made;
}

async function shown(made: Scene, title: "Large" | "Little"): Promise<void> {
	if (made.title !== title) made.run("next-project");
	while (made.title !== title || made.rows.length < 4) await frames(1);
	await frames(1);
}

const nodes = (made: Scene): number => made.all("*").length;
const tree = (made: Scene): HTMLElement => made.all("[role=tree]")[0] as HTMLElement;

describe("5,000 items", () => {
	it("are there at once, from the file to the first rows", async () => {
		await countWork();
		const made = await opened();
		const times: number[] = [];
		for (let round = 0; round < 6; round++) {
			await shown(made, "Little");
			await made.host.settled();
			times.push(await work(() => shown(made, "Large")));
			expect(nodes(made)).toBeLessThan(2000);
			await made.host.settled();
		}
		console.info(`first paint ${told(times)}; ${nodes(made)} nodes`);
		expect(made.panel.querySelector("[data-id=group-nextSteps] .tree-item-flair")?.textContent).toBe(String(NOTE.match(/- \[ \]/g)?.length));
		expect(middle(times)).toBeLessThan(FIRST_PAINT * GENEROUS);
	});

	it("are toggled at once, and written with that line changed alone", async () => {
		await countWork();
		const made = await opened();
		await shown(made, "Large");
		await made.host.settled();
		const clicks: number[] = [];
		const writes: number[] = [];
		let text = NOTE;
		const boxes = (): HTMLInputElement[] => made.all<HTMLInputElement>("input[type=checkbox]");
		for (let index = 0; index < 4; index++) {
			const box = boxes()[index] as HTMLInputElement;
			const row = box.closest<HTMLElement>("[role=treeitem]");
			const clicked = await work(async () => {
				box.click();
				await frames(1);
			});
			expect(row?.ariaChecked).toBe("true");
			clicks.push(clicked);
			writes.push(await work(() => expect.poll(() => made.all("[aria-busy]").length, { timeout: 10_000 }).toBe(0)));
			const lines = text.split("\n");
			const at = lines.findIndex((line) => line.startsWith("- [ ]"));
			lines[at] = lines[at]?.replace("- [ ]", "- [x]") ?? "";
			text = lines.join("\n");
		}
		console.info(`toggle ${told(clicks)}; then written and read again, the app's own reading of it included: ${told(writes)}`);
		await expectFile(made, LARGE, text);
		expect(middle(clicks)).toBeLessThan(TOGGLE * GENEROUS);
		for (let index = 0; index < 4; index++) await made.undo();
		await expectFile(made, LARGE, NOTE);
	}, 90_000);

	it("scroll to the end and back with few nodes at a time", async () => {
		const made = await opened();
		await shown(made, "Large");
		let most = 0;
		const isAtEnd = (): boolean => tree(made).scrollTop + tree(made).clientHeight >= tree(made).scrollHeight - 1;
		for (let turns = 0; turns < 400 && !isAtEnd(); turns++) {
			tree(made).scrollTop += tree(made).clientHeight * 15;
			await frames(2);
			most = Math.max(most, nodes(made));
			// Something is to be seen wherever one has scrolled to.
			const around = tree(made).getBoundingClientRect();
			const row = document.elementFromPoint(around.left + 60, around.top + around.height / 3)?.closest("[data-index]");
			expect(row, `at ${tree(made).scrollTop}`).not.toBeNull();
		}
		await expect.poll(() => made.panel.textContent).toContain("The last of all");
		expect(most).toBeLessThan(2000);
		tree(made).scrollTop = 0;
		await expect.poll(() => made.rows.some(({ textContent }) => textContent.includes("Step 1 is"))).toBe(true);
		expect(nodes(made)).toBeLessThan(2000);
	});

	it("are walked through with End and Home by the keyboard, with the focus in sight", async () => {
		const made = await opened();
		await shown(made, "Large");
		made.run("open-panel");
		await expect.poll(() => made.panel.contains(document.activeElement)).toBe(true);
		await press("{End}");
		await frames(6);
		expect(made.panel.textContent).toContain("The last of all");
		expect(focusedRow()).toBe(shownIn(made.rows.at(-1) as HTMLElement));
		expectVisibleFocus();
		await press("{Home}");
		await frames(6);
		expect(focusedRow()).toBe("Blockers");
		expectVisibleFocus();
		expect(tree(made).scrollTop).toBeLessThan(5);
	});

	it("are filtered as one types, and are all there again afterwards", async () => {
		await countWork();
		const made = await opened();
		await shown(made, "Large");
		made.run("open-panel");
		await expect.poll(() => made.panel.contains(document.activeElement)).toBe(true);
		await press("/");
		const keys: number[] = [];
		for (const key of "step 49") keys.push(await work(() => press(key === " " ? "{ }" : key)));
		console.info(`a key in the filter ${told(keys)}`);
		const found = NOTE.split("\n").filter((line) => /step 49/i.test(line.replace(/\*\*/g, ""))).length;
		await expect.poll(() => made.panel.querySelector("[data-id=group-nextSteps] .tree-item-flair")?.textContent).toMatch(/^\d+ of \d+$/);
		expect(Number(made.panel.querySelector("[data-id=group-nextSteps] .tree-item-flair")?.textContent.split(" ")[0])).toBeGreaterThanOrEqual(found);
		expect(nodes(made)).toBeLessThan(2000);
		expect(middle(keys)).toBeLessThan(50 * GENEROUS);
		await press("{Escape}{Escape}");
		await expect.poll(() => made.rows.some(({ textContent }) => textContent.includes("Step 1 is"))).toBe(true);
		expect(await made.read(LARGE)).toBe(NOTE);
	});
});
