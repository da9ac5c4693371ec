import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { ProjectPulseApi } from "../../src/scripts/api";
import { manifest, meeting, project, stage, type Stage } from "../vault/stage";

/** The examples of the page by the language of their fence, as somebody would paste them. */
const page = readFileSync(join(import.meta.dirname, "../../docs/api.md"), "utf8");
const examples = (language: string): string[] => [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, name, code]) => (name === language && code !== undefined ? [code] : []));

const HARBOUR = "Projects/Harbour.md";
const VAULT = {
	[HARBOUR]: `${project("Harbour")}- [x] Measure the basin\n\n## Blockers\n\n- ❌ No crane until spring\n- ✅ The old rope\n`,
	"Projects/Mill.md": project("Mill", "last_contact: 2026-06-30"),
	"Notes/Plain.md": "Nothing of ours.\n",
	"2026-02-03 - Ropes.md": meeting("Ropes", "Harbour"),
};

/** Runs a piece of a script the way plugins that host scripts do: an async function with their things in it. */
async function ran(code: string, names: Record<string, unknown>): Promise<unknown> {
	// eslint-disable-next-line @typescript-eslint/no-implied-eval -- Dataview, Templater and QuickAdd run what users write just like this.
	const run = new Function(...Object.keys(names), `return (async () => {\n${code}\n})()`) as (...values: unknown[]) => Promise<unknown>;
	return run(...Object.values(names));
}

const started = (): Promise<Stage> => stage(VAULT);

describe("the examples of the API page", () => {
	it("are all run here", () => {
		const languages = [...page.matchAll(/^```(\w+)$/gm)].map(([, name]) => name);
		expect(languages.sort()).toEqual(["dataviewjs", "dataviewjs", "js", "plugin", "quickadd", "sh", "templater"]);
	});

	it("need no more than one file for their types", () => {
		expect(page).toContain("(../src/scripts/api.ts)");
		expect(readFileSync(join(import.meta.dirname, "../../src/scripts/api.ts"), "utf8")).not.toMatch(/\bimport\b.*from|require\(/);
	});

	it("reach the API", async () => {
		const { host } = await started();
		const [code = ""] = examples("js");
		expect(await ran(`${code}\nreturn api.version;`, { app: host.app })).toBe(1);
	});

	it("list in Dataview the projects that need attention", async () => {
		const { host } = await started();
		const dv = { table: vi.fn(), fileLink: (path: string, _embed: boolean, title: string) => `[[${path}|${title}]]` };
		await ran(examples("dataviewjs")[0] ?? "", { app: host.app, dv });
		expect(dv.table).toHaveBeenCalledExactlyOnceWith(["Project", "Last contact", "Why"], [[`[[${HARBOUR}|Harbour]]`, "2026-01-01", expect.stringMatching(/contact/)]]);
	});

	it.each([
		[HARBOUR, [["list", ["Order the lamps", "Paint the pier"]]]],
		["Notes/Plain.md", [["paragraph", "This note is no project."]]],
	])("list in Dataview the open steps of a note: %s", async (path, shown) => {
		const { host } = await started();
		const said: unknown[] = [];
		const dv = { current: () => ({ file: { path } }), list: (rows: unknown) => said.push(["list", rows]), paragraph: (text: string) => said.push(["paragraph", text]) };
		await ran(examples("dataviewjs")[1] ?? "", { app: host.app, dv });
		expect(said).toEqual(shown);
	});

	it("begin a note with Templater", async () => {
		const { host } = await started();
		const [code = ""] = examples("templater");
		const script = /^<%\*([^]*)-%>$/.exec(code.trim())?.[1] ?? "";
		const tp = { system: { suggester: <T,>(_names: string[], values: readonly T[]) => Promise.resolve(values[0]) } };
		expect(await ran(`let tR = "";\n${script}\nreturn tR;`, { app: host.app, tp })).toBe("# [[Harbour]]\n\n- Still blocked? No crane until spring\n");
	});

	it("add a step with QuickAdd, and say why when there is none to add", async () => {
		const { host, read } = await started().then((made) => ({ host: made.host, read: () => made.read(HARBOUR) }));
		const [code = ""] = examples("quickadd");
		const run = async (text: string): Promise<{ infoDialog: ReturnType<typeof vi.fn> }> => {
			const quickAddApi = {
				suggester: (_names: string[], values: string[]) => Promise.resolve(values[0]),
				inputPrompt: () => Promise.resolve(text),
				infoDialog: vi.fn(() => Promise.resolve()),
			};
			await ran(`const module = {};\n${code}\nawait module.exports({ app, quickAddApi });`, { app: host.app, quickAddApi });
			await host.saved();
			return quickAddApi;
		};
		await run("Ask for prices");
		expect(await read()).toBe(VAULT[HARBOUR].replace("- [x] Measure the basin\n", "- [x] Measure the basin\n- [ ] Ask for prices\n"));
		const refused = await run("Hide %% the rest");
		expect(refused.infoDialog).toHaveBeenCalledExactlyOnceWith("Nothing was added", expect.stringMatching(/\.$/));
		await run("");
		expect(await read()).toBe(VAULT[HARBOUR].replace("- [x] Measure the basin\n", "- [x] Measure the basin\n- [ ] Ask for prices\n"));
	});

	it("tell another plugin of changes, until it is unloaded", async () => {
		const { host } = await started();
		const { Component } = await import("obsidian");
		const stranger = Object.assign(new Component(), { app: host.app, redraw: vi.fn() });
		stranger.load();
		await ran(`return (async function () {\n${examples("plugin")[0] ?? ""}\n}).call(stranger);`, { stranger });
		const { api } = host.ui.plugins.plugins[manifest.id] as unknown as { api: ProjectPulseApi };
		await api.add(HARBOUR, "blocker", "The tide");
		await vi.waitFor(() => expect(stranger.redraw.mock.calls).toEqual([[[HARBOUR]], [[HARBOUR]]]), 15_000);
		stranger.unload();
		const heard = vi.fn();
		api.on("changed", heard);
		await api.add(HARBOUR, "blocker", "The ebb");
		await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 15_000);
		expect(stranger.redraw).toHaveBeenCalledTimes(2);
	});
});
