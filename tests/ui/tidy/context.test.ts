/** Tidying recent context: what the review shows of it, and that only what is chosen is written. */

import { describe, expect, it } from "vitest";
import { commanded, type Commanded } from "../commanded";
import { textOf } from "../dialog";
import { applied, chosen } from "../harbour";
import { harbour, HARBOUR, HARBOUR_TEXT, PIER, retyped, takenBack, VAULT } from "./vault";

const ENTRIES = HARBOUR_TEXT.split("\n").filter((line) => line.startsWith("- 2026-06-"));
const [LAMPS = "", ROPES = "", AGAIN = "", CRACKS = ""] = ENTRIES;
const TIDY = [ROPES, `${CRACKS} (via Pier)`, "- 2026-06-10: [[2026-06-10 - Lamps]] - The lamps are dim. Mill Trust pays."];

async function reviewed(id = "tidy-context", vault = VAULT): Promise<Commanded> {
	const all = await commanded(vault);
	await all.open(HARBOUR);
	await all.run(id);
	await chosen(all.made, all.dialog);
	return all;
}

describe("tidy recent context", () => {
	it("shows each thing it does as a part of its own, and writes nothing by itself", async () => {
		const all = await reviewed();
		expect([...all.dialog.parts("Harbour").keys()]).toEqual([
			"Give 2026-06-10 - Lamps a real summary Its summary is only a line of fields.",
			"Merge two entries of 2026-06-12 - Ropes What goes says nothing that the one that stays does not say.",
			"Add (via Pier) to 2026-06-11 - Cracks",
			"Put 3 entries in order",
		]);
		expect(all.dialog.status).toBe("4 changes in 1 note.");
		expect(await all.made.read(HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it("writes what was shown, in one step of undo", async () => {
		const all = await reviewed();
		await applied(all.made, all.dialog);
		expect(await all.made.read(HARBOUR)).toBe(harbour([ENTRIES.join("\n"), TIDY.join("\n")]));
		expect(await takenBack(all, HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it("leaves alone what is not chosen, and shows only the lines that will change", async () => {
		const all = await reviewed();
		for (const words of ["real summary", "via Pier", "in order"]) await all.dialog.click(all.dialog.part("Harbour", words));
		await all.made.until("only the merge is shown", () => all.dialog.changed("Harbour").length === 1);
		expect(all.dialog.changed("Harbour")).toEqual([`− ${AGAIN}`]);
		await applied(all.made, all.dialog);
		expect(await all.made.read(HARBOUR)).toBe(harbour([`${AGAIN}\n`, ""]));
	});

	it("plans on the text as it stands when it is written", async () => {
		const all = await reviewed();
		await retyped(all, HARBOUR_TEXT.replace("# Harbour\n", "# Harbour\n\nMore.\n").replace(LAMPS, `${LAMPS}\n- 2026-06-09: Typed meanwhile`));
		await applied(all.made, all.dialog);
		const text = await all.made.read(HARBOUR);
		expect(text).toContain("# Harbour\n\nMore.\n");
		expect(text.split("\n").filter((line) => line.startsWith("- 2026-06-"))).toEqual([...TIDY, "- 2026-06-09: Typed meanwhile"]);
	});

	it("says so when everything is in order", async () => {
		const all = await reviewed("tidy-context", { ...VAULT, [HARBOUR]: harbour([ENTRIES.join("\n"), TIDY.join("\n")]) });
		expect(all.dialog.status).toBe("The recent context of Harbour is in order.");
		expect(all.dialog.buttons).toEqual(["Close"]);
	});

	it("looks at every project when it is asked to", async () => {
		const all = await reviewed("tidy-contexts", { ...VAULT, [PIER]: VAULT[PIER]?.replace("## Recent Context\n", "## Recent Context\n\n- 2026-01-01: One\n- 2026-01-02: Two\n") ?? "" });
		expect(all.dialog.rows.map((row) => textOf(row.querySelector("h4") as Node))).toEqual(["Harbour", "Pier"]);
		expect([...all.dialog.parts("Pier").keys()]).toEqual(["Put 2 entries in order"]);
	});
});

describe("tidying where there is nothing to tidy", () => {
	it("is not offered without a project", async () => {
		const all = await commanded(VAULT);
		expect(all.palette()).toContain("tidy-contexts");
		for (const id of ["tidy-context", "find-doubles", "add-people", "add-related", "done-to-end", "done-below-heading"]) expect(all.palette()).not.toContain(id);
	});
});
