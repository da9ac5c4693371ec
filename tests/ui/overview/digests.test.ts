/** What is known of all projects: at once, a little later, and after something has changed. */

import { describe, expect, it } from "vitest";
import { meeting, project } from "../../vault/stage";
import { listing, PROJECTS, type Listing } from "./listing";

const HARBOUR = "Projects/Harbour.md";
const MILL = "Projects/Mill.md";
const ADA = "People/Ada.md";
const LAMPS = "Sources/2026-06-20 - Lamps.md";

const VAULT: Record<string, string> = {
	[HARBOUR]: `---
type: projects
status: active
owner: "[[Ada]]"
last_contact: 2026-05-01
tags: [type/projects, Quay]
---
# Harbour

## Recent Context

## Blockers

- ❌ No crane until spring
- ❌ No rope ➕ 2026-06-25

## Next Steps

- [ ] Order the lamps @Ada 📅 2026-07-20
- [x] Paint the pier
`,
	[MILL]: project("Mill", "status: done"),
	"Projects/Pier.md": project("Pier", "last_contact: 2026-06-30\nsnooze_until: 2026-07-05"),
	[ADA]: "---\ntype: person\n---\n# Ada\n",
	[LAMPS]: meeting("Lamps", "Harbour"),
	"Sources/2026-05-10 - Crane.md": `${meeting("Crane", "Harbour")}\n## Risks\n\n- [ ] **No crane** until spring! @Ada ➕ 2026-05-09\n`,
	"Sources/2026-03-01 - Crane elsewhere.md": `${meeting("Crane elsewhere", "Mill")}\n- No crane until spring\n`,
	"Sources/2026-06-01 - Crane again.md": `${meeting("Crane again", "Harbour")}\n- no crane until spring\n`,
	"Sources/2026-07-03 - Later.md": meeting("Later", "Harbour"),
	"Notes/Plain.md": "- No crane until spring\n",
};

describe("at first", () => {
	it("the list stands at once with what properties say, before a text is read", async () => {
		const parts = await listing(VAULT);
		parts.reads.paths.length = 0;
		const end = parts.listed.look(PROJECTS);
		expect(parts.titles).toEqual(["Harbour", "Mill", "Pier"]);
		expect(parts.digest("Harbour")).toMatchObject({
			path: HARBOUR,
			type: "projects",
			status: "active",
			owner: "Ada",
			lastContact: "2026-05-01",
			isClosed: false,
			model: null,
			counts: null,
			told: null,
			signal: { is: "contact", days: 61, allowed: 21, late: 40 },
		});
		expect(parts.digest("Harbour").tags).toEqual(expect.arrayContaining(["type/projects", "quay"]));
		expect(parts.digest("Mill").isClosed).toBe(true);
		expect(parts.digest("Pier")).toMatchObject({ snoozedUntil: "2026-07-05", signal: null });
		expect([parts.listed.isFilled, parts.listed.isComplete, parts.reads.paths]).toEqual([true, false, []]);
		end();
	});

	it("is empty before the vault is read, and is complete when it is", async () => {
		const parts = await listing(VAULT, {
			before: ({ listed }) => {
				listed.look(PROJECTS);
				expect([listed.digests, listed.isFilled, listed.isComplete]).toEqual([[], false, false]);
			},
		});
		await parts.made.until("all is known", () => parts.listed.isComplete);
		expect(parts.titles).toEqual(["Harbour", "Mill", "Pier"]);
		expect(parts.announced).toBeGreaterThan(0);
	});

	it("nothing is read unless somebody looks, and no longer than that", async () => {
		const parts = await listing(VAULT);
		parts.reads.paths.length = 0;
		await parts.made.host.settled();
		expect(parts.reads.paths).toEqual([]);
		expect(parts.titles).toEqual([]);
		const end = parts.listed.look(PROJECTS);
		await parts.complete();
		expect(parts.reads.paths).toEqual(expect.arrayContaining([HARBOUR, MILL]));
		end();
		expect(parts.titles).toEqual([]);
		parts.reads.paths.length = 0;
		await parts.made.host.external.write(HARBOUR, project("Harbour"));
		await parts.made.host.settled();
		await parts.index.settled();
		await new Promise((resolve) => setTimeout(resolve, 100));
		// The index reads what the app hands over.
		expect(parts.reads.paths).toEqual([]);
	});
});

describe("a little later", () => {
	it("texts and the rest of the vault are told, too", async () => {
		const parts = await listing(VAULT);
		await parts.looked();
		const harbour = parts.digest("Harbour");
		expect(harbour.counts).toEqual({ blockers: 2, nextSteps: 1, decisions: 0 });
		expect(harbour.nextStep).toEqual({ markdown: "Order the lamps", since: null, due: "2026-07-20", owner: "Ada" });
		expect(harbour.told).toEqual({ entries: 3, contact: true, nextContact: "2026-07-03", months: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0] });
		expect(parts.listed.projectAt(HARBOUR).standing).toMatchObject({ entries: 3, contact: true, last: { date: "2026-06-20", source: LAMPS } });
	});

	it("an item without a date is as old as the oldest source of its project that holds an equal one", async () => {
		const parts = await listing(VAULT);
		await parts.looked();
		expect(parts.digest("Harbour").oldestBlocker).toEqual({ markdown: "No crane until spring", since: "2026-05-10", due: null, owner: null });
		expect(parts.digest("Harbour").signal).toEqual({ is: "contact", days: 61, allowed: 21, late: 40 });
	});

	it("no source is read for a project whose open items are all dated", async () => {
		const only = { [HARBOUR]: VAULT[HARBOUR]?.replace("- ❌ No crane until spring\n", "").replace("lamps @Ada", "lamps ➕ 2026-06-01 @Ada") ?? "", [LAMPS]: VAULT[LAMPS] ?? "" };
		const dated = only[HARBOUR].replace("## Recent Context\n", "## Recent Context\n\n- 2026-06-20: [[2026-06-20 - Lamps]] - Lamps.\n");
		const parts = await listing({ ...only, [HARBOUR]: dated });
		parts.reads.paths.length = 0;
		await parts.looked();
		expect(parts.reads.paths).not.toContain(LAMPS);
		expect(parts.digest("Harbour").oldestBlocker?.since).toBe("2026-06-25");
	});

	it("the same list stays the same, and so does each project that nothing has happened to", async () => {
		const parts = await listing(VAULT);
		await parts.looked();
		const before = parts.listed.digests;
		expect(parts.listed.digests).toBe(before);
		const pier = parts.digest("Pier");
		await parts.made.host.external.write(MILL, project("Mill", "status: active"));
		await parts.made.until("the mill is active", () => parts.digest("Mill").status === "active");
		await parts.complete();
		expect(parts.listed.digests).not.toBe(before);
		expect(parts.digest("Pier")).toBe(pier);
	});
});

describe("what is looked at", () => {
	it("may be other types, and single notes", async () => {
		const parts = await listing(VAULT);
		const end = parts.listed.look({ types: ["people"], paths: [MILL, "Notes/Plain.md"] });
		expect(parts.titles).toEqual(["Ada", "Mill"]);
		const more = parts.listed.look(PROJECTS);
		expect(parts.titles).toEqual(["Ada", "Harbour", "Mill", "Pier"]);
		more();
		end();
		expect(parts.titles).toEqual([]);
	});

	it("is read, and nothing else: not the projects where one asks for single notes only", async () => {
		const parts = await listing(VAULT);
		parts.reads.paths.length = 0;
		await parts.looked({ types: null, paths: [MILL] });
		expect(parts.titles).toEqual(["Mill"]);
		expect(parts.reads.paths).toContain(MILL);
		expect(parts.reads.paths).not.toContain(HARBOUR);
	});
});

describe("a change", () => {
	const looking = async (): Promise<Listing> => {
		const parts = await listing(VAULT);
		await parts.looked();
		return parts;
	};

	it("of a note is told, and nothing but what it touches is read", async () => {
		const parts = await looking();
		parts.reads.paths.length = 0;
		await parts.made.host.external.write(MILL, project("Mill", "status: paused"));
		await parts.made.until("the mill is paused", () => parts.digest("Mill").status === "paused");
		await parts.complete();
		expect(parts.reads.paths).not.toContain(HARBOUR);
	});

	it("of a source changes the age of the items it holds", async () => {
		const parts = await looking();
		const { external } = parts.made.host;
		await external.write("Sources/2026-05-10 - Crane.md", meeting("Crane", "Harbour"));
		await parts.made.until("the blocker is younger", () => parts.digest("Harbour").oldestBlocker?.since === "2026-06-01");
		await external.write("Sources/2026-04-01 - First.md", `${meeting("First", "Harbour")}\n1. NO CRANE, until spring.\n`);
		await parts.made.until("the blocker is older", () => parts.digest("Harbour").oldestBlocker?.since === "2026-04-01");
		await external.remove("Sources/2026-04-01 - First.md");
		await parts.made.until("the blocker is younger again", () => parts.digest("Harbour").oldestBlocker?.since === "2026-06-01");
	});

	it("brings projects that come, and takes those that go or are renamed", async () => {
		const parts = await looking();
		const { external, app } = parts.made.host;
		await external.write("Projects/Quay.md", project("Quay"));
		await parts.made.until("the quay is there", () => parts.titles.includes("Quay"));
		await external.remove(MILL);
		await parts.made.until("the mill is gone", () => !parts.titles.includes("Mill"));
		const file = app.vault.getFileByPath(HARBOUR);
		if (file) await app.fileManager.renameFile(file, "Projects/Port.md");
		await parts.made.until("the harbour has moved", () => parts.digest("Harbour").path === "Projects/Port.md");
		await parts.complete();
		expect(parts.digest("Harbour").counts?.blockers).toBe(2);
	});

	it("that is typed into an open note is shown before it is saved", async () => {
		const parts = await looking();
		const leaf = await parts.made.open(HARBOUR);
		parts.made.host.type(leaf, "- [ ] Buy paint\n", (VAULT[HARBOUR] ?? "").indexOf("- [ ] Order"));
		await parts.made.until("the step is first", () => parts.digest("Harbour").nextStep?.markdown === "Buy paint");
		expect(await parts.made.read(HARBOUR)).not.toContain("Buy paint");
	});

	it("of the settings counts at once", async () => {
		const parts = await looking();
		expect(parts.digest("Harbour").signal?.is).toBe("contact");
		parts.settings.attention.nextContactDays = 5;
		parts.settings.staleness.days = 0;
		parts.digests.settingsChanged();
		await parts.complete();
		expect(parts.digest("Harbour").signal).toMatchObject({ is: "blocked", days: 52 });
	});

	it("of the day counts, too", async () => {
		let now = "2026-07-01";
		const parts = await listing(VAULT, { today: () => now });
		await parts.looked();
		expect(parts.digest("Pier").signal).toBeNull();
		now = "2026-07-05";
		await parts.complete();
		expect(parts.digest("Pier").signal).toBeNull();
		now = "2026-07-25";
		await parts.complete();
		expect(parts.digest("Pier").signal).toMatchObject({ is: "contact", days: 25 });
		expect(parts.digest("Harbour").signal).toMatchObject({ is: "contact", days: 85 });
	});

	it("of many notes is announced a few times, not once for each", async () => {
		const texts = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`Projects/P${at}.md`, project(`P${at}`)]));
		const parts = await listing(texts);
		const began = performance.now();
		await parts.looked();
		const frames = (performance.now() - began) / 16;
		expect(parts.announced).toBeGreaterThan(0);
		expect(parts.announced).toBeLessThanOrEqual(Math.ceil(frames) + 1);
		expect(parts.announced).toBeLessThan(60);
	});
});

describe("a single digest", () => {
	it("is complete, though nobody looks", async () => {
		const parts = await listing(VAULT);
		const harbour = await parts.digests.digestAt(HARBOUR);
		expect(harbour).toMatchObject({ title: "Harbour", counts: { blockers: 2 }, oldestBlocker: { since: "2026-05-10" }, told: { entries: 3 } });
		expect(parts.listed.digests).toEqual([]);
		expect(await parts.digests.digestAt("Notes/Plain.md")).toBeNull();
		expect(await parts.digests.digestAt("Notes/Nothing.md")).toBeNull();
		await parts.made.host.external.write(HARBOUR, project("Harbour"));
		await parts.made.host.settled();
		expect((await parts.digests.digestAt(HARBOUR))?.counts?.blockers).toBe(0);
	});

	it("is the same as the list's, and all of them are in the order of their titles", async () => {
		const parts = await listing(VAULT);
		const all = await parts.digests.allDigests();
		expect(all.map(({ title, told }) => [title, told !== null])).toEqual([["Harbour", true], ["Mill", true], ["Pier", true]]);
		await parts.looked();
		expect(parts.listed.digests).toEqual(all);
		expect((await parts.digests.allDigests(["people", "projects"])).map(({ title }) => title)).toEqual(["Ada", "Harbour", "Mill", "Pier"]);
	});
});
