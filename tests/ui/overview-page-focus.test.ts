/** Which row of the list Tab reaches while it is still being worked out what comes first. */

import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { textOf } from "./panel-screen";
import { NOTES, QUAY, sight, type Sight } from "./overview-sight";

describe("the row that Tab reaches", () => {
	const LATE = NOTES[QUAY]?.replace("2026-06-29", "2026-01-01") ?? "";
	const current = (seen: Sight): string[] => seen.all("[role=treeitem][tabindex='0'] .project-pulse-title a").map(textOf);
	const worked = (seen: Sight): Promise<unknown> => Promise.resolve(act(() => seen.port.put({ [QUAY]: LATE })));
	const focused = (): string => document.activeElement?.querySelector(".project-pulse-title a")?.textContent ?? "";

	it("is the first one until somebody has chosen another, whatever comes first by then", async () => {
		const seen = await sight();
		expect(current(seen)).toEqual(["Harbour"]);
		await worked(seen);
		expect([seen.titles[0], current(seen)]).toEqual(["Quay", ["Quay"]]);
	});

	it("takes along the focus that the app has given to the first one", async () => {
		const seen = await sight();
		await act(() => seen.row("Harbour").focus());
		await worked(seen);
		expect([current(seen), focused()]).toEqual([["Quay"], "Quay"]);
	});

	it.each<[string, (row: HTMLElement) => unknown]>([
		["by a click", (row) => row.click()],
		["by Tab", (row) => row.dispatchEvent(new KeyboardEvent("keyup", { key: "Tab", bubbles: true }))],
		["by a key", (row) => row.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true }))],
	])("stays with the project that was chosen %s", async (_by, choose) => {
		const seen = await sight();
		const row = seen.row("Harbour");
		await act(() => row.focus());
		await act(() => void choose(row));
		await worked(seen);
		expect(seen.titles.slice(0, 2)).toEqual(["Quay", "Harbour"]);
		expect([current(seen), focused()]).toEqual([["Harbour"], "Harbour"]);
	});

	it("stays with another one than the first that has the focus, however it got there", async () => {
		const seen = await sight();
		await act(() => seen.row("Mill").focus());
		await worked(seen);
		expect([current(seen), focused()]).toEqual([["Mill"], "Mill"]);
	});
});
