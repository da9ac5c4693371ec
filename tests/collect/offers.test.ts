import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../src/text/date";
import { HARBOR, Harvest, meeting, project } from "./harvest";

const TALK = "2026-05-12 - Talk.md";

describe("what a source offers", () => {
	it("is the items of its known sections by their kinds, in the order of their lines, without what makes them items there", () => {
		const harvest = new Harvest({
			[HARBOR]: project(),
			[TALK]: meeting(
				"## Summary\n\nAll went well.\n\n- no item\n\n## Decisions\n\n- ✅ Use the north quay.\n\n## Action items\n\n" +
					"- [x] Call the pilot. @Mira Okafor ⏫ ✅ 2026-05-13\n- [ ] Book the crane @Jonas Weller 📅 2026-05-20 ^c1\n\t- [ ] Ask for its weight\n\t- a detail\n\n" +
					"## Risks\n\n- ❌ The tide is [[Quay|too low]].\n- None\n\n## Open questions\n\n- ~~Who pays?~~\n\n## Key facts\n\n- The quay is 90 m long.\n  - by the harbour master\n",
			),
		});
		expect(harvest.offered()).toEqual([
			"decisions Use the north quay.",
			"nextSteps Call the pilot. @Mira Okafor ⏫ (done)",
			"nextSteps Book the crane @Jonas Weller 📅 2026-05-20",
			"nextSteps Ask for its weight",
			"blockers The tide is [[Quay|too low]].",
			"blockers Who pays? (done)",
			"keyFacts The quay is 90 m long.",
		]);
		const crane = harvest.offers()[2];
		expect(crane).toMatchObject({ path: TALK, line: 18, markdown: "Book the crane", owner: "Jonas Weller", due: "2026-05-20", blockId: "c1", isDone: false });
		expect(harvest.collection()).toMatchObject({ waiting: 5, known: 0, lastCollected: null });
	});

	it("is its open tasks wherever they stand where none of the section names is there", () => {
		const body = "Text.\n\n- [ ] one\n  - [/] two @Mira\n- [x] three\n- [-] four\n- five\n\n> - [ ] six\n\n```\n- [ ] seven\n```\n\n%%\n- [ ] eight\n%%\n\n## Notes\n\n1. [?] nine\n> [!todo] List\n> - [ ] ten\n";
		const harvest = new Harvest({ [HARBOR]: project(), [TALK]: meeting(body) });
		expect(harvest.offered()).toEqual(["nextSteps one", "nextSteps two @Mira", "nextSteps nine", "nextSteps ten"]);
		expect(new Harvest({ [HARBOR]: project(), [TALK]: meeting(body + "\n## Risks\n\nNone\n") }).offered()).toEqual([]);
	});

	it("is every row of a table of decisions, with what its other columns say", () => {
		const table = "| Decision | Date | Owner |\n|---|---|---|\n| ✅ Take the *long* way \\| round | 2026-05-11 | Mira Okafor |\n| None | | |\n";
		const harvest = new Harvest({ [HARBOR]: project(), [TALK]: meeting(`## Decisions\n\n${table}`) });
		expect(harvest.offered()).toEqual(["decisions Take the *long* way | round (2026-05-11) @Mira Okafor"]);
	});

	it("reads headings by the aliases of the settings", () => {
		const harvest = new Harvest({ [HARBOR]: project(), [TALK]: meeting("## Beschlüsse\n\n- Nordkai nehmen\n\n## Offene Punkte\n\n- [ ] Kran bestellen\n") }, (settings) => {
			settings.sections.decisions.aliases.push("Beschlüsse");
			settings.sections.nextSteps.aliases.push("Offene Punkte");
		});
		expect(harvest.offered()).toEqual(["decisions Nordkai nehmen", "nextSteps Kran bestellen"]);
	});

	it("keeps links leading where they led, and makes links of embeds", () => {
		const harvest = new Harvest({
			[HARBOR]: project(),
			"Talks/2026-05-12 - Talk.md": meeting(
				"## Risks\n\n- See [the plan](./plan.md#Cost), [[#Risks|above]], ![[chart.png]], [web](https://a.example) and [[Crane]]\n- ![pic](./chart.png) only\n- Two [[./plan]] and [[nowhere]]\n",
			),
			"Talks/plan.md": "x\n",
			"Talks/chart.png": "",
			"Crane.md": "x\n",
		});
		expect(harvest.offered()).toEqual([
			"blockers See [[plan#Cost|the plan]], [[2026-05-12 - Talk#Risks|above]], [[chart.png]], [web](https://a.example) and [[Crane]]",
			"blockers [[chart.png|pic]] only",
			"blockers Two [[plan]] and [[nowhere]]",
		]);
	});

	it("offers no heading, code, quotation or empty words that only look like items", () => {
		const body = "## Risks\n\n- # Big\n- > said\n- ```\n  code\n  ```\n- ![[x]]\n- %%hidden%%\n- 1. Nested\n- plain\n\n> - quoted\n";
		expect(new Harvest({ [HARBOR]: project(), [TALK]: meeting(body) }).offered()).toEqual(["blockers [[x]]", "blockers Nested", "blockers plain"]);
	});
});

describe("meetings", () => {
	const other = "2026-05-20 - Later.md";

	it("are offered newest first, each with its date, title, rule and way", () => {
		const harvest = new Harvest({
			[HARBOR]: project(),
			"People/Mira.md": "---\ntype: person\ntitle: Mira Okafor\n---\n",
			[TALK]: meeting("## Risks\n\n- Wind\n"),
			[other]: "---\nperson: Mira Okafor\n---\n# Walk\n\n[[Harbor]] it is.\n\n## Risks\n\n- Fog\n",
			"2026-06-02 - Ahead.md": meeting("## Risks\n\n- Ice\n"),
		});
		const groups = harvest.collection().groups.map(({ date, source, title, rule, via, offers }) => [date, source, title, rule, via, offers.length]);
		expect(groups).toEqual([
			["2026-05-20", other, "Walk", "mentioned", "Mira Okafor", 1],
			["2026-05-12", TALK, "Talk", "filed", null, 1],
		]);
	});

	it("of several notes are one source, and what these say alike is one item, done where one says so", () => {
		const harvest = new Harvest({
			[HARBOR]: project(),
			"a/2026-05-12 - Talk.md": meeting("## Next steps\n\n- [ ] Book the crane\n- [ ] Paint\n"),
			"b/2026-05-12 - Talk.md": meeting("## Action items\n\n- [x] Book the **crane**.\n- [ ] Sweep\n"),
		});
		expect(harvest.collection().groups).toHaveLength(1);
		expect(harvest.offered()).toEqual(["nextSteps Book the crane (done)", "nextSteps Paint", "nextSteps Sweep"]);
	});

	it("count since a day, or since what was collected last", () => {
		const third = "2026-05-20 - Third.md";
		const harvest = new Harvest({
			[HARBOR]: project("\n## Risks\n\n- Fog ([[2026-05-20 - Later]])\n\n## Archive\n\n- [[2026-05-25 - Last]] was long\n"),
			[TALK]: meeting("## Risks\n\n- Wind\n"),
			[other]: meeting("## Risks\n\n- Rain\n"),
			[third]: meeting("## Risks\n\n- Snow\n"),
			"2026-05-25 - Last.md": meeting("## Risks\n\n- Ice\n"),
		});
		expect(harvest.offered({ since: "2026-05-20" as IsoDate })).toEqual(["blockers Ice", "blockers Rain", "blockers Snow"]);
		expect(harvest.offered({ since: "last" })).toEqual(["blockers Ice", "blockers Snow"]);
		expect(harvest.collection({ since: "last" }).lastCollected).toBe("2026-05-20");
		expect(new Harvest({ [HARBOR]: project(), [TALK]: meeting("## Risks\n\n- Wind\n") }).offered({ since: "last" })).toEqual(["blockers Wind"]);
	});

	it("that reach several projects offer their items to each of them, whatever another has taken", () => {
		const both = "# Talk\n\nAbout [[Harbor]] and [[Quay]].\n\n## Risks\n\n- Wind ([[Quay]])\n- Fog\n";
		const harvest = new Harvest({ [HARBOR]: project(), "Projects/Quay.md": `${project()}\n## Risks\n\n- Wind ([[Quay]]) ([[2026-05-12 - Talk]])\n- Fog\n`, [TALK]: both });
		expect(harvest.offered()).toEqual(["blockers Wind ([[Quay]])", "blockers Fog"]);
		harvest.take();
		expect(harvest.below("Blockers")).toEqual(["- ❌ Wind ([[Quay]]) ([[2026-05-12 - Talk]])", "- ❌ Fog ([[2026-05-12 - Talk]])"]);
		expect(harvest.offers()).toEqual([]);
	});

	it("can be one alone, also one that does not reach the project or lies ahead", () => {
		const ahead = "2026-07-02 - Ahead.md";
		const harvest = new Harvest({ [HARBOR]: project(), [TALK]: meeting("## Risks\n\n- Wind\n"), [ahead]: "# Ahead\n\n## Risks\n\n- Ice\n" });
		expect(harvest.collection({ only: ahead }).groups).toMatchObject([{ source: ahead, rule: null, offers: [{ text: "Ice" }] }]);
		expect(harvest.offered({ only: TALK })).toEqual(["blockers Wind"]);
		expect(harvest.offered({ only: "Nowhere.md" })).toEqual([]);
	});

	it("named by a day alone offer what is about the project, where they tell of several", () => {
		const quay = "---\ntype: project\n---\n# Quay\n";
		const day = (body: string): Harvest => new Harvest({ [HARBOR]: project(), "Projects/Quay.md": quay, "2026-05-12.md": body });
		expect(day("## Tasks\n\n- [ ] one\n\nSaw [[Harbor]].\n").offered()).toEqual(["nextSteps one"]);
		const both = "Saw [[Harbor]] and [[Quay]].\n\n## Tasks\n\n- [ ] for [[Harbor]]\n  - [ ] and this\n- [ ] for [[Quay]]\n- [ ] for nobody\n\n### Harbor\n\n- [ ] under its name\n- [ ] for the Quay there\n";
		expect(day(both).offered()).toEqual(["nextSteps for [[Harbor]]", "nextSteps and this", "nextSteps under its name"]);
		expect(day("Saw [[Harbor]] and [[Quay]].\n\n## Tasks\n\n- [ ] Quay first\n- [ ] for nobody\n").offered()).toEqual(["nextSteps for nobody"]);
	});
});

describe("doubts", () => {
	it("weigh done before double before old", () => {
		const harvest = new Harvest({
			[HARBOR]: project("\n## Archive\n\n- Order the new crane from the northern yard\n\n## Recent Context\n\n- 2026-05-12: [[2026-05-12 - Talk]]\n  - Paint the mast\n"),
			"2026-05-20 - Newer.md": meeting("## Tasks\n\n- [ ] Ask the harbour master about the tide tables\n"),
			[TALK]: meeting(
				"## Tasks\n\n- [x] Order the new crane from the northern yard!!\n- [ ] Order new cranes from the northern yard\n- [ ] Ask the harbour master about tide tables\n- [ ] Paint the mast\n",
			),
			"2025-05-12 - Long ago.md": meeting("## Tasks\n\n- [ ] Sweep the quay\n- [ ] Ask harbour master about the tide tables\n"),
		});
		expect(harvest.offered()).toEqual([
			"nextSteps Ask the harbour master about the tide tables",
			"nextSteps Order new cranes from the northern yard (double)",
			"nextSteps Ask the harbour master about tide tables (double)",
			"nextSteps Paint the mast",
			"nextSteps Sweep the quay (old)",
			"nextSteps Ask harbour master about the tide tables (double)",
		]);
		const [newest, crane, tide] = harvest.offers();
		expect(crane?.like).toMatchObject({ markdown: "Order the new crane from the northern yard", line: 8, id: null });
		expect(tide?.like).toMatchObject({ markdown: newest?.markdown, line: null, id: newest?.id });
		expect(harvest.collection()).toMatchObject({ waiting: 2, known: 1 });
	});

	it("are raised by no offer that is doubted itself", () => {
		const harvest = new Harvest({
			[HARBOR]: project(),
			"2026-05-20 - Newer.md": meeting("## Tasks\n\n- [x] Ask the harbour master about the tide tables\n"),
			[TALK]: meeting("## Tasks\n\n- [ ] Ask the harbour master about tide tables\n"),
		});
		expect(harvest.offered()).toEqual(["nextSteps Ask the harbour master about the tide tables (done)", "nextSteps Ask the harbour master about tide tables"]);
	});

	it("know no age where the setting says so", () => {
		const files = { [HARBOR]: project(), "2020-05-12 - Long ago.md": meeting("## Tasks\n\n- [ ] Sweep\n") };
		expect(new Harvest(files).offered()).toEqual(["nextSteps Sweep (old)"]);
		expect(new Harvest(files, (settings) => void (settings.collect.oldDays = 0)).offered()).toEqual(["nextSteps Sweep"]);
	});
});
