/** Collaborators: a `Person / Role / Company` table, or bullets. */

import { linksIn } from "../text/inline";
import type { Outline } from "../text/outline";
import { plainText } from "../text/plain";
import { tableOf, type Row } from "../text/table";
import { itemsBetween, type Section } from "./section";
import { isPlaceholder, wordsOf } from "./words";

/** Plain names; null for an empty cell. */
export interface Collaborator {
	person: string;
	role: string | null;
	company: string | null;
}

/** Titles of the columns, and names of the properties of a person's note that say the same. */
export const ROLE_NAMES: readonly string[] = ["role", "title", "position", "function"];
export const COMPANY_NAMES: readonly string[] = ["company", "organization", "organisation", "org", "team", "customer"];

/** Which column of a table holds what; -1 for none. */
export interface PersonColumns {
	person: number;
	role: number;
	company: number;
}

export function personsOf(outline: Outline, section: Section): Collaborator[] {
	const rows = outline.blocks
		.filter(({ kind, from, to }) => kind === "table" && from >= section.from && to <= section.to)
		.flatMap((block) => rowsOf(outline, block));
	const bullets = itemsBetween(outline, section.from, section.to)
		.filter((index) => (outline.items[index]?.parent ?? -1) < 0)
		.flatMap((index) => bulletPerson(wordsOf(outline, index).text));
	return [...rows, ...bullets];
}

function rowsOf(outline: Outline, block: Outline["blocks"][number]): Collaborator[] {
	const { head, rows } = tableOf(outline.lines, block);
	const { person, role, company } = personColumns(outline, head);
	return rows.flatMap(({ cells }) => {
		const words = (index: number): string => {
			const cell = cells[index];
			return cell ? plainText(outline.text.slice(cell.from, cell.to).replace(/\\\|/g, "|")) : "";
		};
		const name = words(person);
		if (isPlaceholder(name)) return [];
		return [{ person: name, role: words(role) || null, company: words(company) || null }];
	});
}

export function personColumns(outline: Outline, head: Row): PersonColumns {
	const heads = head.cells.map(({ from, to }) => plainText(outline.text, from, to).toLowerCase());
	const column = (titles: readonly string[], fallback: number): number => {
		const found = heads.findIndex((title) => titles.includes(title));
		return found >= 0 ? found : fallback;
	};
	const person = column(["person", "name", "who", "people"], 0);
	const role = column(ROLE_NAMES, person === 0 ? 1 : -1);
	const company = column(COMPANY_NAMES, person === 0 && role === 1 ? 2 : -1);
	return { person, role, company };
}

/** `[[Mira Okafor]] — Platform lead, Harborline`, `Mira Okafor (Platform lead)`. */
function bulletPerson(text: string): Collaborator[] {
	if (isPlaceholder(text)) return [];
	const link = linksIn(text).find(({ from }) => plainText(text.slice(0, from)) === "");
	const cut = link ? link.to : /\s[–—-]\s|[:,(]|$/.exec(text)?.index ?? text.length;
	const person = plainText(text.slice(0, cut));
	if (person === "") return [];
	const rest = plainText(text.slice(cut)).replace(/^[\s–—:,*-]+/, "");
	const close = rest.startsWith("(") ? rest.lastIndexOf(")") : -1;
	const inside = close < 0 ? rest : rest.slice(1, close);
	const behind = close < 0 ? "" : rest.slice(close + 1).replace(/^[\s–—:,-]+/, "");
	const said = behind === "" ? inside : `${inside}, ${behind}`;
	const comma = said.indexOf(",");
	const role = (comma < 0 ? said : said.slice(0, comma)).trim();
	const company = comma < 0 ? "" : said.slice(comma + 1).trim();
	return [{ person, role: role || null, company: company || null }];
}
