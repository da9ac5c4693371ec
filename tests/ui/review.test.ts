/** The review: what it shows, what can be chosen in it, and that only this is written. */

import { beforeEach, describe, expect, it } from "vitest";
import { newDevice, project } from "../vault/stage";
import { textOf, type Dialog } from "./dialog";
import { applied, BROKEN, chosen, ENTRY, HARBOUR, many, opened, PIER, reviewed, STILL, texts, VAULT } from "./harbour";

const ALL = [HARBOUR, PIER, BROKEN, STILL];
const LAMPS = "Lamps";
const ROPES = "Ropes";
const CONTACT = "Last contact";

beforeEach(() => {
	newDevice();
});

const outline = (dialog: Dialog): string[] => dialog.rows.map((row) => textOf(row.querySelector("h4") as Node));

describe("a review", () => {
	it("opens with every note that lacks something, and writes nothing by itself", async () => {
		const { made, dialog } = await reviewed();
		expect(outline(dialog)).toEqual(["Broken", "Harbour", "Pier"]);
		expect(dialog.status).toBe("6 changes in 3 notes.");
		expect(await texts(made, ALL)).toEqual({ [HARBOUR]: VAULT[HARBOUR], [PIER]: VAULT[PIER], [BROKEN]: VAULT[BROKEN], [STILL]: VAULT[STILL] });
		await dialog.click(dialog.button("Cancel"));
		expect(dialog.isOpen).toBe(false);
		expect(made.disk.writes.size).toBe(0);
		expect(made.said()).toEqual([]);
	});

	it("shows where each note lies, for two may have one title", async () => {
		const { dialog } = await reviewed();
		expect(textOf(dialog.row("Harbour").querySelector(".project-pulse-review-path") as Node)).toBe(HARBOUR);
	});

	it("gives the reason of each entry in words", async () => {
		const { dialog } = await reviewed();
		expect([...dialog.parts("Harbour").keys()]).toEqual([
			"Last contact: 2026-01-01 → 2026-06-12",
			"2026-06-12 - Ropes - The ropes are late. Filed under it.",
			"2026-06-10 - Lamps - Talked about Harbour: Lamps. Names it, line 7.",
		]);
	});

	it("shows the lines that change, and marks the words that do", async () => {
		const { dialog } = await reviewed();
		expect(dialog.changed("Harbour")).toEqual([
			"− last_contact: 2026-<01>-<01>",
			"+ last_contact: 2026-<06>-<12>",
			`+ ${ENTRY.ropes}`,
			`+ ${ENTRY.lamps}`,
			"+ ",
		]);
	});

	it("folds the lines away and keeps the choice", async () => {
		const { made, dialog } = await reviewed();
		await dialog.click(dialog.row("Harbour").querySelector("summary") as HTMLElement);
		await made.until("the lines are gone", () => dialog.lines("Harbour").length === 0);
		expect(dialog.apply.textContent).toBe("Change 3 notes");
	});

	it("says which sources are left alone, and why", async () => {
		const { made, dialog } = await reviewed();
		const fold = [...dialog.row("Harbour").querySelectorAll("details")].find(({ open }) => !open);
		await dialog.click(fold?.querySelector("summary") as HTMLElement);
		await made.until("they are listed", () => (fold?.querySelectorAll("li").length ?? 0) > 0);
		expect([...(fold?.querySelectorAll("li") ?? [])].map(textOf)).toEqual([
			"2026-08-01 - Later Dated after today: it counts as next contact until then.",
			"2026-05-05 - Dull Removed by you and not to be added again.",
		]);
	});

	it("says in a sentence what it refuses, and repeats it in the result", async () => {
		const { made, dialog } = await reviewed();
		const sentence = 'The last contact "soon" is no date and is not replaced; empty it or write a date.';
		expect(textOf(dialog.row("Broken"))).toContain(sentence);
		await applied(made, dialog);
		expect(dialog.rows.map(textOf)[0]).toBe(`Changed Broken${BROKEN}${sentence}`);
		expect(await made.read(BROKEN)).toBe(VAULT[BROKEN]?.replace("## Recent Context\n", `## Recent Context\n\n${ENTRY.cracks}\n`));
	});

	it("has no box for a note in which everything is refused", async () => {
		const { dialog } = await reviewed({ ...VAULT, [BROKEN]: `${project("Broken", "last_contact: soon")}\n[[2026-06-11 - Cracks]]\n`.replace("## Recent Context\n", `## Recent Context\n\n${ENTRY.cracks}\n`) });
		expect(dialog.row("Broken").querySelectorAll("input")).toHaveLength(0);
		expect(textOf(dialog.row("Broken"))).toContain("is no date");
		expect(dialog.status).toBe("5 changes in 2 notes.");
	});

	it("says so when there is nothing to change", async () => {
		const { made, dialog } = await reviewed({ [STILL]: project("Still") });
		expect(dialog.status).toBe("Nothing is missing in any of these notes.");
		expect(dialog.buttons).toEqual(["Close"]);
		await dialog.click(dialog.button("Close"));
		expect(made.host.modals).toEqual([]);
	});
});

describe("what is chosen", () => {
	it("is written, and nothing else: all of it", async () => {
		const { made, dialog } = await reviewed();
		await applied(made, dialog);
		const text = await made.read(HARBOUR);
		expect(text).toBe(
			VAULT[HARBOUR]?.replace("2026-01-01", "2026-06-12").replace("## Recent Context\n", `## Recent Context\n\n${ENTRY.ropes}\n${ENTRY.lamps}\n`),
		);
		expect(await made.read(STILL)).toBe(VAULT[STILL]);
		expect(made.disk.writes.get(STILL)).toBeUndefined();
	});

	it("is without an entry that is unticked, in the lines shown as in the file", async () => {
		const { made, dialog } = await reviewed();
		await dialog.click(dialog.part("Harbour", LAMPS));
		await made.until("the lines follow", () => dialog.changed("Harbour").length === 4);
		expect(dialog.changed("Harbour")).toEqual([
			"− last_contact: 2026-<01>-<01>",
			"+ last_contact: 2026-<06>-<12>",
			`+ ${ENTRY.ropes}`,
			"+ ",
		]);
		expect(dialog.status).toBe("5 changes in 3 notes.");
		await applied(made, dialog);
		const text = await made.read(HARBOUR);
		expect([text.includes(ENTRY.ropes), text.includes("Lamps]]"), text.includes("2026-06-12\n")]).toEqual([true, false, true]);
	});

	it("has the last contact as a part of its own", async () => {
		const { made, dialog } = await reviewed();
		await dialog.click(dialog.part("Harbour", CONTACT));
		await applied(made, dialog);
		const text = await made.read(HARBOUR);
		expect([text.includes("last_contact: 2026-01-01"), text.includes(ENTRY.ropes), text.includes(ENTRY.lamps)]).toEqual([true, true, true]);
	});

	it("can be the last contact alone", async () => {
		const { made, dialog } = await reviewed();
		for (const words of [LAMPS, ROPES]) await dialog.click(dialog.part("Harbour", words));
		await applied(made, dialog);
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]?.replace("2026-01-01", "2026-06-12"));
	});

	it("leaves a note untouched that is unticked", async () => {
		const { made, dialog } = await reviewed();
		await dialog.click(dialog.noteBox("Harbour"));
		expect([...dialog.parts("Harbour").values()].map(({ checked }) => checked)).toEqual([false, false, false]);
		await made.until("no line is left", () => dialog.changed("Harbour").length === 0);
		expect(textOf(dialog.row("Harbour"))).toContain("Nothing is chosen here.");
		expect(dialog.apply.textContent).toBe("Change 2 notes");
		await applied(made, dialog);
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
		expect(made.disk.writes.get(HARBOUR)).toBeUndefined();
		expect(await made.read(PIER)).toContain(ENTRY.planks);
		expect(dialog.rows.map((row) => textOf(row)).join()).not.toContain(HARBOUR);
	});

	it("shows a note chosen in part as neither ticked nor not, and a click chooses it whole", async () => {
		const { dialog } = await reviewed();
		const box = (): HTMLInputElement => dialog.noteBox("Harbour");
		const state = (): boolean[] => [box().checked, box().indeterminate];
		expect(state()).toEqual([true, false]);
		await dialog.click(dialog.part("Harbour", LAMPS));
		expect(state()).toEqual([true, true]);
		await dialog.click(box());
		expect(state()).toEqual([true, false]);
		expect(dialog.part("Harbour", LAMPS).checked).toBe(true);
		await dialog.click(box());
		expect(state()).toEqual([false, false]);
		await dialog.click(dialog.part("Harbour", ROPES));
		expect(state()).toEqual([true, true]);
		await dialog.click(dialog.part("Harbour", LAMPS));
		await dialog.click(dialog.part("Harbour", CONTACT));
		expect(state()).toEqual([true, false]);
	});

	it("can be nothing, and then there is nothing to write; or everything again", async () => {
		const { dialog } = await reviewed();
		await dialog.click(dialog.button("Choose none"));
		expect(dialog.status).toBe("0 changes in 0 notes.");
		expect([dialog.apply.disabled, dialog.all("input").every((box) => !(box as HTMLInputElement).checked)]).toEqual([true, true]);
		await dialog.click(dialog.button("Choose all"));
		expect([dialog.apply.disabled, dialog.status]).toEqual([false, "6 changes in 3 notes."]);
	});

	it("is planned again on a text that changed since: only what is chosen goes in, and what was written stays", async () => {
		const { made, dialog } = await reviewed();
		await dialog.click(dialog.part("Harbour", ROPES));
		const written = VAULT[HARBOUR]?.replace("# Harbour\n", "# Harbour\n\nA new line.\n").replace("2026-01-01", "2026-03-03") ?? "";
		await made.host.external.write(HARBOUR, written);
		await made.host.settled();
		await applied(made, dialog);
		expect(await made.read(HARBOUR)).toBe(
			written.replace("2026-03-03", "2026-06-12").replace("## Recent Context\n", `## Recent Context\n\n${ENTRY.lamps}\n`),
		);
	});

	it("is left out where somebody else has entered it meanwhile", async () => {
		const { made, dialog } = await reviewed();
		const text = VAULT[PIER]?.replace("2026-01-01", "2026-06-14").replace("## Recent Context\n", `## Recent Context\n\n${ENTRY.planks}\n`) ?? "";
		await made.host.external.write(PIER, text);
		await made.host.settled();
		await applied(made, dialog);
		expect(await made.read(PIER)).toBe(text);
		expect(dialog.rows.map(textOf)).toContain(`Nothing left to change Pier${PIER}`);
		expect(dialog.status).toBe("2 of 3 notes changed.");
	});

	it("does not grow by a source that arrives while the review is looked at", async () => {
		const { made, dialog } = await reviewed();
		await made.host.external.write("Sources/2026-06-20 - News.md", VAULT["Sources/2026-06-10 - Lamps.md"] ?? "");
		await made.host.settled();
		await applied(made, dialog);
		expect(await made.read(HARBOUR)).not.toContain("News");
	});
});

describe("for people who do not see or point", () => {
	it("every box has a name, and every button words", async () => {
		const { dialog } = await reviewed();
		expect(dialog.noteBox("Pier").getAttribute("aria-label")).toBe("Change Pier");
		for (const box of dialog.all<HTMLInputElement>("li input")) expect(textOf(box.labels?.[0] as Node)).not.toBe("");
		for (const button of dialog.all(".modal-content button")) expect(textOf(button)).toMatch(/^[A-Z]/);
	});

	it("the notes are a list whose items know their place", async () => {
		const { dialog } = await reviewed();
		expect(dialog.all("[role=list]").map((list) => list.getAttribute("aria-label"))).toEqual(["Notes that change"]);
		const places = dialog.rows.map((row) => [row.getAttribute("aria-posinset"), row.getAttribute("aria-setsize")]);
		expect(places).toEqual([["1", "3"], ["2", "3"], ["3", "3"]]);
	});

	it("lines that come and go are told by words, not by colour or sign alone", async () => {
		const { dialog } = await reviewed();
		const signs = [...dialog.row("Pier").querySelectorAll("[role=img]")].map((sign) => [sign.getAttribute("aria-label"), textOf(sign)]);
		expect(signs.slice(0, 2)).toEqual([["Line removed", "−"], ["Line added", "+"]]);
	});

	it("one status message stays through all phases", async () => {
		const { made, dialog } = await opened();
		await made.until("it is there", () => dialog.all("[role=status]").length === 1);
		const [status] = dialog.all("[role=status]");
		expect(textOf(status as Node)).toBe("Looking for changes");
		await chosen(made, dialog);
		await applied(made, dialog);
		expect(dialog.all("[role=status]")).toEqual([status]);
		expect(textOf(status as Node)).toBe("3 of 3 notes changed.");
	});

	it("what can be worked is reached in the order it stands in, and Escape closes", async () => {
		const { made, dialog } = await reviewed();
		for (const element of dialog.all("[tabindex]")) expect(["0", "-1"]).toContain(element.getAttribute("tabindex"));
		const order = dialog.all("button, input, summary").filter(({ tabIndex }) => tabIndex >= 0).map((element) => textOf(element));
		expect(order.slice(0, 2)).toEqual(["Choose all", "Choose none"]);
		expect(order.slice(-2)).toEqual(["Change 3 notes", "Cancel"]);
		made.host.press("Escape");
		expect(dialog.isOpen).toBe(false);
	});

	it("Ctrl and Enter go on from anywhere in the list, once everything has been looked at", async () => {
		const { made, dialog } = await opened();
		made.host.press("Enter", { ctrlKey: true });
		await chosen(made, dialog);
		expect(dialog.status).toBe("6 changes in 3 notes.");
		dialog.noteBox("Pier").focus();
		made.host.press("Enter", { ctrlKey: true });
		await made.until("there is a result", () => dialog.buttons.includes("Close"));
		expect(await made.read(PIER)).toContain(ENTRY.planks);
		made.host.press("Enter", { ctrlKey: true });
		expect(dialog.isOpen).toBe(false);
	});

	it("text written from right to left finds its direction by itself", async () => {
		const { dialog } = await reviewed();
		const pieces = [...dialog.row("Pier").querySelectorAll("h4, li, code, bdi")];
		expect(pieces.length).toBeGreaterThan(6);
		for (const piece of pieces) expect(piece.localName === "bdi" || piece.closest("[dir=auto]") !== null).toBe(true);
	});
});

describe("500 notes", () => {
	it("are all counted, and few of them are in the document", async () => {
		const { dialog } = await reviewed(many(500));
		expect(dialog.status).toBe("1000 changes in 500 notes.");
		expect(dialog.rows.length).toBeGreaterThan(3);
		expect(dialog.rows.length).toBeLessThan(25);
		expect(dialog.rows[0]?.getAttribute("aria-setsize")).toBe("500");
	});
});
