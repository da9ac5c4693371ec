/** Asks for a new item of a project where the list has no field for it: among items of all projects. */

import type { ItemKind } from "../../notes/item";
import type { Digest } from "../../overview/digest";
import { wordsOfLines } from "../../plans/snippet";
import { words } from "../../words/words";
import { Prompt } from "../prompt";
import type { Board } from "./board";

export function askForItem({ app, deskOf }: Board, digest: Digest, kind: ItemKind): void {
	const { prompt } = words.commands;
	const textsIn = (value: string): string[] => wordsOfLines(value.split(/\r\n|\r|\n/));
	new Prompt(app, {
		title: prompt.addTo(kind, digest.title),
		label: prompt.text[kind],
		field: "lines",
		action: prompt.add,
		check: (value) => (textsIn(value).length > 0 ? null : prompt.textMissing),
		answer: async (value) => ((await deskOf(digest)?.deeds.add(kind, textsIn(value))) === true ? null : prompt.notAdded),
	}).open();
}
