/** Commands that turn the line at the cursor, or the selected lines, into items. */

import type { WorkspaceLeaf } from "obsidian";
import { describe, expect, it } from "vitest";
import { meeting, project } from "../vault/stage";
import { commanded, type Commanded } from "./commanded";

const HARBOUR = "Projects/Harbour.md";
const PIER = "Projects/Pier.md";
const PLAIN = "Notes/Plain.md";
const MET = "Sources/2026-06-10 - Lamps.md";
const TEXT = "---\ntype: projects\n---\n# Harbour\n\nThe crane is late.\n\nWe paint it blue.\n\n## Next Steps\n\n- [ ] Order the lamps\n- [ ] Paint the pier\n\n## Blockers\n\n- ❌ Rain\n";
const VAULT: Record<string, string> = {
	[HARBOUR]: TEXT,
	[PIER]: project("Pier"),
	[PLAIN]: "- [ ] Buy nails\n> Ask Ada\n\nThe rest.\n",
	[MET]: meeting("Lamps", "Harbour"),
	"Drawing.canvas": "{}",
};
const COMMANDS = ["line-to-blocker", "line-to-next-step", "line-to-decision"];

/** Puts the cursor into a line, or selects whole lines up to another one; counted from 0. */
function select({ made }: Commanded, leaf: WorkspaceLeaf, line: number, to = line): void {
	const { editor } = made.host.viewOf(leaf);
	if (to === line) editor.setCursor(line, 2);
	else editor.setSelection({ line, ch: 0 }, { line: to, ch: 0 });
}

describe("in the project's own note", () => {
	it.each([
		["line-to-blocker", "blocker", TEXT.replace("The crane is late.\n\n", "").replace("- ❌ Rain\n", "- ❌ Rain\n- ❌ The crane is late.\n")],
		["line-to-next-step", "next step", TEXT.replace("The crane is late.\n\n", "").replace("the pier\n", "the pier\n- [ ] The crane is late.\n")],
	])("%s moves the line into its section, and undo puts it back", async (id, kind, written) => {
		const all = await commanded(VAULT);
		const leaf = await all.open(HARBOUR);
		select(all, leaf, 5);
		expect(await all.saying(() => all.run(id))).toContain(`Harbour: the line is a ${kind} now.`);
		expect(await all.made.read(HARBOUR)).toBe(written);
		expect(await all.undone(HARBOUR)).toBe(TEXT);
	});

	it("makes the section that is missing", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(HARBOUR);
		select(all, leaf, 7);
		await all.saying(() => all.run("line-to-decision"));
		const written = await all.made.read(HARBOUR);
		expect(written).toContain("# Harbour\n\nThe crane is late.\n\n");
		expect(written).toMatch(/\n## Key Decisions\n\n- ✅ We paint it blue\.\n/);
		expect(await all.undone(HARBOUR)).toBe(TEXT);
	});

	it("takes all selected lines, but not the one a selection only touches", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(HARBOUR);
		select(all, leaf, 5, 9);
		expect(await all.saying(() => all.run("line-to-blocker"))).toContain("Harbour: 2 lines are blockers now.");
		expect(await all.made.read(HARBOUR)).toMatch(/- ❌ Rain\n- ❌ The crane is late\.\n- ❌ We paint it blue\.\n$/);
		expect(await all.undone(HARBOUR)).toBe(TEXT);
	});

	it("moves an item of another kind with its marker, and says when it is of the kind already", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(HARBOUR);
		select(all, leaf, 11);
		await all.saying(() => all.run("line-to-blocker"));
		expect(await all.made.read(HARBOUR)).toBe(TEXT.replace("- [ ] Order the lamps\n", "").replace("- ❌ Rain\n", "- ❌ Rain\n- ❌ Order the lamps\n"));
		expect(await all.undone(HARBOUR)).toBe(TEXT);
		select(all, leaf, 11);
		expect(await all.saying(() => all.run("line-to-next-step"))).toBe("This is a next step already.");
	});

	it("refuses a heading with a sentence and leaves the note alone", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(HARBOUR);
		select(all, leaf, 3);
		expect(await all.saying(() => all.run("line-to-blocker"))).toMatch(/^Harbour: .*\.$/);
		expect(await all.made.read(HARBOUR)).toBe(TEXT);
	});

	it("keeps the line breaks of Windows", async () => {
		const windows = TEXT.replace(/\n/g, "\r\n");
		const all = await commanded({ ...VAULT, [HARBOUR]: windows });
		const leaf = await all.open(HARBOUR);
		select(all, leaf, 5);
		await all.saying(() => all.run("line-to-blocker"));
		expect(await all.made.read(HARBOUR)).toBe(windows.replace("The crane is late.\r\n\r\n", "").replace("- ❌ Rain\r\n", "- ❌ Rain\r\n- ❌ The crane is late.\r\n"));
		expect(await all.undone(HARBOUR)).toBe(windows);
	});

	it("finds the line again when others came before it in the meantime", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(HARBOUR);
		select(all, leaf, 5);
		const { editor } = all.made.host.viewOf(leaf);
		await all.saying(() => {
			all.made.host.run("project-pulse:line-to-blocker");
			editor.replaceRange("One more line.\n\n", { line: 4, ch: 0 });
		});
		const written = await all.made.read(HARBOUR);
		expect(written).toContain("One more line.");
		expect(written).toMatch(/- ❌ Rain\n- ❌ The crane is late\.\n$/);
	});

	it("writes nothing when the line has become another one", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(HARBOUR);
		select(all, leaf, 5);
		const { editor } = all.made.host.viewOf(leaf);
		const said = await all.saying(() => {
			all.made.host.run("project-pulse:line-to-blocker");
			editor.setLine(5, "The crane is here.");
		});
		expect(said).toContain('Harbour: "The crane is late." is no longer there');
		expect(await all.made.read(HARBOUR)).toBe(TEXT.replace("late", "here"));
	});
});

describe("in another note", () => {
	it("adds the words to the project the note leads to, and leaves the line where it is", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(MET, HARBOUR);
		select(all, leaf, 6);
		expect(await all.saying(() => all.run("line-to-next-step"))).toContain("Added to Harbour: Talked about Harbour: Lamps.");
		expect(await all.made.read(HARBOUR)).toBe(TEXT.replace("the pier\n", "the pier\n- [ ] Talked about [[Harbour]]: Lamps.\n"));
		expect(await all.made.read(MET)).toBe(VAULT[MET]);
		expect(await all.undone(HARBOUR)).toBe(TEXT);
	});

	it("adds each selected line without bullets, boxes and quotes to the project that is shown", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		const leaf = await all.open(PLAIN, HARBOUR);
		select(all, leaf, 0, 3);
		await all.saying(() => all.run("line-to-blocker"));
		expect(await all.made.read(HARBOUR)).toBe(TEXT.replace("- ❌ Rain\n", "- ❌ Rain\n- ❌ Buy nails\n- ❌ Ask Ada\n"));
		expect(await all.made.read(PLAIN)).toBe(VAULT[PLAIN]);
	});

	it("adds to what is pinned, wherever the note leads", async () => {
		const all = await commanded(VAULT);
		await all.open(PIER);
		await all.run("pin");
		const leaf = await all.open(MET, PIER);
		select(all, leaf, 6);
		await all.saying(() => all.run("line-to-next-step"));
		expect(await all.made.read(PIER)).toContain("- [ ] Talked about [[Harbour]]: Lamps.\n");
		expect(await all.made.read(HARBOUR)).toBe(TEXT);
	});

	it("asks which project where none is shown", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(PLAIN, null);
		select(all, leaf, 3);
		await all.run("line-to-next-step");
		expect(all.field.placeholder).toBe("Which project gets the next step?");
		all.type("pier");
		await all.saying(() => all.press("Enter"));
		expect(await all.made.read(PIER)).toBe(`${VAULT[PIER]}- [ ] The rest.\n`);
	});
});

describe("the commands", () => {
	it("are there only in the editor of a note, on a line with words", async () => {
		const all = await commanded(VAULT);
		const there = (): string[] => all.palette().filter((id) => COMMANDS.includes(id));
		expect(there()).toEqual([]);
		const leaf = await all.open(PLAIN, null);
		select(all, leaf, 0);
		expect(there()).toEqual(COMMANDS);
		select(all, leaf, 2);
		expect(there()).toEqual([]);
		await all.made.host.open("Drawing.canvas", { where: "tab" });
		expect(there()).toEqual([]);
		await all.made.host.open(PLAIN, { where: "tab", mode: "preview" });
		expect(there()).toEqual([]);
	});

	it("ask for patience while the notes are not read yet", async () => {
		const all = await commanded(VAULT, { unread: true });
		const leaf = await all.made.host.open(PLAIN);
		select(all, leaf, 0);
		expect(await all.saying(() => all.run("line-to-blocker"))).toBe("Your notes are still being read; try again in a moment.");
	});
});
