/** The built plugin over vaults that were made to harm: nothing is run or loaded, nobody waits long, and the other notes have what is theirs. */

import { existsSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { manifest, newDevice, stage, type Stage } from "../../vault/stage";
import { isLong } from "../../laws/runs";
import { HOSTILE, MARKUP } from "../notes";

const NOTE = "Projects/Harbour.md";
const OTHERS = {
	"Projects/Pier.md": "---\ntype: projects\n---\n# Pier\n",
	"Sources/2026-06-20 - Talk.md": "# Talk\n\n**Project:** [[Harbour]]\n\nAbout lamps.\n",
	"Sources/2026-06-21 - Walk.md": "About [[Pier]].\n",
};
/** What a window of its own takes to be drawn here has no bearing on a device: only what grows without end is caught. */
const BOUND = 15_000;

beforeEach(() => {
	newDevice();
	Reflect.deleteProperty(window, "harmed");
});

function isUnharmed(): boolean {
	return !("harmed" in window) && !("polluted" in {}) && !existsSync("/tmp/project-pulse-harmed");
}

async function shown(made: Stage): Promise<void> {
	await made.open(NOTE);
	made.host.run(`${manifest.id}:open-panel`);
	await made.host.settled();
}

/** In the short form only what is small: the rest of it is read by the command line in either form. */
const kinds = Object.entries(HOSTILE).filter(([, text]) => isLong || text.length < 200_000);

describe.each(kinds)("a note with %s", (_, text) => {
	it("is taken in without harm, in time, and the other project is updated", async () => {
		const begin = performance.now();
		const made = await stage({ ...OTHERS, [NOTE]: text });
		await shown(made);
		await made.open("Projects/Pier.md");
		await made.run("update-project");
		await made.host.saved();
		expect(await made.read("Projects/Pier.md")).toContain("- 2026-06-21: [[2026-06-21 - Walk]]");
		expect(isUnharmed()).toBe(true);
		expect(await made.read(NOTE)).toBe(Buffer.from(text).toString());
		expect(performance.now() - begin).toBeLessThan(BOUND);
	}, 60_000);
});

describe("markup in items and names", () => {
	it("is words: nothing of it is an element that runs or loads, and no link leads to a script", async () => {
		const items = MARKUP.map((words) => `- [ ] ${words}\n`).join("");
		const blockers = MARKUP.map((words) => `- ❌ ${words}\n`).join("");
		const decisions = MARKUP.map((words) => `- ✅ 2026-06-01: ${words}\n`).join("");
		const head = `---\ntype: projects\ntitle: '${MARKUP[1] ?? ""}'\nowner: '${MARKUP[2] ?? ""}'\nstatus: '${MARKUP[0] ?? ""}'\n---\n# Harbour\n\n`;
		const made = await stage({ ...OTHERS, [NOTE]: `${head}## Next Steps\n\n${items}\n## Blockers\n\n${blockers}\n## Key Decisions\n\n${decisions}` });
		await shown(made);
		await made.until("the items are drawn", () => document.querySelectorAll("[role=treeitem]").length > 5);
		const rows = [...document.querySelectorAll("[role=treeitem]")].map((row) => row.closest(".workspace-leaf-content, .view-content") ?? row);
		for (const root of new Set(rows)) {
			expect([...root.querySelectorAll("script, img, iframe, object, embed, link, style, base, form, audio, video")].map(({ outerHTML }) => outerHTML)).toEqual([]);
			const attributes = [...root.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
			expect(attributes.filter(({ name, value }) => /^on/i.test(name) || (/^(?:href|src|action|formaction|data-href)$/i.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value))).map(({ value }) => value)).toEqual([]);
		}
		expect(isUnharmed()).toBe(true);
	});
});
