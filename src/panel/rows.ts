/** The panel as a flat list of rows: what is collapsed, filtered out, done or switched off is not among them. */

import type { ItemKind } from "../notes/item";
import { PANEL_PARTS, type PanelPart, type Settings } from "../settings/schema";
import type { IsoDate } from "../text/date";
import { plainText } from "../text/plain";
import { isOverdue, overdueIn } from "./due";
import { filterOf, findsEntry, findsPerson, findsProblem, findsText, type Filter } from "./filter";
import { idOf, stemOf, Tally } from "./id";
import type { PanelModel } from "./model";
import type { EmptyRow, GroupRow, ItemRow, Place, Row } from "./row";
import { countOf, shownOf, type Shown } from "./shown";
import type { PanelState } from "./state";

/**
 * @param kept ids of items that stay although they are done: those one has just closed would be gone before one has
 * seen it
 */
export function rowsOf(
	model: PanelModel,
	state: PanelState,
	settings: Settings["panel"],
	today: IsoDate,
	kept: ReadonlySet<string> = new Set(),
): Row[] {
	const list = new RowList(model, state, settings, today, kept);
	const parts = PANEL_PARTS.filter((part) => settings.shows[part]).map((part) => list.part(part));
	const groups = parts.filter((rows) => rows.length > 0);
	groups.forEach(([heading], index) => Object.assign(heading ?? {}, { position: index + 1, size: groups.length }));
	return groups.flat();
}

type Body = Exclude<Row, GroupRow>;
type Counts = Pick<GroupRow, "open" | "overdue" | "shown" | "total">;

class RowList {
	private readonly filter: Filter;

	constructor(
		private readonly model: PanelModel,
		private readonly state: PanelState,
		private readonly settings: Settings["panel"],
		private readonly today: IsoDate,
		private readonly kept: ReadonlySet<string>,
	) {
		this.filter = filterOf(state.filter);
	}

	/** A heading and what stands below it; none for a part that is left out while it is empty. */
	part(part: PanelPart): Row[] {
		switch (part) {
			case "recentContext":
				return this.entries();
			case "keyFacts":
				return this.facts();
			case "people":
				return this.people();
			case "problems":
				return this.problems();
			default:
				return this.items(part);
		}
	}

	private group(part: PanelPart, counts: Counts, body: () => Body[]): Row[] {
		const isFiltered = this.filter !== null;
		const isCollapsed = isFiltered ? counts.shown === 0 : this.state.collapsed.includes(part);
		const heading: GroupRow = {
			is: "group",
			id: `group-${part}`,
			part,
			level: 1,
			position: 0,
			size: 0,
			...counts,
			isFiltered,
			isCollapsed,
			canCollapse: !isFiltered,
		};
		return isCollapsed ? [heading] : [heading, ...body()];
	}

	private items(kind: ItemKind): Row[] {
		const group = this.model.groups.find((entry) => entry.kind === kind) ?? { kind, open: 0, items: [] };
		const { filter, kept, today } = this;
		const { showDone, sort } = this.state;
		const all = shownOf(group.items, { showDone, sort, kept, filter: null });
		const found = filter ? shownOf(group.items, { showDone, sort, kept, filter }) : all;
		const counts = { open: group.open, overdue: overdueIn(group.items, today), shown: countOf(found), total: countOf(all) };
		return this.group(kind, counts, () => {
			const rows: Body[] = found.length === 0 ? [empty(kind, group.items.length > 0 ? "done" : "none")] : [];
			this.addItems(rows, found);
			const size = found.length + 1;
			rows.push({ is: "add", id: `add-${kind}`, part: kind, kind, level: 2, position: size, size });
			return rows;
		});
	}

	/** The items of a group, with a heading wherever they come to stand under another one. */
	private addItems(rows: Body[], found: readonly Shown[]): void {
		let heading: string | null = null;
		let count = 0;
		found.forEach((shown, index) => {
			const { kind, heading: own, key } = shown.item;
			if (this.state.sort === "written" && own !== heading) {
				const text = own ?? plainText(key.heading);
				rows.push({ is: "heading", id: `heading-${kind}-${count++}`, part: kind, level: 2, position: 0, size: 0, text });
				heading = own;
			}
			this.addItem(rows, shown, 0, null, index + 1, found.length);
		});
	}

	private addItem(rows: Body[], shown: Shown, depth: number, parent: string | null, position: number, size: number): void {
		const { item, isAround, children } = shown;
		const { id, kind: part } = item;
		const row: ItemRow = {
			is: "item",
			id,
			part,
			level: depth + 2,
			position,
			size,
			item,
			depth,
			parent,
			isOverdue: isOverdue(item, this.today),
			isAround,
		};
		rows.push(row);
		children.forEach((child, index) => this.addItem(rows, child, depth + 1, id, index + 1, children.length));
	}

	private entries(): Row[] {
		const part = "recentContext";
		const { entries } = this.model;
		const { filter, settings, state } = this;
		const found = filter ? entries.filter((entry) => findsEntry(filter, entry)) : entries;
		const counts = { open: entries.length, overdue: 0, shown: found.length, total: entries.length };
		return this.group(part, counts, () => {
			if (found.length === 0) return [empty(part, "none")];
			const some = filter || state.allEntries ? found : found.slice(0, settings.entries);
			const hasMore = !filter && found.length > settings.entries;
			const size = some.length + (hasMore ? 1 : 0);
			const rows = some.map((entry, index): Body => ({ is: "entry", id: entry.id, part, level: 2, position: index + 1, size: some.length, entry }));
			if (!hasMore) return rows;
			return [...rows, { is: "more", id: `more-${part}`, part, level: 2, position: size, size, hidden: found.length - some.length }];
		});
	}

	private facts(): Row[] {
		const { keyFacts, factLines } = this.model;
		const facts = keyFacts.map((markdown, index) => ({ markdown, line: factLines[index] ?? null, words: markdown }));
		const found = facts.filter(({ markdown }) => findsText(this.filter, markdown));
		return this.leaves("keyFacts", facts.length, found, ({ markdown, line }, place) => ({ is: "fact", ...place, markdown, line }));
	}

	private people(): Row[] {
		const { people, peopleLine: line } = this.model;
		const persons = people.map((person) => ({ person, words: person.person }));
		const found = persons.filter(({ person }) => findsPerson(this.filter, person));
		return this.leaves("people", persons.length, found, ({ person }, place) => ({ is: "person", ...place, person, line }));
	}

	private problems(): Row[] {
		const problems = this.model.problems.map((problem) => ({ problem, words: `${problem.code} ${problem.what ?? ""}` }));
		const found = problems.filter(({ problem }) => findsProblem(this.filter, problem));
		return this.leaves("problems", problems.length, found, ({ problem }, place) => ({
			is: "problem",
			...place,
			problem,
			line: problem.line,
		}));
	}

	/** A part of rows that hold nothing themselves; left out when it is empty. */
	private leaves<Leaf extends { words: string }>(
		part: PanelPart,
		total: number,
		found: readonly Leaf[],
		rowFor: (leaf: Leaf, place: Place) => Body,
	): Row[] {
		if (total === 0) return [];
		return this.group(part, { open: total, overdue: 0, shown: found.length, total }, () => {
			const ids = new Tally();
			return found.map((leaf, index) => {
				const id = idOf(stemOf(part, "", leaf.words), ids.add("", leaf.words));
				return rowFor(leaf, { id, part, level: 2, position: index + 1, size: found.length });
			});
		});
	}
}

function empty(part: PanelPart, why: EmptyRow["why"]): EmptyRow {
	return { is: "empty", id: `empty-${part}`, part, level: 2, position: 0, size: 0, why };
}
