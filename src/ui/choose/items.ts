/** The dialog to choose one of a project's open items from. */

import { Notice } from "obsidian";
import { isOpen, type Item } from "../../notes/item";
import { readProject } from "../../notes/project";
import { keyOf, type ItemKey } from "../../plans/locate";
import { pageOf } from "../../plans/page";
import { plainText } from "../../text/plain";
import { relativeDay } from "../../words/dates";
import type { ClosingKind } from "../../words/en/commands";
import { locale, words } from "../../words/words";
import type { CommandParts } from "../commands/parts";
import { today } from "../today";
import { Chooser } from "./chooser";

type Reading = Pick<CommandParts, "app" | "index" | "editors" | "roster">;

interface OpenItem {
	/** Finds it again in the note as it stands when it is closed. */
	key: ItemKey;
	item: Item;
	/** Words of what it is nested in. */
	within: string | null;
}

export interface ItemQuestion {
	path: string;
	title: string;
	kind: ClosingKind;
	choose: (key: ItemKey) => void;
}

/** Asks which one; where none is open, says so. */
export async function chooseItem(
	parts: Reading,
	{ path, title, kind, choose }: ItemQuestion,
): Promise<void> {
	const items = await openItems(parts, path, kind);
	if (!items) {
		new Notice(words.commands.noteUnread);
		return;
	}
	if (items.length === 0) {
		new Notice(words.commands.noneOpen[kind](title));
		return;
	}
	new Chooser(parts.app, {
		placeholder: words.commands.choose.item[kind](title),
		items,
		text: ({ item }) => plainText(item.text),
		details: detailsOf,
		choose: ({ key }) => choose(key),
	}).open();
}

/** As the note stands now, in an editor or in its file; null when it is no project or cannot be read. */
async function openItems(
	{ app, index, editors, roster }: Reading,
	path: string,
	kind: ClosingKind,
): Promise<OpenItem[] | null> {
	const file = app.vault.getFileByPath(path);
	const note = file && (await index.tracked(file, editors.textOf(file)));
	if (!note) return null;
	const { reader } = index;
	const people = roster.people();
	const page = pageOf(note.outline, reader, people);
	const found: OpenItem[] = [];
	const walk = (items: readonly Item[], within: string | null): void => {
		for (const item of items) {
			if (isOpen(item)) found.push({ key: keyOf(page, item), item, within });
			walk(item.children, plainText(item.text));
		}
	};
	walk(readProject(note, reader, people)[kind], null);
	return found;
}

function detailsOf({ item, within }: OpenItem): string[] {
	const { owner, due } = item;
	return [within ?? "", owner ?? "", due === null ? "" : words.commands.choose.due(relativeDay(due, today(), locale))];
}
