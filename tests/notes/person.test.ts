import { describe, expect, it } from "vitest";
import type { Collaborator } from "../../src/notes/person";
import { projectOf } from "./notes";

/** Collaborators as `person / role / company`. */
function persons(body: string): string[] {
	const show = ({ person, role, company }: Collaborator): string => [person, role ?? "", company ?? ""].join(" / ");
	return projectOf(`## Collaborators\n\n${body}\n`).collaborators.map(show);
}

const table = (head: string, ...rows: string[]): string => [head, head.replace(/[^|]+/g, "---"), ...rows].join("\n");

describe("collaborators in a table", () => {
	it("are its rows, with what the cells say", () => {
		const rows = ["| [[Mira Okafor]] | Platform lead | Harborline |", "| [[People/Jonas Weller\\|Jonas]] |  |  |", "| Ada | a \\| b | **N** |", "|  | x | y |", "| None | | |"];
		expect(persons(table("| Person | Role | Company |", ...rows))).toEqual(["Mira Okafor / Platform lead / Harborline", "Jonas /  / ", "Ada / a | b / N"]);
	});

	it("are found by the heads of the columns, in any order", () => {
		expect(persons(table("| Company | **Name** | Title |", "| Harborline | Mira | Lead |"))).toEqual(["Mira / Lead / Harborline"]);
		expect(persons(table("| # | Who | Org |", "| 1 | Mira | Harborline |"))).toEqual(["Mira /  / Harborline"]);
	});

	it("are read by place where no head is known", () => {
		expect(persons(table("| A | B | C |", "| Mira | Lead | Harborline |"))).toEqual(["Mira / Lead / Harborline"]);
	});
});

describe("collaborators as bullets", () => {
	it.each<[string, string[]]>([
		["- [[Mira Okafor]]", ["Mira Okafor /  / "]],
		["- [[Mira Okafor|Mira]] — Platform lead, Harborline", ["Mira / Platform lead / Harborline"]],
		["- **[[Mira Okafor]]**: lead", ["Mira Okafor / lead / "]],
		["- [Mira Okafor](Mira.md) - lead", ["Mira Okafor / lead / "]],
		["- Mira Okafor", ["Mira Okafor /  / "]],
		["- Mira Okafor (Platform lead)", ["Mira Okafor / Platform lead / "]],
		["- Mira Okafor (Platform lead, Harborline)", ["Mira Okafor / Platform lead / Harborline"]],
		["- Mira Okafor (Platform lead), Harborline", ["Mira Okafor / Platform lead / Harborline"]],
		["- Mira Okafor – Platform lead", ["Mira Okafor / Platform lead / "]],
		["- Jean-Luc Weller: lead", ["Jean-Luc Weller / lead / "]],
		["- None\n- _None yet_\n-", []],
		["1. Mira\n2. Jonas\n   - a detail", ["Mira /  / ", "Jonas /  / "]],
		["> [!team]\n> - Mira", ["Mira /  / "]],
	])("%j", (body, expected) => {
		expect(persons(body)).toEqual(expected);
	});

	it("stand beside a table and in several sections", () => {
		expect(persons(`${table("| Person |", "| Mira |")}\n\n- Jonas\n\n## Team\n- Ada\n\n## Stakeholders\n- [[Ida]]`)).toEqual(
			["Mira /  / ", "Jonas /  / ", "Ada /  / ", "Ida /  / "],
		);
	});
});

describe("collaborators", () => {
	it("are names that owners are known by", () => {
		const { nextSteps } = projectOf("## Next Steps\n- [ ] ask @Mira van Okafor now\n## Team\n- Mira van Okafor\n");
		expect(nextSteps.map(({ owner, text }) => [owner, text])).toEqual([["Mira van Okafor", "ask now"]]);
	});
});
