import { describe, expect, it } from "vitest";
import { peopleOffers, planPeople } from "../../src/collect/people";
import type { PersonOffer } from "../../src/collect/person";
import { linkWriter } from "../../src/rollup/link";
import { applyEdits } from "../../src/text/edit";
import { MemoryVault, person, project, TODAY, type Change } from "../rollup/memory-vault";

const P = "Projects/Harbor.md";
const TEAM = "\n## Collaborators\n\n| Person | Role | Company |\n|--------|------|---------|\n| [[Jonas Weller]] |  | Harborline |\n";

function vaultOf(body: string, files: Readonly<Record<string, string>> = {}, change?: Change): MemoryVault {
	return new MemoryVault({ [P]: project("Harbor", body), ...files }, change);
}

function offersIn(vault: MemoryVault): PersonOffer[] {
	return peopleOffers(vault.graph, vault.note(P), vault.arrivals(P), vault.textOf, TODAY);
}

function added(vault: MemoryVault, chosen: readonly PersonOffer[] = offersIn(vault)): string {
	const before = vault.text(P);
	const { edits, refusals } = planPeople(vault.note(P), vault.graph.reader, chosen, linkWriter(vault.graph.files));
	expect(refusals).toEqual([]);
	const after = applyEdits(before, edits);
	vault.set(P, after);
	const again = planPeople(vault.note(P), vault.graph.reader, chosen, linkWriter(vault.graph.files));
	expect(again).toEqual({ edits: [], refusals: [] });
	return after;
}

/** A source of a day that names attendees. */
const source = (attendees: string): string => `About [[Harbor]].\n\n**Participants:** ${attendees}\n`;

describe("the people offered", () => {
	it("are attendees by property or field who are in none of the lists there are", () => {
		const vault = vaultOf(TEAM, {
			"2026-01-05.md": "---\nparticipants: [\"[[Mira Okafor]]\", Ann Bell]\n---\nAbout [[Harbor]].\n",
			"2026-01-06.md": source("Mira Okafor (Harborline), Jonas Weller"),
			"2026-01-07.md": "**With:** [[Ann Bell]]\n\nAbout [[Harbor]].\n",
			"2026-01-08.md": "**Attendees:** Nobody Else\n",
		});
		expect(offersIn(vault)).toEqual([
			{ name: "Ann Bell", path: null, role: null, company: null, sources: ["2026-01-07.md", "2026-01-05.md"], missing: ["collaborators"] },
			{ name: "Mira Okafor", path: null, role: null, company: null, sources: ["2026-01-06.md", "2026-01-05.md"], missing: ["collaborators"] },
		]);
	});

	it("come with role and company from the note about them, whatever their names there are", () => {
		const vault = vaultOf(TEAM, {
			"People/Mira Okafor/README.md": person("Mira Okafor", "aliases: [Mira]\nrole: Platform lead\ncompany: \"[[Harborline]]\"\n"),
			"People/Ann.md": "---\ntype: people\n---\n# Ann\n\n**Title:** Pilot · **Organization:** Quay | Co\n",
			"2026-01-05.md": source("Mira, [[Ann]]"),
		});
		expect(offersIn(vault)).toEqual([
			{ name: "Ann", path: "People/Ann.md", role: "Pilot", company: "Quay | Co", sources: ["2026-01-05.md"], missing: ["collaborators"] },
			{ name: "Mira Okafor", path: "People/Mira Okafor/README.md", role: "Platform lead", company: "Harborline", sources: ["2026-01-05.md"], missing: ["collaborators"] },
		]);
	});

	it("have no role by the title of their note, which is their name", () => {
		const vault = vaultOf(TEAM, { "People/Jo Bell/README.md": person("Jo Bell"), "2026-01-05.md": source("Jo Bell") });
		expect(offersIn(vault)).toMatchObject([{ name: "Jo Bell", role: null, company: null }]);
	});

	it("count a meeting once, however many notes it has", () => {
		const ref = "---\nsource_ref: raw.txt\n---\n";
		const vault = vaultOf(TEAM, { "raw.txt": "", "2026-01-05 A.md": ref + source("Mira Okafor"), "2026-01-05 B.md": ref + source("Mira Okafor") });
		expect(offersIn(vault)).toMatchObject([{ name: "Mira Okafor", sources: ["2026-01-05 A.md"] }]);
	});

	it("are known by their note, whatever the lists call them", () => {
		const files = { "People/Mira Okafor/README.md": person("Mira Okafor", "aliases: [M. Okafor]\n"), "2026-01-05.md": source("Mira Okafor") };
		for (const cell of ["[[Mira Okafor]]", "[[People/Mira Okafor/README\\|Mira]]", "M. Okafor"]) {
			expect(offersIn(vaultOf(TEAM.replace("[[Jonas Weller]]", cell), files)), cell).toEqual([]);
		}
	});

	it("are missing from each list the note has; where it has none, from the first", () => {
		const files = { "2026-01-05.md": source("Jonas Weller, Mira Okafor") };
		const missing = (body: string): unknown => offersIn(vaultOf(body, files)).map((offer) => [offer.name, offer.missing]);
		expect(missing(`${TEAM}\n## Related People\n\n- [[Mira Okafor]]\n`)).toEqual([["Jonas Weller", ["relatedPeople"]], ["Mira Okafor", ["collaborators"]]]);
		expect(missing("\n## Related People\n")).toEqual([["Jonas Weller", ["relatedPeople"]], ["Mira Okafor", ["relatedPeople"]]]);
		expect(missing("")).toEqual([["Jonas Weller", ["collaborators"]], ["Mira Okafor", ["collaborators"]]]);
	});

	it.each([
		["a first name that nobody answers to", "Mira", {}],
		["a first name that two answer to", "Mira", { "A/Mira Okafor.md": person("Mira Okafor", "aliases: [Mira]\n"), "B/Mira Bell.md": person("Mira Bell", "aliases: [Mira]\n") }],
		["a company", "Northwind Traders", { "Northwind Traders.md": "---\ntype: customers\n---\n" }],
		["a group", "Platform Team", {}],
		["a name in parentheses", "(Mira Okafor)", {}],
		["a placeholder", "{{PARTICIPANTS}}, n/a", {}],
		["an address", "mira.okafor@harborline.example", {}],
	])("are no %s", (_, names, files: Record<string, string>) => {
		expect(offersIn(vaultOf("", { ...files, "2026-01-05.md": source(names) }))).toEqual([]);
	});

	it("are neither on the ignore list, nor of sources ahead, nor of sources that only list the project", () => {
		const ignoring: Change = (settings) => settings.ignore.push("Mira Okafor");
		expect(offersIn(vaultOf("", { "2026-01-05.md": source("Mira Okafor") }, ignoring))).toEqual([]);
		expect(offersIn(vaultOf("", { "2027-01-05.md": source("Mira Okafor") }))).toEqual([]);
		const words = "**With:** Mira Okafor\n\n## Related\n- [[Harbor]]\n";
		expect(offersIn(vaultOf("", { "2026-01-05.md": words }))).toEqual([]);
		expect(offersIn(vaultOf("", { "2026-01-05.md": `About Harbor.\n\n${words}` }))).toMatchObject([{ name: "Mira Okafor" }]);
	});
});

const mira: PersonOffer = { name: "Mira Okafor", path: null, role: "Lead | Platform", company: "Harborline", sources: ["x"], missing: ["collaborators"] };

describe("people added", () => {
	it("get a row with escaped pipes; no other row changes", () => {
		expect(added(vaultOf(TEAM), [mira])).toBe(project("Harbor", `${TEAM}| [[Mira Okafor]] | Lead \\| Platform | Harborline |\n`));
	});

	it("are padded where the column is aligned and the words fit", () => {
		const table = "\n## Team\n\n| Company    | Name           | Since |\n|:-----------|---------------:|:-----:|\n| Harborline |     Ann   Bell | 2024  |\n\nWords.\n";
		const wide = { ...mira, name: "Jonas van der Weller" };
		expect(added(vaultOf(table), [mira, wide])).toBe(
			project("Harbor", table.replace("2024  |\n", "2024  |\n| Harborline |    Mira Okafor |       |\n| Harborline | Jonas van der Weller |       |\n")),
		);
	});

	it("are written as plain names where most of the others are, and as links where there is a note", () => {
		const files = { "People/Mira Okafor/README.md": person("Mira Okafor"), "People/README.md": "" };
		const table = "\n## Collaborators\n\nPerson|Role\n---|---\nAnn Bell|Pilot\nTom|\n";
		const vault = vaultOf(table, files);
		expect(added(vault, [{ ...mira, name: "Jo Weller" }, { ...mira, path: "People/Mira Okafor/README.md", role: null }])).toBe(
			project("Harbor", `${table}Jo Weller|Lead \\| Platform\n[[Mira Okafor/README\\|Mira Okafor]]||\n`),
		);
	});

	it("take the place of a row that holds nothing, and leave columns alone that say something else", () => {
		const table = "\n## Collaborators\n\n| Person | Notes |\n| --- | --- |\n|  |  |\n";
		expect(added(vaultOf(table), [mira])).toBe(project("Harbor", table.replace("|  |  |", "| [[Mira Okafor]] |  |").replace("[[Mira Okafor]]", "Mira Okafor")));
	});

	it.each([
		["- [[Ann Bell]] — Pilot, Quay\n", "- [[Mira Okafor]] — Lead | Platform, Harborline\n"],
		["* Ann Bell (Pilot)\n", "* Mira Okafor (Lead | Platform, Harborline)\n"],
		["1. [[Ann Bell]]\n", "2. [[Mira Okafor]]\n"],
	])("get a bullet in the form of the list: %j", (list, bullet) => {
		expect(added(vaultOf(`\n## Team\n\n${list}\n## Next Steps\n`), [mira])).toBe(project("Harbor", `\n## Team\n\n${list}${bullet}\n## Next Steps\n`));
	});

	it("get a table where there is none, before the sections that follow", () => {
		const table = "| Person | Role | Company |\n|--------|------|---------|\n| [[Mira Okafor]] | Lead \\| Platform | Harborline |\n";
		expect(added(vaultOf("\n## Related\n"), [mira])).toBe(project("Harbor", `\n## Collaborators\n\n${table}\n## Related\n`));
		expect(added(vaultOf("\n## Collaborators\n\n_None yet_\n"), [mira])).toBe(project("Harbor", `\n## Collaborators\n\n${table}`));
		expect(added(vaultOf("\n## Collaborators\n"), [mira])).toBe(project("Harbor", `\n## Collaborators\n\n${table}`));
	});

	it("get bullets among related people, in the place of a comment's company or of nothing", () => {
		const related = { ...mira, missing: ["relatedPeople" as const] };
		expect(added(vaultOf("\n## Related People\n\n- [[Ann Bell]]\n  - a friend\n"), [related])).toBe(project("Harbor", "\n## Related People\n\n- [[Ann Bell]]\n  - a friend\n- [[Mira Okafor]]\n"));
		expect(added(vaultOf("\n## Related People\n\n- None\n"), [related])).toBe(project("Harbor", "\n## Related People\n\n- [[Mira Okafor]]\n"));
		expect(added(vaultOf("\n## Related People\n\n<!-- people -->\n"), [related])).toBe(project("Harbor", "\n## Related People\n\n<!-- people -->\n\n- [[Mira Okafor]]\n"));
		expect(added(vaultOf("\n## Next Steps\n"), [related])).toBe(project("Harbor", "\n## Next Steps\n\n## Related People\n\n- [[Mira Okafor]]\n"));
	});

	it("go to both lists in one change, in the note's own line breaks", () => {
		const both = { ...mira, missing: ["collaborators" as const, "relatedPeople" as const] };
		const body = `${TEAM}\n## Related People\n`;
		const vault = new MemoryVault({ [P]: project("Harbor", body).replaceAll("\n", "\r\n") });
		const after = project("Harbor", `${TEAM}| [[Mira Okafor]] | Lead \\| Platform | Harborline |\n\n## Related People\n\n- [[Mira Okafor]]\n`);
		expect(added(vault, [both])).toBe(after.replaceAll("\n", "\r\n"));
	});

	it("are left out where they stand by now", () => {
		const vault = vaultOf(`${TEAM}| [[People/Mira Okafor]] | | |\n`);
		expect(planPeople(vault.note(P), vault.graph.reader, [mira], linkWriter(vault.graph.files)).edits).toHaveLength(0);
	});
});
