/** What the parts of the drawn list of all projects share: the app, the port to the rest, and what can be asked of the page. */

import type { App } from "obsidian";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Digest } from "../../overview/digest";
import type { OverviewRow, Scope } from "../../overview/row";
import type { OverviewState } from "../../overview/state";
import type { IsoDate } from "../../text/date";
import type { Desk, Place } from "../panel/desk";
import type { OverviewPort } from "./port";

export interface Board {
	app: App;
	port: OverviewPort;
	place: Place;
	today: IsoDate;
	state: OverviewState;
	setState: (change: (state: OverviewState) => OverviewState) => void;
	rows: readonly OverviewRow[];
	/** Projects that somebody else has chosen and grouped; null for all. */
	scope: Scope | null;
	showsMonths: boolean;
	/** What the rows of one project work with; null until its note was read. */
	deskOf: (digest: Digest) => Desk | null;
	openFilter: () => void;
	/** Gives a row the focus. */
	focus: (id: string) => void;
	/** Tells those who cannot see it. */
	say: (sentence: string) => void;
}

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
	const board = useContext(BoardContext);
	if (!board) throw new Error("Nothing of the list is drawn outside of its page");
	return board;
}
