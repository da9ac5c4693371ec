/** Finds the items of a section: list items, and the rows of a table of decisions. */

import type { Settings } from "../settings/schema";
import type { Outline } from "../text/outline";
import { tableOf } from "../text/table";
import { columnOf, decisionColumn, readItem, saysNothing, type Item, type ItemKind, type ItemReading, type Stand } from "./item";
import { itemsBetween, type Section } from "./section";
import { saidAt, sharesLine } from "./words";

/** The items of a section as a forest, in the note's order. */
export function itemsOf(reading: ItemReading, section: Section, kind: ItemKind): Item[] {
	return standsIn(reading, section, kind).map((stand) => readItem(reading, stand));
}

/**
 * Deeper than anybody nests. What is nested deeper stands beside what it is nested in, because those who walk through
 * the forest go down by calling themselves.
 */
const DEEPEST = 100;

/** The items of a section as a forest, in the note's order, not read yet. */
export function standsIn({ outline, markers }: Pick<ItemReading, "outline" | "markers">, section: Section, kind: ItemKind): Stand[] {
	const headings = new HeadingsAbove(outline, section.from);
	const roots: Stand[] = [];
	const byIndex = new Map<number, Stand>();
	const around = new Map<Stand, Stand | undefined>();
	for (const index of itemsBetween(outline, section.from, section.to)) {
		const entry = outline.items[index];
		if (!entry || sharesLine(outline, index)) continue;
		const words = saidAt(outline, index);
		if (words === "" || (entry.to === entry.line && saysNothing(words, markers))) continue;
		const above = entry.parent < 0 ? undefined : byIndex.get(entry.parent);
		const parent = above?.level === DEEPEST ? around.get(above) : above;
		const level = parent ? parent.level + 1 : 0;
		const heading = headings.at(entry.line);
		const { mark, line } = entry;
		const stand: Stand = { kind, words, level, mark, heading, line: line + 1, index, cells: null, children: [] };
		byIndex.set(index, stand);
		around.set(stand, parent);
		(parent?.children ?? roots).push(stand);
	}
	if (kind !== "decisions") return roots;
	for (const one of rowsOf(outline, markers, section)) roots.push(one);
	return roots.sort((a, b) => a.line - b.line);
}

/** Decisions as a table: one a row. */
function rowsOf(outline: Outline, markers: Settings["markers"], section: Section): Stand[] {
	const headings = new HeadingsAbove(outline, section.from);
	return outline.blocks
		.filter((block) => block.kind === "table" && block.from >= section.from && block.to <= section.to)
		.flatMap((block) => {
			const table = tableOf(outline.lines, block);
			const decision = decisionColumn(outline, table);
			const date = columnOf(outline, table.head, "date");
			const owner = columnOf(outline, table.head, "owner");
			return table.rows.flatMap((row): Stand[] => {
				const cell = (index: number): string => {
					const { from, to } = row.cells[index] ?? { from: 0, to: 0 };
					return outline.text.slice(from, to).replace(/\\\|/g, "|");
				};
				const words = cell(decision);
				if (saysNothing(words, markers)) return [];
				const cells = { date: cell(date), owner: cell(owner) };
				const line = row.line + 1;
				return [{ kind: "decisions", words, level: 0, mark: null, heading: headings.at(row.line), line, index: -1, cells, children: [] }];
			});
		});
}

/** The text of the heading right above a line, asked for line by line downwards. */
class HeadingsAbove {
	private next: number;
	private text: string;

	constructor(
		private readonly outline: Outline,
		from: number,
	) {
		const { headings } = outline;
		let low = 0;
		let high = headings.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((headings[middle]?.line ?? 0) < from) low = middle + 1;
			else high = middle;
		}
		this.next = low;
		let above = low - 1;
		while (headings[above]?.nested) above--;
		this.text = headings[above]?.text ?? "";
	}

	at(line: number): string {
		const { headings } = this.outline;
		for (let heading = headings[this.next]; heading && heading.line <= line; heading = headings[++this.next]) {
			if (!heading.nested) this.text = heading.text;
		}
		return this.text;
	}
}
