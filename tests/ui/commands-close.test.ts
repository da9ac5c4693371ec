/** Commands that complete a next step or resolve a blocker chosen from a list. */

import { describe, expect, it } from "vitest";
import { project, TODAY } from "../vault/stage";
import { commanded } from "./commanded";

const HARBOUR = "Projects/Harbour.md";
const PIER = "Projects/Pier.md";
const TEXT = `${project("Harbour")}  - [ ] Buy **blue** paint @Ada 📅 2026-06-30\n- [x] Measure it ✅ 2026-06-01\n- [ ] Paint the pier\n\n## Blockers\n\n- ❌ No crane\n- ✅ ~~Permit~~ [resolved:: 2026-06-02]\n`;
const VAULT: Record<string, string> = { [HARBOUR]: TEXT, [PIER]: project("Pier") };

describe("complete a next step", () => {
	it("lists the open ones with what they are part of, owner and due day, and completes the chosen one", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.run("complete-next-step");
		expect(await all.choices()).toEqual(["Order the lamps", "Paint the pier", "Buy blue paint | Paint the pier · Ada · due yesterday", "Paint the pier"]);
		expect(all.field.placeholder).toBe("Which next step of Harbour is done?");
		all.type("buy blue");
		await all.choices();
		expect(await all.saying(() => all.press("Enter"))).toContain("Completed in Harbour: Buy blue paint");
		const line = "  - [ ] Buy **blue** paint @Ada 📅 2026-06-30";
		expect(await all.made.read(HARBOUR)).toBe(TEXT.replace(line, `${line.replace("[ ]", "[x]")} ✅ ${TODAY}`));
		expect(await all.undone(HARBOUR)).toBe(TEXT);
	});

	it("completes just the chosen one of two that say the same", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.run("complete-next-step");
		await all.choices();
		for (let i = 0; i < 3; i++) await all.press("ArrowDown");
		await all.saying(() => all.press("Enter"));
		const at = TEXT.lastIndexOf("- [ ] Paint the pier");
		expect((await all.made.read(HARBOUR)).slice(0, at)).toBe(TEXT.slice(0, at));
		expect((await all.made.read(HARBOUR)).slice(at)).toMatch(/^- \[x\] Paint the pier/);
		expect(await all.undone(HARBOUR)).toBe(TEXT);
	});

	it("asks whose step it is where no project is shown, and says when none is open there", async () => {
		const all = await commanded({ ...VAULT, [PIER]: "---\ntype: projects\n---\n# Pier\n" });
		await all.run("complete-next-step");
		expect(all.field.placeholder).toBe("Whose next step is done?");
		all.type("pier");
		expect(await all.saying(() => all.press("Enter"))).toBe("Pier has no open next step.");
		await all.run("complete-next-step");
		all.type("harbour");
		await all.press("Enter");
		await all.made.until("the steps are listed", () => all.rows[0] === "Order the lamps");
		await all.saying(() => all.press("Enter"));
		expect(await all.made.read(HARBOUR)).toContain("- [x] Order the lamps");
	});

	it("knows steps that are typed and not saved yet", async () => {
		const all = await commanded(VAULT);
		const leaf = await all.open(HARBOUR);
		all.made.host.type(leaf, "- [ ] Just now\n", TEXT.indexOf("- [ ] Order"));
		await all.run("complete-next-step");
		expect((await all.choices())[0]).toBe("Just now");
		await all.saying(() => all.press("Enter"));
		expect(await all.made.read(HARBOUR)).toContain("- [x] Just now");
	});

	it("says so when the step is gone meanwhile, and writes nothing", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		await all.run("complete-next-step");
		await all.choices();
		const other = TEXT.replace("- [ ] Order the lamps\n", "");
		await all.made.host.external.write(HARBOUR, other);
		await all.made.host.settled();
		expect(await all.saying(() => all.press("Enter"))).toContain("Harbour: \"Order the lamps\" is no longer there");
		expect(await all.made.read(HARBOUR)).toBe(other);
	});
});

describe("resolve a blocker", () => {
	it("resolves the chosen one as of today, on Windows lines too", async () => {
		const windows = TEXT.replace(/\n/g, "\r\n");
		const all = await commanded({ ...VAULT, [HARBOUR]: windows });
		await all.open(HARBOUR);
		await all.run("resolve-blocker");
		expect(await all.choices()).toEqual(["No crane"]);
		await all.saying(() => all.press("Enter"));
		const written = await all.made.read(HARBOUR);
		expect(written).toMatch(new RegExp(`\\r\\n- ✅ [^\\r\\n]*No crane[^\\r\\n]*${TODAY}[^\\r\\n]*\\r\\n`));
		expect(written.replace(/\r\n/g, "")).not.toContain("\n");
		expect(await all.undone(HARBOUR)).toBe(windows);
	});

	it("is there only where a blocker is open", async () => {
		const all = await commanded(VAULT);
		await all.open(HARBOUR);
		expect(all.palette()).toContain("resolve-blocker");
		await all.open(PIER);
		expect(all.palette()).not.toContain("resolve-blocker");
		expect(all.palette()).toContain("complete-next-step");
	});
});
