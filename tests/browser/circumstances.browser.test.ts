/** Deeds on notes of every make: open or closed, typed in just now, with the line ends of Windows, changed behind one's back. */

import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { answerDay, choose, foot, markOf, press, tick, walk } from "./grip";
import { becomes, changed, harbour, NOTE, PATH, proves, type HarbourOptions } from "./harbour";
import type { Scene } from "./scene";

const windows = (text: string): string => text.replaceAll("\n", "\r\n");

/** The project stays in the panel while its note is open nowhere. */
async function closed(options?: HarbourOptions): Promise<Scene> {
	const made = await harbour(options);
	await userEvent.click(made.button("Pin this project"));
	await made.host.open("Projects/Mill.md");
	await made.host.settled();
	expect(made.title).toBe("Harbour");
	expect(made.host.ui.workspace.markdownViews().map(({ file }) => file?.path)).toEqual(["Projects/Mill.md"]);
	return made;
}

/** One of each, in one go. */
async function several(made: Scene, as: (text: string) => string): Promise<void> {
	const before = as(NOTE);
	const gives = (deed: () => Promise<unknown>, ...lines: [string, string][]): Promise<void> => proves(made, deed, as(changed(...lines)), before);
	await gives(() => tick(made, "Paint the pier"), ["[/] Paint", "[x] Paint"]);
	await gives(() => tick(made, "No crane"), ["❌ No crane until spring", "✅ No crane until spring [resolved:: 2026-07-01]"]);
	await gives(async () => {
		await userEvent.click(foot(made, "Add a decision"));
		await userEvent.keyboard("No neon{Enter}");
	}, ["Lamps are yellow\n", "Lamps are yellow\n- ✅ No neon\n"]);
	await gives(() => press(made, "Order the lamps", "{Delete}"), ["- [ ] Order the lamps 📅 2026-06-20 @Ada\n    - [ ] Ask for `prices`\n    - A detail\n", ""]);
	await gives(() => press(made, "Call the office", "{Alt>}{ArrowUp}{/Alt}"), ["- [/] Paint the pier\n- [?] Call the office\n", "- [?] Call the office\n- [/] Paint the pier\n"]);
	await gives(() => choose(made, "Paint the pier", "Move to blockers"), ["- [/] Paint the pier\n", ""], ["2026-05-01]\n", "2026-05-01]\n- ❌ Paint the pier\n"]);
	await gives(async () => {
		await press(made, "Paint the pier", "d");
		await answerDay("2026-07-09");
	}, ["Paint the pier", "Paint the pier 📅 2026-07-09"]);
}

describe("a note", () => {
	it("that is closed is changed on the disk, and nothing else in it", async () => {
		await several(await closed(), (text) => text);
	});

	it.each([["open", harbour], ["closed", closed]])("with the line ends of Windows keeps them while it is %s", async (_, start) => {
		await several(await start({ text: windows(NOTE) }), windows);
	});

	it("with a byte order mark keeps it, and where it is open loses no more than the app itself takes", async () => {
		const marked = (text: string): string => `\uFEFF${text}`;
		await several(await closed({ text: marked(NOTE) }), marked);
		const open = await harbour({ text: marked(NOTE) });
		await tick(open, "Paint the pier");
		await becomes(open, changed(["[/] Paint", "[x] Paint"]));
		await open.undo();
		await becomes(open, NOTE);
	});

	it("without a line break at its end gets none", async () => {
		const text = "---\ntype: projects\n---\n# Harbour\n\n## Next Steps\n\n- [ ] One\n- [ ] Two";
		const made = await harbour({ text });
		await proves(made, () => tick(made, "Two"), text.replace("[ ] Two", "[x] Two"), text);
		await proves(made, () => press(made, "Two", "{Alt>}{ArrowUp}{/Alt}"), text.replace("One\n- [ ] Two", "Two\n- [ ] One"), text);
		await proves(made, async () => {
			await userEvent.click(foot(made, "Add a next step"));
			await userEvent.keyboard("Three{Enter}");
		}, `${text}\n- [ ] Three`, text);
	});

	it("that is being typed in keeps what was typed and not saved yet", async () => {
		const made = await harbour();
		const leaf = made.host.ui.workspace.activeLeaf;
		if (!leaf) throw new Error("No note is open");
		const typed = (text: string): string => text.replace("## Log\n", "## Log\n\nTyped just now.\n");
		made.host.type(leaf, "\nTyped just now.\n", NOTE.indexOf("## Log") + "## Log\n".length);
		expect(await made.disk.read(PATH)).toBe(NOTE);
		await tick(made, "Paint the pier");
		await becomes(made, typed(changed(["[/] Paint", "[x] Paint"])));
		await made.undo();
		await becomes(made, typed(NOTE));
		await made.redo();
		await becomes(made, typed(changed(["[/] Paint", "[x] Paint"])));
	});

	it("that was typed in since is not taken back over it, and a notice says so", async () => {
		const made = await harbour();
		const [view] = made.host.ui.workspace.markdownViews();
		if (!view) throw new Error("No note is open");
		await tick(made, "Paint the pier");
		const done = changed(["[/] Paint", "[x] Paint"]);
		await becomes(made, done);
		made.host.type(view.leaf, "More. ", NOTE.indexOf("Some words"));
		await made.undo();
		expect(made.host.notices.at(-1)?.text).toBe("Harbour: The note was changed since, so that this can no longer be undone; change it by hand.");
		await becomes(made, done.replace("Some words", "More. Some words"));
	});

	it("takes actions as fast as one clicks", async () => {
		const made = await harbour();
		markOf(made, "Paint the pier").click();
		markOf(made, "Call the office").click();
		markOf(made, "No crane").click();
		const first = changed(["[/] Paint", "[x] Paint"]);
		const second = first.replace("[?] Call", "[x] Call");
		const third = second.replace("❌ No crane until spring", "✅ No crane until spring [resolved:: 2026-07-01]");
		await becomes(made, third);
		await made.undo();
		await becomes(made, second);
		await made.undo();
		await becomes(made, first);
		await made.undo();
		await becomes(made, NOTE);
	});

	it("takes an item twice in a row, words that are changed at once among it", async () => {
		const made = await harbour();
		await press(made, "Call the office", "e");
		await userEvent.keyboard("Call them{Enter} ");
		await becomes(made, changed(["- [?] Call the office", "- [x] Call them"]));
		await made.undo();
		await made.undo();
		await becomes(made, NOTE);
		await press(made, "Ask for", "  ");
		await becomes(made, NOTE);
	});
});

describe("what is refused", () => {
	const said = (made: Scene): string => made.host.notices.at(-1)?.text ?? "";

	/** Nothing is written, the row is as before, and a sentence says why. */
	async function refuses(made: Scene, deed: () => Promise<unknown>, sentence: string, text: string): Promise<void> {
		const before = made.host.notices.length;
		await deed();
		await expect.poll(() => made.host.notices.length).toBe(before + 1);
		expect(said(made)).toBe(`Harbour: ${sentence}`);
		await expect.poll(() => made.said.trim()).toBe("Not changed.");
		await becomes(made, text);
	}

	it("is a repeating task: the box is empty again", async () => {
		const made = await harbour();
		const sentence = "This task repeats; complete it with Tasks.";
		await refuses(made, () => tick(made, "Water the plants"), sentence, NOTE);
		await refuses(made, () => press(made, "Water the plants", " "), sentence, NOTE);
		const box = markOf(made, "Water the plants") as HTMLInputElement;
		expect([box.checked, made.row("Water the plants").getAttribute("aria-checked")]).toEqual([false, "false"]);
	});

	it("is an item that went while one looked at it, in the file and in the editor", async () => {
		const gone = changed(["- [/] Paint the pier\n", ""]);
		const sentence = '"Paint the pier" is no longer there; look at the note and try again.';
		const made = await closed();
		await made.disk.write(PATH, gone);
		await refuses(made, () => tick(made, "Paint the pier"), sentence, gone);
		const open = await harbour();
		const [view] = open.host.ui.workspace.markdownViews();
		if (!view) throw new Error("No note is open");
		const from = NOTE.indexOf("- [/] Paint");
		const box = markOf(open, "Paint the pier");
		await refuses(open, () => {
			view.editor.cm.dispatch({ changes: { from, to: from + "- [/] Paint the pier\n".length }, userEvent: "delete" });
			box.click();
			return Promise.resolve();
		}, sentence, gone);
		await expect.poll(() => open.rows.filter(({ textContent }) => textContent.includes("Paint the pier"))).toEqual([]);
	});

	it("is one of two items that one cannot tell apart any more", async () => {
		const made = await closed();
		const twice = changed(["- [?] Call the office\n", "- [?] Call the office\n- [?] Call the office\n"]);
		await made.disk.write(PATH, twice);
		await refuses(made, () => press(made, "Call the office", "{Delete}"), '"Call the office" stands more than once; change it in the note itself.', twice);
	});

	it("is what a table has no room for; the rest of what one does goes for its rows, too", async () => {
		const head = "---\ntype: projects\n---\n# Harbour\n\n## Key Decisions\n\n| Decision | Why |\n| --- | --- |\n";
		const text = `${head}| Lamps are yellow | seen |\n| No neon | loud |\n\n## Next Steps\n\n- [ ] One\n`;
		const made = await harbour({ text });
		const sentence = '"No neon" is a row of a table; change it in the note itself.';
		await refuses(made, async () => {
			await press(made, "No neon", "d");
			await answerDay("2026-07-09");
		}, sentence, text);
		await refuses(made, async () => {
			await press(made, "No neon", "o");
			await userEvent.keyboard("Ada{Enter}");
		}, sentence, text);
		await refuses(made, () => walk(made, "No neon", "Move to next steps", "m"), "This is a row of a table; change it in the note itself.", text);
		const swapped = text.replace("| Lamps are yellow | seen |\n| No neon | loud |\n", "| No neon | loud |\n| Lamps are yellow | seen |\n");
		await proves(made, () => choose(made, "No neon", "Move up"), swapped, text);
		await proves(made, () => tick(made, "No neon"), text.replace("No neon", "~~No neon~~ [superseded:: 2026-07-01]"), text);
		await proves(made, () => press(made, "No neon", "{Delete}"), text.replace("| No neon | loud |\n", ""), text);
		await proves(made, async () => {
			await userEvent.click(foot(made, "Add a decision"));
			await userEvent.keyboard("No flags{Enter}");
		}, text.replace("| loud |\n", "| loud |\n| No flags |  |\n"), text);
	});

	it("gives back what was typed", async () => {
		const made = await closed();
		await made.disk.write(PATH, changed(["- [/] Paint the pier\n", ""]));
		await press(made, "Paint the pier", "e");
		await userEvent.keyboard("Paint it red{Enter}");
		await expect.poll(() => said(made)).toContain("is no longer there");
		await expect.poll(() => made.all<HTMLTextAreaElement>("textarea").map(({ value }) => value)).toContain("Paint it red");
	});
});
