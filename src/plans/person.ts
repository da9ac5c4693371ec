/** Adds persons to a note's collaborators: rows of their table, bullets of their list, or a table that is made for them. */

import { COMPANY_NAMES, personColumns, personsOf, ROLE_NAMES, type Collaborator } from "../notes/person";
import { itemsBetween, sectionsOf, sectionsOfKind, writingSection, type Section, type SectionNames } from "../notes/section";
import { isPlaceholder, wordsOf } from "../notes/words";
import type { Edit } from "../text/edit";
import { linksIn } from "../text/inline";
import { blockIndexFrom, type Block, type Outline } from "../text/outline";
import { nameKey, plainText } from "../text/plain";
import { tableOf, type Row } from "../text/table";
import { addBullets, lastOwnLine, placeholderIn, type Place } from "./bullet";
import { refuse, type Plan } from "./plan";
import { bodyEnd, linesBehind, linesBelow, linesInstead } from "./place";
import { rowFor } from "./row";
import { newSection } from "./section";
import { reshape } from "./shape";

export interface NewPerson {
	/** Plain. */
	name: string;
	/** A link to the note about the person, null without one. */
	link: string | null;
	role: string | null;
	company: string | null;
}

const HEAD = ["| Person | Role | Company |", "|--------|------|---------|"];

export function addPersons(place: Place, persons: readonly NewPerson[]): Plan {
	if (persons.length === 0) return { edits: [] };
	const { outline, names, settings } = place;
	const section = writingSection(sectionsOf(outline, names), "collaborators");
	const table = section && tableIn(outline, section);
	if (section && !table && personsOf(outline, section).length > 0) {
		return addBullets(place, "collaborators", bulletsFor(outline, section, persons));
	}
	const edits = section
		? [table ? intoTable(outline, table, persons) : newTable(outline, section, persons)]
		: newSection(outline, names, "collaborators", settings.sections.collaborators.name, tableFor(persons), settings.entries.position);
	const { after, kept } = reshape(outline, edits);
	const meant = [...namesIn(outline, names), ...persons.map(({ name }) => nameKey(name))].sort();
	const headings = outline.headings.length + (section ? 0 : 1);
	const asMeant =
		kept &&
		after.headings.length === headings &&
		after.items.length === outline.items.length &&
		JSON.stringify(namesIn(after, names).sort()) === JSON.stringify(meant);
	return asMeant ? { edits } : refuse("text-differs", section ? section.heading.line + 1 : null);
}

function namesIn(outline: Outline, names: SectionNames): string[] {
	const sections = sectionsOfKind(sectionsOf(outline, names), "collaborators");
	return sections.flatMap((section) => personsOf(outline, section)).map(({ person }) => nameKey(person));
}

function tableIn(outline: Outline, section: Section): Block | null {
	const end = lastOwnLine(outline, section);
	for (let at = blockIndexFrom(outline.blocks, section.from); (outline.blocks[at]?.from ?? Infinity) <= end; at++) {
		const block = outline.blocks[at];
		if (block?.kind === "table" && !block.quoted) return block;
	}
	return null;
}

/** Behind the last row, or instead of one that holds nothing yet. */
function intoTable(outline: Outline, block: Block, persons: readonly NewPerson[]): Edit {
	const { head, rows } = tableOf(outline.lines, block);
	const { person, role, company } = personColumns(outline, head);
	const linked = mostlyLinked(rows.map((row) => cellText(outline, row, person)));
	const written = persons.map((one) => {
		const contents = new Map([[person, personText(one, linked)]]);
		if (isCalled(outline, head, role, ROLE_NAMES) && one.role !== null) contents.set(role, one.role);
		if (isCalled(outline, head, company, COMPANY_NAMES) && one.company !== null) contents.set(company, one.company);
		return rowFor(outline, block, contents);
	});
	const last = rows.at(-1);
	const isEmpty = last?.cells.every((_, column) => isPlaceholder(cellText(outline, last, column))) ?? false;
	return last && isEmpty ? linesInstead(outline, last.line, last.line, written) : linesBehind(outline, block.to, written);
}

/** A column is filled where its title says what it holds, or says nothing. */
function isCalled(outline: Outline, head: Row, column: number, titles: readonly string[]): boolean {
	if (column < 0) return false;
	const title = plainText(cellText(outline, head, column)).toLowerCase();
	return title === "" || titles.includes(title);
}

function cellText({ text }: Outline, { cells }: Row, column: number): string {
	const { from, to } = cells[column] ?? { from: 0, to: 0 };
	return text.slice(from, to);
}

function mostlyLinked(texts: readonly string[]): boolean {
	const said = texts.filter((text) => !isPlaceholder(text));
	return said.filter((text) => linksIn(text).length > 0).length * 2 > said.length;
}

/** A link where there is a note, or where the others are links, too. */
export function personText({ name, link }: Pick<NewPerson, "name" | "link">, linked: boolean): string {
	return link ?? (linked && !/[[\]|#^\\/:]/.test(name) ? `[[${name}]]` : name);
}

function newTable(outline: Outline, section: Section, persons: readonly NewPerson[]): Edit {
	const none = placeholderIn(outline, section);
	const written = tableFor(persons);
	return none ? linesInstead(outline, none.from, none.to, written) : linesBelow(outline, bodyEnd(outline, section), written);
}

function tableFor(persons: readonly NewPerson[]): string[] {
	const rows = persons.map((one) => [personText(one, true), one.role ?? "", one.company ?? ""].map((text) => text.replace(/\\?\|/g, "\\|")));
	return [...HEAD, ...rows.map((cells) => `| ${cells.join(" | ")} |`)];
}

/** Role and company stand behind the name where they do so in the list, in the same way. */
function bulletsFor(outline: Outline, section: Section, persons: readonly NewPerson[]): string[] {
	const texts = itemsBetween(outline, section.from, section.to).map((index) => wordsOf(outline, index).text);
	const known: Collaborator[] = personsOf(outline, section);
	const linked = mostlyLinked(texts);
	const tells = known.some(({ role, company }) => role !== null || company !== null);
	const inside = texts.filter((text) => text.includes("(")).length * 2 > texts.length;
	const dash = texts.map((text) => /\s([–—-])\s/.exec(text)?.[1]).find((sign) => sign !== undefined) ?? "—";
	return persons.map((one) => {
		const words = personText(one, linked);
		if (!tells || one.role === null) return words;
		const more = one.company === null ? one.role : `${one.role}, ${one.company}`;
		return inside ? `${words} (${more})` : `${words} ${dash} ${more}`;
	});
}
