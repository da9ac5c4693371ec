/** The list of all projects for whoever hears it, reads from right to left, reads German, or holds a phone. */

import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectVisibleFocus, focused, frames, press } from "./keyboard";
import { choose, listed, MILL, project, reason, seen, spoken, stand, titles, VAULT } from "./overview";
import type { Scene } from "./scene";

const LONG = `A${"verylongword".repeat(8)}`;
const HEBREW = "סקירת הנמל";
const FILES: Record<string, string> = {
	...VAULT,
	"Projects/Long.md": `---\ntype: projects\nstatus: ${LONG}\nowner: ${HEBREW}\nlast_contact: 2026-01-01\n---\n\n# ${LONG} ${HEBREW}\n\n## Blockers\n\n- ❌ ${LONG}\n\n## Next Steps\n\n- [ ] ${HEBREW} **הגדול** 📅 2026-06-20 @Ada\n`,
};

/** What the app draws around the plugin is not the plugin's, and headings begin below those of the app. */
const OF_THE_APP = ["region", "page-has-heading-one", "landmark-one-main", "html-has-lang", "document-title", "meta-viewport", "heading-order"];
/** Still an experiment of axe's: a row's name puts into words what the row shows by signs. */
const EXPERIMENTAL = ["label-content-name-mismatch"];

async function violations(made: Scene): Promise<string[]> {
	const isDark = document.body.classList.contains("theme-dark");
	const content = made.panel.querySelector<HTMLElement>(".view-content");
	if (!content) throw new Error("There is nothing to look at");
	// A row under the mouse has another ground, whose colour is the theme's.
	await userEvent.hover(made.host.ui.workspace.rootSplit.containerEl);
	const { violations: found, passes } = await axe.run({ include: content }, {
		runOnly: isDark ? ["color-contrast"] : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
		...(!isDark && { rules: Object.fromEntries([...OF_THE_APP, ...EXPERIMENTAL].map((rule) => [rule, { enabled: false }])) }),
	});
	expect(passes.length).toBeGreaterThan(0);
	return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary ?? ""}`));
}

/** Whatever sticks out of the panel, or is cut off in it. */
function sticksOut(made: Scene): string[] {
	const root = made.panel.querySelector<HTMLElement>(".view-content") as HTMLElement;
	const around = root.getBoundingClientRect();
	return [...root.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
		const { display, position, overflowY } = getComputedStyle(element);
		if (display === "inline" || display === "none" || element.closest("svg, .project-pulse-hidden, [hidden]") || !element.checkVisibility()) return [];
		const box = element.getBoundingClientRect();
		const isWide = position !== "absolute" && !element.matches("input, textarea") && element.scrollWidth > element.clientWidth + 1;
		const isOutside = box.width > 0 && (box.left < around.left - 1 || box.right > around.right + 1);
		const isCut = ["hidden", "clip"].includes(overflowY) && element.scrollHeight > element.clientHeight + 2;
		const wrong = [isWide && "wide", isOutside && "outside", isCut && "cut"].filter(Boolean).join(" ");
		return wrong === "" ? [] : [`${wrong}: ${element.outerHTML.slice(0, 200)}`];
	});
}

describe.each([
	{ name: "in the light", options: { height: 1600 } },
	{ name: "in the dark", options: { height: 1600, dark: true } },
	{ name: "on a phone", options: { width: 390, height: 1600, mobile: true } },
	{ name: "in German", options: { height: 1600, language: "de" } },
])("axe finds nothing $name", ({ name, options }) => {
	it("in the list, an unfolded project, a filter that finds nothing, and the items of all projects", async () => {
		const made = await listed(options, FILES);
		const isGerman = name === "in German";
		await expect.poll(() => made.all(".project-pulse-waits").length, { timeout: 15_000 }).toBe(1);
		expect(await violations(made)).toEqual([]);
		await stand(made, "Harbour");
		await press("{ArrowRight}");
		expect(await violations(made)).toEqual([]);
		await choose(made, isGerman ? "Gruppiert: Nicht gruppiert" : "Grouped: Not grouped", isGerman ? "Nach Status" : "By status");
		await userEvent.click(made.button(isGerman ? "Filtern" : "Filter"));
		await userEvent.keyboard("zzz");
		await frames(2);
		expect(await violations(made)).toEqual([]);
		await userEvent.keyboard("{Escape}{Escape}");
		await choose(made, isGerman ? "Projekte: wählen, was aufgelistet wird" : "Projects: choose what is listed", isGerman ? "Nächste Schritte" : "Next steps");
		expect(await violations(made)).toEqual([]);
	}, 60_000);
});

describe("a screen reader", () => {
	it("hears of each row what it is, where it stands, and whether it is open", async () => {
		const made = await listed();
		const tree = made.all("[role=tree]")[0];
		expect(tree && spoken(tree)).toBe("All projects");
		for (const row of made.rows) {
			expect(row.ariaLabel).toBeNull();
			expect(spoken(row).length).toBeGreaterThan(3);
		}
		const row = await stand(made, "Mill");
		expect([row.ariaExpanded, row.ariaLevel, row.ariaPosInSet, row.ariaSetSize, row.tabIndex]).toEqual(["false", "1", "3", "4", 0]);
		expect(made.all("[role=treeitem][tabindex='0']")).toHaveLength(1);
	});

	it("is told what was done, although the row it was done to is gone", async () => {
		const made = await listed();
		await stand(made, "Mill");
		await press("z");
		await expect.poll(() => made.host.menus.length).toBe(1);
		await press("{ArrowDown}{Enter}");
		await expect.poll(() => made.said, { timeout: 15_000 }).toBe("Mill asks for nothing until Thursday, July 2, 2026.");
		await expect.poll(() => titles(made)).not.toContain("Mill");
		await expect.poll(() => made.all("[role=treeitem]").includes(focused())).toBe(true);
		expectVisibleFocus();
		await made.undo();
		expect(await made.read(MILL)).toBe(VAULT[MILL]);
	});
});

describe.each([
	{ name: "a narrow sidebar with large text", options: { textSize: 200 }, width: 300 },
	{ name: "a phone", options: { width: 390, height: 844, mobile: true }, width: 390 },
	{ name: "a language from right to left", options: { rtl: true }, width: 300 },
])("on $name", ({ options, width }) => {
	it("nothing is cut, and all that is pressed is large enough for a finger", async () => {
		const made = await listed(options, FILES);
		const isPhone = "mobile" in options;
		made.host.ui.containerEl.toggleClass("is-phone", isPhone);
		made.host.ui.workspace.rightSplit.containerEl.setCssStyles({ width: `${width}px` });
		await stand(made, "Harbour");
		await press("{ArrowRight}");
		await frames(4);
		expect(sticksOut(made)).toEqual([]);
		if (!isPhone) return;
		const small = made.all("button, input[type=search], .is-clickable").filter((element) => {
			const { height } = element.getBoundingClientRect();
			return height < 44 && element.checkVisibility();
		});
		expect(small.map((element) => element.outerHTML.slice(0, 200))).toEqual([]);
	});
});

describe("from right to left", () => {
	it("the left arrow unfolds a project and the right one folds it", async () => {
		const made = await listed({ rtl: true });
		const row = await stand(made, "Harbour");
		await press("{ArrowLeft}");
		expect(row.ariaExpanded).toBe("true");
		await press("{ArrowRight}");
		expect(project(made, "Harbour").ariaExpanded).toBe("false");
	});
});

describe("in German", () => {
	it("the list speaks German throughout", async () => {
		const made = await listed({ language: "de" });
		expect(reason(made, "Quay")).toBe("Kein Kontakt seit 161 Tagen; erlaubt sind 21");
		expect(seen(project(made, "Harbour"))).toContain("Kontakt vor 2 Tagen 1 Blocker, seit 10 Tagen");
		await choose(made, "Projekte: wählen, was aufgelistet wird", "Nächste Schritte");
		await choose(made, "Gruppiert: Nach Projekt", "Nach Fälligkeit");
		expect(made.all(".is-group").map(seen)).toEqual(["Überfällig 1", "Diese Woche 1", "Ohne Fälligkeit 2"]);
	});
});
