/** A few projects for the list of all of them, with what each must say there worked out by hand, and the list as one sees it. */

import { expect } from "vitest";
import { userEvent } from "vitest/browser";
import { frames } from "./keyboard";
import { scene, type Scene, type SceneOptions } from "./scene";

export const HARBOUR = "Projects/Harbour.md";
export const QUAY = "Projects/Quay.md";
export const MILL = "Projects/Mill.md";
export const BOAT = "Projects/Boat.md";
export const DONE = "Projects/Done.md";

const note = (title: string, head: string, body: string): string => `---\ntype: projects\n${head}---\n\n# ${title}\n\n${body}`;

/** The day is July 1, 2026, and a contact may be 21 days old. */
export const VAULT: Record<string, string> = {
	/** Overdue since June 20, which was missed: 11 days. */
	[HARBOUR]: note(
		"Harbour",
		"status: active\nowner: Ada\ntags: [water]\nlast_contact: 2026-06-29\n",
		"## Blockers\n\n- ❌ No crane [created:: 2026-06-21]\n\n## Next Steps\n\n- [ ] Order **lamps** 📅 2026-06-20 @Ben\n- [ ] Paint the pier\n\n## Decisions\n\n- ✅ 2026-05-02: The lamps are yellow\n",
	),
	/** No contact for 161 days: 140 more than are allowed. */
	[QUAY]: note("Quay", "status: paused\nowner: Ben\nlast_contact: 2026-01-21\n", "## Next Steps\n\n- [ ] Sweep it 📅 2026-07-03 @Ada\n"),
	/** Nothing but that it has no next step. */
	[MILL]: note("Mill", "status: active\nlast_contact: 2026-06-30\n", "## Blockers\n\n- ❌ No wind\n"),
	/** All is well. */
	[BOAT]: note("Boat", "status: active\nowner: Ada\nlast_contact: 2026-06-28\n", "## Next Steps\n\n- [ ] Caulk it\n"),
	[DONE]: note("Barge", "status: done\nlast_contact: 2020-01-01\n", "## Next Steps\n\n- [ ] Nothing any more\n"),
	"Sources/2026-06-25 - Waiting.md": "---\ntype: meeting\n---\n\n# Waiting\n\nWords about [[Quay]].\n",
};

export async function listed(options: SceneOptions = {}, files: Record<string, string> = VAULT): Promise<Scene> {
	const made = await scene({ files }, options);
	await list(made);
	return made;
}

/** Has the list shown, with all that is known of every project. */
export async function list(made: Scene): Promise<void> {
	made.host.ui.workspace.rightSplit.containerEl.setCssStyles({ width: "390px" });
	made.run("show-all-projects");
	await expect.poll(() => made.panel.querySelector("[role=tree], .project-pulse-absence"), { timeout: 15_000 }).not.toBeNull();
	await complete(made);
}

export async function complete(made: Scene): Promise<void> {
	await made.host.settled();
	if (made.all(".is-project").length > 0) await expect.poll(() => made.all(".project-pulse-next").length, { timeout: 15_000 }).toBeGreaterThan(0);
	await frames(3);
}

/** What stands in each row, the headings of groups included, as one sees it. */
export function shown(made: Scene): string[] {
	return made.rows.map(seen);
}

export function titles(made: Scene): string[] {
	return made.all(".project-pulse-title a").map(({ textContent }) => textContent);
}

/** The sentence below a title. */
export function reason(made: Scene, title: string): string {
	return project(made, title).querySelector(".project-pulse-reason")?.textContent.trim() ?? "";
}

export function project(made: Scene, title: string): HTMLElement {
	const found = made.all(".is-project").find((row) => row.querySelector(".project-pulse-title a")?.textContent === title);
	if (!found) throw new Error(`No project "${title}" among ${titles(made).join(", ")}`);
	return found;
}

/** Without the name for screen readers; fields by what they ask for. */
export function seen(row: Element): string {
	const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT, (text) =>
		text.parentElement?.closest("[hidden]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
	);
	const texts: string[] = [];
	while (walker.nextNode()) texts.push((walker.currentNode.textContent ?? "").trim());
	const field = row.querySelector("textarea");
	return [...texts, field ? `(${field.placeholder})` : ""].filter(Boolean).join(" ");
}

/** What a screen reader says of a row. */
export function spoken(row: Element): string {
	return document.getElementById(row.getAttribute("aria-labelledby") ?? "")?.textContent ?? seen(row);
}

/** Puts the focus on a project by pressing on nothing of its row that does anything. */
export async function stand(made: Scene, title: string): Promise<HTMLElement> {
	const row = project(made, title);
	row.focus();
	await frames(2);
	return row;
}

export async function choose(made: Scene, button: string, item: string): Promise<void> {
	await userEvent.click(made.button(button));
	await expect.poll(() => made.host.menus.length).toBeGreaterThan(0);
	const found = made.host.menus.at(-1)?.item(item);
	if (!found) throw new Error(`No "${item}" among ${made.host.menus.at(-1)?.titles.join(", ")}`);
	await userEvent.click(found.dom);
	await frames(3);
}
