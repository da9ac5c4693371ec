/** Turns the lines at the cursor into items: in a project's own note they move, from any other note their words are added. */

import { Notice, type Editor, type TFile } from "obsidian";
import type { ItemKind } from "../notes/item";
import { refuse, type Refusal } from "../plans/plan";
import { wordsOfLines } from "../plans/snippet";
import { takeLines } from "../plans/take";
import { allParts } from "../review/proposal";
import { leadOf } from "../rollup/lead";
import type { Lines } from "../text/lines";
import { words } from "../words/words";
import { chooseProject } from "./choose/project";
import type { Tools } from "./commands/parts";
import { tellBatch } from "./notice";

export interface Taking {
	kind: ItemKind;
	editor: Editor;
	file: TFile;
}

/** The whole lines that are selected, or the cursor's. */
interface Stretch {
	/** Counted from 0. */
	from: number;
	lines: string[];
}

/** Whether there are words at the cursor of a note. */
export function canTake(editor: Editor, file: TFile | null): boolean {
	return file?.extension === "md" && stretchIn(editor).lines.some((line) => line.trim() !== "");
}

export async function takeFrom(tools: Tools, taking: Taking): Promise<void> {
	const { index, projects } = tools;
	const { editor, file } = taking;
	if (!projects.isKnown) {
		new Notice(words.notices.stillReading);
		return;
	}
	// Both before anything is awaited: somebody may be typing.
	const stretch = stretchIn(editor);
	const note = await index.tracked(file, editor.getValue());
	if (note) await moveIn(tools, taking, stretch);
	else addFrom(tools, taking, stretch);
}

function stretchIn(editor: Editor): Stretch {
	const from = editor.getCursor("from");
	const to = editor.getCursor("to");
	// A selection of whole lines ends in front of the next one.
	const last = to.ch === 0 && to.line > from.line ? to.line - 1 : to.line;
	const lines = Array.from({ length: last - from.line + 1 }, (_, at) => editor.getLine(from.line + at));
	return { from: from.line, lines };
}

/** In the note they stand in, into the section of their kind. */
async function moveIn(tools: Tools, { kind, file }: Taking, stretch: Stretch): Promise<void> {
	const { index, proposals, projects, roster, batches, undo } = tools;
	const { path } = file;
	const count = stretch.lines.filter((line) => line.trim() !== "").length;
	const label = words.commands.takeLabel(kind, count);
	const proposal = proposals.single(path, label, ({ outline }) => {
		const found = find(stretch, outline.lines);
		if (typeof found !== "number") return { refusal: found };
		return takeLines(outline, index.reader, roster.people(), found, found + stretch.lines.length - 1, kind);
	});
	const result = await batches.write(label, [{ proposal, parts: allParts(proposal) }]);
	tellBatch(words.commands.taken(kind, count, projects.titleOf(path)), result, undo);
	if (result.outcomes.every(({ state }) => state === "unchanged")) new Notice(words.commands.takenAlready[kind]);
}

/** The line they begin in now, which another change may have moved; counted from 0. */
function find({ from, lines }: Stretch, text: Lines): number | Refusal {
	const isAt = (line: number): boolean => lines.every((words, at) => line + at < text.count && text.at(line + at) === words);
	if (isAt(from)) return from;
	const places = Array.from({ length: text.count }, (_, line) => line).filter(isAt);
	const [place] = places;
	const what = lines.find((line) => line.trim() !== "")?.trim() ?? "";
	if (place === undefined) return refuse("item-not-found", null, what).refusal;
	return places.length > 1 ? refuse("item-ambiguous", place + 1, what).refusal : place;
}

/** To the project the note belongs to; the lines stay where they are. */
function addFrom(tools: Tools, { kind, file }: Taking, { lines }: Stretch): void {
	const { app, index, actions, projects } = tools;
	const texts = wordsOfLines(lines, index.reader.settings.markers);
	if (texts.length === 0) {
		new Notice(words.commands.prompt.textMissing);
		return;
	}
	const add = (path: string): void => void actions.add(path, kind, texts);
	const path = belongsTo(tools, file.path);
	if (path !== null) add(path);
	else chooseProject(app, projects, { placeholder: words.commands.choose.projectFor[kind], choose: add });
}

/** What is pinned was chosen; else a note goes where it leads to, and else to what is shown. */
function belongsTo({ active, index }: Tools, path: string): string | null {
	const shown = active.model?.path ?? null;
	return active.isPinned && shown !== null ? shown : (leadOf(index.graph, path) ?? shown);
}
