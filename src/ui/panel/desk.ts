/** What the parts of the drawn panel share: the app, the port to the rest, and what can be asked of the page. */

import type { App, HoverParent, WorkspaceLeaf } from "obsidian";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ItemKind } from "../../notes/item";
import type { PanelModel } from "../../panel/model";
import type { Row } from "../../panel/row";
import type { PanelState } from "../../panel/state";
import type { IsoDate } from "../../text/date";
import type { Deeds } from "./deeds";
import type { PanelPort } from "./port";

/** A row whose words are being changed, and the words its field begins with. */
export interface Editing {
	id: string;
	text: string;
}

/** The view the panel is drawn in. */
export interface Place extends HoverParent {
	readonly leaf: WorkspaceLeaf;
}

export interface Desk {
	app: App;
	port: PanelPort;
	place: Place;
	deeds: Deeds;
	today: IsoDate;
	model: PanelModel;
	rows: readonly Row[];
	state: PanelState;
	setState: (change: (state: PanelState) => PanelState) => void;
	editing: Editing | null;
	/** Puts a field in the place of a row's words; null puts the words back. */
	edit: (editing: Editing | null) => void;
	/** What was typed where one adds, and is not added yet. */
	drafts: Map<ItemKind, string>;
	/** The group whose field for new ones is to have the focus as soon as it is there. */
	adding: ItemKind | null;
	add: (kind: ItemKind | null) => void;
	openFilter: () => void;
	/** Asks until when the project is to ask for nothing. */
	snooze: () => void;
	/** Why rows that are not as written cannot be moved. */
	unmovable: () => string;
	/** Gives a row the focus. */
	focus: (id: string) => void;
	/** Tells those who cannot see it. */
	say: (sentence: string) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
	const desk = useContext(DeskContext);
	if (!desk) throw new Error("Nothing of the panel is drawn outside of its page");
	return desk;
}
