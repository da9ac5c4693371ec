import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { ChangeListener, ProjectPulseApi } from "../../src/scripts/api";
import { manifest, meeting, project, stage, type Stage, type StageOptions } from "../vault/stage";

const HARBOUR = "Projects/Harbour.md";
const VAULT = {
	[HARBOUR]: project("Harbour"),
	"Projects/Mill.md": project("Mill", "last_contact: 2026-06-30"),
	"People/Ada.md": "---\ntype: people\n---\n# Ada\n",
	"Notes/Plain.md": "Nothing of ours.\n",
	"2026-02-03 - Ropes.md": meeting("Ropes", "Harbour"),
};
const ENTRY = "- 2026-02-03: [[2026-02-03 - Ropes]] - Talked about Harbour: Ropes.";
const updated = VAULT[HARBOUR].replace("2026-01-01", "2026-02-03").replace("## Recent Context\n", `## Recent Context\n\n${ENTRY}\n`);

/** As a stranger sees it, who writes JavaScript and has no types. */
type Stranger = Record<keyof ProjectPulseApi, (...values: unknown[]) => Promise<never>>;

function apiOf(made: Stage): ProjectPulseApi {
	const { api } = made.host.ui.plugins.plugins[manifest.id] as unknown as { api: ProjectPulseApi };
	return api;
}

async function started(options?: StageOptions): Promise<{ made: Stage; api: ProjectPulseApi }> {
	const made = await stage(VAULT, options);
	return { made, api: apiOf(made) };
}

const nothing = (): void => undefined;

/** What is reported while the test runs, instead of failing it. */
function reports(): unknown[] {
	const found: unknown[] = [];
	const spy = vi.spyOn(window, "reportError").mockImplementation((error) => void found.push(error));
	onTestFinished(() => spy.mockRestore());
	return found;
}

describe("what the API reads", () => {
	it("is the list of the projects by path, with what they need attention for", async () => {
		const { api } = await started();
		expect(await api.projects()).toEqual([
			{
				path: HARBOUR,
				title: "Harbour",
				type: "projects",
				status: null,
				owner: null,
				lastContact: "2026-01-01",
				counts: { blockers: 0, nextSteps: 2, decisions: 0, done: 0 },
				attention: expect.stringMatching(/^No contact for \d+ days/) as string,
			},
			expect.objectContaining({ path: "Projects/Mill.md", attention: null }) as object,
		]);
	});

	it("is one tracked note as the command line shows it, and null for any other", async () => {
		const { made, api } = await started();
		expect(await api.project(HARBOUR)).toEqual(JSON.parse(await made.host.terminal("project-pulse:show", "note=Harbour", "json")));
		expect(await api.project("People/Ada.md")).toMatchObject({ title: "Ada", type: "people" });
		for (const path of ["Notes/Plain.md", "2026-02-03 - Ropes.md", "Gone.md", "Harbour", "../Harbour.md", ""]) expect(await api.project(path), path).toBe(null);
	});

	it("is what the note says as an editor shows it, saved or not", async () => {
		const { made, api } = await started();
		const leaf = await made.open(HARBOUR);
		made.host.type(leaf, "- [ ] Call the smith\n", VAULT[HARBOUR].indexOf("- [ ] Paint"));
		expect((await api.project(HARBOUR))?.nextSteps.map(({ text }) => text)).toEqual(["Order the lamps", "Call the smith", "Paint the pier"]);
	});

	it("is what an update would bring, with nothing written", async () => {
		const { made, api } = await started();
		expect(await api.rollup(HARBOUR)).toEqual({
			path: HARBOUR,
			lastContact: { from: "2026-01-01", to: "2026-02-03" },
			entries: [{ date: "2026-02-03", source: "2026-02-03 - Ropes.md", also: [], link: "2026-02-03 - Ropes", summary: "Talked about Harbour: Ropes.", via: null, rule: "mentioned", line: 7 }],
			skipped: [],
			refusals: [],
		});
		expect(await api.rollup("Projects/Mill.md")).toEqual({ path: "Projects/Mill.md", lastContact: null, entries: [], skipped: [], refusals: [] });
		expect(await api.rollup("Notes/Plain.md")).toBe(null);
		await made.host.saved();
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});
});

describe("what the API writes", () => {
	it("is what is missing, which is undone in one step", async () => {
		const { made, api } = await started();
		const missing = await api.rollup(HARBOUR);
		expect(await api.update(HARBOUR)).toEqual(missing);
		expect(await made.read(HARBOUR)).toBe(updated);
		expect(await api.update(HARBOUR)).toMatchObject({ entries: [], lastContact: null });
		expect(await api.update("Notes/Plain.md")).toBe(null);
		await made.run("undo");
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it.each([
		["next-step", "Ask for prices", "nextSteps", ["Ask for prices"], "- [ ] Paint the pier\n", "- [ ] Paint the pier\n- [ ] Ask for prices\n"],
		["nextSteps", "- [ ] a\n* b\r\n\r\n  1. c", "nextSteps", ["a", "b", "c"], "- [ ] Paint the pier\n", "- [ ] Paint the pier\n- [ ] a\n- [ ] b\n- [ ] c\n"],
		["blocker", "Größe 🛟", "blockers", ["Größe 🛟"], "## Next Steps", "## Blockers\n\n- ❌ Größe 🛟\n\n## Next Steps"],
	] as const)("is a new item, or one for each line: %s %j", async (kind, text, section, items, from, to) => {
		const { made, api } = await started();
		expect(await api.add(HARBOUR, kind, text)).toEqual({ path: HARBOUR, kind: section, items, refusals: [] });
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR].replace(from, to));
		await made.run("undo");
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("goes into the editor where the note is open, after what was typed there", async () => {
		const { made, api } = await started();
		const leaf = await made.open(HARBOUR);
		made.host.type(leaf, "typed ", VAULT[HARBOUR].indexOf("# Harbour"));
		await Promise.all([api.update(HARBOUR), api.add(HARBOUR, "next-step", "Ask for prices")]);
		await made.host.saved();
		expect(await made.read(HARBOUR)).toBe(updated.replace("# Harbour", "typed # Harbour").replace("pier\n", "pier\n- [ ] Ask for prices\n"));
		expect(made.host.merges).toEqual([]);
	});

	it("is nothing that is refused, and the answer says so", async () => {
		const { made, api } = await started();
		const { items, refusals } = await api.add(HARBOUR, "decision", "Hide %% the rest");
		expect([items, refusals]).toEqual([[], [{ code: "text-differs", line: null, message: expect.stringMatching(/was not made/) as string }]]);
		made.disk.fail("write", HARBOUR, "EACCES");
		expect((await api.update(HARBOUR))?.refusals).toMatchObject([{ code: "write-failed" }]);
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});
});

describe("a stranger", () => {
	it.each([
		["project", [undefined], /"path" must be a text, not undefined/],
		["project", [{ path: HARBOUR }], /of a file give its path/],
		["rollup", [null], /"path" must be a text, not null/],
		["update", [7], /"path" must be a text, not number/],
		["update", [[HARBOUR]], /"path" must be a text, not array/],
		["add", [], /"path" must be a text/],
		["add", [HARBOUR], /"kind" must be a text/],
		["add", [HARBOUR, "blocker"], /"text" must be a text/],
		["add", [HARBOUR, "milestone", "x"], /No kind is called "milestone"/],
		["add", [HARBOUR, "blocker", " \n\t"], /words/],
		["add", [HARBOUR, "blocker", "a\u0007b"], /control characters/],
		["add", [HARBOUR, "blocker", "a\u202eb"], /control characters/],
		["add", [HARBOUR, "blocker", "x".repeat(10_001)], /longer than 10000/],
		["add", ["Notes/Plain.md", "blocker", "x"], /is no tracked note/],
		["add", ["Gone.md", "blocker", "x"], /No note is called "Gone\.md"/],
	] as const)("is told what is wrong with a call of %s (%#), and nothing is thrown at once", async (method, values, message) => {
		const { made, api } = await started();
		const answer = (api as unknown as Stranger)[method](...values);
		await expect(answer).rejects.toThrow(message);
		await expect(answer).rejects.toThrow(/^project-pulse: /);
		await made.host.saved();
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});

	it("cannot change what is handed over, nor the API", async () => {
		const { api } = await started();
		const project = await api.project(HARBOUR);
		const loose = project as unknown as { title: string; nextSteps: { text: string }[]; frontmatter: Record<string, unknown> };
		expect(() => (loose.title = "x")).toThrow(TypeError);
		expect(() => loose.nextSteps.pop()).toThrow(TypeError);
		expect(() => (loose.nextSteps[0] = { text: "x" })).toThrow(TypeError);
		expect(() => (loose.frontmatter["type"] = "x")).toThrow(TypeError);
		expect(() => ((api as unknown as Record<string, unknown>)["projects"] = null)).toThrow(TypeError);
		expect(await api.project(HARBOUR)).toEqual(project);
		expect(await api.project(HARBOUR)).not.toBe(project);
	});

	it("may call a method by itself", async () => {
		const { projects } = (await started()).api;
		expect(await projects()).toHaveLength(2);
	});

	it("may ask before the notes are read, and is answered when they are", async () => {
		const made = await stage(VAULT, { bare: true });
		const { readFileSync } = await import("node:fs");
		await made.host.enable(readFileSync(new URL("../../main.js", import.meta.url), "utf8"), manifest);
		const api = apiOf(made);
		const asked = [api.isReady, api.projects(), api.ready] as const;
		expect(asked[0]).toBe(false);
		expect(await asked[1]).toHaveLength(2);
		await asked[2];
		expect(api.isReady).toBe(true);
	});

	it("may look at what there is and wait for nothing: no promise is rejected behind one's back", async () => {
		const unhandled: unknown[] = [];
		const listener = (reason: unknown): void => void unhandled.push(reason);
		process.on("unhandledRejection", listener);
		onTestFinished(() => void process.off("unhandledRejection", listener));
		const made = await stage(VAULT, { bare: true });
		const { readFileSync } = await import("node:fs");
		await made.host.enable(readFileSync(new URL("../../main.js", import.meta.url), "utf8"), manifest);
		const api = apiOf(made);
		Object.values(api);
		made.host.disable(manifest.id);
		Object.values(api);
		// Node tells once all that is due is done.
		await new Promise((resolve) => setImmediate(resolve));
		await new Promise((resolve) => setImmediate(resolve));
		expect(unhandled).toEqual([]);
	});

	it("is told so when the plugin was switched off, and what waits is not left waiting", async () => {
		const found = reports();
		const made = await stage(VAULT, { bare: true });
		const { readFileSync } = await import("node:fs");
		await made.host.enable(readFileSync(new URL("../../main.js", import.meta.url), "utf8"), manifest);
		const api = apiOf(made);
		const waiting = expect(api.projects()).rejects.toThrow("project-pulse: The plugin is switched off.");
		made.host.disable(manifest.id);
		await waiting;
		for (const answer of [api.ready, api.projects(), api.project(HARBOUR), api.rollup(HARBOUR), api.update(HARBOUR), api.add(HARBOUR, "blocker", "x")]) {
			await expect(answer).rejects.toThrow("project-pulse: The plugin is switched off.");
		}
		expect(api.isReady).toBe(false);
		api.on("changed", nothing)();
		expect(found).toMatchObject([{ message: "project-pulse: The plugin is switched off." }]);
		expect(await made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
	});
});

describe("changes", () => {
	it("are told with the paths they touch, until one ends it", async () => {
		const { made, api } = await started();
		const [first, second, third] = [vi.fn<ChangeListener>(), vi.fn<ChangeListener>(), vi.fn<ChangeListener>()];
		const end = api.on("changed", first);
		api.on("changed", second);
		api.on("changed", third);
		await made.host.external.write("2026-03-03 - Lamps.md", meeting("Lamps", "Mill"));
		await vi.waitFor(() => expect(first).toHaveBeenCalledExactlyOnceWith(["People/Ada.md", "Projects/Mill.md"]), 15_000);
		expect(Object.isFrozen(first.mock.calls[0]?.[0])).toBe(true);
		end();
		api.off("changed", second);
		await made.host.external.write("2026-03-04 - Lamps.md", meeting("Lamps", "Mill"));
		await vi.waitFor(() => expect(third).toHaveBeenCalledTimes(2), 15_000);
		expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
	});

	it("are null for all notes when other settings hold", async () => {
		const { made, api } = await started();
		const heard = vi.fn<ChangeListener>();
		api.on("changed", heard);
		await made.host.external.write(`.obsidian/plugins/${manifest.id}/data.json`, JSON.stringify({ version: 2, ignore: ["Lamps"] }));
		await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(null), 15_000);
	});

	it("reach everybody else when one listener fails", async () => {
		const found = reports();
		const { made, api } = await started();
		const heard = vi.fn<ChangeListener>();
		api.on("changed", () => {
			throw new Error("not mine");
		});
		api.on("changed", heard);
		await made.host.external.write("2026-03-03 - Lamps.md", meeting("Lamps", "Mill"));
		await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 15_000);
		expect(found).toMatchObject([{ message: "not mine" }]);
		expect(await api.projects()).toHaveLength(2);
	});

	it.each([
		["renamed", nothing, /no event "renamed"/],
		["changed", "not a function", /"listener" must be a function/],
		[undefined, nothing, /no event "undefined"/],
	])("that are asked for wrongly are reported, not thrown: on(%j, %j)", async (event, listener, message) => {
		const found = reports();
		const { api } = await started();
		const on = api.on as unknown as (event: unknown, listener: unknown) => () => void;
		on(event, listener)();
		expect(found).toMatchObject([{ message: expect.stringMatching(message) as string }]);
	});
});
