/** Models of notes for the tests of the panel, read as the plugin reads them. */

import { parseYaml } from "../../src/cli/yaml";
import type { ItemKind } from "../../src/notes/item";
import { readProject } from "../../src/notes/project";
import { createReader, readNote, type Note, type Reader } from "../../src/notes/reading";
import { panelModel, type PanelItem, type PanelModel } from "../../src/panel/model";
import { settingsWith, type Change } from "../notes/notes";

export const PATH = "Projects/Harbor Migration.md";

export interface ReadModel {
	note: Note;
	reader: Reader;
	model: PanelModel;
}

export function readModel(text: string, change?: Change, people: readonly string[] = []): ReadModel {
	const reader = createReader(settingsWith(change), parseYaml);
	const note = readNote(PATH, text, reader);
	return { note, reader, model: panelModel(note, "Harbor Migration", readProject(note, reader, people), reader, people) };
}

export function modelOf(text: string, change?: Change): PanelModel {
	return readModel(text, change).model;
}

/** All items of a kind, nested ones behind the one that holds them. */
export function itemsOf(model: PanelModel, kind: ItemKind): PanelItem[] {
	const deep = (items: readonly PanelItem[]): PanelItem[] => items.flatMap((item) => [item, ...deep(item.children)]);
	return deep(model.groups.find((group) => group.kind === kind)?.items ?? []);
}

/** The one item that says this. */
export function itemOf(model: PanelModel, markdown: string): PanelItem {
	const [item, second] = (["blockers", "nextSteps", "decisions"] as const)
		.flatMap((kind) => itemsOf(model, kind))
		.filter((entry) => entry.markdown === markdown);
	if (!item || second) throw new RangeError(`${second ? "several items say" : "no item says"} "${markdown}"`);
	return item;
}
