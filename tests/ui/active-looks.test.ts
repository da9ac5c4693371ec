/** What else the shown project says of itself: what waits, its contacts, why an entry is there, where its lines are. */

import { describe, expect, it, vi } from "vitest";
import { meeting, project } from "../vault/stage";
import { shown, type Shown } from "./shown";

const HARBOUR = "Projects/Harbour.md";
const BOARD = "Projects/Board.md";
const LAMPS = "Sources/2026-06-20 - Lamps.md";
const ROPES = "Sources/Board/2026-06-10 - Ropes.md";
const LATER = "Sources/2026-08-01 - Later.md";

const ENTRIES = [
	"- 2026-06-20: [[2026-06-20 - Lamps]] - Talked about the lamps.",
	"- 2026-06-10: [[2026-06-10 - Ropes]] - The ropes. (via Board)",
	"- 2026-05-01: Somebody called.",
];

const VAULT: Record<string, string> = {
	[HARBOUR]: project("Harbour").replace("## Recent Context\n", `## Recent Context\n\n${ENTRIES.join("\n")}\n`),
	[BOARD]: project("Board"),
	[LAMPS]: meeting("Lamps", "Harbour"),
	[ROPES]: "---\ntype: meeting\nproject: '[[Board]]'\n---\n# Ropes\n\nThe ropes of\n[[Harbour]] are late.\n",
	[LATER]: meeting("Later", "Harbour"),
	"People/Zoe.md": "---\ntype: person\naliases: [Zo]\n---\n# Zoe Quay\n",
	"People/Ada.md": "---\ntype: person\n---\n# Ada\n",
};

async function harbour(more: Record<string, string> = {}): Promise<Shown> {
	const parts = await shown({ ...VAULT, ...more });
	await parts.open(HARBOUR);
	await parts.made.until("its standing is known", () => parts.active.standing !== null);
	return parts;
}

describe("the standing of the shown project", () => {
	it("has the newest contact up to today and the next one, each with its source", async () => {
		const { active } = await harbour();
		expect(active.standing).toEqual({
			entries: 0,
			contact: true,
			last: { date: "2026-06-20", source: LAMPS },
			next: { date: "2026-08-01", source: LATER },
			days: [
				{ date: "2026-08-01", sources: [LATER] },
				{ date: "2026-06-20", sources: [LAMPS] },
				{ date: "2026-06-10", sources: [ROPES] },
			],
		});
	});

	it("is null for a moment when another project is shown, and then that one's", async () => {
		const parts = await harbour();
		parts.active.choose(BOARD);
		await parts.shows("Board");
		expect(parts.active.standing?.last ?? null).not.toEqual({ date: "2026-06-20", source: LAMPS });
		await parts.made.until("it is known", () => parts.active.standing?.last?.source === ROPES);
	});

	it("follows what is written and what arrives", async () => {
		const parts = await harbour();
		await parts.made.host.external.write("Sources/2026-06-25 - News.md", meeting("News", "Harbour"));
		await parts.made.until("it waits", () => parts.active.standing?.entries === 1);
		await parts.active.update();
		await parts.made.until("it is entered", () => parts.active.standing?.entries === 0 && !parts.active.standing.contact);
		expect(parts.made.said()).toEqual(["Harbour is up to date.Undo"]);
		expect(await parts.saved(HARBOUR)).toContain("[[2026-06-25 - News]]");
	});

	it("waits for an entry that was removed, and no longer for one that was dismissed", async () => {
		const parts = await harbour();
		const [entry] = parts.active.model?.entries ?? [];
		if (!entry) throw new Error("No entry");
		await parts.active.act({ do: "remove-entry", entry: entry.key });
		await parts.made.until("it waits", () => parts.active.standing?.entries === 1);
		await parts.undone();
		await parts.made.until("it does not", () => parts.active.standing?.entries === 0);
		await parts.active.act({ do: "dismiss-entry", entry: entry.key, link: "[[2026-06-20 - Lamps]]" });
		await parts.calm();
		expect(parts.active.model?.entries).toHaveLength(2);
		expect(parts.active.standing?.entries).toBe(0);
	});
});

describe("the reason of an entry", () => {
	it.each([
		[0, { source: LAMPS, rule: "mentioned", line: 7, via: null, also: [] }],
		[1, { source: ROPES, rule: "mentioned", line: 8, via: "Board", also: [] }],
		[2, null],
	] as const)("is found by what the entry says: %i", async (at, reason) => {
		const { active } = await harbour();
		const entry = active.model?.entries[at];
		expect(entry ? await active.reasonOf(entry) : "no entry").toEqual(reason);
	});

	it("is none once the source is gone", async () => {
		const parts = await harbour();
		await parts.made.host.external.remove(LAMPS);
		await parts.calm();
		const [entry] = parts.active.model?.entries ?? [];
		expect(entry ? await parts.active.reasonOf(entry) : "no entry").toBeNull();
	});
});

describe("a line of the shown project", () => {
	const line = (VAULT[HARBOUR] ?? "").split("\n").indexOf("- [ ] Paint the pier") + 1;
	const tabs = ({ made }: Shown): number => made.host.app.workspace.getLeavesOfType("markdown").length;

	it("is shown in the tab that has the note open, though another one is in front", async () => {
		const parts = await harbour();
		const leaf = parts.made.host.app.workspace.getMostRecentLeaf();
		await parts.open(BOARD, { where: "tab" });
		parts.active.choose(HARBOUR);
		await parts.shows("Harbour");
		await parts.active.openLine(line, "same");
		await parts.made.host.settled();
		const { workspace } = parts.made.host.app;
		expect(leaf ? parts.made.host.viewOf(leaf).editor.getCursor().line : null).toBe(line - 1);
		expect([workspace.getMostRecentLeaf() === leaf, tabs(parts)]).toEqual([true, 2]);
	});

	it("is shown in a tab that is not loaded yet", async () => {
		const parts = await shown(VAULT);
		const leaf = await parts.made.host.open(HARBOUR, { where: "tab", deferred: true });
		await parts.open(BOARD);
		parts.active.choose(HARBOUR);
		await parts.shows("Harbour");
		await parts.active.openLine(line, "same");
		await parts.made.host.settled();
		expect(parts.made.host.viewOf(leaf).editor.getCursor().line).toBe(line - 1);
		expect(tabs(parts)).toBe(2);
	});

	it.each(["tab", "split", "window"] as const)("is shown in a new place: %s", async (where) => {
		const parts = await harbour();
		await parts.active.openLine(line, where);
		await parts.made.host.settled();
		expect(tabs(parts)).toBe(2);
		const leaf = parts.made.host.app.workspace.getMostRecentLeaf();
		expect(leaf ? parts.made.host.viewOf(leaf).editor.getCursor().line : null).toBe(line - 1);
	});

	it("takes the place of what is open where the note is open nowhere", async () => {
		const parts = await shown(VAULT);
		await parts.open(BOARD);
		parts.active.choose(HARBOUR);
		await parts.shows("Harbour");
		await parts.active.openLine(line, "same");
		await parts.made.host.settled();
		expect([parts.made.host.app.workspace.getActiveFile()?.path, tabs(parts)]).toEqual([HARBOUR, 1]);
	});

	it("is none for the note itself: an open one stays where it is", async () => {
		const parts = await harbour();
		const leaf = parts.made.host.app.workspace.getMostRecentLeaf();
		const view = leaf && parts.made.host.viewOf(leaf);
		view?.editor.setCursor({ line: 3, ch: 0 });
		await parts.active.openLine(null, "same");
		expect(view?.editor.getCursor().line).toBe(3);
	});
});

describe("what the panel may ask besides", () => {
	it("is who may own an item: the project's people first, then all known ones", async () => {
		const team = `${VAULT[HARBOUR] ?? ""}\n## Collaborators\n\n- Mira Okafor\n- Ada\n`;
		const parts = await harbour({ [HARBOUR]: team });
		expect(parts.active.people()).toEqual(["Mira Okafor", "Ada", "Zoe Quay"]);
	});

	it("is to run a command", async () => {
		const parts = await harbour();
		parts.active.run("switch-project");
		expect(parts.ran).toEqual(["switch-project"]);
	});

	it("is its settings, and it hears when they change", async () => {
		const parts = await harbour();
		expect(parts.active.settings.entries).toBe(5);
		const before = parts.states.length;
		parts.settings.panel.entries = 9;
		parts.settings.staleness.days = 3;
		parts.active.settingsChanged();
		expect([parts.active.settings.entries, parts.states.length > before]).toEqual([9, true]);
		await parts.made.until("the project is read by them", () => parts.active.model?.staleAfter === 3);
	});
});

describe("reading", () => {
	it("is not done again for a text that is shown already", async () => {
		const parts = await harbour();
		const tracked = vi.spyOn(parts.index, "tracked");
		parts.made.host.app.workspace.trigger("editor-change", null, { file: parts.made.host.app.vault.getFileByPath(HARBOUR) });
		await new Promise((resolve) => setTimeout(resolve, 400));
		await parts.calm();
		expect(tracked).not.toHaveBeenCalled();
	});

	it("shows what was typed without waiting for the save, and not at every key", async () => {
		const parts = await harbour();
		const leaf = parts.made.host.app.workspace.getMostRecentLeaf();
		if (!leaf) throw new Error("No leaf");
		const tracked = vi.spyOn(parts.index, "tracked");
		parts.made.host.type(leaf, "- [ ] Sweep the ", (VAULT[HARBOUR] ?? "").length);
		for (const key of "old quay") {
			parts.made.host.type(leaf, key);
			await new Promise((resolve) => setTimeout(resolve, 40));
		}
		const began = performance.now();
		await parts.made.until("it is shown", () => parts.rows("nextSteps").includes("o Sweep the old quay"));
		expect(performance.now() - began).toBeLessThan(1900);
		// A busy machine may take a while between two keys.
		expect(tracked.mock.calls.length).toBeLessThan(4);
		expect(await parts.made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("that is slow does not show what was looked at before", async () => {
		const parts = await harbour();
		const { vault } = parts.made.host.app;
		const read = vault.cachedRead.bind(vault);
		let release = (): void => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		vi.spyOn(vault, "cachedRead").mockImplementation(async (file) => {
			if (file.path === BOARD) await held;
			return read(file);
		});
		parts.active.choose(BOARD);
		await parts.calm();
		parts.active.choose(HARBOUR);
		release();
		await parts.calm();
		expect(parts.title).toBe("Harbour");
		expect(parts.states.map((model) => model?.title)).not.toContain("Board");
	});

	it("in vain leaves what is shown as it was", async () => {
		const parts = await shown(VAULT);
		parts.active.choose(HARBOUR);
		await parts.shows("Harbour");
		const { vault } = parts.made.host.app;
		vi.spyOn(vault, "cachedRead").mockRejectedValue(new Error("EACCES"));
		const file = vault.getFileByPath(HARBOUR);
		if (file) parts.active.refresh(file);
		await parts.calm();
		expect(parts.title).toBe("Harbour");
	});
});
