/** Commands that add items: typed into a dialog, or taken from the lines of a note. */

import { Platform, type Command } from "obsidian";
import { ITEM_KINDS, type ItemKind } from "../../notes/item";
import { wordsOfLines } from "../../plans/snippet";
import { words } from "../../words/words";
import { chooseProject } from "../choose/project";
import { canTake, takeFrom } from "../line";
import { Prompt } from "../prompt";
import type { Tools } from "./parts";

const ADD: Record<ItemKind, string> = { blockers: "add-blocker", nextSteps: "add-next-step", decisions: "add-decision" };
const TAKE: Record<ItemKind, string> = { blockers: "line-to-blocker", nextSteps: "line-to-next-step", decisions: "line-to-decision" };

export function addingCommands(tools: Tools): Command[] {
	const adding = ITEM_KINDS.map(
		(kind): Command => ({ id: ADD[kind], name: words.commands.add[kind], callback: () => add(tools, kind) }),
	);
	const taking = ITEM_KINDS.map(
		(kind): Command => ({
			id: TAKE[kind],
			name: words.commands.take[kind],
			editorCheckCallback: (checking, editor, { file }) => {
				const isThere = canTake(editor, file);
				if (isThere && file && !checking) void takeFrom(tools, { kind, editor, file });
				return isThere;
			},
		}),
	);
	return [...adding, ...taking];
}

/** To the project that is shown; asks which one where none is. */
function add(tools: Tools, kind: ItemKind): void {
	const { app, active, projects } = tools;
	const shown = active.model;
	if (shown) {
		ask(tools, kind, shown);
		return;
	}
	const choose = (path: string): void => ask(tools, kind, { path, title: projects.titleOf(path) });
	chooseProject(app, projects, { placeholder: words.commands.choose.projectFor[kind], choose });
}

function ask({ app, actions, index }: Tools, kind: ItemKind, { path, title }: { path: string; title: string }): void {
	const { prompt } = words.commands;
	/** What is pasted from a list comes without its bullets and boxes. */
	const textsIn = (value: string): string[] => wordsOfLines(value.split(/\r\n|\r|\n/), index.reader.settings.markers);
	new Prompt(app, {
		title: prompt.addTo(kind, title),
		label: prompt.text[kind],
		field: "lines",
		hint: () => (Platform.isMobile ? prompt.manyLines[kind] : `${prompt.manyLines[kind]} ${prompt.keys}`),
		action: prompt.add,
		check: (value) => (textsIn(value).length > 0 ? null : prompt.textMissing),
		answer: async (value) => ((await actions.add(path, kind, textsIn(value))) ? null : prompt.notAdded),
	}).open();
}
