/** The panel and its dialogs for a screen reader: what axe finds, roles and names and places, and what is announced. */

import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { expectFile, focused, frames, goTo, press } from "./keyboard";
import { manifest, scene, type Scene, type SceneOptions } from "./scene";

const QUAY = "Projects/Quay.md";
const NOTE = `---
type: projects
status: active
owner: Ada
last_contact: 2026-01-20
---

# Quay

## Status

| Field | Value |
| --- | --- |
| Status | paused |

## Blockers

- ❌ No permit for [[Cranes|the crane]] 📅 2026-06-20 @Ada
    - said on the phone
- ✅ Fog (resolved 2026-05-01)

## Next Steps

- [ ] Paint the pier
- [/] Order **lamps** 📅 2026-08-01
- [x] Count the bollards ✅ 2026-06-01
- [-] Buy a boat

### Later

- [ ] Invite the mayor

## Decisions

- ✅ 2026-05-02: The lamps are yellow

## Recent Context

${[19, 18, 17, 16, 15, 14].map((day) => `- 2026-06-${day}: [[2026-06-${day} - News]] - News of the day.`).join("\n")}

## Key Facts

- It is made of granite.

## Collaborators

| Person | Role | Company |
| --- | --- | --- |
| [[Ada]] | Foreman | Quays |
`;

const FILES: Record<string, string> = {
	[QUAY]: NOTE,
	"Projects/Pier.md": "---\ntype: projects\nlast_contact: 2026-06-21\n---\n\n# Pier\n\n## Next Steps\n\n- [ ] Sweep it\n",
	"Projects/Broken.md": "---\ntype: projects\nlast_contact: soon\n---\n\n# Broken\n\n## Next Steps\n\n- [ ] Mend it\n",
	"People/Ada.md": "---\ntype: people\n---\n\n# Ada\n",
	"Cranes.md": "# Cranes\n",
	"2026-05-05 - Dated.md": "---\ntype: projects\n---\n\n# Dated\n",
	"Sources/2026-06-19 - News.md": "---\ntype: meeting\n---\n\n# News\n\nNews of the day: [[Quay]].\n",
	"Sources/2026-06-25 - Waiting.md": "---\ntype: meeting\n---\n\n# Waiting\n\nWords about [[Quay]].\n",
	"Sources/2026-07-20 - Planned.md": "---\ntype: meeting\n---\n\n# Planned\n\nWords about [[Quay]].\n",
};

async function opened(options: SceneOptions = {}): Promise<Scene> {
	const made = await scene({ files: FILES }, options);
	await made.open(QUAY, "Quay");
	await expect.poll(() => made.all(".project-pulse-waiting").length, { timeout: 15_000 }).toBe(1);
	await frames(2);
	return made;
}

async function inTree(made: Scene, text: string): Promise<void> {
	made.run("open-panel");
	await expect.poll(() => made.panel.contains(document.activeElement)).toBe(true);
	await press("{Home}");
	await goTo(text);
}

/** What the app draws around the plugin is not the plugin's: the page as a whole, and titles of dialogs that are no headings. */
const OF_THE_APP = ["region", "page-has-heading-one", "landmark-one-main", "html-has-lang", "document-title", "meta-viewport", "heading-order"];
/** Still an experiment of axe's: it compares letters, and a row's name puts into words what the row shows by signs. */
const EXPERIMENTAL = ["label-content-name-mismatch"];
/** Coloured by the theme alone: white on the accent colour, and links to notes that are not there. */
const OF_THE_THEME = ".mod-cta, .is-unresolved";
/** The app draws these from a definition, beside the name that it does not tie to them. */
const OF_THE_SETTINGS = ".setting-item-control :is(input:not([data-project-pulse-setting]), select)";

/** In the dark only the colours are others. */
async function violationsIn(...elements: (Element | undefined)[]): Promise<string[]> {
	const found: string[] = [];
	const isDark = document.body.classList.contains("theme-dark");
	for (const element of elements) {
		if (!element?.isConnected) throw new Error("There is nothing to look at");
		const { violations, passes } = await axe.run({ include: element as HTMLElement }, {
			runOnly: isDark ? ["color-contrast"] : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
			...(!isDark && { rules: Object.fromEntries([...OF_THE_APP, ...EXPERIMENTAL].map((rule) => [rule, { enabled: false }])) }),
		});
		expect(passes.length).toBeGreaterThan(0);
		const isOther = (id: string, { target }: axe.NodeResult): boolean => {
			const at = document.querySelector(String(target[0]));
			return at?.matches(id === "color-contrast" ? OF_THE_THEME : ["label", "select-name"].includes(id) ? OF_THE_SETTINGS : ":not(*)") === true;
		};
		found.push(...violations.flatMap(({ id, nodes }) => nodes.filter((node) => !isOther(id, node)).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary ?? ""}`)));
	}
	return found;
}

const content = (made: Scene): HTMLElement => made.panel.querySelector(".view-content") as HTMLElement;
const dialog = (made: Scene): HTMLElement | undefined => made.host.modals.at(-1)?.modalEl;

describe.each([
	{ name: "light", options: { height: 1600 } },
	{ name: "dark", options: { height: 1600, dark: true } },
	{ name: "a phone", options: { mobile: true, width: 390, height: 1600 } },
] satisfies { name: string; options: SceneOptions }[])("in $name, nothing is found amiss", ({ options }) => {
	it("in the panel of a project, unfolded, filtered, edited, added to, folded", async () => {
		const made = await opened(options);
		expect(await violationsIn(content(made))).toEqual([]);
		for (const group of ["Key facts", "People"]) made.row(group).click();
		made.button("Show what is done").click();
		await expect.poll(() => made.panel.textContent).toContain("Buy a boat");
		await frames(2);
		expect(await violationsIn(content(made))).toEqual([]);
		await inTree(made, "Paint the pier");
		await press("e");
		expect(focused().tagName).toBe("TEXTAREA");
		expect(await violationsIn(content(made))).toEqual([]);
		await press("{Escape}n");
		expect(await violationsIn(content(made))).toEqual([]);
		await press("{Escape}/lamps");
		await expect.poll(() => made.panel.textContent).not.toContain("Paint the pier");
		expect(await violationsIn(content(made))).toEqual([]);
		await press("{Escape}{Escape}");
		made.button("Fold all").click();
		await frames(2);
		expect(await violationsIn(content(made))).toEqual([]);
	});

	it("in the panel of no project, of a dated note, and of one with a problem", async () => {
		const made = await scene({ files: { ...FILES, "Other.md": "# Other\n" } }, options);
		await made.host.open("Other.md");
		await expect.poll(() => made.panel.textContent).toContain("Open a note of a project");
		expect(await violationsIn(content(made))).toEqual([]);
		await made.host.open("2026-05-05 - Dated.md");
		await expect.poll(() => made.panel.textContent).toContain("counts as a source");
		expect(await violationsIn(content(made))).toEqual([]);
		await made.open("Projects/Broken.md", "Broken");
		await expect.poll(() => made.rows.some(({ textContent }) => textContent.includes("Problems"))).toBe(true);
		made.row("Problems").click();
		await frames(2);
		expect(await violationsIn(content(made))).toEqual([]);
	});

	it("in the dialogs and choosers", async () => {
		const made = await opened(options);
		await inTree(made, "Paint the pier");
		for (const key of ["d", "o", "?"]) {
			await press(key);
			expect(await violationsIn(dialog(made)), key).toEqual([]);
			await press("{Escape}");
		}
		await goTo("News of the day");
		await press("{Shift>}{F10}{/Shift}");
		made.host.menus[0]?.item("Why is this here?").click();
		await expect.poll(() => dialog(made)?.textContent).toContain("News");
		expect(await violationsIn(dialog(made))).toEqual([]);
		await press("{Escape}");
		for (const id of ["switch-project", "add-blocker", "complete-next-step", "resolve-blocker", "touch-date", "create-project", "update-several", "show-problems"]) {
			made.run(id);
			await expect.poll(() => made.host.modals.length, { message: id }).toBe(1);
			await made.host.settled();
			await frames(2);
			expect(await violationsIn(dialog(made)), id).toEqual([]);
			await press("{Escape}");
			await expect.poll(() => made.host.modals.length, { message: id }).toBe(0);
		}
	});

	it("in the review, the status bar and the notices", async () => {
		const made = await opened(options);
		if (!options.mobile) expect(await violationsIn(made.host.statusBar.containerEl)).toEqual([]);
		made.run("update-projects");
		await expect.poll(() => document.querySelectorAll(".project-pulse-review .project-pulse-line").length, { timeout: 15_000 }).toBeGreaterThan(0);
		await frames(2);
		expect(await violationsIn(dialog(made))).toEqual([]);
		await press("{Escape}");
		made.run("update-project");
		await expect.poll(() => made.host.notices.length).toBeGreaterThan(0);
		expect(await violationsIn(made.host.notices.at(-1)?.messageEl)).toEqual([]);
	});

	it("on the pages of the settings", async () => {
		const made = await scene({ files: FILES }, { ...options, closed: true });
		const { setting } = made.host.ui;
		setting.open();
		const tab = setting.openTabById(manifest.id);
		const rows = (): HTMLElement[] => [...(tab?.containerEl.querySelectorAll<HTMLElement>(".setting-item") ?? [])];
		const names = rows().map((row) => row.querySelector(".setting-item-name")?.textContent ?? "");
		expect(names.length).toBeGreaterThan(6);
		expect(await violationsIn(tab?.containerEl)).toEqual([]);
		for (const name of names) {
			rows().find((row) => row.querySelector(".setting-item-name")?.textContent === name)?.click();
			await made.host.settled();
			if (tab?.containerEl.querySelector(".setting-page-back") === null) continue;
			expect(await violationsIn(tab?.containerEl), name).toEqual([]);
			tab?.containerEl.querySelector<HTMLElement>(".setting-page-back")?.click();
		}
	});
});

describe("what a screen reader says", () => {
	it("of rows: role, name, state, level and place", async () => {
		const made = await opened({ height: 1400 });
		for (const group of ["Key facts", "People"]) made.row(group).click();
		await expect.poll(() => made.panel.textContent).toContain("granite");
		const said = made.rows.map((row) => {
			const { role, ariaLevel, ariaPosInSet, ariaSetSize, ariaChecked, ariaExpanded } = row;
			const label = document.getElementById(row.getAttribute("aria-labelledby") ?? "");
			const name = (label ?? row).textContent.trim();
			return [role, name, `${ariaLevel}: ${ariaPosInSet}/${ariaSetSize}`, ariaChecked ?? ariaExpanded ?? ""].join(" | ");
		});
		expect(said).toEqual([
			"treeitem | Blockers, 1 open, 1 overdue | 1: 1/6 | true",
			"treeitem | No permit for the crane, open, owner Ada, overdue since Saturday, June 20, 2026 | 2: 1/1 | false",
			"treeitem | said on the phone | 3: 1/1 | ",
			"treeitem | Add a blocker | 2: 2/2 | ",
			"treeitem | Next steps, 3 open | 1: 2/6 | true",
			"treeitem | Paint the pier, open | 2: 1/3 | false",
			"treeitem | Order lamps, in progress, due Saturday, August 1, 2026 | 2: 2/3 | mixed",
			"treeitem | Invite the mayor, open | 2: 3/3 | false",
			"treeitem | Add a next step | 2: 4/4 | ",
			"treeitem | Decisions, 1 standing | 1: 3/6 | true",
			"treeitem | The lamps are yellow, standing, Saturday, May 2, 2026 | 2: 1/1 | false",
			"treeitem | Add a decision | 2: 2/2 | ",
			"treeitem | Recent context, 6 entries | 1: 4/6 | true",
			...["Friday, June 19", "Thursday, June 18", "Wednesday, June 17", "Tuesday, June 16", "Monday, June 15"].map((day, index) => `treeitem | ${day}, 2026: 2026-06-${19 - index} - News - News of the day. | 2: ${index + 1}/5 | `),
			"treeitem | Show 1 older entry | 2: 6/6 | ",
			"treeitem | Key facts, 1 fact | 1: 5/6 | true",
			"treeitem | It is made of granite. | 2: 1/1 | ",
			"treeitem | People, 1 person | 1: 6/6 | true",
			"treeitem | Ada, Foreman, Quays | 2: 1/1 | ",
		]);
		const tree = made.all("[role=tree]")[0];
		expect(document.getElementById(tree?.getAttribute("aria-labelledby") ?? "")?.textContent).toBe("Items and entries of Quay");
		expect(made.rows.filter(({ tabIndex }) => tabIndex === 0).length).toBe(1);
	});

	it("of the head, the toolbar and the status bar", async () => {
		const made = await opened();
		expect(made.all("header button").map((button) => button.ariaLabel ?? button.textContent)).toEqual([
			"Last contact 5 months ago overdue. The last contact was on Tuesday, January 20, 2026. There should be one at least every 21 days.",
			"Next contact in 19 days. The next contact is on Monday, July 20, 2026, from \"2026-07-20 - Planned\".",
			"Contacts of the last year: 2 contacts in twelve months, all in June",
			"Update",
		]);
		expect(made.all(".project-pulse-fact").map(({ textContent }) => textContent)).toEqual(["Status: active but in the table: paused", "Owner: Ada"]);
		const toolbar = made.all("[role=toolbar]")[0];
		expect(document.getElementById(toolbar?.getAttribute("aria-labelledby") ?? "")?.textContent).toBe("What the panel shows");
		expect([...(toolbar?.querySelectorAll("button") ?? [])].every(({ ariaLabel }) => (ariaLabel ?? "").length > 3)).toBe(true);
		const bar = document.querySelector(".project-pulse-status");
		expect([bar?.role, bar?.ariaLabel]).toEqual(["button", "Quay: 1 open blocker, 3 open next steps, 1 standing decision, 1 entry waits"]);
	});
});

describe("what is announced", () => {
	it("of each action, when it is done", async () => {
		const made = await opened();
		await inTree(made, "Paint the pier");
		const says = async (keys: string, sentence: string): Promise<void> => {
			await press(keys);
			await expect.poll(() => [made.said, made.host.notices.at(-1)?.text], { timeout: 10_000, message: keys }).toEqual([sentence, undefined]);
			await expect.poll(() => made.all("[aria-busy]").length).toBe(0);
		};
		const live = made.panel.querySelector("[aria-live]");
		expect([live?.role, live?.ariaLive]).toEqual(["status", "polite"]);
		await says(" ", "Completed: Paint the pier");
		await says(" ", "Open again: Paint the pier");
		await says("{Alt>}{ArrowDown}{/Alt}", "Moved to position 2 of 3.");
		await says("{Alt>}{ArrowUp}{/Alt}", "Moved to position 1 of 3.");
		await says("{Alt>}{ArrowUp}{/Alt}", "It is the first one already.");
		await says("eGive the pier paint{Enter}", "Changed.");
		await says("m{ArrowDown}{Enter}", "Moved to Blockers.");
		await press("{Home}");
		await goTo("Order lamps");
		await says("{Delete}", "Deleted: Order lamps");
		await says("nOne{Shift>}{Enter}{/Shift}Two{Enter}", "2 items added.");
		await press("{Escape}");
		await goTo("2026-06-19 - News");
		await says("{Delete}", "Entry removed.");
		await press("{Shift>}{F10}{/Shift}");
		made.host.menus[0]?.item("Remove and do not add again").click();
		await expect.poll(() => made.said).toBe("Entry removed; it is not added again.");
		await says("/pier", "1 row found.");
		expect(live?.isConnected).toBe(true);
		for (let undone = 0; undone < 10; undone++) await made.undo();
		await expectFile(made, QUAY, NOTE);
	});

	it("twice, when the same is done twice", async () => {
		const made = await opened();
		await inTree(made, "Paint the pier");
		await press("{Alt>}{ArrowUp}{/Alt}");
		const first = made.panel.querySelector("[aria-live]")?.textContent;
		await press("{Alt>}{ArrowUp}{/Alt}");
		const second = made.panel.querySelector("[aria-live]")?.textContent;
		expect([first?.trim() === second?.trim(), first === second]).toEqual([true, false]);
	});

	it("of what is refused, with the reason in a notice, and the row is as it was", async () => {
		const made = await opened();
		const text = NOTE.replace("- [ ] Paint the pier", "- [ ] Paint the pier\n- [ ] Water the plants 🔁 every week 📅 2026-07-04");
		await made.host.external.write(QUAY, text);
		await expect.poll(() => made.panel.textContent).toContain("Water the plants");
		await inTree(made, "Water the plants");
		await press(" ");
		await expect.poll(() => made.said, { timeout: 10_000 }).toBe("Not changed.");
		expect(made.host.notices.at(-1)?.text).toMatch(/^Quay: .+/);
		expect([focused().ariaChecked, made.all("[aria-busy]").length, await made.read(QUAY)]).toEqual(["false", 0, text]);
	});
});
