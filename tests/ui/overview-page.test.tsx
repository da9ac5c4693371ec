/** The page of the list over notes in memory: what it asks of the rest, what it remembers, and how it works where somebody else has chosen the projects. */

import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import type { Scope } from "../../src/overview/row";
import { HARBOUR, MILL, NOTES, QUAY, sight } from "./overview-sight";
import { TODAY } from "./panel-port";
import { textOf } from "./panel-screen";

describe("the page of the list", () => {
	it("lets it be known what it looks at, as long as it is there", async () => {
		const seen = await sight();
		expect([...seen.port.looking]).toEqual([{ types: [], paths: [] }]);
		await act(() => render(null, seen.root));
		expect(seen.port.looking.size).toBe(0);
	});

	it("remembers how it is set up but for the filter and what is unfolded", async () => {
		const seen = await sight({}, { groupProjects: "status", showDone: true });
		expect(seen.all(".is-group").map(textOf)).toEqual(["active2", "paused1"]);
		await seen.click(seen.row("Harbour"));
		await seen.click(seen.button("Show what is done"));
		expect(seen.saved.at(-1)).toMatchObject({ groupProjects: "status", showDone: false });
		expect(JSON.stringify(seen.saved)).not.toContain("expanded");
		expect(JSON.stringify(seen.saved)).not.toContain("filter");
	});

	it("says that the notes are being read while they are", async () => {
		const seen = await sight();
		seen.port.isFilled = false;
		await seen.draw({ scope: { groups: [], keepsOrder: true } });
		expect(seen.all(".project-pulse-absence").map(textOf)).toEqual(["Your notes are being read…"]);
	});

	it("does not say that there are no items before the notes are read", async () => {
		const seen = await sight({}, { listed: "decisions" });
		expect(seen.all(".project-pulse-absence").map(textOf)).toEqual(["No decisions to show."]);
		seen.port.isComplete = false;
		seen.port.unread.add(MILL);
		await act(() => seen.port.changed());
		expect(seen.all(".project-pulse-absence").map(textOf)).toEqual(["Your notes are being read…"]);
	});

	it("has each choice of its menu once", async () => {
		const seen = await sight();
		await seen.click(seen.button("More"));
		const titles = seen.menus.at(-1)?.titles ?? [];
		expect(titles.length).toBeGreaterThan(3);
		expect(titles).toEqual([...new Set(titles)]);
	});

	it("asks for a day to come when a project is to be snoozed", async () => {
		const seen = await sight();
		await seen.press(seen.row("Quay"), { key: "z" });
		await seen.click(seen.menus.at(-1)?.item("A date…").dom as HTMLElement);
		const field = document.querySelector<HTMLInputElement>(".project-pulse-day-modal input");
		if (!field) throw new Error("No field");
		const answer = (day: string): void => {
			field.value = day;
			field.form?.requestSubmit();
		};
		answer(TODAY);
		expect(seen.port.asked).toEqual([]);
		expect(textOf(document.querySelector("[role=alert]") as HTMLElement)).toBe("This day is not ahead; choose a later one.");
		answer("2026-07-02");
		expect(seen.port.asked).toEqual([`snooze ${HARBOUR} until 2026-07-02`]);
	});

	it("keeps what was just closed in sight, but only until one looks at something else, or the next day", async () => {
		const seen = await sight({}, { listed: "nextSteps" });
		const lamps = (): string[] => seen.all("[role=treeitem]").map(textOf).filter((text) => text.startsWith("Order lamps"));
		const list = async (what: string): Promise<void> => {
			await seen.click(seen.all(".project-pulse-listed")[0] as HTMLElement);
			await seen.click(seen.menus.at(-1)?.item(what).dom as HTMLElement);
		};
		await seen.click(seen.row("Order lamps").querySelector("input") as HTMLElement);
		expect(lamps()).toHaveLength(1);
		await list("Blockers");
		await list("Next steps");
		expect(lamps()).toHaveLength(0);
		await seen.click(seen.row("Paint").querySelector("input") as HTMLElement);
		expect(seen.all("[role=treeitem]").map(textOf).filter((text) => text.startsWith("Paint"))).toHaveLength(2);
		await seen.draw({ today: "2026-07-02" as typeof TODAY });
		expect(seen.all("[role=treeitem]").map(textOf).filter((text) => text.startsWith("Paint"))).toHaveLength(1);
	});

	it("says how many items were found, under whatever headings they stand", async () => {
		const seen = await sight({}, { listed: "nextSteps", groupItems: "project" });
		await seen.click(seen.button("Filter"));
		const field = seen.all("input[type=search]")[0] as HTMLInputElement;
		field.value = "paint";
		await act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
		await expect.poll(() => textOf(seen.all("[aria-live]")[0] as HTMLElement)).toBe("2 next steps found.");
	});

	it("ticks what is chosen, however it is written most by now", async () => {
		const seen = await sight({}, { chosen: { status: ["Active"] } });
		expect(seen.titles).toEqual(["Harbour", "Mill"]);
		await seen.click(seen.button("Choose status, owner, type or tag"));
		expect(seen.menus.at(-1)?.titles).not.toContain("Active");
		await seen.click(seen.menus.at(-1)?.item("active (2)").dom as HTMLElement);
		expect(seen.titles).toEqual(["Harbour", "Mill", "Quay"]);
	});

	it("acts on a note that went away and came back", async () => {
		const seen = await sight();
		await seen.click(seen.row("Mill"));
		const { port } = seen;
		const before = port.projectAt(MILL);
		await act(() => port.put({ [MILL]: `${NOTES[MILL]}- ❌ No sails\n` }));
		await seen.click(seen.row("No sails").querySelector("button") as HTMLElement);
		await expect.poll(() => port.projectAt(MILL).acted.length).toBe(1);
		expect(before.acted).toEqual([]);
	});

	it("acts on the project whose row it is, although another has the same item", async () => {
		const seen = await sight({}, { listed: "nextSteps", groupItems: "owner" });
		const paints = seen.all("[role=treeitem]").filter((row) => textOf(row).startsWith("Paint"));
		expect(paints.map(textOf)).toEqual(["PaintHarbour", "PaintQuay"]);
		expect(new Set(paints.map((row) => row.dataset["id"])).size).toBe(2);
		const quays = paints[1]?.querySelector("input");
		if (!quays) throw new Error("No box");
		await seen.click(quays);
		expect(seen.port.projectAt(QUAY).text).toContain("- [x] Paint");
		expect(seen.port.projectAt(HARBOUR).text).toBe(NOTES[HARBOUR]);
	});

	it("gives back what was refused", async () => {
		const seen = await sight();
		seen.port.projectAt(MILL).refuses = true;
		await seen.click(seen.row("Mill"));
		await seen.click(seen.row("No wind").querySelector("button") as HTMLElement);
		await expect.poll(() => textOf(seen.all("[aria-live]")[0] as HTMLElement)).toBe("Not changed.");
		expect(textOf(seen.row("Mill"))).toContain("1 blocker");
	});
});

describe("projects that somebody else has chosen", () => {
	const scope = (groups: Scope["groups"], keepsOrder = true): Scope => ({ groups, keepsOrder });

	it("stand in the groups and the order they were given, and are asked for by their paths", async () => {
		const given = scope([
			{ value: "Water", paths: [QUAY, HARBOUR] },
			{ value: null, paths: [MILL] },
		]);
		const seen = await sight({ scope: given });
		expect(seen.all(".is-group").map(textOf)).toEqual(["Water2", "None1"]);
		expect(seen.titles).toEqual(["Quay", "Harbour", "Mill"]);
		expect([...seen.port.looking]).toEqual([{ types: null, paths: [QUAY, HARBOUR, MILL] }]);
		expect(seen.all("[aria-label^='Grouped']")).toEqual([]);
	});

	it("are each worked as one, however often they stand there", async () => {
		const seen = await sight({ scope: scope([{ value: "Water", paths: [HARBOUR] }, { value: "Land", paths: [HARBOUR] }]) });
		await seen.click(seen.row("Harbour"));
		const paint = seen.row("Paint");
		await act(() => paint.focus());
		await seen.press(paint, { key: "ArrowDown", altKey: true });
		await expect.poll(() => textOf(seen.all("[aria-live]")[0] as HTMLElement)).toBe("It is the last one already.");
		expect(seen.port.projectAt(HARBOUR).acted).toEqual([]);
	});

	it("are sorted by attention where the order is not theirs, and are none where none was chosen", async () => {
		const seen = await sight({ scope: scope([{ value: null, paths: [MILL, QUAY, HARBOUR] }], false) });
		expect(seen.titles).toEqual(["Harbour", "Mill", "Quay"]);
		await seen.draw({ scope: scope([]) });
		expect(textOf(seen.root)).toContain("None of these notes is a project or another tracked note.");
	});
});
