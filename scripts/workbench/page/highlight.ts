/** Colours the Markdown of a note in the editor, with the names of classes that the app has for it. */

import { RangeSet, type EditorState, type Extension, type Range } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import { LiveBox } from "./live-box";

const INLINE = /(`+)(.+?)\1|\[\[([^[\]]+)\]\]|\[[^[\]]*\]\([^()\s]*\)|https?:\/\/[^\s)\]]+|\*\*(.+?)\*\*|~~(.+?)~~|==(.+?)==|(?<=^|\s)#[\p{L}\p{N}_/-]+|(?<![\w*])[*_](?![\s*_])(.+?)[*_](?![\w*])/gu;
const LIST = /^([\s>]*)([-*+]|\d+[.)])(\s+)(?:\[(.)\](?=\s|$))?/u;

/** Every line is written in the direction of its own text. */
const OWN_DIRECTION = Decoration.line({ attributes: { dir: "auto" } });

export function markdownHighlight(): Extension {
	return [EditorView.perLineTextDirection.of(true), highlighter];
}

const highlighter = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;

		constructor(view: EditorView) {
			this.decorations = decorate(view);
		}

		update({ view, docChanged, viewportChanged, selectionSet }: ViewUpdate): void {
			if (docChanged || viewportChanged || selectionSet) this.decorations = decorate(view);
		}
	},
	{ decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
	const { state } = view;
	const marks: Range<Decoration>[] = [];
	const inside = blockLines(state, view.viewport.to);
	const cursors = new Set(state.selection.ranges.map(({ head }) => state.doc.lineAt(head).number));
	for (const { from, to } of view.visibleRanges) {
		for (let at = from; at <= to; ) {
			const line = state.doc.lineAt(at);
			marks.push(OWN_DIRECTION.range(line.from));
			const block = inside.get(line.number);
			if (block) marks.push(Decoration.line({ class: block }).range(line.from));
			else lineMarks(line.text, line.from, cursors.has(line.number), marks);
			at = line.to + 1;
		}
	}
	return RangeSet.of(marks, true);
}

/** Lines of the properties and of code, which hold no Markdown. */
function blockLines({ doc }: EditorState, until: number): Map<number, string> {
	const lines = new Map<number, string>();
	let fence: string | null = null;
	let inProperties = doc.line(1).text === "---";
	for (let number = 1; number <= doc.lines; number++) {
		const { text, from } = doc.line(number);
		if (from > until) break;
		if (inProperties) {
			lines.set(number, "cm-hmd-frontmatter");
			if (number > 1 && text === "---") inProperties = false;
			continue;
		}
		const mark = /^\s*(```+|~~~+)/.exec(text)?.[1];
		if (fence !== null || mark !== undefined) lines.set(number, "HyperMD-codeblock");
		if (fence === null) fence = mark ?? null;
		else if (mark?.startsWith(fence)) fence = null;
	}
	return lines;
}

function lineMarks(text: string, from: number, hasCursor: boolean, marks: Range<Decoration>[]): void {
	const level = /^(#{1,6})\s/.exec(text)?.[1]?.length;
	if (level !== undefined) {
		marks.push(Decoration.line({ class: `HyperMD-header HyperMD-header-${level}` }).range(from));
		marks.push(mark("cm-formatting cm-formatting-header", from, level + 1));
	}
	if (/^\s*>/.test(text)) marks.push(Decoration.line({ class: "HyperMD-quote" }).range(from));
	const list = LIST.exec(text);
	if (list) {
		const [whole, indent = "", bullet = "", , status] = list;
		marks.push(mark("cm-formatting cm-formatting-list", from + indent.length, bullet.length));
		if (status !== undefined) {
			const box = from + whole.length - 3;
			const isDone = status === "x" || status === "X" || status === "-";
			if (isDone) marks.push(Decoration.line({ class: "HyperMD-task-line is-done", attributes: { "data-task": status } }).range(from));
			if (hasCursor) marks.push(mark("cm-formatting cm-formatting-task", box, 3));
			else marks.push(Decoration.replace({ widget: new LiveBox(status) }).range(box, box + 3));
		}
	}
	for (const match of text.matchAll(INLINE)) inlineMark(match, from + match.index, marks);
}

function inlineMark(match: RegExpMatchArray, from: number, marks: Range<Decoration>[]): void {
	const [whole, ticks, , link, strong, struck, marked, em] = match;
	if (link !== undefined) {
		marks.push(mark("cm-formatting cm-formatting-link", from, 2));
		const attributes = { "data-href": link.split("|")[0]?.trim() ?? "" };
		marks.push(Decoration.mark({ class: "cm-hmd-internal-link", attributes }).range(from + 2, from + whole.length - 2));
		marks.push(mark("cm-formatting cm-formatting-link", from + whole.length - 2, 2));
		return;
	}
	const classes: [unknown, string][] = [[ticks, "cm-inline-code"], [strong, "cm-strong"], [struck, "cm-strikethrough"], [marked, "cm-highlight"], [em, "cm-em"]];
	const found = classes.find(([group]) => group !== undefined)?.[1];
	marks.push(mark(found ?? (whole.startsWith("#") ? "cm-hashtag" : "cm-url"), from, whole.length));
}

function mark(cls: string, from: number, length: number): Range<Decoration> {
	return Decoration.mark({ class: cls }).range(from, from + length);
}
