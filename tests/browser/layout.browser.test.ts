/** The panel in its sidebar, and its dialogs: with text twice as large, on a phone, from right to left, nothing is cut and all can be reached. */

import { describe, expect, it } from "vitest";
import { frames, goTo, press } from "./keyboard";
import { scene, type Scene } from "./scene";

const LONG = `A${"verylongword".repeat(8)}`;
const HEBREW = "סקירת הנמל";
const QUAY = "Projects/Quay.md";
const NOTE = `---
type: projects
status: ${LONG}
owner: ${HEBREW}
last_contact: 2026-01-20
---

# Quay ${HEBREW} ${LONG}

## Blockers

- ❌ ${HEBREW} **הגדול** [[${LONG}]] 📅 2026-06-20 @Ada
    - a detail
        - and a detail of it with many words in it

## Next Steps

- [ ] ${LONG}
- [ ] Paint the pier, order the lamps, count the bollards and invite the mayor 📅 2026-08-01 @Ada

### A heading of ${LONG}

- [/] Sweep

## Decisions

- ✅ 2026-05-02: The lamps are yellow

## Recent Context

${[19, 18, 17, 16, 15, 14].map((day) => `- 2026-06-${day}: [[2026-06-${day} - ${LONG}]] - News of the day.`).join("\n")}

## Key Facts

- ${LONG}

## Collaborators

| Person | Role | Company |
| --- | --- | --- |
| [[Ada]] | ${LONG} | ${HEBREW} |
`;

const FILES: Record<string, string> = {
	[QUAY]: NOTE,
	[`Projects/${LONG}.md`]: `---\ntype: projects\nlast_contact: soon\n---\n\n# ${LONG}\n\n## Next Steps\n\n- [ ] Sweep it\n`,
	"People/Ada.md": "---\ntype: people\n---\n\n# Ada\n",
	"Other.md": "# Other\n",
	"Sources/2026-06-25 - Waiting.md": "---\ntype: meeting\n---\n\n# Waiting\n\nWords about [[Quay]].\n",
	"Sources/2026-07-20 - Planned.md": "---\ntype: meeting\n---\n\n# Planned\n\nWords about [[Quay]].\n",
};

/** As wide as a sidebar is that is not much wider than the app makes it. */
const SIDEBAR = 300;

const DEVICES = [
	{ name: "a sidebar with large text", width: 1100, height: 800, mobile: false, textSize: 200 },
	{ name: "a phone", width: 390, height: 844, mobile: true, textSize: 100 },
	{ name: "a phone with large text", width: 390, height: 844, mobile: true, textSize: 200 },
];

async function opened(options: Parameters<typeof scene>[1] & { mobile: boolean }): Promise<Scene> {
	const made = await scene({ files: FILES }, options);
	made.host.ui.containerEl.toggleClass("is-phone", options.mobile);
	if (!options.mobile) made.host.ui.workspace.rightSplit.containerEl.setCssStyles({ width: `${SIDEBAR}px` });
	await made.host.open(QUAY);
	await expect.poll(() => made.all(".project-pulse-waiting").length, { timeout: 15_000 }).toBe(1);
	await made.host.settled();
	await frames(4);
	return made;
}

const content = (made: Scene): HTMLElement => made.panel.querySelector(".view-content") as HTMLElement;

/** Whatever sticks out of its box, or is cut by one that does not scroll. */
function sticksOut(root: HTMLElement): string[] {
	const around = root.getBoundingClientRect();
	return [root, ...root.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
		const { display, position } = getComputedStyle(element);
		if (display === "inline" || display === "none" || element.closest("svg, .modal-bg, .modal-close-button, .project-pulse-hidden, [hidden]") || !element.checkVisibility()) return [];
		const box = element.getBoundingClientRect();
		// The edge of a field lies outside of the words it is for, and inside the panel.
		const mayBeWide = element.matches("input, textarea, select, .project-pulse-main:has(> .project-pulse-field)") || position === "absolute";
		const isWide = !mayBeWide && element.scrollWidth > element.clientWidth + 1;
		const isOutside = box.width > 0 && (box.left < around.left - 1 || box.right > around.right + 1);
		const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
		const isCut = ["hidden", "clip"].includes(overflowY) && element.scrollHeight > element.clientHeight + 2;
		const isElided = textOverflow === "ellipsis" && overflowX !== "visible" && element.scrollWidth > element.clientWidth;
		const found = [isWide && "wide", isOutside && "outside", isCut && "cut", isElided && "elided"].filter(Boolean).join(" ");
		return found === "" ? [] : [`${found}: ${element.outerHTML.slice(0, 200)}`];
	});
}

/** Targets that are too small for a finger, or that nobody can reach or see. */
function outOfReach(root: HTMLElement, mobile: boolean): string[] {
	return [...root.querySelectorAll<HTMLElement>("button, label:has(input), textarea, input:not([type=checkbox]), .is-clickable")].flatMap((target) => {
		if (target.matches(".modal-close-button") || !target.checkVisibility()) return [];
		target.scrollIntoView({ block: "center" });
		const box = target.getBoundingClientRect();
		// What is higher than the list it stands in begins above it.
		const clip = target.closest("[role=tree]")?.getBoundingClientRect();
		const top = Math.max(box.top, clip?.top ?? 0);
		const found = document.elementFromPoint(box.left + box.width / 2, (top + Math.min(box.bottom, top + 40)) / 2);
		const isReached = found !== null && (target.contains(found) || found.contains(target));
		const isSeen = target.checkVisibility({ opacityProperty: true });
		const isSmall = mobile && (box.height < 44 || (target.matches("button, label") && box.width < 44));
		const wrong = [!isReached && "not reached", mobile && !isSeen && "not seen", isSmall && `${box.width} × ${box.height}`].filter(Boolean).join(" ");
		return wrong === "" ? [] : [`${wrong}: ${target.outerHTML.slice(0, 200)}`];
	});
}

describe.each(DEVICES)("in $name", ({ name: _, ...device }) => {
	describe.each([{ rtl: false }, { rtl: true }])("from right to left: $rtl", ({ rtl }) => {
		it("nothing of the panel sticks out or is cut, and everything can be reached", async () => {
			const made = await opened({ ...device, rtl });
			const look = async (): Promise<void> => {
				await frames(3);
				expect(sticksOut(content(made))).toEqual([]);
				expect(outOfReach(content(made), device.mobile)).toEqual([]);
			};
			await look();
			expect(made.all("[role=tree]")[0]?.clientHeight).toBeGreaterThan(100);
			made.run("open-panel");
			await expect.poll(() => made.panel.contains(document.activeElement)).toBe(true);
			await press("{End}");
			for (const group of ["People", "Key facts"]) made.row(group).click();
			await look();
			await press("{Home}");
			await goTo("Paint the pier");
			await press("e");
			await look();
			await press("{Escape}/pier");
			await expect.poll(() => made.panel.textContent).not.toContain("Sweep");
			await look();
		});

		it("nothing of the dialogs does, nor of the panel of no project", async () => {
			const made = await opened({ ...device, rtl });
			made.run("open-panel");
			await expect.poll(() => made.panel.contains(document.activeElement)).toBe(true);
			await press("{Home}");
			await goTo("Paint the pier");
			const look = async (what: string): Promise<void> => {
				await frames(2);
				const modal = made.host.modals.at(-1)?.modalEl;
				if (!modal) throw new Error(`No dialog of ${what}`);
				const around = modal.getBoundingClientRect();
				expect([around.left >= -1, around.right <= innerWidth + 1, around.bottom <= innerHeight + 1], what).toEqual([true, true, true]);
				expect(sticksOut(modal), what).toEqual([]);
				expect(outOfReach(modal, device.mobile), what).toEqual([]);
			};
			for (const key of ["d", "o", "?"]) {
				await press(key);
				await look(key);
				await press("{Escape}");
			}
			for (const id of ["switch-project", "add-blocker", "complete-next-step", "touch-date", "create-project", "update-several"]) {
				made.run(id);
				await expect.poll(() => made.host.modals.length, { message: id }).toBe(1);
				await made.host.settled();
				await look(id);
				await press("{Escape}");
			}
			await press("{Shift>}{F10}{/Shift}");
			const menu = made.host.menus[0]?.dom.getBoundingClientRect();
			expect([(menu?.left ?? -9) >= 0, (menu?.right ?? Infinity) <= innerWidth]).toEqual([true, true]);
			await press("{Escape}");
			await made.open(`Projects/${LONG}.md`, LONG);
			await frames(3);
			expect(sticksOut(content(made))).toEqual([]);
		});
	});
});

describe("from right to left", () => {
	it("the sides are changed, and each text reads in its own direction", async () => {
		const made = await opened({ mobile: false, rtl: true });
		const mark = made.row("Sweep").querySelector(".project-pulse-mark")?.getBoundingClientRect();
		const words = made.row("Sweep").querySelector(".project-pulse-text")?.getBoundingClientRect();
		expect((mark?.left ?? 0) > (words?.left ?? Infinity)).toBe(true);
		const direction = (text: string): string => getComputedStyle(made.row(text).querySelector(".project-pulse-text") as HTMLElement).direction;
		expect([direction("הגדול"), direction("Sweep")]).toEqual(["rtl", "ltr"]);
		const outer = made.row("הגדול").querySelector(".project-pulse-text")?.getBoundingClientRect();
		const inner = made.row("a detail of it").querySelector(".project-pulse-text")?.getBoundingClientRect();
		expect((inner?.right ?? Infinity) < (outer?.right ?? 0)).toBe(true);
	});

	it("the arrows fold and unfold the other way round", async () => {
		const made = await opened({ mobile: false, rtl: true });
		made.run("open-panel");
		await expect.poll(() => made.panel.contains(document.activeElement)).toBe(true);
		await press("{ArrowRight}");
		expect(document.activeElement?.ariaExpanded).toBe("false");
		await press("{ArrowLeft}");
		expect(document.activeElement?.ariaExpanded).toBe("true");
	});
});

describe("on a phone", () => {
	it("the counts stand in the panel, and the actions of a row are there without hovering", async () => {
		const made = await opened({ mobile: true, width: 390, height: 844 });
		expect(made.all(".project-pulse-counts").map(({ textContent }) => textContent)).toEqual(["1 open blocker, 3 open next steps, 1 standing decision"]);
		const more = made.all(".project-pulse-more");
		expect(more.length).toBeGreaterThan(3);
		expect(more.every((button) => getComputedStyle(button).opacity === "1")).toBe(true);
		const { right } = content(made).getBoundingClientRect();
		expect(right).toBeLessThanOrEqual(390);
	});
});
