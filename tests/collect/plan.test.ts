import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../src/text/date";
import type { Change } from "../rollup/memory-vault";
import { choice, expectNothingNew, HARBOR, Harvest, meeting, project } from "./harvest";

const TALK = "2026-05-12 - Talk.md";
const LATER = "2026-05-20 - Later.md";
const block: Change = (settings) => void (settings.collect.link = "block");
const none: Change = (settings) => void (settings.collect.link = "none");

describe("adding", () => {
	const files = {
		[HARBOR]: project("\n## Next Steps\n\n- [ ] Sweep\n\n## Blockers\n\n- ❌ Ice\n\n## Key Decisions\n\nNone\n\n## Key Facts\n\n* Old\n"),
		[LATER]: meeting("## Tasks\n\n- [ ] Paint\n\n## Risks\n\n- Fog\n\n## Decisions\n\n- ✅ North\n\n## Key facts\n\n- 90 m\n"),
		[TALK]: meeting("## Tasks\n\n- [ ] Book the crane @Mira Okafor 📅 2026-05-30 #quay\n- [ ] Call\n\n## Open questions\n\n- Who pays?\n"),
	};

	it("puts each item behind the last of its kind, the oldest meeting first, with a link before owner and dates", () => {
		const harvest = new Harvest(files);
		expect(harvest.take()).toEqual([]);
		expect(harvest.text).toBe(
			project(
				"\n## Next Steps\n\n- [ ] Sweep\n- [ ] Book the crane ([[2026-05-12 - Talk]]) @Mira Okafor 📅 2026-05-30 #quay\n- [ ] Call ([[2026-05-12 - Talk]])\n- [ ] Paint ([[2026-05-20 - Later]])\n" +
					"\n## Blockers\n\n- ❌ Ice\n- ❌ Who pays? ([[2026-05-12 - Talk]])\n- ❌ Fog ([[2026-05-20 - Later]])\n" +
					"\n## Key Decisions\n\n- ✅ North ([[2026-05-20 - Later]])\n\n## Key Facts\n\n* Old\n* 90 m ([[2026-05-20 - Later]])\n",
			),
		);
		expectNothingNew(harvest);
		expect(harvest.collection()).toMatchObject({ groups: [], known: 7, lastCollected: "2026-05-20" });
	});

	it("makes the sections that are missing", () => {
		const harvest = new Harvest({ ...files, [HARBOR]: project("Words.\n") });
		expect(harvest.take()).toEqual([]);
		expect(["Key Facts", "Blockers", "Key Decisions"].map((heading) => harvest.below(heading).length)).toEqual([1, 2, 1]);
		expectNothingNew(harvest);
	});

	it.each([
		["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
		["a byte order mark", (text: string) => "\ufeff" + text],
		["no last break", (text: string) => text.trimEnd()],
		["a fence around a like heading", (text: string) => text.replace("# Harbor\n", "# Harbor\n\n```\n## Next Steps \n- [ ] no\n```\n")],
	])("works the same with %s", (_, disguise) => {
		const harvest = new Harvest({ ...files, [HARBOR]: disguise(files[HARBOR]) });
		const before = harvest.text;
		expect(harvest.take()).toEqual([]);
		expect(harvest.below("Next Steps")).toHaveLength(4);
		const lines = harvest.text.split(/(?<=\n)/);
		for (const line of before.split(/(?<=\n)/).filter((one) => one.trim() !== "None")) expect(lines.map((one) => one.trimEnd())).toContain(line.trimEnd());
		if (before.includes("\r")) expect(harvest.text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
		expectNothingNew(harvest);
	});

	it("writes rows of a table, in a callout, and behind nested items", () => {
		const harvest = new Harvest({
			...files,
			[HARBOR]: project("\n## Decisions\n\n| Decision | Why |\n|---|---|\n| South | x |\n\n## Next Steps\n\n> [!todo] List\n> 1. [ ] Sweep\n\n## Blockers\n\n- ❌ Ice\n  - [ ] melt it\n"),
		});
		expect(harvest.take()).toEqual([]);
		expect(harvest.text).toContain("| South | x |\n| North ([[2026-05-20 - Later]]) |  |\n");
		expect(harvest.below("Blockers")).toEqual(["- ❌ Ice", "  - [ ] melt it", "- ❌ Who pays? ([[2026-05-12 - Talk]])", "- ❌ Fog ([[2026-05-20 - Later]])"]);
		expectNothingNew(harvest);
	});

	it.each([
		["None\n", "- 90 m"],
		["- None\n", "- 90 m"],
		["3) Old\n", "4) 90 m"],
		["Words.\n\n### Later\n\n- Old\n", "- 90 m"],
	])("adds a fact in the form of the others, and in place of one that says nothing: %j", (body, line) => {
		const harvest = new Harvest({ [HARBOR]: project(`\n## Key Facts\n\n${body}`), [LATER]: meeting("## Key facts\n\n- 90 m\n") });
		expect(harvest.take()).toEqual([]);
		const facts = harvest.below("Key Facts").join("\n");
		expect(facts).toContain(`${line} ([[2026-05-20 - Later]])`);
		expect(facts).not.toContain("None");
		expectNothingNew(harvest);
	});

	it("takes the kind and the words that were chosen, and remembers the old words where nothing else tells of them", () => {
		const harvest = new Harvest(files);
		const [paint, fog, ...rest] = harvest.offers();
		const chosen = [choice(paint, { kind: "blockers", text: "Something else entirely" }), choice(fog, { text: "Fog!" })];
		expect(harvest.take(chosen)).toEqual([]);
		expect(harvest.below("Blockers")).toEqual(["- ❌ Ice", "- ❌ Something else entirely ([[2026-05-20 - Later]])", "- ❌ Fog! ([[2026-05-20 - Later]])"]);
		expect(harvest.text).toContain('collect_skip:\n  - "[[2026-05-20 - Later]] Paint"\n---\n');
		expect(harvest.offers().map(({ text }) => text)).toEqual(rest.map(({ text }) => text));
	});

	it("keeps out what would reach beyond its line, and lets all others in", () => {
		const harvest = new Harvest({ ...files, [TALK]: meeting("## Tasks\n\n- [ ] hides %%the rest\n- [ ] Call\n") });
		const chosen = harvest.offers().map((offer) => choice(offer, offer.text === "Paint" ? { text: " \n " } : {}));
		expect(harvest.take(chosen).map(({ code }) => code)).toEqual(["empty-text", "text-differs"]);
		expect(harvest.below("Next Steps")).toEqual(["- [ ] Sweep", "- [ ] Call ([[2026-05-12 - Talk]])"]);
	});

	it("makes nothing but an item of words that begin like another thing", () => {
		const harvest = new Harvest(files);
		const [paint] = harvest.offers();
		expect(harvest.take([choice(paint, { text: "1. # Paint\nthe mast" })])).toEqual([]);
		expect(harvest.below("Next Steps").at(-1)).toBe("- [ ] Paint the mast ([[2026-05-20 - Later]])");
	});
});

describe("links", () => {
	const files = {
		[HARBOR]: project("\n## Next Steps\n\n- [ ] Sweep\n"),
		[TALK]: meeting("## Tasks\n\n- [ ] Book the crane 📅 2026-05-30\n  - soon\n- [ ] Call ^own\n\n## Decisions\n\n| Decision |\n|---|\n| North |\n"),
	};

	it("lead to the very lines where the settings say so, which get ids that are the same everywhere", () => {
		const harvest = new Harvest(files, block);
		const twin = new Harvest({ ...files, [TALK]: files[TALK].replaceAll("\n", "\r\n") }, block);
		expect(harvest.take()).toEqual([]);
		twin.take();
		const source = harvest.vault.text(TALK);
		const id = /Book the crane 📅 2026-05-30 \^([a-z0-9]{8})\n {2}- soon\n- \[ \] Call \^own\n/.exec(source)?.[1] ?? "none";
		expect(harvest.below("Next Steps")).toEqual([
			"- [ ] Sweep",
			`- [ ] Book the crane ([[2026-05-12 - Talk#^${id}]]) 📅 2026-05-30`,
			"- [ ] Call ([[2026-05-12 - Talk#^own]])",
		]);
		expect(harvest.below("Key Decisions")).toEqual(["- ✅ North ([[2026-05-12 - Talk]])"]);
		expect(twin.vault.text(TALK)).toBe(source.replaceAll("\n", "\r\n"));
		expect(twin.text).toBe(harvest.text);
		expectNothingNew(harvest);
	});

	it("to a line know the item again whatever becomes of its words, here or there", () => {
		const harvest = new Harvest(files, block);
		harvest.take();
		harvest.vault.set(HARBOR, harvest.text.replace("Book the crane", "Done otherwise").replace("Call", "Write"));
		harvest.vault.set(TALK, harvest.vault.text(TALK).replace("Book the crane", "Rent that crane"));
		expectNothingNew(harvest);
	});

	it("lead to the note where a line has not got its id", () => {
		const harvest = new Harvest(files, block);
		const chosen = harvest.offers().map((offer) => choice(offer));
		harvest.vault.set(TALK, harvest.vault.text(TALK).replace("Book the crane", "Book a crane"));
		harvest.take(chosen);
		expect(harvest.below("Next Steps")[1]).toBe("- [ ] Book the crane ([[2026-05-12 - Talk]]) 📅 2026-05-30");
	});

	it.each(["trailing", "block"] as const)("are written as the host writes them, Markdown links too: %s", (link) => {
		const harvest = new Harvest({ [HARBOR]: files[HARBOR], [`Sources/${TALK}`]: files[TALK] + "\n## Risks\n\n- See [[#Decisions|above]]\n" }, (settings) => void (settings.collect.link = link));
		harvest.linkTo = (path) => `[${path.slice(8, -3)}](../${path.replaceAll(" ", "%20")})`;
		const [dismissed, ...rest] = harvest.offers().map((offer) => choice(offer));
		expect(harvest.take([...rest, { ...(dismissed ?? choice(undefined)), deed: "dismiss" }])).toEqual([]);
		const place = link === "block" ? "#^own" : "";
		expect(harvest.below("Next Steps")[1]).toBe(`- [ ] Call ([2026-05-12 - Talk](../Sources/2026-05-12%20-%20Talk.md${place}))`);
		expect(harvest.below("Blockers")[0]).toMatch(/^- ❌ See \[above\]\(\.\.\/Sources\/2026-05-12%20-%20Talk\.md#Decisions\) \(\[2026-05-12 - Talk\]\(/);
		expect(harvest.text).toContain('"[2026-05-12 - Talk](../Sources/2026-05-12%20-%20Talk.md) Book the crane"');
		expect(harvest.offers()).toEqual([]);
	});

	it("can be left out: then words alone tell, and edited ones are remembered", () => {
		const harvest = new Harvest(files, none);
		const chosen = harvest.offers().map((offer) => choice(offer, offer.text === "Call ^own" || offer.text === "Call" ? { text: "Call them at noon" } : {}));
		expect(harvest.take(chosen)).toEqual([]);
		expect(harvest.below("Next Steps")).toEqual(["- [ ] Sweep", "- [ ] Book the crane 📅 2026-05-30", "- [ ] Call them at noon"]);
		expect(harvest.text).toContain('"[[2026-05-12 - Talk]] Call"');
		expectNothingNew(harvest);
	});
});

describe("a double", () => {
	const source = meeting("## Tasks\n\n- [ ] Order the new cranes from the northern yard @Mira Okafor 📅 2026-05-30\n");
	const standing = "- [ ] Order the new crane from the northern yard ^c1\n  - soon";
	const files = { [HARBOR]: project(`\n## Next Steps\n\n- [ ] Sweep\n${standing}\n`), [TALK]: source };

	it("merged stays as it is and gets the link, and owner and date where it has none", () => {
		const harvest = new Harvest(files);
		const [offer] = harvest.offers();
		expect(offer?.doubt).toBe("double");
		expect(harvest.take([choice(offer, { deed: "merge" })])).toEqual([]);
		expect(harvest.below("Next Steps")).toEqual([
			"- [ ] Sweep",
			"- [ ] Order the new crane from the northern yard ([[2026-05-12 - Talk]]) @Mira Okafor 📅 2026-05-30 ^c1",
			"  - soon",
		]);
		expect(harvest.offers()).toEqual([]);
		const again = new Harvest({ ...files, [HARBOR]: harvest.text });
		expect(again.take([choice(offer, { deed: "merge" })])).toEqual([]);
		expect(again.text).toBe(harvest.text);
	});

	it("is merged with each of several items, also where one above it is of several lines", () => {
		const other = "- [ ] Ask the harbour master\n  about the tide tables";
		const harvest = new Harvest({
			[HARBOR]: project(`\n## Next Steps\n\n${other}\n${standing}\n`),
			[TALK]: source + "- [ ] Ask the harbour master about tide tables\n",
		});
		const offers = harvest.offers();
		expect(offers.map(({ doubt }) => doubt)).toEqual(["double", "double"]);
		expect(harvest.take(offers.map((offer) => choice(offer, { deed: "merge" })))).toEqual([]);
		expect(harvest.below("Next Steps")).toEqual([
			"- [ ] Ask the harbour master about the tide tables ([[2026-05-12 - Talk]])",
			"- [ ] Order the new crane from the northern yard ([[2026-05-12 - Talk]]) @Mira Okafor 📅 2026-05-30 ^c1",
			"  - soon",
		]);
	});

	it("merged keeps the owner and the date that it has", () => {
		const harvest = new Harvest({ ...files, [HARBOR]: files[HARBOR].replace(" ^c1", " @Jonas [due:: 2026-06-02]") });
		harvest.take([choice(harvest.offers()[0], { deed: "merge" })]);
		expect(harvest.below("Next Steps")[1]).toBe("- [ ] Order the new crane from the northern yard ([[2026-05-12 - Talk]]) @Jonas [due:: 2026-06-02]");
	});

	it("replaced gets the new words, and keeps box, block id, older links and what is nested in it", () => {
		const old = standing.replace("- [ ]", "- [/]").replace("yard", "yard ([[2026-05-20 - Later]])");
		const harvest = new Harvest({ ...files, [HARBOR]: project(`\n## Next Steps\n\n${old}\n`), [LATER]: meeting("") });
		expect(harvest.take([choice(harvest.offers()[0], { deed: "replace" })])).toEqual([]);
		expect(harvest.below("Next Steps")).toEqual([
			"- [/] Order the new cranes from the northern yard ([[2026-05-20 - Later]]) ([[2026-05-12 - Talk]]) @Mira Okafor 📅 2026-05-30 ^c1",
			"  - soon",
		]);
		expect(harvest.offers()).toEqual([]);
	});

	it("is found in any list, also one that is no section of a project, and in a table", () => {
		const archived = new Harvest({ ...files, [HARBOR]: project(`\n## Archive\n\nOld things.\n\n${standing}\n`) });
		expect(archived.take([choice(archived.offers()[0], { deed: "merge" })])).toEqual([]);
		expect(archived.below("Archive")[1]).toContain("yard ([[2026-05-12 - Talk]]) @Mira Okafor 📅 2026-05-30 ^c1");
		const row = project("\n## Decisions\n\n| Decision | Owner |\n|---|---|\n| Order the new crane from the northern yard | Jonas |\n");
		const table = new Harvest({ ...files, [HARBOR]: row });
		expect(table.take([choice(table.offers()[0], { deed: "merge" })])).toEqual([]);
		expect(table.text).toContain("| Order the new crane from the northern yard ([[2026-05-12 - Talk]]) 📅 2026-05-30 | Jonas |");
	});

	it("is refused where the item is not there any more, or nothing tells which one is meant", () => {
		const harvest = new Harvest(files);
		const [offer] = harvest.offers();
		harvest.vault.set(HARBOR, project("\n## Next Steps\n\n- [ ] Sweep\n"));
		expect(harvest.take([choice(offer, { deed: "merge" })])).toMatchObject([{ code: "item-not-found" }]);
		const double = "- [ ] Order the new crane from the northern yard\n";
		harvest.vault.set(HARBOR, project(`\n\n\n\n## Next Steps\n\n${double}${double}`));
		expect(harvest.take([choice(offer, { deed: "replace" })])).toMatchObject([{ code: "item-ambiguous" }]);
	});

	it("of another offer goes into what that one became, and is an item of its own where that was not chosen", () => {
		const newer = meeting("## Tasks\n\n- [ ] Order the new crane from the northern yard\n");
		const harvest = new Harvest({ [HARBOR]: project("\n## Next Steps\n\n- [ ] Sweep\n"), [LATER]: newer, [TALK]: source });
		const [crane, cranes] = harvest.offers();
		expect(cranes?.like?.id).toBe(crane?.id);
		const both = new Harvest({ [HARBOR]: harvest.text, [LATER]: newer, [TALK]: source });
		both.take([choice(cranes, { deed: "merge" }), choice(crane)]);
		expect(both.below("Next Steps")).toEqual(["- [ ] Sweep", "- [ ] Order the new crane from the northern yard ([[2026-05-20 - Later]]) ([[2026-05-12 - Talk]]) @Mira Okafor 📅 2026-05-30"]);
		expect(both.offers()).toEqual([]);
		harvest.take([choice(cranes, { deed: "merge" })]);
		expect(harvest.below("Next Steps")[1]).toBe("- [ ] Order the new cranes from the northern yard ([[2026-05-12 - Talk]]) @Mira Okafor 📅 2026-05-30");
	});
});

describe("what is dismissed", () => {
	const files = {
		[HARBOR]: project("", 'collect_skip: [ "[[Gone]]" ] # mine\n'),
		[TALK]: meeting(`## Tasks\n\n- [ ] Book [[the crane|a crane]] @Mira\n- [ ] ${"long ".repeat(40)}\n- [ ] Call\n`),
		"Raw/2026-05-12 - Talk.md": meeting("## Tasks\n\n- [ ] Sweep\n"),
	};

	it("is remembered by the source and the item's words, and not offered again", () => {
		const harvest = new Harvest(files);
		const [crane, long, ...rest] = harvest.offers();
		expect(harvest.take([choice(long, { deed: "dismiss" }), choice(crane, { deed: "dismiss" })])).toEqual([]);
		expect(harvest.text).toContain(`collect_skip: [ "[[Gone]]", "[[2026-05-12 - Talk]] Book a crane", "[[2026-05-12 - Talk]] ${"long ".repeat(24).trim()}" ] # mine\n`);
		expect(harvest.offers().map(({ text }) => text)).toEqual(rest.map(({ text }) => text));
		expect(harvest.collection().known).toBe(2);
		const before = harvest.text;
		harvest.take([choice(crane, { deed: "dismiss" })]);
		expect(harvest.text).toBe(before);
	});

	it("is a whole source where its link stands alone, with every note of its meeting", () => {
		const harvest = new Harvest(files);
		harvest.take([choice(harvest.offers()[0])], [TALK]);
		expect(harvest.text).toContain('"[[2026-05-12 - Talk]]"');
		expect(harvest.offers()).toEqual([]);
	});

	it.each(["[[2026-05-12 - Talk]] call", "- '[Talk](2026-05-12%20-%20Talk.md) CALL!'", "[[2026-05-12 - Talk]]", "2026-05-12 - Talk"])("is known as people write it: %s", (written) => {
		const yaml = written.startsWith("- ") ? `\n  ${written}` : ` "${written}"`;
		const harvest = new Harvest({ [HARBOR]: project("", `collect_skip:${yaml}\n`), [TALK]: meeting("## Tasks\n\n- [ ] Call\n") });
		expect(harvest.offers()).toEqual([]);
	});

	it("stays so where the properties are broken elsewhere", () => {
		const harvest = new Harvest({ [HARBOR]: project("", 'collect_skip: ["[[2026-05-12 - Talk]] Call"]\nbad: [[A]], [[B]]\n'), [TALK]: meeting("## Tasks\n\n- [ ] Call\n") });
		expect(harvest.collection({ today: "2026-06-01" as IsoDate }).groups).toEqual([]);
	});

	it("is refused where it cannot be written, and the items go in all the same", () => {
		const harvest = new Harvest({ ...files, [HARBOR]: project("", "bad: [[A]], [[B]]\n") });
		const [crane, , call] = harvest.offers();
		expect(harvest.take([choice(crane, { deed: "dismiss" }), choice(call)])).toMatchObject([{ code: "frontmatter-invalid" }]);
		expect(harvest.below("Next Steps")).toEqual(["- [ ] Call ([[2026-05-12 - Talk]])"]);
	});
});
