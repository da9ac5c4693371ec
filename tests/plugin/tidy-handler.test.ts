import { describe, expect, it } from "vitest";
import { json } from "../cli/run";
import { manifest, project, stage, type Stage, type StageOptions } from "../vault/stage";

const HARBOUR = "Projects/Harbour.md";
const MILL = "Projects/Mill.md";
const context = (lines: string): string => project("Harbour").replace("## Recent Context\n", `## Recent Context\n\n${lines}\n`);
const KEPT = "- 2026-02-03: [[2026-02-03 - Talk]] - Talked about Harbour";
const OTHER = "- 2026-02-02: [[2026-02-02 - Walk]] - Walk";
const VAULT = {
	[HARBOUR]: context(`- 2026-02-03: [[2026-02-03 - Talk]] - **Date:** 2026-02-03 · **Project:** Harbour\n${OTHER}\n${KEPT}`),
	[MILL]: context("- 2026-02-01: [[a]]\n- 2026-02-02: [[b]]").replaceAll("Harbour", "Mill"),
	"2026-02-02 - Walk.md": "**With:** Mira Okafor\n\nAbout [[Harbour]].\n",
	"2026-02-03 - Talk.md": "**With:** Mira Okafor\n\nAbout [[Harbour]].\n",
	"Notes/Plain.md": "Nothing of ours.\n",
};
const tidied = context(`${KEPT}\n${OTHER}`);
const mill = VAULT[MILL].replace(/(- .*\[\[a\]\])\n(.*)\n/, "$2\n$1\n");

const started = (options?: StageOptions): Promise<Stage> => stage(VAULT, options);
const tidy = (made: Stage, ...flags: string[]): Promise<string> => made.host.terminal("project-pulse:tidy", ...flags);
async function textsOf(made: Stage): Promise<string[]> {
	await made.host.saved();
	return Promise.all([HARBOUR, MILL].map((path) => made.read(path)));
}

describe("tidy", () => {
	it("shows what it would change and writes nothing without write", async () => {
		const made = await started();
		const said = await tidy(made);
		expect(said).toContain("takes in other entries of its source\n");
		expect(said).toMatch(/3 changes to write; nothing was written\. 0 pairs to look at, 0 refusals\.\n$/);
		expect(await textsOf(made)).toEqual([VAULT[HARBOUR], VAULT[MILL]]);
	});

	it("writes it with write, as one step of undo, and finds nothing the next time", async () => {
		const made = await started();
		const shown = await tidy(made);
		const said = await tidy(made, "write");
		expect(said.split("\n").slice(0, -2)).toEqual(shown.split("\n").slice(0, -2));
		expect(said).toMatch(/3 changes written\./);
		expect(await textsOf(made)).toEqual([tidied, mill]);
		expect(await tidy(made, "write")).toMatch(/^\d{4}-\d\d-\d\d: 0 changes written\./);
		await made.run("undo");
		expect(await textsOf(made)).toEqual([VAULT[HARBOUR], VAULT[MILL]]);
	});

	it("tidies the one note that is named, as the editor has it", async () => {
		const made = await started();
		const leaf = await made.open(HARBOUR);
		made.host.type(leaf, "typed ", VAULT[HARBOUR].indexOf("# Harbour"));
		expect(await tidy(made, "note=harbour", "write")).toMatch(/2 changes written\./);
		expect(await textsOf(made)).toEqual([tidied.replace("# Harbour", "typed # Harbour"), VAULT[MILL]]);
		expect(made.host.merges).toEqual([]);
	});

	it("adds people where it is asked for, and gives the data of the command line", async () => {
		const made = await started();
		const flags = ["people", "context", "related", "items", "done=end", "today=2026-02-10"];
		const report = JSON.parse(await tidy(made, "json", ...flags)) as object;
		expect(report).toMatchObject({ today: "2026-02-10", notes: [{ path: HARBOUR, context: [{ deed: "merge" }, { deed: "order" }], people: [{ name: "Mira Okafor", missing: ["collaborators"] }] }, { path: MILL }] });
		const words = flags.flatMap((flag) => `--${flag}`.split("="));
		expect(report).toEqual(json(0, "tidy", made.folder, ...words));
		await tidy(made, "write", ...flags);
		expect((await textsOf(made))[0]).toContain("| [[Mira Okafor]] |  |  |\n");
	});

	it("says what could not be written, and lists no change there", async () => {
		const made = await started();
		made.disk.fail("write", HARBOUR, "EACCES");
		const said = JSON.parse(await tidy(made, "json", "write")) as object;
		expect(said).toMatchObject({ notes: [{ path: HARBOUR, context: [], refusals: [{ code: "write-failed" }] }, { path: MILL, context: [{}] }] });
		expect(await textsOf(made)).toEqual([VAULT[HARBOUR], mill]);
	});

	it("takes what it cannot do for wrong use", async () => {
		const made = await started();
		expect(await tidy(made, "done=top")).toMatch(new RegExp(`^${manifest.id}: .*"top" is neither end nor heading\\.\\n$`));
		expect(await tidy(made, "note=Plain")).toMatch(/^project-pulse: .*Plain\.md" is no tracked note/);
		expect(await tidy(made, "kind=blocker")).toMatch(/^project-pulse: There is no "kind" here/);
	});

	it("speaks German where the app does", async () => {
		const made = await started({ language: "de" });
		expect(await tidy(made)).toMatch(/3 Änderungen zu schreiben; nichts wurde geschrieben\. 0 Paare anzusehen, 0 Ablehnungen\.\n$/);
	});
});
