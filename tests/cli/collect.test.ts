import { chmodSync } from "node:fs";
import { join } from "node:path";
import { applyPatch } from "diff";
import { describe, expect, it } from "vitest";
import { contentsOf, json, put, refuses, run, textAt, vaultWith } from "./run";

const HARBOR = "Projects/Harbor.md";
const TALK = "Sources/2026-05-12 - Talk.md";
const harbor = "---\ntype: projects\n---\n# Harbor\n\n## Next Steps\n\n- [ ] Order the lamps\n";
const talk = (body: string): string => `# Talk\n\n**Project:** [[Harbor]]\n\n${body}`;
const files = {
	[HARBOR]: harbor,
	[TALK]: talk("## Tasks\n\n- [ ] Größe 🛟 messen @Mira 📅 2026-05-20\n- [x] Call\n- [ ] Order lamps\n"),
	"Sources/2020-05-12 - Old.md": talk("## Risks\n\n- Fog\n"),
	"Plain.md": "x\n",
};
const DAY = ["--today", "2026-06-01"];
const wanted = `${harbor}- [ ] Größe 🛟 messen ([[2026-05-12 - Talk]]) @Mira 📅 2026-05-20\n`;

describe("collect", () => {
	it("shows the diff, says what is left out and why, and writes nothing unless told to", () => {
		const vault = vaultWith(files);
		const before = contentsOf(vault);
		const { status, stdout, stderr } = run("collect", vault, "--note", "Harbor", ...DAY);
		expect(status).toBe(0);
		expect(applyPatch(harbor, stdout)).toBe(wanted);
		expect(stderr.split("\n")).toEqual([
			HARBOR,
			"  2026-05-12 Talk",
			"    + line 7, next step: Größe 🛟 messen @Mira 📅 2026-05-20",
			"    - line 8, next step: Call (done in its source)",
			'    - line 9, next step: Order lamps (looks like "Order the lamps")',
			"  2020-05-12 Talk",
			"    - line 7, blocker: Fog (older than 90 days)",
			"1 item to add; nothing was written. 3 left out, 0 known already.",
			"",
		]);
		expect(contentsOf(vault)).toEqual(before);
	});

	it("--write writes it, shows the same diff, and finds nothing the next time", () => {
		const vault = vaultWith(files);
		const shown = run("collect", vault, "--note", HARBOR, ...DAY).stdout;
		const { status, stdout, stderr } = run("collect", vault, "--note", HARBOR, ...DAY, "--write");
		expect({ status, stdout }).toEqual({ status: 0, stdout: shown });
		expect(stderr).toContain("1 item added. 3 left out, 0 known already.\n");
		expect(textAt(vault, HARBOR)).toBe(wanted);
		expect(run("collect", vault, "--note", HARBOR, ...DAY, "--write")).toMatchObject({ status: 0, stdout: "" });
		expect(textAt(vault, HARBOR)).toBe(wanted);
	});

	it("--all takes what looks like a double and what is old, but nothing that is done", () => {
		const vault = vaultWith(files);
		run("collect", vault, "--note", HARBOR, ...DAY, "--all", "--write");
		expect(textAt(vault, HARBOR)).toContain("- [ ] Order lamps ([[2026-05-12 - Talk]])\n");
		expect(textAt(vault, HARBOR)).toContain("- ❌ Fog ([[2020-05-12 - Old]])\n");
		expect(textAt(vault, HARBOR)).not.toContain("Call");
	});

	it("--since takes sources from a day on, or those after what was collected last", () => {
		const vault = vaultWith(files);
		const offers = (...since: string[]): unknown[] => {
			const { meetings } = json(0, "collect", vault, "--note", HARBOR, ...DAY, ...since) as { meetings: { date: string }[] };
			return meetings.map(({ date }) => date);
		};
		expect(offers()).toEqual(["2026-05-12", "2020-05-12"]);
		expect(offers("--since", "2026-05-12")).toEqual(["2026-05-12"]);
		expect(offers("--since", "2026-05-13")).toEqual([]);
		expect(offers("--since", "last")).toEqual(["2026-05-12", "2020-05-12"]);
		run("collect", vault, "--note", HARBOR, ...DAY, "--write");
		put(vault, "Sources/2026-05-20 - Later.md", talk("## Risks\n\n- Ice\n"));
		expect(offers("--since", "last")).toEqual(["2026-05-20"]);
	});

	it("prints data on request, the same whether it writes or not", () => {
		const vault = vaultWith(files);
		const shown = json(0, "collect", vault, "--note", HARBOR, ...DAY);
		expect(shown).toMatchObject({ path: HARBOR, today: "2026-06-01", since: null, lastCollected: null, waiting: 1, known: 0, planned: 1, refusals: [] });
		expect((shown as { meetings: unknown[] }).meetings[0]).toEqual({
			date: "2026-05-12",
			source: TALK,
			also: [],
			title: "Talk",
			rule: "filed",
			via: null,
			offers: [
				{ source: TALK, line: 7, kind: "nextSteps", text: "Größe 🛟 messen @Mira 📅 2026-05-20", owner: "Mira", due: "2026-05-20", doubt: null, like: null, planned: true },
				{ source: TALK, line: 8, kind: "nextSteps", text: "Call", owner: null, due: null, doubt: "done", like: null, planned: false },
				{ source: TALK, line: 9, kind: "nextSteps", text: "Order lamps", owner: null, due: null, doubt: "double", like: { text: "Order the lamps", line: 8, likeness: expect.any(Number) as number }, planned: false },
			],
		});
		expect(json(0, "collect", vault, "--note", HARBOR, ...DAY, "--write")).toEqual(shown);
		expect(textAt(vault, HARBOR)).toBe(wanted);
	});

	it("writes the ids that links to lines need into the sources first", () => {
		const vault = vaultWith({ ...files, "settings.json": JSON.stringify({ version: 1, collect: { link: "block" } }) });
		const config = ["--config", join(vault, "settings.json")];
		const shown = run("collect", vault, "--note", HARBOR, ...DAY, ...config).stdout;
		expect(shown.indexOf(TALK)).toBeLessThan(shown.indexOf(HARBOR));
		expect(run("collect", vault, "--note", HARBOR, ...DAY, ...config, "--write").stdout).toBe(shown);
		const [, id = "none"] = /2026-05-20 \^([a-z0-9]+)\n/.exec(textAt(vault, TALK)) ?? [];
		expect(textAt(vault, HARBOR)).toContain(`([[2026-05-12 - Talk#^${id}]])`);
	});

	it.skipIf(process.platform === "win32")("links to the note where its source may not be written, and ends with 1", () => {
		const vault = vaultWith({ ...files, "settings.json": JSON.stringify({ version: 1, collect: { link: "block" } }) });
		chmodSync(join(vault, TALK), 0o444);
		const { status, stderr } = run("collect", vault, "--note", HARBOR, ...DAY, "--config", join(vault, "settings.json"), "--write");
		expect(status).toBe(1);
		expect(stderr).toContain("read-only");
		expect(textAt(vault, HARBOR)).toBe(wanted);
		expect(textAt(vault, TALK)).toBe(files[TALK]);
	});

	it.skipIf(process.platform === "win32")("says that nothing was added where the project may not be written", () => {
		const vault = vaultWith(files);
		chmodSync(join(vault, HARBOR), 0o444);
		expect(json(1, "collect", vault, "--note", HARBOR, ...DAY, "--write")).toMatchObject({ planned: 0, refusals: [{ code: "write-failed" }] });
	});

	it("tells what it was given and does not understand", () => {
		const vault = vaultWith(files);
		refuses(["collect", vault], /--note/);
		refuses(["collect", vault, "--note", "Nowhere"], /No note is called "Nowhere"/);
		refuses(["collect", vault, "--note", "Plain"], /no tracked note/);
		refuses(["collect", vault, "--note", HARBOR, "--since", "2026-02-30"], /"2026-02-30" is neither a real day, written as YYYY-MM-DD, nor "last"/);
	});
});
