/** Commands that add items typed into a dialog, and the dialog itself. */

import { describe, expect, it } from "vitest";
import { project } from "../vault/stage";
import { commanded, type Commanded } from "./commanded";

const HARBOUR = "Projects/Harbour.md";
const PIER = "Projects/Pier.md";
const PLAIN = "Notes/Plain.md";
const TEXT = `${project("Harbour")}\n## Blockers\n\n- ❌ No crane\n\n## Key Decisions\n\n- ✅ 2026-05-01: Paint it blue\n`;
const VAULT: Record<string, string> = { [HARBOUR]: TEXT, [PIER]: project("Pier"), [PLAIN]: "Words.\n" };

async function prompted(id: string, texts = VAULT): Promise<Commanded> {
	const all = await commanded(texts);
	await all.open(HARBOUR);
	await all.run(id);
	return all;
}

describe("adding", () => {
	it.each([
		["add-blocker", "Add blocker to Harbour", "What is in the way?", "- ❌ No crane\n", "- ❌ No crane\n- ❌ Rain\n"],
		["add-next-step", "Add next step to Harbour", "What is to be done?", "- [ ] Paint the pier\n", "- [ ] Paint the pier\n- [ ] Rain\n"],
		["add-decision", "Add decision to Harbour", "What was decided?", "- ✅ 2026-05-01: Paint it blue\n", "- ✅ 2026-05-01: Paint it blue\n- ✅ Rain\n"],
	])("%s names the project, adds to its section, and is taken back to the byte", async (id, title, label, before, after) => {
		const all = await prompted(id);
		expect([all.made.host.modals.at(-1)?.titleEl.textContent, all.dialog.all("label").map(({ textContent }) => textContent)]).toEqual([title, [label]]);
		expect(document.activeElement).toBe(all.field);
		all.type("Rain");
		expect(await all.saying(() => all.press("Enter"))).toContain("Added to Harbour: Rain");
		expect(all.dialog.isOpen).toBe(false);
		expect(await all.made.read(HARBOUR)).toBe(TEXT.replace(before, after));
		expect(await all.undone(HARBOUR)).toBe(TEXT);
	});

	it("makes an item of each line, without the bullets and boxes it was pasted with", async () => {
		const all = await prompted("add-next-step");
		all.type("- [ ] One\r\n\n* Two\n3. Three\n");
		expect(await all.saying(() => all.press("Enter", { ctrlKey: true }))).toContain("Added 3 next steps to Harbour.");
		expect(await all.made.read(HARBOUR)).toBe(TEXT.replace("- [ ] Paint the pier\n", "- [ ] Paint the pier\n- [ ] One\n- [ ] Two\n- [ ] Three\n"));
		expect(await all.undone(HARBOUR)).toBe(TEXT);
	});

	it("keeps the line breaks of Windows", async () => {
		const windows = TEXT.replace(/\n/g, "\r\n");
		const all = await prompted("add-blocker", { ...VAULT, [HARBOUR]: windows });
		all.type("Rain");
		await all.saying(() => all.dialog.click(all.dialog.apply));
		expect(await all.made.read(HARBOUR)).toBe(windows.replace("- ❌ No crane\r\n", "- ❌ No crane\r\n- ❌ Rain\r\n"));
		expect(await all.undone(HARBOUR)).toBe(windows);
	});

	it("goes to the project that is shown when another note is open", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.open(PLAIN, HARBOUR);
		await all.run("add-blocker");
		all.type("Rain");
		await all.saying(() => all.press("Enter"));
		expect([await all.made.read(HARBOUR), await all.made.read(PLAIN)]).toEqual([TEXT.replace("No crane\n", "No crane\n- ❌ Rain\n"), "Words.\n"]);
	});

	it("asks which project where none is shown", async () => {
		const all = await commanded(VAULT);
		await all.run("add-next-step");
		expect([all.field.placeholder, all.rows]).toEqual(["Which project gets the next step?", ["Harbour | last contact 6 months ago", "Pier | last contact 6 months ago"]]);
		all.type("pier");
		await all.press("Enter");
		expect(all.made.host.modals.at(-1)?.titleEl.textContent).toBe("Add next step to Pier");
		all.type("Buy nails");
		await all.saying(() => all.press("Enter"));
		expect(await all.made.read(PIER)).toBe(`${project("Pier")}- [ ] Buy nails\n`);
		expect(await all.undone(PIER)).toBe(project("Pier"));
	});
});

describe("the dialog", () => {
	it("says at the field that text is missing, until something is typed", async () => {
		const all = await prompted("add-blocker");
		await all.press("Enter");
		expect([all.error, all.field.ariaInvalid ?? all.field.getAttribute("aria-invalid"), all.dialog.isOpen]).toEqual(["Type some text first.", "true", true]);
		// Bullets alone are no text.
		all.type("- \n* [ ]");
		expect([all.error, all.field.getAttribute("aria-invalid")]).toEqual(["", "false"]);
		await all.press("Enter");
		expect(all.error).toBe("Type some text first.");
		expect(all.made.disk.writes.get(HARBOUR) ?? 0).toBe(0);
	});

	it("ties label, hint and error to the field", async () => {
		const all = await prompted("add-blocker");
		const { field } = all;
		expect(all.dialog.all<HTMLLabelElement>("label")[0]?.control).toBe(field);
		const described = (field.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent);
		expect(described).toEqual(["Each line becomes a blocker of its own. Enter adds, Shift+Enter begins a new line.", ""]);
		const name = document.getElementById(all.dialog.element.getAttribute("aria-labelledby") ?? "");
		expect(name?.textContent).toBe("Add blocker to Harbour");
	});

	it("begins a new line with Shift, and waits for the end of a composed word", async () => {
		const all = await prompted("add-blocker");
		all.type("One");
		await all.press("Enter", { shiftKey: true });
		await all.press("Enter", { isComposing: true });
		expect([all.dialog.isOpen, all.error]).toEqual([true, ""]);
	});

	it("begins a new line with Enter on a phone, which has no Shift", async () => {
		const phone = await commanded(VAULT, { mobile: true });
		await phone.open(HARBOUR);
		await phone.run("add-blocker");
		phone.type("One");
		await phone.press("Enter");
		expect(phone.dialog.isOpen).toBe(true);
		expect(phone.dialog.element.textContent).not.toContain("Shift");
		await phone.saying(() => phone.dialog.click(phone.dialog.apply));
		expect(await phone.made.read(HARBOUR)).toContain("- ❌ One\n");
	});

	it("adds once, however fast somebody presses twice", async () => {
		const all = await prompted("add-blocker");
		all.type("Rain");
		await all.saying(() => {
			all.made.host.press("Enter");
			all.made.host.press("Enter");
		});
		expect((await all.made.read(HARBOUR)).split("Rain")).toHaveLength(2);
	});

	it("stays with what was typed when it could not be written", async () => {
		const all = await prompted("add-blocker");
		await all.made.open(PLAIN);
		all.made.disk.fail("write", HARBOUR, "EACCES", Infinity);
		all.type("Rain");
		expect(await all.saying(() => all.press("Enter"))).toContain("Harbour: The note could not be written");
		expect([all.dialog.isOpen, all.field.value, all.error]).toEqual([true, "Rain", "Nothing was added; the text is still here."]);
		all.made.disk.heal();
		await all.saying(() => all.press("Enter"));
		expect(await all.made.read(HARBOUR)).toContain("- ❌ Rain\n");
	});

	it("writes nothing when it is closed", async () => {
		const all = await prompted("add-blocker");
		all.type("Rain");
		await all.press("Escape");
		expect([all.dialog.isOpen, all.made.disk.writes.get(HARBOUR) ?? 0]).toEqual([false, 0]);
	});
});
