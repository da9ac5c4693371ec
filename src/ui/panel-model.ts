/** What the panel shows, as data: the groups of one project with their counts and rows. */

import { ITEM_KINDS, isOpen, itemsDeep, type Item, type ItemKind, type ItemState } from "../notes/item";
import type { Project } from "../notes/project";
import type { IsoDate } from "../text/date";
import { plainText } from "../text/plain";

export interface PanelRow {
	text: string;
	state: ItemState | null;
	owner: string | null;
	due: IsoDate | null;
	overdue: boolean;
	/** How deep it is nested, 0 at the top. */
	depth: number;
	/** Counted from 1. */
	line: number;
}

export interface PanelGroup {
	kind: ItemKind;
	/** Open, running or standing ones, nested ones included. */
	open: number;
	rows: PanelRow[];
}

export interface PanelModel {
	path: string;
	title: string;
	status: string | null;
	owner: string | null;
	lastContact: IsoDate | null;
	groups: PanelGroup[];
}

export function panelModel(path: string, title: string, project: Project, today: IsoDate): PanelModel {
	const { status, owner, lastContact } = project;
	const groups = ITEM_KINDS.map((kind) => ({
		kind,
		open: [...itemsDeep(project[kind])].filter(isOpen).length,
		rows: project[kind].flatMap((item) => rowsOf(item, 0, today)),
	}));
	return { path, title, status, owner, lastContact, groups };
}

function rowsOf(item: Item, depth: number, today: IsoDate): PanelRow[] {
	const { text, state, owner, due, line } = item;
	const overdue = due !== null && due < today && isOpen(item);
	const row = { text: plainText(text), state, owner, due, overdue, depth, line };
	return [row, ...item.children.flatMap((child) => rowsOf(child, depth + 1, today))];
}
