/** What commands do to a note that nobody need look at: said in a notice, with the way back in it. */

import { describe, expect, it } from "vitest";
import { project } from "../vault/stage";
import { Dialog } from "./dialog";
import { VAULT as REVIEWED, HARBOUR as LIT, PIER } from "./harbour";
import { shown, type Shown } from "./shown";

const HARBOUR = "Projects/Harbour.md";
const TEXT = `${project("Harbour")}\n## Blockers\n\n- ❌ No crane\n`;

async function harbour(text = TEXT): Promise<Shown> {
	return shown({ [HARBOUR]: text });
}

async function takenBack({ made }: Shown, notice = 0): Promise<string> {
	made.host.notices[notice]?.buttons[0]?.click();
	await made.until("it is undone", () => made.said().length > notice + 1);
	await made.host.saved();
	return made.read(HARBOUR);
}

describe("adding", () => {
	it.each([
		[["Sweep the quay"], "Added to Harbour: Sweep the quayUndo", "Add: Sweep the quay"],
		[["One", "Two"], "Added 2 next steps to Harbour.Undo", "Add 2 next steps"],
	])("%j is said, and taken back by the notice", async (texts, said, label) => {
		const parts = await harbour();
		expect(await parts.actions.add(HARBOUR, "nextSteps", texts)).toBe(true);
		const lines = texts.map((text) => `- [ ] ${text}\n`).join("");
		expect(await parts.saved(HARBOUR)).toBe(TEXT.replace("Paint the pier\n", `Paint the pier\n${lines}`));
		expect([parts.made.said(), parts.undo.next("undo")]).toEqual([[said], label]);
		expect(await takenBack(parts)).toBe(TEXT);
	});

	it("of nothing is refused with its sentence", async () => {
		const parts = await harbour();
		expect(await parts.actions.add(HARBOUR, "nextSteps", [" "])).toBe(false);
		expect(parts.made.said()).toEqual(["Harbour: There is no text to write; type some first."]);
		expect(await parts.made.read(HARBOUR)).toBe(TEXT);
	});
});

describe("closing", () => {
	const NONE = { occurrence: 0, count: 1 };

	it("a blocker and a step is said, and taken back", async () => {
		const parts = await harbour();
		const blocker = { kind: "blockers", text: "❌ No crane", heading: "Blockers", ...NONE } as const;
		expect(await parts.actions.close(HARBOUR, blocker)).toBe(true);
		const step = { kind: "nextSteps", text: "Order the lamps", heading: "Next Steps", ...NONE } as const;
		expect(await parts.actions.close(HARBOUR, step)).toBe(true);
		expect(parts.made.said()).toEqual(["Resolved in Harbour: No craneUndo", "Completed in Harbour: Order the lampsUndo"]);
		expect(await parts.saved(HARBOUR)).toBe(
			TEXT.replace("❌ No crane", "✅ No crane [resolved:: 2026-07-01]").replace("[ ] Order", "[x] Order"),
		);
		await parts.undone();
		await parts.undone();
		expect(await parts.made.read(HARBOUR)).toBe(TEXT);
	});

	it("says when nothing had to be done", async () => {
		const parts = await harbour(TEXT.replace("[ ] Order", "[x] Order"));
		const step = { kind: "nextSteps", text: "Order the lamps", heading: "Next Steps", ...NONE } as const;
		expect(await parts.actions.close(HARBOUR, step)).toBe(false);
		expect(parts.made.said()).toEqual(["Nothing had to be changed."]);
	});

	it("what is not there is refused with its sentence", async () => {
		const parts = await harbour();
		const step = { kind: "nextSteps", text: "Sail", heading: "Next Steps", ...NONE } as const;
		expect(await parts.actions.close(HARBOUR, step)).toBe(false);
		expect(parts.made.said()).toEqual(['Harbour: "Sail" is no longer there; look at the note and try again.']);
	});
});

describe("setting the last contact", () => {
	it("takes any day, and is taken back", async () => {
		const parts = await harbour();
		expect(await parts.actions.touch(HARBOUR, "2026-03-04" as never)).toBe(true);
		expect(await parts.saved(HARBOUR)).toBe(TEXT.replace("2026-01-01", "2026-03-04"));
		expect(parts.made.said()).toEqual(["Harbour: last contact is now 2026-03-04.Undo"]);
		expect(await takenBack(parts)).toBe(TEXT);
	});

	it("to the day it has says that nothing had to be done", async () => {
		const parts = await harbour();
		expect(await parts.actions.touch(HARBOUR, "2026-01-01" as never)).toBe(false);
		expect(parts.made.said()).toEqual(["Nothing had to be changed."]);
	});
});

describe("updating notes that were chosen", () => {
	it("shows those alone, and no note that is not tracked", async () => {
		const parts = await shown({ ...REVIEWED, "Notes/Plain.md": "Nothing." });
		parts.actions.reviewSome([PIER, "Notes/Plain.md"]);
		const dialog = new Dialog(parts.made.host);
		await parts.made.until("it is gathered", () => dialog.all("progress").length === 0 && dialog.rows.length > 0);
		expect(dialog.rows.map((row) => row.querySelector("h4")?.textContent)).toEqual(["Pier"]);
		expect(dialog.element.textContent).toContain("Update projects");
		await dialog.click(dialog.apply);
		await parts.made.until("it is written", () => dialog.buttons.includes("Close"));
		expect(await parts.saved(PIER)).toContain("[[2026-06-14 - Planks]]");
		expect(await parts.made.read(LIT)).toBe(REVIEWED[LIT]);
	});
});
