/** People and related notes that a project's lists lack: offered with the reason, written as chosen. */

import { describe, expect, it } from "vitest";
import { commanded, type Commanded } from "../commanded";
import { applied, chosen } from "../harbour";
import { harbour, HARBOUR, HARBOUR_TEXT, retyped, takenBack, VAULT } from "./vault";

const ADA = "| [[Ada Byron]] | Chief | Quay Works |\n";
const BEN = "| [[Ben Ito]] | Diver | Deep \\| Wide |\n";
const CLEO = "| [[Cleo Marsh]] |  |  |\n";

async function reviewed(id: string, vault = VAULT): Promise<Commanded> {
	const all = await commanded(vault);
	await all.open(HARBOUR);
	await all.run(id);
	await chosen(all.made, all.dialog);
	return all;
}

describe("add people from source notes", () => {
	it("offers who attended and is missing, with role, company and the meetings", async () => {
		const all = await reviewed("add-people");
		expect([...all.dialog.parts("Harbour").keys()]).toEqual([
			"Ben Ito - Diver, Deep | Wide In 2 meetings, last on June 12; not among the collaborators.",
			"Cleo Marsh In one meeting, on June 12; not among the collaborators.",
		]);
	});

	it("adds those that are chosen as rows of the table, and undoes it", async () => {
		const all = await reviewed("add-people");
		await all.dialog.click(all.dialog.part("Harbour", "Cleo"));
		await applied(all.made, all.dialog);
		expect(await all.made.read(HARBOUR)).toBe(harbour([ADA, ADA + BEN]));
		expect(await takenBack(all, HARBOUR)).toBe(HARBOUR_TEXT);
	});

	it("does not enter twice whom somebody entered meanwhile", async () => {
		const all = await reviewed("add-people");
		await retyped(all, harbour([ADA, ADA + BEN]));
		await applied(all.made, all.dialog);
		const text = await all.made.read(HARBOUR);
		expect(text.split("Ben Ito")).toHaveLength(2);
		expect(text).toContain(BEN + CLEO);
	});

	it("says so when nobody is missing", async () => {
		const all = await reviewed("add-people", { ...VAULT, [HARBOUR]: harbour([ADA, ADA + BEN + CLEO]) });
		expect(all.dialog.status).toBe("Nobody is missing: Harbour lists everybody who attended its meetings.");
	});
});

describe("add related customers and projects", () => {
	it("offers what enough meetings name, and adds it to its list", async () => {
		const all = await reviewed("add-related");
		expect([...all.dialog.parts("Harbour").keys()]).toEqual(["Customer: Mill Trust In 3 meetings, last on June 12."]);
		await applied(all.made, all.dialog);
		const text = await all.made.read(HARBOUR);
		expect(text.replace(/\n+## Related Customers\n+- \[\[Mill Trust\]\]\n/, "\n")).toBe(HARBOUR_TEXT);
		expect(text).not.toBe(HARBOUR_TEXT);
	});

	it("says so when nothing is missing", async () => {
		const all = await reviewed("add-related", { ...VAULT, [HARBOUR]: `${HARBOUR_TEXT}\n## Related\n\n- [[Mill Trust]]\n` });
		expect(all.dialog.status).toBe("Nothing is missing: Harbour lists every customer and project that at least 3 sources mention.");
	});
});
