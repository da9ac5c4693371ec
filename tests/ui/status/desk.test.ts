import { describe, expect, it, onTestFinished, vi } from "vitest";
import { commanded, type Commanded, type CommandedOptions } from "../commanded";

const HARBOUR = "Projects/Harbour.md";
const FILES: Record<string, string> = {
	[HARBOUR]: "---\ntype: projects\n---\n# Harbour\n\n## Next Steps\n\n- [x] Ask [[Ada]] ✅ 2026-06-28\n- [ ] Paint\n",
	"Projects/Mill.md": "---\ntype: projects\n---\n# Mill\n",
	"People/Ada.md": "---\ntype: people\n---\n# Ada\n",
	"Week.md": "# Week\n",
	"2026-06-30.md": "# Tuesday\n",
};
const DAILY_SETTINGS = ".obsidian/daily-notes.json";
const MEMORY = ".obsidian/plugins/project-pulse/status";

/** The dialog of one project, once it has looked. */
async function opened(files: Record<string, string> = {}, options: CommandedOptions = {}): Promise<Commanded> {
	const all = await commanded({ ...FILES, ...files }, options);
	await all.open(HARBOUR);
	await all.run("status-project");
	await ready(all);
	return all;
}

async function ready(all: Commanded): Promise<void> {
	await all.made.until("the update is there", () => all.dialog.isOpen && !all.dialog.apply.disabled);
}

const press = (all: Commanded, name: string): Promise<string> => all.saying(() => all.dialog.click(all.dialog.button(name)));
const isRemembered = (all: Commanded): Promise<boolean> => all.made.host.app.vault.adapter.exists(MEMORY);

function copying(): string[] {
	const copied: string[] = [];
	Object.defineProperty(navigator, "clipboard", { value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) }, configurable: true });
	onTestFinished(() => void Reflect.deleteProperty(navigator, "clipboard"));
	return copied;
}

describe("the daily note", () => {
	const PASSAGE = (level: string): string => `${level} Harbour\n\nFrom 2026-06-24 to 2026-07-01. 1 open next step.\n\nNext: Paint\n\n**Steps done**\n\n- Ask Ada (2026-06-28)\n\nItems that carry no date are left out: nothing tells when they changed.\n`;

	it.each([
		["lies in the vault's root where nothing is said", {}, "2026-07-01.md", ""],
		["is found by broken settings, too", { [DAILY_SETTINGS]: "{ half" }, "2026-07-01.md", ""],
		["lies where the settings say, folders and all", { [DAILY_SETTINGS]: '{"folder":"/Journal/","format":"YYYY/MMMM/[Day] D"}' }, "Journal/2026/July/Day 1.md", ""],
		["begins with its template", { [DAILY_SETTINGS]: '{"template":"Day"}', "Day.md": "# {{date}}\n" }, "2026-07-01.md", "# 2026-07-01\n\n"],
		["is made without a template that is not there", { [DAILY_SETTINGS]: '{"template":"Gone"}' }, "2026-07-01.md", ""],
		["is taken as it is", { "2026-07-01.md": "Words.\n" }, "2026-07-01.md", "Words.\n\n"],
	])("%s", async (_, files, path, before) => {
		const all = await opened(files);
		expect(await press(all, "Append to daily note")).toContain(`The status update is in ${path}.`);
		const text = await all.made.read(path);
		// A note that is not dated may link to the project.
		expect(text.replaceAll(/\[\[(.*?)\]\]/g, "$1")).toBe(`${before}## Status update\n\n${PASSAGE("###")}`);
		expect(await isRemembered(all)).toBe(true);
	});

	it("has the heading of the settings, keeps its line breaks, and is as it was after undo", async () => {
		const before = "## News\r\n\r\nOld.\r\n\r\n## Log\r\n";
		const all = await opened({ "2026-07-01.md": before }, { change: (settings) => (settings.statusUpdate.heading = "News") });
		await press(all, "Append to daily note");
		expect(await all.made.read("2026-07-01.md")).toBe(`## News\r\n\r\nOld.\r\n\r\n${PASSAGE("###").replaceAll("\n", "\r\n")}\r\n## Log\r\n`);
		expect(await all.undone("2026-07-01.md")).toBe(before);
	});

	it("keeps what is typed into it and not saved yet", async () => {
		const all = await opened({ "2026-07-01.md": "Words.\n" });
		const leaf = await all.made.open("2026-07-01.md", { where: "tab" });
		all.made.host.type(leaf, "More. ", 0);
		await press(all, "Append to daily note");
		expect(await all.made.read("2026-07-01.md")).toBe(`More. Words.\n\n## Status update\n\n${PASSAGE("###")}`);
	});

	it("says why it could not be made, and nothing is remembered then", async () => {
		const all = await opened();
		all.made.host.app.vault.create = () => Promise.reject(new Error("The disk is full"));
		expect(await press(all, "Append to daily note")).toBe("The daily note 2026-07-01.md could not be made: The disk is full");
		expect(await isRemembered(all)).toBe(false);
		expect(all.dialog.isOpen).toBe(true);
	});
});

describe("inserted at the cursor", () => {
	it.each([
		["Week.md", "# Week\n", "## [[Harbour]]", "[[Ada]]"],
		// Links from a dated note would be contacts.
		["2026-06-30.md", "# Tuesday\n", "## Harbour", "Ada"],
	])("of %s it links where that is no contact", async (path, before, heading, ada) => {
		const all = await commanded(FILES);
		await all.open(HARBOUR);
		const leaf = await all.made.open(path, { where: "tab" });
		const { editor } = all.made.host.viewOf(leaf);
		editor.setCursor(1, 0);
		all.active.choose(HARBOUR);
		await all.shows(HARBOUR);
		await all.run("status-project");
		await ready(all);
		expect(await press(all, "Insert at cursor")).toBe("The status update is inserted.");
		const text = await all.made.read(path);
		expect(text.startsWith(`${before}\n${heading}\n`)).toBe(true);
		expect(text).toContain(`- Ask ${ada} (2026-06-28)`);
		expect(await isRemembered(all)).toBe(true);
		editor.undo();
		expect(editor.getValue()).toBe(before);
	});
});

describe("what is told of", () => {
	const options = (all: Commanded): string[] => all.dialog.all<HTMLOptionElement>("option").map(({ text }) => text);

	it("is remembered only when it was made", async () => {
		const all = await opened();
		expect(options(all)).toContain("No update yet: a week ago");
		await all.dialog.click(all.dialog.button("Close"));
		expect([all.dialog.isOpen, await isRemembered(all)]).toEqual([false, false]);
		const copied = copying();
		await all.run("status-project");
		await ready(all);
		await press(all, "Copy as Markdown");
		expect(copied).toHaveLength(1);
		expect(await isRemembered(all)).toBe(true);
		await all.run("status-project");
		await ready(all);
		expect(options(all)).toContain("The last update, Wednesday, July 1, 2026");
		expect(all.dialog.status).toBe("1 project looked at, 0 with news.");
	});

	it("is what a list shows, or all of them", async () => {
		const all = await commanded(FILES);
		await all.run("status-projects");
		await ready(all);
		expect(options(all).slice(0, 2)).toEqual(["The last update", "A week ago"]);
		await all.dialog.click(all.dialog.button("Close"));
		const away = all.status.show(() => ["Projects/Mill.md", "Gone.md"]);
		await all.run("status-projects");
		await ready(all);
		expect(options(all).slice(0, 2)).toEqual(["Projects in view (1)", "All projects (2)"]);
		await all.dialog.click(all.dialog.button("Close"));
		away();
		await all.run("status-projects");
		await ready(all);
		expect(options(all)[0]).toBe("The last update");
	});

	it("is said to be missing where there is no project, and while notes are being read", async () => {
		const none = await commanded({ "a.md": "" });
		expect(await none.saying(() => none.run("status-projects"))).toContain("There is no project yet.");
		const unread = await commanded(FILES, { unread: true });
		expect(await unread.saying(() => unread.run("status-projects"))).toContain("still being read");
	});

	it("is all but the project that something goes wrong with, which is named and reported", async () => {
		const all = await commanded(FILES);
		const found: unknown[] = [];
		const reporting = vi.spyOn(window, "reportError").mockImplementation((error) => void found.push(error));
		const { vault } = all.made.host.app;
		const files = vault.getFileByPath.bind(vault);
		const failing = vi.spyOn(vault, "getFileByPath").mockImplementation((path) => {
			if (path === "Projects/Mill.md") throw new Error("out of order");
			return files(path);
		});
		onTestFinished(() => [reporting, failing].forEach((spy) => spy.mockRestore()));
		await all.run("status-projects");
		await ready(all);
		expect(all.dialog.status).toBe("1 project looked at, 1 with news. Could not be read: Mill.");
		expect(found).toMatchObject([{ message: "out of order" }]);
	});

	it("is named in German, too", async () => {
		const all = await opened({}, { language: "de" });
		expect(all.dialog.buttons).toEqual(["Als Markdown kopieren", "Am Cursor einfügen", "An Tagesnotiz anhängen", "Schließen"]);
		const copied = copying();
		await press(all, "Als Markdown kopieren");
		expect(copied[0]).toContain("**Erledigte Schritte**");
	});
});
