/**
 * Writes to notes, one change after the other for each. The plan is made on the very text that is written to: the one in
 * the editor where the note is open, else the one in the file.
 */

import { MarkdownView, type App, type TFile } from "obsidian";
import { stepBack, type Step } from "../history/step";
import type { Change, Refusal, RefusalCode } from "../plans/plan";
import { applyEdits } from "../text/edit";
import { withFeeds } from "../text/feeds";
import { hashOf } from "../text/hash";
import { applyInEditor, isSame, type Editors } from "./editors";
import { isForeign, mayBeForeign } from "./foreign";
import { pause } from "./slices";

export interface Written {
	refusals: readonly Refusal[];
	/** The way back; null when nothing was changed. */
	step: Step | null;
}

/** Plans a change of a text; null when it has to look something up first. */
export type Planner = (text: string) => Change | null;

/** What came of a try. `busy`: file and editor are at odds for a moment. `unplanned`: the plan has to look something up. */
type Try = Written | "busy" | "unplanned";

const TRIES = 12;
/** Milliseconds between two tries; all of them together outlast the two seconds after which the app saves. */
const WAIT = 300;
/** Milliseconds between two looks at an editor that is to follow its file, and how many there are. */
const LOOK = 20;
const LOOKS = 50;

export class Writer {
	/** The last change under way for each note. */
	private readonly queues = new Map<TFile, Promise<unknown>>();
	/** Hashes of what was written last, with breaks as editors have them. */
	private readonly own = new WeakMap<TFile, string>();
	/** Called when a note was changed; an open one is saved only later. */
	onWritten: (file: TFile) => void = () => undefined;

	constructor(
		private readonly app: App,
		private readonly editors: Editors,
	) {}

	/**
	 * Changes one note in one step. Nothing is written when the plan changes nothing.
	 * @param lookUp awaited before a plan that needs it is asked again
	 */
	change(path: string, plan: Planner, lookUp: () => Promise<void> = () => Promise.resolve()): Promise<Written> {
		const file = this.app.vault.getFileByPath(path);
		if (!file) return Promise.resolve(refused("note-missing"));
		// What came before may have failed; that was told to whoever asked for it.
		const turn = (this.queues.get(file) ?? Promise.resolve()).then(async () => {
			const written = await this.write(file, plan, lookUp);
			if (written.step) this.onWritten(file);
			return written;
		});
		this.queues.set(file, turn);
		return turn.finally(() => {
			if (this.queues.get(file) === turn) this.queues.delete(file);
		});
	}

	/** Whether this is the text that was written here last: what follows from it was not typed. */
	isOwn(file: TFile, text: string): boolean {
		return this.own.get(file) === hashOf(withFeeds(text));
	}

	private async write(file: TFile, plan: Planner, lookUp: () => Promise<void>): Promise<Written> {
		for (let tries = 0; tries < TRIES; tries++) {
			if (this.isGone(file)) return refused("note-missing");
			const { path } = file;
			try {
				const isOpen = this.editors.of(file).length > 0;
				const written = await (isOpen ? this.inEditor(file, plan, tries) : this.onDisk(file, plan));
				if (written === "unplanned") await lookUp();
				else if (written === "busy") await pause(WAIT);
				else return written;
			} catch (error) {
				if (this.isGone(file) || (file.path === path && isMissing(error))) return refused("note-missing");
				// Renamed while it was on its way: under its new name it is there.
				if (file.path === path) return refused("write-failed", error instanceof Error ? error.message : String(error));
			}
		}
		return refused("note-busy");
	}

	private isGone(file: TFile): boolean {
		return this.app.vault.getFileByPath(file.path) !== file;
	}

	private async inEditor(file: TFile, plan: Planner, tries: number): Promise<Try> {
		const stored = await this.app.vault.read(file);
		if (mayBeForeign(stored) && (await isForeign(this.app, file.path, stored))) return refused("not-utf8");
		// From here to the transaction nothing is awaited, so that nobody can type in between.
		const views = this.editors.of(file);
		const [first] = views;
		if (!first) return "busy";
		if (views.every(({ editor }) => isSame(editor.getValue(), stored))) {
			// An editor that turns the note's breaks into its own would save them like that: let it read the file again.
			const keepsBreaks = !stored.includes("\r") || first.editor.getValue().includes("\r");
			return keepsBreaks ? this.inView(file, first, plan) : this.onDisk(file, plan);
		}
		const ahead = this.ahead(views, stored, tries > 0);
		return ahead ? this.inView(file, ahead, plan) : "busy";
	}

	/**
	 * The view whose text is what the file will become; null where that is not certain yet. A text other than the file's
	 * without a keystroke means that the file has just been changed, and the editor will follow.
	 */
	private ahead(views: readonly MarkdownView[], stored: string, isSecondLook: boolean): MarkdownView | null {
		const [ahead, ...others] = views.filter(({ editor }) => !isSame(editor.getValue(), stored));
		// An empty one is being filled or emptied; where somebody has deleted everything, the file will soon say so too.
		if (!ahead || ahead.editor.getValue() === "") return null;
		if (others.some(({ editor }) => editor.getValue() !== ahead.editor.getValue())) return null;
		if (![ahead, ...others].some((view) => this.editors.isTyped(view))) return null;
		// One pane has what the file has, and another has not: unless somebody types there, it may be about to follow.
		const isMixed = others.length + 1 < views.length;
		return isMixed && !(isSecondLook && this.isActive(ahead)) ? null : ahead;
	}

	private isActive(view: MarkdownView): boolean {
		return this.app.workspace.getActiveViewOfType(MarkdownView) === view;
	}

	private inView(file: TFile, view: MarkdownView, plan: Planner): Try {
		const text = view.editor.getValue();
		const change = plan(text);
		if (!change) return "unplanned";
		const { edits, refusals } = change;
		if (edits.length === 0) return { refusals, step: null };
		const step = stepBack(file.path, text, edits);
		this.own.set(file, step.feeds);
		applyInEditor(view, text, edits);
		const after = view.editor.getValue();
		const isBehind = this.editors.of(file).some(({ editor }) => editor.getValue() !== after);
		// A pane may follow the file only: whoever types in that one next, or opens the note in it, must find the change.
		if (!this.isActive(view) || isBehind) void view.save().catch(() => undefined);
		return { refusals, step };
	}

	private async onDisk(file: TFile, plan: Planner): Promise<Try> {
		// With the byte order mark, which only the adapter hands over: this is the text that will be written to.
		const stored = await this.app.vault.adapter.read(file.path);
		if (await isForeign(this.app, file.path, stored)) return refused("not-utf8");
		const first = plan(stored);
		if (!first) return "unplanned";
		if (first.edits.length === 0) return { refusals: first.refusals, step: null };
		let outcome: Try = "busy";
		await this.app.vault.process(file, (text) => {
			// Opened meanwhile, and typed into.
			if (this.editors.holdOther(file, text)) return text;
			const change = plan(text);
			if (!change) {
				outcome = "unplanned";
				return text;
			}
			const { edits, refusals } = change;
			if (edits.length === 0) {
				outcome = { refusals, step: null };
				return text;
			}
			const step = stepBack(file.path, text, edits);
			outcome = { refusals, step };
			this.own.set(file, step.feeds);
			return applyEdits(text, edits);
		});
		return this.followed(file, plan, outcome);
	}

	/**
	 * Waits until open editors have taken in what was written. One that was typed into before it could would save its
	 * text without it, so the change is made there as well.
	 */
	private async followed(file: TFile, plan: Planner, written: Try): Promise<Try> {
		if (typeof written === "string" || !written.step) return written;
		for (let looks = 0; looks < LOOKS && this.editors.of(file).length > 0; looks++) {
			const stored = await this.app.vault.read(file).catch(() => null);
			const views = this.editors.of(file);
			if (stored === null || views.every(({ editor }) => isSame(editor.getValue(), stored))) break;
			const ahead = this.ahead(views, stored, looks > 0);
			const again = ahead ? this.inView(file, ahead, plan) : "busy";
			if (typeof again !== "string") return again.step ? again : written;
			await pause(LOOK);
		}
		return written;
	}
}

/** The file went without the app's doing, and the app has not heard of it yet. */
function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function refused(code: RefusalCode, what?: string): Written {
	return { refusals: [what === undefined ? { code, line: null } : { code, line: null, what }], step: null };
}
