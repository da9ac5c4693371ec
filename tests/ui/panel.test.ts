/** The panel: what it shows of a project, where its rows and links lead, and what it says where there is none. */

import { beforeEach, describe, expect, it } from "vitest";
import { newDevice } from "../vault/stage";
import { FakePort } from "./panel-port";
import { HARBOUR, NOTE, screen, textOf, type Screen } from "./panel-screen";

beforeEach(() => {
	newDevice();
});

const head = (seen: Screen): string => textOf(seen.all(".project-pulse-head")[0] as HTMLElement);

/** What the workspace was asked for. */
function listened(seen: Screen, event: string): Record<string, unknown>[] {
	const heard: Record<string, unknown>[] = [];
	seen.made.host.ui.workspace.on(event, (data: never) => void heard.push(data));
	return heard;
}

describe("the head", () => {
	it("names the project, its status and owner, and what the table says otherwise", async () => {
		const seen = await screen();
		expect(head(seen)).toMatch(/^HarbourStatus: active but in the table: on holdOwner: AdaLast contact 12 days ago/);
	});

	it("opens the note, with Mod or the middle button in a new tab", async () => {
		const seen = await screen();
		const name = seen.all(".project-pulse-head a")[0] as HTMLElement;
		await seen.click(name);
		await seen.click(name, { ctrlKey: true });
		await seen.click(name, { button: 1 });
		expect(seen.port.asked).toEqual(["open the note in same", "open the note in tab", "open the note in tab"]);
	});

	it("gives the day and the source of the last contact, and leads to that source", async () => {
		const seen = await screen(NOTE, { files: { "Sources/2026-06-19 - Lamps.md": "# Lamps\n" } });
		seen.port.standing = { entries: 0, contact: false, last: { date: "2026-06-19" as never, source: "Sources/2026-06-19 - Lamps.md" }, next: null, days: [] };
		seen.port.changed();
		await seen.drawn();
		const button = seen.button('Last contact 12 days ago. The last contact was on Friday, June 19, 2026, from "2026-06-19 - Lamps".');
		expect(button.classList.contains("is-stale")).toBe(false);
		await seen.click(button);
		expect(seen.made.host.app.workspace.getActiveFile()?.path).toBe("Sources/2026-06-19 - Lamps.md");
	});

	it.each([
		["last_contact: 2026-06-09", "Last contact 22 days agooverdue"],
		["last_contact: 2026-06-10", "Last contact 21 days ago"],
		["created: 2026-01-01", "No contact yetoverdue"],
	])("says in words that there was no contact for too long (%s)", async (property, said) => {
		const seen = await screen(NOTE.replace("last_contact: 2026-06-19", property));
		const contact = seen.all(".project-pulse-contact")[0] as HTMLElement;
		expect([textOf(contact), contact.classList.contains("is-stale")]).toEqual([said, said.endsWith("overdue")]);
	});

	it("shows the next contact and what waits, with a button that enters it", async () => {
		const seen = await screen();
		seen.port.standing = { entries: 2, contact: true, last: null, next: { date: "2026-07-04" as never, source: "Sources/Later.md" }, days: [] };
		seen.port.changed();
		await seen.drawn();
		expect(head(seen)).toContain("Next contact in 3 days");
		expect(head(seen)).toContain("2 entries wait");
		await seen.click(seen.button("Update"));
		expect(seen.port.asked).toEqual(["update"]);
	});

	it("has the counts on a phone only, which has no status bar", async () => {
		const counts = "1 open blocker, 4 open next steps, 1 standing decision";
		expect(head(await screen(NOTE))).not.toContain(counts);
		expect(head(await screen(NOTE, { mobile: true }))).toContain(counts);
	});
});

describe("the rows", () => {
	it("are the groups with their counts and all that is open, nested as the note has it", async () => {
		const seen = await screen();
		expect(seen.outline).toEqual([
			"1 Blockers1",
			"2 No permit for the pierBen",
			"2 (New blocker)",
			"1 Next steps1 overdue4",
			"2 Order the lampsAdaoverdue since Jun 20",
			"3 Ask for prices",
			"2 Paint the pier",
			"2 Call the office #harbour",
			"2 (New next step)",
			"1 Decisions1",
			"2 Wood, not steelMay 5",
			"2 (New decision)",
			"1 Recent context3",
			"2 Jun 192026-06-19 - Lamps - Chose the lamps.",
			"2 Jun 122026-06-12 - Ropes - The ropes are late. (via Pier)",
			"2 Jun 12026-06-01 - Planks - Planks.",
			"1 Key facts1",
			"1 People1",
		]);
	});

	it("tell a screen reader their words, state, owner, dates and places", async () => {
		const seen = await screen();
		const row = seen.row("Order the lamps");
		expect(seen.name("Order the lamps")).toBe("Order the lamps, open, owner Ada, overdue since Saturday, June 20, 2026");
		expect(["level", "posinset", "setsize", "checked"].map((name) => row.getAttribute(`aria-${name}`))).toEqual(["2", "1", "3", "false"]);
		expect(seen.row("Paint").getAttribute("aria-checked")).toBe("mixed");
		expect(seen.name("Next steps")).toBe("Next steps, 4 open, 1 overdue");
	});

	it("have a real box where the note has one, with the mark as it stands, and a button where it has none", async () => {
		const seen = await screen();
		const boxes = ["Order", "Paint", "Call"].map((text) => seen.box(text));
		expect(boxes.map((box) => [box.dataset["task"], box.checked, box.className])).toEqual([
			[" ", false, "task-list-item-checkbox"],
			["/", true, "task-list-item-checkbox"],
			["?", true, "task-list-item-checkbox"],
		]);
		expect(seen.row("No permit").querySelector("input")).toBeNull();
		expect(seen.row("No permit").querySelector("button[aria-label=Resolve]")).not.toBeNull();
	});

	it("show what is done when asked to, and remember it on this device", async () => {
		const seen = await screen();
		await seen.click(seen.button("Show what is done"));
		expect(seen.outline).toContain("2 Buy paintJun 2");
		expect(seen.outline).toContain("2 Ropes were late");
		expect(seen.saved.at(-1)).toMatchObject({ showDone: true });
		const again = await screen(NOTE, { stored: seen.saved.at(-1) });
		expect(again.outline).toContain("2 Ropes were late");
		expect(again.button("Show what is done").getAttribute("aria-pressed")).toBe("true");
	});

	it("fold away by group, with a click or all at once, and stay so", async () => {
		const seen = await screen();
		await seen.click(seen.row("Blockers"));
		expect(seen.row("Blockers").getAttribute("aria-expanded")).toBe("false");
		expect(seen.outline).not.toContain("2 (New blocker)");
		await seen.click(seen.button("Fold all"));
		expect(seen.outline).toEqual(["1 Blockers1", "1 Next steps1 overdue4", "1 Decisions1", "1 Recent context3", "1 Key facts1", "1 People1"]);
		const again = await screen(NOTE, { stored: seen.saved.at(-1) });
		expect(again.rows).toHaveLength(6);
		await again.click(again.button("Unfold all"));
		expect(again.outline).toContain("2 40 m long");
		expect(again.outline).toContain("2 AdaLead, Quay");
	});

	it("show the newest entries, and the older ones on demand", async () => {
		const entries = Array.from({ length: 8 }, (_, index) => `- 2026-06-0${8 - index}: Met ${8 - index}`).join("\n");
		const seen = await screen(`---\ntype: projects\n---\n# A\n\n## Recent Context\n\n${entries}\n`);
		expect(seen.rows.filter((row) => row.dataset["part"] === "recentContext" && row.getAttribute("aria-level") === "2")).toHaveLength(6);
		await seen.click(seen.row("Show 3 older entries"));
		expect(seen.outline).toContain("2 Jun 1Met 1");
		await seen.click(seen.row("Show only the newest"));
		expect(seen.outline).not.toContain("2 Jun 1Met 1");
	});

	it("sort by due date from the menu, which says what is chosen", async () => {
		const seen = await screen("---\ntype: projects\n---\n# A\n\n## Next Steps\n\n- [ ] Later 📅 2026-08-01\n- [ ] Sooner 📅 2026-07-02\n");
		const steps = (): string[] => seen.outline.filter((line) => /Later|Sooner/.test(line));
		expect(steps()[0]).toMatch(/Later/);
		await seen.click(seen.button("Sorted: As written"));
		expect(seen.menu.items.map((item) => ("checked" in item ? item.checked : null))).toEqual([true, false, false]);
		seen.menu.item("By due date").click();
		await seen.drawn();
		expect(steps()[0]).toMatch(/Sooner/);
		expect(seen.button("Sorted: By due date")).toBeDefined();
	});

	it("leave out the parts that are switched off", async () => {
		const port = new FakePort((settings) => {
			settings.panel.shows.decisions = false;
			settings.panel.shows.people = false;
		});
		const seen = await screen(NOTE, { port });
		expect(seen.outline.filter((line) => line.startsWith("1"))).toEqual(["1 Blockers1", "1 Next steps1 overdue4", "1 Recent context3", "1 Key facts1"]);
	});
});

describe("a click", () => {
	it.each([
		["Order the lamps", {}, "open 28 in same"],
		["Order the lamps", { ctrlKey: true }, "open 28 in tab"],
		["Order the lamps", { button: 1 }, "open 28 in tab"],
		["Order the lamps", { ctrlKey: true, altKey: true }, "open 28 in split"],
		["Wood, not steel", {}, "open 36 in same"],
		["Jun 12", {}, "open 18 in same"],
	])("on %s (%o) does: %s", async (text, held, asked) => {
		const seen = await screen();
		await seen.click(seen.row(text), held);
		expect(seen.port.asked).toEqual([asked]);
	});

	it("on a link opens the link and not the line", async () => {
		const seen = await screen(NOTE, { files: { "Notes/Pier.md": "# Pier\n" } });
		await seen.click(seen.row("No permit").querySelector("a.internal-link") as HTMLElement);
		expect(seen.port.asked).toEqual([]);
		expect(seen.made.host.app.workspace.getActiveFile()?.path).toBe("Notes/Pier.md");
	});

	it("on a tag searches for it", async () => {
		const seen = await screen();
		const searched: string[] = [];
		const instance = { openGlobalSearch: (query: string) => void searched.push(query) };
		const internalPlugins = { getEnabledPluginById: (id: string) => (id === "global-search" ? instance : null) };
		Object.assign(seen.made.host.app, { internalPlugins });
		await seen.click(seen.row("Call").querySelector("a.tag") as HTMLElement);
		expect([searched, seen.port.asked]).toEqual([["tag:#harbour"], []]);
	});
});

describe("a hovering mouse", () => {
	it("has the line previewed over a row, and the note over a link", async () => {
		const seen = await screen();
		const heard = listened(seen, "hover-link");
		seen.row("Paint").dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
		seen.row("No permit").querySelector("a")?.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
		expect(heard.map(({ source, linktext, sourcePath, state }) => [source, linktext, sourcePath, state])).toEqual([
			["project-pulse-panel", HARBOUR, HARBOUR, { scroll: 29 }],
			["project-pulse-panel", "Pier", HARBOUR, undefined],
		]);
		expect(heard.every(({ hoverParent }) => hoverParent === seen.view)).toBe(true);
	});
});

describe("a note's words", () => {
	it("neither embed, load nor run anything", async () => {
		const text = "---\ntype: projects\n---\n# A\n\n## Next Steps\n\n- [ ] See ![[Plan.png]] and ![x](https://example.org/x.png) <img src=x onerror=alert(1)> `= this.file` `$= run()`\n";
		const seen = await screen(text, { bare: true });
		const row = seen.row("See");
		expect(row.querySelector("img, iframe, .internal-embed")).toBeNull();
		expect([...row.querySelectorAll("code")].map(textOf)).toEqual(["= this.file", "$= run()"]);
		expect([...row.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["Plan.png", "https://example.org/x.png"]);
		expect(textOf(row)).toContain("<img src=x onerror=alert(1)>");
	});

	it("give their code to no post-processor", async () => {
		const seen = await screen();
		const given: string[] = [];
		seen.made.host.ui.workspace.postProcessors.push((element) => void given.push(...[...element.querySelectorAll("code")].map(textOf)));
		seen.port.show(HARBOUR, NOTE.replace("Ask for `prices`", "Ask for `= prices`"));
		await seen.drawn();
		expect(textOf(seen.row("Ask for"))).toBe("Ask for = prices");
		expect(given).toEqual([]);
	});

	it("are not rendered again when something else has changed", async () => {
		const seen = await screen();
		const rendered: string[] = [];
		seen.made.host.ui.workspace.postProcessors.push((element) => void rendered.push(textOf(element)));
		const link = seen.row("No permit").querySelector("a");
		seen.port.show(HARBOUR, NOTE.replace("40 m long", "50 m long"));
		await seen.drawn();
		expect([rendered, seen.row("No permit").querySelector("a") === link]).toEqual([[], true]);
	});
});

describe("without a project", () => {
	it.each([
		[{ why: "none" } as const, "Open a note of a project"],
		[{ why: "source", title: "2026-06-10 - Pier", type: "projects" } as const, '"2026-06-10 - Pier" has the type "projects"'],
	])("says why (%o), which notes are projects, and how to make one", async (absence, sentence) => {
		const seen = await screen(null);
		seen.port.showNone(absence);
		await seen.drawn();
		expect(textOf(seen.root)).toContain(sentence);
		expect(seen.all("li").map(textOf)[0]).toContain('with the type "projects"');
		for (const name of ["Create a project", "Switch project", "Open the settings"]) await seen.click(seen.button(name));
		expect(seen.port.asked).toEqual(["run create-project", "run switch-project", "run open-settings"]);
	});

	it("says that it is reading while it is", async () => {
		const seen = await screen(null);
		seen.port.showNone({ why: "reading" });
		await seen.drawn();
		expect(seen.all(".project-pulse-absence").map(textOf)).toEqual(["Your notes are being read…"]);
		expect(seen.all("button").map(textOf)).toEqual(["Project", "All projects"]);
	});
});

describe("pinning", () => {
	it("is a button that stays pressed, and is part of the layout", async () => {
		const seen = await screen();
		expect(seen.view.getState()).toMatchObject({ pinned: null });
		await seen.click(seen.button("Pin this project"));
		expect(seen.button("Unpin this project").getAttribute("aria-pressed")).toBe("true");
		expect(seen.view.getState()).toMatchObject({ pinned: HARBOUR });
	});

	it("comes back after a restart", async () => {
		const seen = await screen(NOTE, { state: { pinned: HARBOUR } });
		expect(seen.port.asked).toEqual([`pin to ${HARBOUR}`]);
	});
});

describe("the menus of the panel and of its tab", () => {
	it("offer what can be done with the project, and the note's own items", async () => {
		const seen = await screen();
		const { host } = seen.made;
		host.app.workspace.on("file-menu", (menu, file, source) => menu.addItem((item) => item.setTitle(`${source} ${file.path}`)));
		await seen.click(seen.button("More"));
		expect(seen.menu.titles).toEqual(expect.arrayContaining(["Update this project", "Set last contact to today", "Keys of the panel", `project-pulse-panel ${HARBOUR}`]));
		seen.menu.item("Set last contact to today").click();
		expect(seen.port.asked).toEqual(["run touch-today"]);
	});
});
