/** The list of all projects in a real browser, over real files: what is first and why, what it lets through, and what is done from it. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { changed, Hand } from "./hand";
import { focusedRow, frames, press } from "./keyboard";
import { BOAT, choose, complete, HARBOUR, list, listed, MILL, project, QUAY, reason, seen, shown, spoken, stand, titles, VAULT } from "./overview";
import { restarted, scene, type Scene } from "./scene";

const LONG = { timeout: 15_000 };

async function bytes(made: Scene, path: string, lines: string[]): Promise<void> {
	const before = VAULT[path] ?? "";
	await expect.poll(async () => changed(before, await made.read(path)), LONG).toEqual(lines);
}

/** What was done is in the file, in these lines alone, and is gone again when it is undone. */
async function proves(made: Scene, path: string, lines: string[]): Promise<void> {
	await bytes(made, path, lines);
	await made.undo();
	await bytes(made, path, []);
	expect(await made.read(path)).toBe(VAULT[path]);
}

describe("the list of the demo vault", () => {
	it("begins with the projects that need attention most, each with its reason", async () => {
		const made = await scene({ copyOf: "demo-vault" });
		await list(made);
		const first = (): string[] => titles(made).slice(0, 3).map((title) => `${title}: ${reason(made, title)}`);
		// January 16, February 13 and February 2 are what the notes say themselves.
		await expect.poll(first, LONG).toEqual([
			"No final newline: No contact for 166 days; 21 are allowed",
			"Wet Lantern Film Shoot: 1 step overdue since February 13 (138 days)",
			"Signal Bell (brass): No contact for 149 days; 21 are allowed",
		]);
	});
});

describe("the list of all projects", () => {
	it("tells of each what one looks for, the most urgent first", async () => {
		const made = await listed();
		await expect.poll(() => made.all(".project-pulse-waits").length, LONG).toBe(1);
		expect(titles(made)).toEqual(["Quay", "Harbour", "Mill", "Boat"]);
		expect(reason(made, "Quay")).toBe("No contact for 161 days; 21 are allowed");
		expect(reason(made, "Harbour")).toBe("1 step overdue since June 20 (11 days)");
		expect(reason(made, "Mill")).toBe("No next step");
		expect(reason(made, "Boat")).toBe("");
		expect(seen(project(made, "Harbour"))).toContain("Ada Contact 2 days ago 1 blocker, for 10 days");
		expect(seen(project(made, "Harbour"))).toContain("Order lamps Ben overdue since Jun 20");
		expect(project(made, "Harbour").querySelector(".project-pulse-next strong")?.textContent).toBe("lamps");
		expect(seen(project(made, "Quay"))).toContain("paused No contact for 161 days; 21 are allowed Ben Contact 5 months ago 1 entry waits Update");
		expect(project(made, "Quay").querySelectorAll(".is-overdue")).toHaveLength(1);
		expect(spoken(project(made, "Harbour"))).toBe(
			"Harbour, active, owner Ada, 1 step overdue since June 20 (11 days), Contact 2 days ago, 1 blocker, for 10 days, next: Order lamps",
		);
		expect(made.rows.map(({ ariaLevel, ariaPosInSet, ariaSetSize }) => [ariaLevel, ariaPosInSet, ariaSetSize].join("/"))).toEqual(["1/1/4", "1/2/4", "1/3/4", "1/4/4"]);
	});

	it("is one of the panel's two modes, and the one it was left in after a restart", async () => {
		const localStorage = new Map<string, string>();
		const made = await listed({ localStorage });
		await userEvent.click(project(made, "Mill"));
		await expect.poll(() => project(made, "Mill").ariaExpanded).toBe("true");
		await userEvent.click(made.button("Project"));
		await expect.poll(() => made.panel.querySelector(".project-pulse-overview")).toBeNull();
		await userEvent.click(made.button("All projects"));
		await complete(made);
		expect(project(made, "Mill").ariaExpanded).toBe("true");
		await choose(made, "Grouped: Not grouped", "By status");
		const again = await restarted(made, { localStorage });
		await expect.poll(() => again.all(".is-project").length, LONG).toBe(4);
		expect(again.button("All projects").ariaChecked).toBe("true");
		expect(project(again, "Mill").ariaExpanded).toBe("false");
		expect(shown(again).filter((text) => /^\S+ \d$/.test(text))).toEqual(["paused 1", "active 3"]);
	});

	it("opens a note by its name, in a new tab with the middle button, and shows it in the panel by its menu", async () => {
		const made = await listed();
		const hand = new Hand(made);
		await userEvent.click(project(made, "Mill").querySelector(".project-pulse-title a") as HTMLElement);
		await expect.poll(() => made.host.app.workspace.getActiveFile()?.path, LONG).toBe(MILL);
		await userEvent.click(project(made, "Boat").querySelector(".project-pulse-title a") as HTMLElement, { button: "middle" });
		await expect.poll(() => made.host.app.workspace.getActiveFile()?.path, LONG).toBe(BOAT);
		expect(made.host.ui.workspace.getLeavesOfType("markdown")).toHaveLength(2);
		await userEvent.click(project(made, "Harbour"), { button: "right" });
		expect(await hand.menu()).toEqual(expect.arrayContaining(["Open", "Show in the panel", "Update", "Set last contact to today", "Snooze until…"]));
		await hand.pick("Show in the panel");
		await expect.poll(() => made.title, LONG).toBe("Harbour");
		expect(made.host.app.workspace.getActiveFile()?.path).toBe(BOAT);
	});

	it("groups by status, owner and folder, and folds a group", async () => {
		const made = await listed();
		const headings = (): string[] => made.all(".is-group").map(seen);
		await choose(made, "Grouped: Not grouped", "By owner");
		expect(headings()).toEqual(["Ben 1", "Ada 2", "No owner 1"]);
		await choose(made, "Grouped: By owner", "By folder");
		expect(headings()).toEqual(["Projects 4"]);
		await choose(made, "Grouped: By folder", "By status");
		expect(headings()).toEqual(["paused 1", "active 3"]);
		await userEvent.click(made.all(".is-group")[1] as HTMLElement);
		await expect.poll(() => titles(made)).toEqual(["Quay"]);
		await userEvent.click(made.button("Fold all"));
		await expect.poll(() => titles(made)).toEqual([]);
		await userEvent.click(made.button("Unfold all"));
		await expect.poll(() => titles(made)).toHaveLength(4);
	});

	it("lets through what is typed and chosen, says how much that hides, and shows all again", async () => {
		const made = await listed();
		await userEvent.click(made.button("Filter"));
		await userEvent.keyboard("ada");
		await expect.poll(() => titles(made)).toEqual(["Harbour", "Boat"]);
		expect(made.panel.querySelector(".project-pulse-hides")?.textContent).toContain("2 projects hidden by the filter");
		await expect.poll(() => made.said).toBe("2 projects found.");
		await choose(made, "Choose status, owner, type or tag", "#water (1)");
		expect(titles(made)).toEqual(["Harbour"]);
		await userEvent.click(made.button("Show all"));
		await expect.poll(() => titles(made)).toHaveLength(4);
		await userEvent.click(made.all<HTMLInputElement>("input[type=search]")[0] as HTMLElement);
		await userEvent.keyboard("zzz");
		await expect.poll(() => made.panel.textContent).toContain("Nothing fits what is typed and chosen.");
		await userEvent.keyboard("{Escape}{Escape}");
		await expect.poll(() => titles(made)).toHaveLength(4);
		await userEvent.click(made.button("Show what is done"));
		await expect.poll(() => titles(made)).toContain("Barge");
	});
});

describe("a list without rows", () => {
	it("says how one comes to a project where there is none, and that all are done where they are", async () => {
		const none = await listed({}, { "Plain.md": "Nothing.\n" });
		expect(none.panel.textContent).toContain("There is no project yet.");
		expect(none.button("Create a project")).toBeDefined();
		const quiet = await listed({}, { [BOAT]: "---\ntype: projects\nstatus: done\n---\n\n# Boat\n" });
		expect(quiet.panel.textContent).toContain("All projects are done or snoozed.");
		await userEvent.click(quiet.all(".project-pulse-choices button")[0] as HTMLElement);
		await expect.poll(() => titles(quiet)).toEqual(["Boat"]);
		await choose(quiet, "Projects: choose what is listed", "Blockers");
		expect(quiet.panel.textContent).toContain("No blockers to show.");
	});
});

describe("a project of the list", () => {
	it("unfolds to its items, on which one acts as in the panel, and undoes it", async () => {
		const made = await listed();
		await stand(made, "Harbour");
		await press("{ArrowRight}");
		await expect.poll(() => made.row("Paint the pier")).toBeDefined();
		expect(made.row("Paint the pier").ariaLevel).toBe("3");
		const box = made.row("Paint the pier").querySelector("input") as HTMLElement;
		await userEvent.click(box);
		await expect.poll(() => made.row("Paint the pier").ariaChecked).toBe("true");
		await expect.poll(() => made.said).toBe("Completed: Paint the pier");
		await proves(made, HARBOUR, ["-- [ ] Paint the pier", "+- [x] Paint the pier"]);
		await expect.poll(() => made.row("Paint the pier").ariaChecked, LONG).toBe("false");
		// What hangs on the item is another for the whole project.
		await userEvent.click(made.row("No crane").querySelector("button") as HTMLElement);
		await expect.poll(() => seen(project(made, "Harbour")), LONG).not.toContain("1 blocker");
		await proves(made, HARBOUR, ["-- ❌ No crane [created:: 2026-06-21]", "+- ✅ No crane [created:: 2026-06-21] [resolved:: 2026-07-01]"]);
		await expect.poll(() => seen(project(made, "Harbour")), LONG).toContain("1 blocker");
	});

	it("takes new items, also one for the only project that has none", async () => {
		const made = await listed();
		await stand(made, "Boat");
		await press("n");
		await expect.poll(() => document.activeElement?.tagName, LONG).toBe("TEXTAREA");
		await userEvent.keyboard("Buy tar{Enter}");
		await expect.poll(() => made.said, LONG).toBe("1 item added.");
		await proves(made, BOAT, ["+- [ ] Buy tar"]);
	});

	it("keeps to its own items: a row is moved and edited where it stands", async () => {
		const made = await listed({ height: 1600 });
		for (const title of ["Harbour", "Quay"]) {
			await stand(made, title);
			await press("{ArrowRight}");
		}
		made.row("Paint the pier").focus();
		await press("{Alt>}{ArrowUp}{/Alt}");
		await proves(made, HARBOUR, ["-- [ ] Order **lamps** 📅 2026-06-20 @Ben", "-- [ ] Paint the pier", "+- [ ] Paint the pier", "+- [ ] Order **lamps** 📅 2026-06-20 @Ben"]);
		made.all("[role=treeitem]").find((row) => row.dataset["part"] === "nextSteps" && seen(row).startsWith("Sweep it"))?.focus();
		await press("e");
		await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
		await userEvent.keyboard("Scrub it{Enter}");
		await proves(made, QUAY, ["-- [ ] Sweep it 📅 2026-07-03 @Ada", "+- [ ] Scrub it 📅 2026-07-03 @Ada"]);
	});

	it("is updated from its row, touched from its menu, and all of that is undone", async () => {
		const made = await listed();
		const hand = new Hand(made);
		await expect.poll(() => made.all(".project-pulse-waits").length, LONG).toBe(1);
		await userEvent.click(project(made, "Quay").querySelector(".project-pulse-waits button") as HTMLElement);
		await expect.poll(async () => changed(VAULT[QUAY] ?? "", await made.read(QUAY)).join("\n"), LONG).toContain("[[2026-06-25 - Waiting]]");
		await expect.poll(() => made.all(".project-pulse-waits").length, LONG).toBe(0);
		await made.undo();
		expect(await made.read(QUAY)).toBe(VAULT[QUAY]);
		await expect.poll(() => made.all(".project-pulse-waits").length, LONG).toBe(1);
		await userEvent.click(project(made, "Mill"), { button: "right" });
		await hand.pick("Set last contact to today");
		await proves(made, MILL, ["-last_contact: 2026-06-30", "+last_contact: 2026-07-01"]);
	});

	it("is snoozed until a day and not listed any more, and is there again when that is undone or it is woken", async () => {
		const made = await listed();
		const hand = new Hand(made);
		await stand(made, "Harbour");
		await press("z");
		expect(await hand.menu()).toEqual(["Snooze Harbour until", "Tomorrow", "In a week", "In a month", "A date…"]);
		await hand.pick("In a week");
		await expect.poll(() => titles(made), LONG).toEqual(["Quay", "Mill", "Boat"]);
		await expect.poll(() => focusedRow(), LONG).not.toMatch(/^</);
		await proves(made, HARBOUR, ["+snooze_until: 2026-07-08"]);
		await expect.poll(() => titles(made), LONG).toEqual(["Quay", "Harbour", "Mill", "Boat"]);
		await made.redo();
		// The notices lie above it.
		made.button("Show what is snoozed").click();
		await expect.poll(() => reason(made, "Harbour"), LONG).toBe("Snoozed until Wednesday, July 8, 2026");
		await userEvent.click(project(made, "Harbour"), { button: "right" });
		await hand.pick("Wake");
		await bytes(made, HARBOUR, []);
		await expect.poll(() => reason(made, "Harbour"), LONG).toBe("1 step overdue since June 20 (11 days)");
	});
});

describe("the items of all projects", () => {
	it("are one list by project, owner, due date and age, and are closed there", async () => {
		const made = await listed();
		await choose(made, "Projects: choose what is listed", "Next steps");
		expect(shown(made)).toEqual([
			"Quay 1",
			"Sweep it Ada Jul 3",
			"Harbour 2",
			"Order lamps Ben overdue since Jun 20",
			"Paint the pier",
			"Boat 1",
			"Caulk it",
		]);
		await choose(made, "Grouped: By project", "By owner");
		expect(shown(made)).toEqual([
			"Ben 1",
			"Order lamps Harbour Ben overdue since Jun 20",
			"Ada 1",
			"Sweep it Quay Ada Jul 3",
			"No owner 2",
			"Paint the pier Harbour",
			"Caulk it Boat",
		]);
		await choose(made, "Grouped: By owner", "By due date");
		expect(shown(made).filter((text) => / \d$/.test(text) && !text.includes("Jul") && !text.includes("Jun"))).toEqual(["Overdue 1", "This week 1", "No due date 2"]);
		await userEvent.click(made.row("Sweep it").querySelector("input") as HTMLElement);
		await proves(made, QUAY, ["-- [ ] Sweep it 📅 2026-07-03 @Ada", "+- [x] Sweep it 📅 2026-07-03 @Ada"]);
		await choose(made, "Next steps: choose what is listed", "Blockers");
		await choose(made, "Grouped: By due date", "By age");
		expect(shown(made)).toEqual(["Open for 7 days and more 1", "No crane Harbour Jun 21", "Age not known 1", "No wind Mill"]);
		await choose(made, "Blockers: choose what is listed", "Decisions");
		expect(shown(made).join()).toContain("The lamps are yellow");
	});
});

describe("the keyboard", () => {
	it("reaches everything: the switch, the list, its projects and their items, and the way back", async () => {
		const made = await scene({ files: VAULT });
		await made.open(HARBOUR, "Harbour");
		made.run("open-panel");
		await expect.poll(() => made.panel.contains(document.activeElement)).toBe(true);
		made.button("Project").focus();
		await press("{ArrowRight}");
		await expect.poll(() => made.all(".is-project").length, LONG).toBe(4);
		expect([made.button("Project").ariaChecked, made.button("All projects").ariaChecked]).toEqual(["false", "true"]);
		await complete(made);
		await userEvent.tab();
		await userEvent.tab();
		const at = (): string => seen(document.activeElement as Element);
		await expect.poll(at).toContain("Quay");
		await press("{ArrowDown}");
		expect(at()).toContain("Harbour");
		await press("{ArrowRight}");
		await press("{ArrowRight}");
		expect(at()).toBe("Blockers 1");
		await press("{ArrowLeft}{ArrowLeft}");
		expect(at()).toContain("Harbour");
		await press("{ArrowLeft}");
		expect(document.activeElement?.ariaExpanded).toBe("false");
		await press("{ }");
		expect(document.activeElement?.ariaExpanded).toBe("true");
		await press("{End}");
		expect(at()).toContain("Boat");
		await press("{Enter}");
		await expect.poll(() => made.host.app.workspace.getActiveFile()?.path, LONG).toBe(BOAT);
		project(made, "Quay").focus();
		await press("u");
		await expect.poll(async () => (await made.read(QUAY)).includes("[[2026-06-25 - Waiting]]"), LONG).toBe(true);
		await made.undo();
		project(made, "Quay").focus();
		await press("/");
		expect(document.activeElement?.tagName).toBe("INPUT");
		await press("{Escape}");
		expect(at()).toContain("Quay");
		await press("?");
		await expect.poll(() => made.host.modals.length).toBe(1);
		await press("{Escape}");
		await frames(2);
		project(made, "Quay").focus();
		await press("{Escape}");
		await expect.poll(() => made.panel.contains(document.activeElement)).toBe(false);
	});
});
