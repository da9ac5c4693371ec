/** A desk for each project of the list: the rows of the panel work on theirs there, as they do in a panel of their own. */

import type { ItemKind } from "../../notes/item";
import type { Digest } from "../../overview/digest";
import type { Row as PanelRow } from "../../panel/row";
import { Deeds } from "../panel/deeds";
import type { Desk, Editing } from "../panel/desk";
import type { PanelPort } from "../panel/port";
import type { Board } from "./board";
import { panelState, withPanelState } from "./part";

/** What is kept of a project while the list is drawn again and again. */
interface Kept {
	port: PanelPort;
	deeds: Deeds;
	drafts: Map<ItemKind, string>;
}

/** Where somebody writes, in which project. */
export interface Writing {
	path: string;
	editing: Editing | null;
	adding: ItemKind | null;
}

/** What the page hands on to the rows of a project. */
export interface Hands {
	edit: (path: string, editing: Editing | null) => void;
	add: (digest: Digest, kind: ItemKind | null) => void;
	snooze: (digest: Digest) => void;
	/** Gives a row the focus, by the id that it has in its own project. */
	focus: (path: string, id: string) => void;
	unmovable: () => string;
}

export class Desks {
	private readonly kept = new Map<string, Kept>();

	constructor(
		private readonly portAt: (path: string) => PanelPort,
		private readonly say: (sentence: string) => void,
		private readonly keep: (path: string, id: string) => void,
	) {}

	/** @param writing what is written just now, in whatever project */
	of(digest: Digest, board: Board, hands: Hands, writing: Writing | null): Desk | null {
		const { path, model } = digest;
		if (!model) return null;
		const { app, place, today, state, say, openFilter } = board;
		const { port, deeds, drafts } = this.at(path);
		const own = writing?.path === path ? writing : null;
		return {
			app,
			port,
			place,
			deeds,
			today,
			model,
			get rows() {
				return rowsOf(board, path);
			},
			state: panelState(state, path),
			setState: (change) => board.setState((now) => withPanelState(now, path, change(panelState(now, path)))),
			editing: own?.editing ?? null,
			edit: (editing) => hands.edit(path, editing),
			drafts,
			adding: own?.adding ?? null,
			add: (kind) => hands.add(digest, kind),
			openFilter,
			snooze: () => hands.snooze(digest),
			unmovable: hands.unmovable,
			focus: (id) => hands.focus(path, id),
			say,
		};
	}

	private at(path: string): Kept {
		// A note that went away and came back has another one.
		const port = this.portAt(path);
		const known = this.kept.get(path);
		if (known?.port === port) return known;
		const deeds = new Deeds({ port, say: this.say, keep: (id) => this.keep(path, id) });
		const kept = { port, deeds, drafts: known?.drafts ?? new Map<ItemKind, string>() };
		this.kept.set(path, kept);
		return kept;
	}
}

/** Those of one project, in the order in which they are shown; each once, though the project may stand under several headings. */
function rowsOf({ rows }: Board, path: string): PanelRow[] {
	const own = rows.flatMap((row) => (row.is === "part" && row.digest.path === path ? [row.row] : []));
	return [...new Map(own.map((row) => [row.id, row])).values()];
}
