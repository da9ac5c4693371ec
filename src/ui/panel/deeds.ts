/** What is done from a row: asks for it, and tells those who cannot see the row what came of it. */

import type { ItemKind } from "../../notes/item";
import type { PanelEntry, PanelItem } from "../../panel/model";
import type { Row } from "../../panel/row";
import type { Action } from "../../plans/action";
import type { IsoDate } from "../../text/date";
import { plainText } from "../../text/plain";
import { words } from "../../words/words";
import type { PanelPort } from "./port";
import { siblingsOf } from "./siblings";

export interface DeedParts {
	port: PanelPort;
	say: (sentence: string) => void;
	/** An item that was just closed stays where it is: it vanishing under the mouse would look like a loss. */
	keep: (id: string) => void;
}

export class Deeds {
	constructor(private readonly parts: DeedParts) {}

	async toggle(item: PanelItem): Promise<boolean> {
		const { kind, key, state, isOpen, id } = item;
		if (state === null) return false;
		this.parts.keep(id);
		const said = isOpen ? words.panel.said.closed[kind] : words.panel.said.reopened;
		return this.act({ do: "toggle", item: key }, said(nameOf(item)));
	}

	async close(item: PanelItem, date: IsoDate): Promise<boolean> {
		this.parts.keep(item.id);
		return this.act({ do: "close", item: item.key, date, isChosen: true }, words.panel.said.closed[item.kind](nameOf(item)));
	}

	async mark(item: PanelItem, state: "open" | "in-progress" | "cancelled"): Promise<boolean> {
		this.parts.keep(item.id);
		return this.act({ do: "mark", item: item.key, state }, words.panel.said.changed);
	}

	edit(item: PanelItem, text: string): Promise<boolean> {
		return this.act({ do: "edit", item: item.key, text }, words.panel.said.changed);
	}

	add(kind: ItemKind, texts: readonly string[]): Promise<boolean> {
		return this.act({ do: "add", kind, texts }, words.panel.said.added(texts.length));
	}

	remove(item: PanelItem): Promise<boolean> {
		return this.act({ do: "delete", item: item.key }, words.panel.said.deleted(nameOf(item)));
	}

	/** Past the item that is shown above or below it, whatever is hidden between the two. */
	async move(item: PanelItem, direction: "up" | "down", rows: readonly Row[]): Promise<boolean> {
		const { port, say } = this.parts;
		if (!port.model) return false;
		const { shown, all } = siblingsOf(port.model, rows, item);
		const at = ({ id }: PanelItem): boolean => id === item.id;
		const index = shown.findIndex(at) + (direction === "up" ? -1 : 1);
		const beside = shown[index];
		if (!beside) {
			say(direction === "up" ? words.panel.said.isFirst : words.panel.said.isLast);
			return false;
		}
		const said = words.panel.said.moved(index + 1, shown.length);
		const isNext = Math.abs(all.indexOf(beside) - all.findIndex(at)) === 1;
		if (isNext) return this.act({ do: "move", item: item.key, direction }, said);
		return this.act({ do: "place", item: item.key, beside: beside.key, side: direction === "up" ? "before" : "after" }, said);
	}

	place(item: PanelItem, beside: PanelItem, side: "before" | "after"): Promise<boolean> {
		return this.act({ do: "place", item: item.key, beside: beside.key, side }, words.panel.said.placed(side, nameOf(beside)));
	}

	transfer(item: PanelItem, kind: ItemKind): Promise<boolean> {
		return this.act({ do: "transfer", item: item.key, kind }, words.panel.said.transferred(words.panel.groups[kind]));
	}

	due(item: PanelItem, date: IsoDate | null): Promise<boolean> {
		return this.act({ do: "due", item: item.key, date }, words.panel.said.changed);
	}

	owner(item: PanelItem, owner: string | null): Promise<boolean> {
		return this.act({ do: "owner", item: item.key, owner }, words.panel.said.changed);
	}

	removeEntry({ key }: PanelEntry): Promise<boolean> {
		return this.act({ do: "remove-entry", entry: key }, words.panel.said.removed);
	}

	dismissEntry({ key }: PanelEntry, link: string): Promise<boolean> {
		return this.act({ do: "dismiss-entry", entry: key, link }, words.panel.said.dismissed);
	}

	private async act(action: Action, said: string): Promise<boolean> {
		const { port, say } = this.parts;
		const isDone = await port.act(action);
		// Why it was refused is said by a notice.
		say(isDone ? said : words.panel.said.refused);
		return isDone;
	}
}

function nameOf({ markdown }: PanelItem): string {
	return plainText(markdown);
}
