import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { manifest, meeting, project, stage, TODAY, type Stage, type StageOptions } from "../vault/stage";

const HARBOUR = "Projects/Harbour.md";
const MILL = "Projects/Mill.md";
const VAULT = {
	[HARBOUR]: project("Harbour"),
	[MILL]: project("Mill", "last_contact: 2026-06-30"),
	"a/Bell.md": project("Bell"),
	"b/Bell.md": project("Bell"),
	"Notes/Plain.md": "Nothing of ours.\n",
	"2026-02-03 - Ropes.md": meeting("Ropes", "Harbour"),
	"2026-02-04 - Wheel.md": meeting("Wheel", "Mill"),
};
const entry = (day: string, words: string, about: string): string => `## Recent Context\n\n- ${day}: [[${day} - ${words}]] - Talked about ${about}: ${words}.\n`;
const harbour = VAULT[HARBOUR].replace("2026-01-01", "2026-02-03").replace("## Recent Context\n", entry("2026-02-03", "Ropes", "Harbour"));
const mill = VAULT[MILL].replace("## Recent Context\n", entry("2026-02-04", "Wheel", "Mill"));

const started = (options?: StageOptions): Promise<Stage> => stage(VAULT, options);
const texts = async (made: Stage): Promise<string[]> => {
	await made.host.saved();
	return Promise.all([made.read(HARBOUR), made.read(MILL)]);
};

afterEach(() => vi.restoreAllMocks());

describe("the plugin's own word", () => {
	it("says what there is", async () => {
		const { host } = await started();
		const said = await host.terminal("project-pulse");
		expect(said).toContain(`Project Pulse ${manifest.version}\n`);
		expect(said.match(/project-pulse:\w+/g)).toEqual(["list", "show", "rollup", "update", "status", "collect", "tidy", "add"].map((name) => `project-pulse:${name}`));
	});

	it("is known to the app with what each action takes, until the plugin is switched off", async () => {
		const { host } = await started();
		const { cliHandlers } = host.ui.plugins;
		expect([...cliHandlers.keys()]).toHaveLength(9);
		expect(cliHandlers.get("project-pulse")?.flags).toBe(null);
		const flags = cliHandlers.get("project-pulse:rollup")?.flags as Record<string, { value?: string; description: string }>;
		expect(Object.keys(flags)).toEqual(["note", "type", "json", "today", "all-entries", "write"]);
		expect(Object.entries(flags).filter(([, { value }]) => value === undefined).map(([name]) => name)).toEqual(["json", "all-entries", "write"]);
		for (const { description } of [...cliHandlers.values()]) expect(description).toMatch(/^\p{Lu}.+[^.]$/u);
		host.disable(manifest.id);
		expect(cliHandlers.size).toBe(0);
	});

	it("leaves the rest as it is where somebody else has a name of ours", async () => {
		const made = await stage(VAULT, { bare: true });
		const reported = vi.spyOn(window, "reportError").mockImplementation(() => undefined);
		made.host.ui.plugins.cliHandlers.set("project-pulse:show", { description: "Another's", flags: null, handler: () => "mine" });
		const { readFileSync } = await import("node:fs");
		await made.host.enable(readFileSync(new URL("../../main.js", import.meta.url), "utf8"), manifest);
		expect(reported).toHaveBeenCalledOnce();
		expect(await made.host.terminal("project-pulse:show")).toBe("mine");
		expect(await made.host.terminal("project-pulse:list")).toContain("Harbour");
	});

	it("speaks German where the app does", async () => {
		const { host } = await started({ language: "de" });
		expect(await host.terminal("project-pulse:list")).toContain("Nächste Schritte");
		expect(await host.terminal("project-pulse:show", "note=Nirgends")).toBe("project-pulse: Keine Notiz heißt „Nirgends“.\n");
	});
});

describe("rollup", () => {
	it("shows the diff and writes nothing without write", async () => {
		const made = await started();
		const said = await made.host.terminal("project-pulse:rollup");
		expect(said).toContain("+last_contact: 2026-02-03\n");
		expect(said).toMatch(/2 entries and 1 last contact to write; nothing was written\. 0 sources skipped, 0 refusals\.\n$/);
		expect(await texts(made)).toEqual([VAULT[HARBOUR], VAULT[MILL]]);
	});

	it.each([["rollup", "write"], ["rollup", "--write"], ["update"]])("writes all that is missing, which is undone in one step: %s %s", async (action, ...flags) => {
		const made = await started();
		expect(await made.host.terminal(`project-pulse:${action}`, ...flags)).toMatch(/2 entries and 1 last contact written\./);
		expect(await texts(made)).toEqual([harbour, mill]);
		expect(await made.host.terminal(`project-pulse:${action}`, ...flags)).toMatch(/0 entries and 0 last contacts written\./);
		await made.run("undo");
		expect(await texts(made)).toEqual([VAULT[HARBOUR], VAULT[MILL]]);
	});

	it("writes nothing where write is false", async () => {
		const made = await started();
		expect(await made.host.terminal("project-pulse:rollup", "write=false")).toContain("to write; nothing was written");
		expect(await texts(made)).toEqual([VAULT[HARBOUR], VAULT[MILL]]);
	});

	it("writes one note where one is named, as the editor has it", async () => {
		const made = await started();
		const leaf = await made.open(HARBOUR);
		made.host.type(leaf, "typed ", VAULT[HARBOUR].indexOf("# Harbour"));
		expect(await made.host.terminal("project-pulse:update", "note=harbour")).toContain("+last_contact: 2026-02-03");
		expect(await texts(made)).toEqual([harbour.replace("# Harbour", "typed # Harbour"), VAULT[MILL]]);
		expect(made.host.merges).toEqual([]);
	});

	it("takes another day for today, and lifts the limit when told to", async () => {
		const made = await started({ settings: { version: 2, entries: { limit: 1 } } });
		await made.host.external.write("2026-02-05 - Lamps.md", meeting("Lamps", "Harbour"));
		await made.host.settled();
		const rollup = async (...flags: string[]): Promise<{ entries: object[]; skipped: { reason: string }[] }[]> =>
			(JSON.parse(await made.host.terminal("project-pulse:rollup", "note=Harbour", "json", ...flags)) as { notes: never[] }).notes;
		expect(await rollup()).toMatchObject([{ entries: [{ date: "2026-02-05" }], skipped: [{ reason: "limit" }] }]);
		expect(await rollup("all-entries")).toMatchObject([{ entries: [{ date: "2026-02-05" }, { date: "2026-02-03" }], skipped: [] }]);
		expect(await rollup("today=2026-02-03")).toMatchObject([{ entries: [{ date: "2026-02-03" }], skipped: [{ reason: "future" }] }]);
		expect(await rollup("all-entries=false", "today=2026-02-01")).toMatchObject([{ entries: [], skipped: [{ reason: "future" }, { reason: "future" }] }]);
	});

	it("says what could not be written, and lists no change there", async () => {
		const made = await started();
		made.disk.fail("write", HARBOUR, "EACCES");
		const said = JSON.parse(await made.host.terminal("project-pulse:update", "json")) as object;
		expect(said).toMatchObject({ notes: [{ path: HARBOUR, entries: [], lastContact: null, refusals: [{ code: "write-failed" }] }, { path: MILL, entries: [{}] }] });
		expect(await texts(made)).toEqual([VAULT[HARBOUR], mill]);
	});

	it("leaves notes alone that are no UTF-8", async () => {
		const made = await stage(VAULT);
		const latin = Buffer.from(project("Hörbar"), "latin1");
		await made.host.app.vault.createBinary("Projects/Latin.md", Uint8Array.from(latin).buffer);
		await made.host.external.write("2026-02-05 - Lamps.md", "About [[Latin]].\n");
		await made.host.settled();
		expect(await made.host.terminal("project-pulse:update")).not.toContain("Latin");
		expect(await made.host.terminal("project-pulse:add", "note=Projects/Latin.md", "kind=blocker", "text=x")).toMatch(/^project-pulse: .*Latin\.md" cannot be read as a note/);
		await made.host.saved();
		expect(Buffer.from(await made.host.app.vault.adapter.readBinary("Projects/Latin.md"))).toEqual(latin);
		const { problems } = JSON.parse(await made.host.terminal("project-pulse:rollup", "json")) as { problems: object[] };
		expect(problems).toContainEqual(expect.objectContaining({ path: "Projects/Latin.md", code: "not-utf8" }));
	});
});

describe("add", () => {
	it("adds an item at once, which can be undone", async () => {
		const made = await started();
		const said = await made.host.terminal("project-pulse:add", "note=Harbour", "kind=next-step", "text=Ask = for prices");
		expect(said).toContain("+- [ ] Ask = for prices\n");
		expect(said).toMatch(/Projects\/Harbour\.md: 1 next step added\.\n$/);
		expect((await texts(made))[0]).toBe(VAULT[HARBOUR].replace("pier\n", "pier\n- [ ] Ask = for prices\n"));
		await made.run("undo");
		expect((await texts(made))[0]).toBe(VAULT[HARBOUR]);
	});

	it("gives the data of the command line", async () => {
		const made = await started();
		expect(JSON.parse(await made.host.terminal("project-pulse:add", "note=Harbour", "kind=blocker", "text=a\nb", "json"))).toEqual({ path: HARBOUR, kind: "blockers", items: ["a", "b"], refusals: [] });
	});

	it("says why it adds nothing", async () => {
		const made = await started();
		expect(await made.host.terminal("project-pulse:add", "note=Harbour", "kind=blocker", "text=Hide <!-- it")).toMatch(/^Projects\/Harbour\.md\n {2}! .*was not made/);
		expect((await texts(made))[0]).toBe(VAULT[HARBOUR]);
	});
});

describe("status", () => {
	it("tells of one project or of all", async () => {
		const { host } = await started();
		expect(await host.terminal("project-pulse:status", "note=Harbour", "since=2026-02-01")).toMatch(/^## \[\[Harbour\]\]\n\nFrom 2026-02-01 to 2026-07-01\.[^]*2026-02-03: \[\[2026-02-03 - Ropes\]\]/);
		const all = JSON.parse(await host.terminal("project-pulse:status", "since=2026-02-01", "json")) as { path: string }[];
		expect(all.map(({ path }) => path)).toContain(MILL);
	});
});

describe("wrong use is one line that begins with the plugin's name", () => {
	it.each([
		["list", ["type=nope"], /nope.*projects.*people/],
		["list", ["today=2026-02-30"], /2026-02-30/],
		["list", ["bogus"], /"bogus".*type, json, today/],
		["show", [], /note=/],
		["show", ["note="], /note=/],
		["show", ["note=Quay"], /No note is called "Quay"/],
		["show", ["note=Bell"], /a\/Bell\.md, b\/Bell\.md/],
		["show", ["note=../../etc/passwd"], /No note is called/],
		["rollup", ["note=Plain"], /no tracked note/],
		["rollup", ["wrte"], /"wrte"/],
		["rollup", ["write=no"], /"write".*true or false.*"no"/],
		["list", ["json="], /"json".*true or false/],
		["update", ["write"], /"write"/],
		["status", ["since=2026-07-02"], /2026-07-02/],
		["add", ["note=Harbour", "text=x"], /kind=/],
		["add", ["note=Harbour", "kind=x", "text=x"], /No kind is called "x"/],
		["add", ["note=Harbour", "kind=blocker", "text= "], /words/],
		["add", ["note=Plain", "kind=blocker", "text=x"], /no tracked note/],
	] as const)("%s %j", async (action, flags, message) => {
		const made = await started();
		const said = await made.host.terminal(`project-pulse:${action}`, ...flags);
		expect(said).toMatch(/^project-pulse: [^\n]+\n$/);
		expect(said).toMatch(message);
		expect(await texts(made)).toEqual([VAULT[HARBOUR], VAULT[MILL]]);
	});

	it("and so is what nobody expected, which is reported as well", async () => {
		const made = await started();
		const reported = vi.spyOn(window, "reportError").mockImplementation(() => undefined);
		vi.spyOn(made.host.app.vault, "getFileByPath").mockImplementation(() => {
			throw new Error("out of order");
		});
		expect(await made.host.terminal("project-pulse:list")).toBe("project-pulse: Something went wrong: out of order\n");
		expect(reported).toHaveBeenCalledOnce();
	});

	it("says nothing against what the app takes for itself", async () => {
		const { host } = await started({ name: "Port" });
		expect(await host.terminal("project-pulse:list", "vault=Port", "--copy", `today=${TODAY}`)).toContain("Harbour");
	});
});

describe("whoever asks early", () => {
	it("is answered when all notes are read", async () => {
		const made = await stage(VAULT, { bare: true });
		const { readFileSync } = await import("node:fs");
		await made.host.enable(readFileSync(new URL("../../main.js", import.meta.url), "utf8"), manifest);
		const plugin = made.host.ui.plugins.plugins[manifest.id] as unknown as { index: { isFilled: boolean } };
		const asked = made.host.terminal("project-pulse:list");
		expect(plugin.index.isFilled).toBe(false);
		expect(await asked).toContain("Harbour");
	});

	it("is told when the plugin is switched off before", async () => {
		const made = await stage(VAULT, { bare: true });
		const { readFileSync } = await import("node:fs");
		await made.host.enable(readFileSync(new URL("../../main.js", import.meta.url), "utf8"), manifest);
		const asked = made.host.terminal("project-pulse:update");
		made.host.disable(manifest.id);
		expect(await asked).toBe("project-pulse: The plugin is switched off.\n");
		onTestFinished(() => expect(made.host.ui.plugins.cliHandlers.size).toBe(0));
	});
});
