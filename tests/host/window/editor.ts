/** The app's editor interface over a CodeMirror view. */

import * as commands from "@codemirror/commands";
import { foldAll, toggleFold, unfoldAll } from "@codemirror/language";
import { EditorSelection, type TransactionSpec } from "@codemirror/state";
import { EditorView, type Command } from "@codemirror/view";
import type {
	EditorChange,
	EditorCommandName,
	EditorPosition,
	EditorRange,
	EditorRangeOrCaret,
	EditorSelection as Selection,
	EditorSelectionOrCaret,
	EditorTransaction,
} from "obsidian";

const COMMANDS: Record<EditorCommandName, Command> = {
	goUp: commands.cursorLineUp,
	goDown: commands.cursorLineDown,
	goLeft: commands.cursorCharLeft,
	goRight: commands.cursorCharRight,
	goStart: commands.cursorDocStart,
	goEnd: commands.cursorDocEnd,
	goWordLeft: commands.cursorGroupLeft,
	goWordRight: commands.cursorGroupRight,
	indentMore: commands.indentMore,
	indentLess: commands.indentLess,
	newlineAndIndent: commands.insertNewlineAndIndent,
	swapLineUp: commands.moveLineUp,
	swapLineDown: commands.moveLineDown,
	deleteLine: commands.deleteLine,
	toggleFold,
	foldAll,
	unfoldAll,
};

export class Editor {
	constructor(readonly cm: EditorView) {}

	getDoc(): this {
		return this;
	}

	refresh(): void {
		this.cm.requestMeasure();
	}

	getValue(): string {
		return this.cm.state.doc.toString();
	}

	setValue(content: string): void {
		this.cm.dispatch({ changes: { from: 0, to: this.doc.length, insert: content } });
	}

	getLine(line: number): string {
		return line >= 0 && line < this.doc.lines ? this.doc.line(line + 1).text : "";
	}

	setLine(line: number, text: string): void {
		this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
	}

	lineCount(): number {
		return this.doc.lines;
	}

	lastLine(): number {
		return this.doc.lines - 1;
	}

	getSelection(): string {
		const { from, to } = this.cm.state.selection.main;
		return this.cm.state.sliceDoc(from, to);
	}

	somethingSelected(): boolean {
		return this.cm.state.selection.ranges.some((range) => !range.empty);
	}

	getRange(from: EditorPosition, to: EditorPosition): string {
		return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
	}

	replaceSelection(replacement: string, origin?: string): void {
		this.dispatch({ ...this.cm.state.replaceSelection(replacement), scrollIntoView: true }, origin);
	}

	replaceRange(replacement: string, from: EditorPosition, to: EditorPosition = from, origin?: string): void {
		this.dispatch({ changes: this.change({ text: replacement, from, to }) }, origin);
	}

	getCursor(side: "from" | "to" | "head" | "anchor" = "head"): EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}

	listSelections(): Selection[] {
		return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
			anchor: this.offsetToPos(anchor),
			head: this.offsetToPos(head),
		}));
	}

	setCursor(pos: EditorPosition | number, ch = 0): void {
		this.setSelection(typeof pos === "number" ? { line: pos, ch } : pos);
	}

	setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
		this.setSelections([{ anchor, head }]);
	}

	setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
		const selected = ranges.map(({ anchor, head = anchor }) =>
			EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head)),
		);
		this.cm.dispatch({ selection: EditorSelection.create(selected, main) });
	}

	focus(): void {
		this.cm.focus();
	}

	blur(): void {
		this.cm.contentDOM.blur();
	}

	hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	getScrollInfo(): { top: number; left: number } {
		const { scrollTop, scrollLeft } = this.cm.scrollDOM;
		return { top: scrollTop, left: scrollLeft };
	}

	scrollTo(x?: number | null, y?: number | null): void {
		if (typeof x === "number") this.cm.scrollDOM.scrollLeft = x;
		if (typeof y === "number") this.cm.scrollDOM.scrollTop = y;
	}

	scrollIntoView({ from, to }: EditorRange, center = false): void {
		const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
		this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? "center" : "nearest" }) });
	}

	undo(): void {
		commands.undo(this.cm);
	}

	redo(): void {
		commands.redo(this.cm);
	}

	exec(command: EditorCommandName): void {
		COMMANDS[command](this.cm);
	}

	/** One transaction, so one step to undo; changes are in positions of the text before, selections of the text after. */
	transaction({ changes = [], replaceSelection, selection, selections }: EditorTransaction, origin?: string): void {
		const { state } = this.cm;
		const all = changes.map((change) => this.change(change));
		if (replaceSelection !== undefined) {
			all.push(...state.selection.ranges.map(({ from, to }) => ({ from, to, insert: replaceSelection })));
		}
		const set = state.changes(all);
		const after = new Positions(set.apply(state.doc));
		const wanted = selections ?? (selection ? [selection] : []);
		const ranges = wanted.map(({ from, to = from }: EditorRangeOrCaret) =>
			EditorSelection.range(after.offset(from), after.offset(to)),
		);
		this.dispatch({ changes: set, ...(ranges.length > 0 && { selection: EditorSelection.create(ranges) }) }, origin);
	}

	wordAt(pos: EditorPosition): EditorRange | null {
		const word = this.cm.state.wordAt(this.posToOffset(pos));
		return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
	}

	posToOffset(pos: EditorPosition): number {
		return new Positions(this.doc).offset(pos);
	}

	offsetToPos(offset: number): EditorPosition {
		const line = this.doc.lineAt(Math.max(0, Math.min(offset, this.doc.length)));
		return { line: line.number - 1, ch: Math.max(0, Math.min(offset, this.doc.length)) - line.from };
	}

	processLines<T>(
		read: (line: number, text: string) => T | null,
		write: (line: number, text: string, value: T | null) => EditorChange | undefined,
		ignoreEmpty = true,
	): void {
		const from = this.getCursor("from").line;
		const to = this.getCursor("to").line;
		const values: [number, string, T | null][] = [];
		for (let line = from; line <= to; line++) {
			const text = this.getLine(line);
			if (text.trim() !== "" || !ignoreEmpty || from === to) values.push([line, text, read(line, text)]);
		}
		this.transaction({ changes: values.map((value) => write(...value)).filter((change) => change !== undefined) });
	}

	private get doc(): EditorView["state"]["doc"] {
		return this.cm.state.doc;
	}

	private change({ text, from, to = from }: EditorChange): { from: number; to: number; insert: string } {
		return { from: this.posToOffset(from), to: this.posToOffset(to), insert: text };
	}

	private dispatch(spec: TransactionSpec, origin?: string): void {
		this.cm.dispatch(origin === undefined ? spec : { ...spec, userEvent: origin });
	}
}

/** Offsets of positions; one that lies outside counts as the nearest one inside. */
class Positions {
	constructor(private readonly doc: EditorView["state"]["doc"]) {}

	offset({ line, ch }: EditorPosition): number {
		if (line < 0) return 0;
		if (line >= this.doc.lines) return this.doc.length;
		const { from, length } = this.doc.line(line + 1);
		return from + Math.max(0, Math.min(ch, length));
	}
}
