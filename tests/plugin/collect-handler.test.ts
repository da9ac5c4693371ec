import { describe, expect, it } from "vitest";
import { project, stage, type Stage, type StageOptions } from "../vault/stage";

const HARBOUR = "Projects/Harbour.md";
const TALK = "2026-02-03 - Talk.md";
const LATER = "2026-02-04 - Later.md";
const talk = (body: string): string => `# Talk\n\n**Project:** [[Harbour]]\n\n${body}`;
const VAULT = {
	[HARBOUR]: project("Harbour"),
	[TALK]: talk("## Tasks\n\n- [ ] Book the crane @Mira 📅 2026-03-01\n- [x] Call\n"),
	[LATER]: talk("## Risks\n\n- Fog\n"),
	"Notes/Plain.md": "Nothing of ours.\n",
};
const BLOCK = { version: 2, collect: { link: "block" } };

const started = (options?: StageOptions): Promise<Stage> => stage(VAULT, options);
const collect = (made: Stage, ...flags: string[]): Promise<string> => made.host.terminal("project-pulse:collect", "note=Harbour", "today=2026-02-10", ...flags);
async function textsOf(made: Stage): Promise<string[]> {
	await made.host.saved();
	return Promise.all([HARBOUR, TALK, LATER].map((path) => made.read(path)));
}

describe("collect", () => {
	it("shows what it would add and writes nothing without write", async () => {
		const made = await started();
		const said = await collect(made);
		expect(said).toContain("+- [ ] Book the crane ([[2026-02-03 - Talk]]) @Mira 📅 2026-03-01\n");
		expect(said).toMatch(/2 items to add; nothing was written\. 1 left out, 0 known already\.\n$/);
		expect(await textsOf(made)).toEqual([VAULT[HARBOUR], VAULT[TALK], VAULT[LATER]]);
	});

	it("adds it with write, which is undone in one step, and finds nothing the next time", async () => {
		const made = await started();
		expect(await collect(made, "write")).toMatch(/2 items added\. 1 left out, 0 known already\.\n$/);
		const [after = ""] = await textsOf(made);
		expect(after).toContain("- [ ] Book the crane ([[2026-02-03 - Talk]]) @Mira 📅 2026-03-01\n");
		expect(after).toContain("Fog ([[2026-02-04 - Later]])\n");
		expect(await collect(made, "write")).toContain("0 items added. 1 left out, 2 known already.\n");
		expect((await textsOf(made))[0]).toBe(after);
		await made.run("undo");
		expect((await textsOf(made))[0]).toBe(VAULT[HARBOUR]);
	});

	it("gives the data of the command line", async () => {
		const made = await started();
		const report = JSON.parse(await collect(made, "json", "since=2026-02-04")) as object;
		expect(report).toMatchObject({
			path: HARBOUR, today: "2026-02-10", since: "2026-02-04", lastCollected: null, waiting: 1, known: 0, planned: 1,
			meetings: [{ source: LATER, offers: [{ text: "Fog", kind: "blockers", planned: true }] }], refusals: [],
		});
	});

	it("writes ids into the sources first where links lead to lines, and takes all back in one step", async () => {
		const made = await started({ settings: BLOCK });
		const shown = await collect(made);
		const said = await collect(made, "write");
		expect(said.split("\n").slice(0, -2)).toEqual(shown.split("\n").slice(0, -2));
		const [harbour, source = ""] = await textsOf(made);
		const [, id = "none"] = /2026-03-01 \^([a-z0-9]+)\n/.exec(source) ?? [];
		expect(harbour).toContain(`([[2026-02-03 - Talk#^${id}]])`);
		await made.run("undo");
		expect(await textsOf(made)).toEqual([VAULT[HARBOUR], VAULT[TALK], VAULT[LATER]]);
	});

	it("links to the note where its source cannot be written, and says so", async () => {
		const made = await started({ settings: BLOCK });
		made.disk.fail("write", TALK, "EACCES");
		const report = JSON.parse(await collect(made, "json", "write")) as object;
		expect(report).toMatchObject({ planned: 2, refusals: [{ code: "write-failed" }] });
		const [harbour, source] = await textsOf(made);
		expect(harbour).toContain("([[2026-02-03 - Talk]]) @Mira");
		expect(harbour).toContain("[[2026-02-04 - Later#^");
		expect(source).toBe(VAULT[TALK]);
	});

	it("says that nothing was added where the project cannot be written", async () => {
		const made = await started();
		made.disk.fail("write", HARBOUR, "EACCES");
		expect(JSON.parse(await collect(made, "json", "write"))).toMatchObject({ planned: 0, refusals: [{ code: "write-failed" }] });
		expect((await textsOf(made))[0]).toBe(VAULT[HARBOUR]);
	});

	it("adds to the text in an open editor", async () => {
		const made = await started();
		const leaf = await made.open(HARBOUR);
		made.host.type(leaf, "typed ", VAULT[HARBOUR].indexOf("# Harbour"));
		expect(await collect(made, "write")).toContain("2 items added.");
		const [after] = await textsOf(made);
		expect(after).toContain("typed # Harbour");
		expect(after).toContain("Book the crane ([[");
		expect(made.host.merges).toEqual([]);
	});

	it("says what it does not understand", async () => {
		const made = await started();
		expect(await made.host.terminal("project-pulse:collect")).toMatch(/^project-pulse: Say which note/);
		expect(await collect(made, "since=soon")).toBe('project-pulse: "soon" is neither a real day, written as YYYY-MM-DD, nor "last".\n');
		expect(await made.host.terminal("project-pulse:collect", "note=Plain")).toMatch(/^project-pulse: "Notes\/Plain\.md" is no tracked note/);
	});
});
