/** The state a Markdown editor starts from: history, folding by heading, and the fields plugins read. */

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { codeFolding, foldKeymap, foldService } from "@codemirror/language";
import { Annotation, Compartment, EditorState, StateField, type Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { flash } from "./flash";

/** On transactions that bring in what others wrote: they are neither to be saved nor to be undone. */
export const fromOutside = Annotation.define<"disk" | "pane">();

/** What the app hands over to extensions; null in an editor that is not in a view. */
export const editorInfoField = StateField.define<object | null>({ create: () => null, update: (value) => value });
export const editorEditorField = StateField.define<object | null>({ create: () => null, update: (value) => value });
export const editorLivePreviewField = StateField.define<boolean>({ create: () => true, update: (value) => value });

export interface EditorParts {
	info: object;
	plugins: Compartment;
	extensions: Extension[];
	onUpdate: Parameters<typeof EditorView.updateListener.of>[0];
}

export function editorState(text: string, { info, plugins, extensions, onUpdate }: EditorParts, editor: EditorView | null): EditorState {
	return EditorState.create({
		doc: text,
		extensions: [
			history(),
			codeFolding(),
			foldService.of(section),
			keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap]),
			editorInfoField.init(() => info),
			editorEditorField.init(() => editor),
			editorLivePreviewField,
			flash,
			EditorState.allowMultipleSelections.of(true),
			EditorView.lineWrapping,
			EditorView.updateListener.of(onUpdate),
			plugins.of(extensions),
		],
	});
}

/** A heading folds to the next one of its level or above, a list item to its last nested line. */
function section(state: EditorState, start: number, end: number): { from: number; to: number } | null {
	const { doc } = state;
	const first = doc.lineAt(start);
	const level = /^(#{1,6})\s/.exec(first.text)?.[1]?.length;
	const indent = /^(\s*)(?:[-*+]|\d+[.)])\s/.exec(first.text)?.[1]?.length;
	let last = end;
	for (let number = first.number + 1; number <= doc.lines; number++) {
		const line = doc.line(number);
		const next = /^(#{1,6})\s/.exec(line.text)?.[1]?.length;
		if (level !== undefined && next !== undefined && next <= level) break;
		if (level === undefined && (indent === undefined || (/^\s*/.exec(line.text)?.[0].length ?? 0) <= indent)) break;
		if (line.text.trim() !== "") last = line.to;
	}
	return last > end ? { from: end, to: last } : null;
}
