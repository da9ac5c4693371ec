/** What the dialog of a status update does: gathers, and puts the text where it is wanted. What was put is remembered. */

import { MarkdownView, Notice, type App } from "obsidian";
import { appendPassage, insertPassage, type PassageAt } from "../../plans/passage";
import { allParts } from "../../review/proposal";
import type { Settings } from "../../settings/schema";
import { statusMarkdown } from "../../status/markdown";
import { scan } from "../../text/scan";
import type { Batches } from "../../vault/batch";
import { applyInEditor } from "../../vault/editors";
import type { Proposals } from "../../vault/proposals";
import type { Undo } from "../../vault/undo";
import { words } from "../../words/words";
import { tellBatch } from "../notice";
import { dailyNote, dailyPath } from "./daily-note";
import { gather, type Gathered, type GatheringParts, type Since } from "./gathering";
import { layoutFor } from "./links";

export interface StatusParts extends GatheringParts {
	proposals: Proposals;
	batches: Batches;
	undo: Undo;
	settings: () => Settings;
}

/** Of a text that goes nobody knows where. */
const LEVEL = 2;

export class StatusDesk {
	constructor(readonly parts: StatusParts) {}

	get app(): App {
		return this.parts.app;
	}

	gather(paths: readonly string[], since: Since, isGivenUp: () => boolean): Promise<Gathered> {
		return gather(this.parts, paths, since, isGivenUp);
	}

	/** As it is copied. */
	textOf(gathered: Gathered): string {
		return this.passage(gathered, "")(LEVEL).map((line) => line + "\n").join("");
	}

	/** False when the system refused, which has been said then. @param view the window that asks */
	async copy(gathered: Gathered, view: Window): Promise<boolean> {
		try {
			await view.navigator.clipboard.writeText(this.textOf(gathered));
		} catch {
			new Notice(words.status.copyRefused);
			return false;
		}
		new Notice(words.status.copied);
		await this.remember(gathered);
		return true;
	}

	/** In one transaction of the editor, so that its own undo takes it back. False where nothing is being edited. */
	async insert(gathered: Gathered): Promise<boolean> {
		const view = editedView(this.app);
		if (!view?.file) {
			new Notice(words.status.noEditor);
			return false;
		}
		const { editor, file } = view;
		const text = editor.getValue();
		const edit = insertPassage(scan(text), editor.posToOffset(editor.getCursor("to")), this.passage(gathered, file.path));
		applyInEditor(view, text, [edit]);
		const end = editor.offsetToPos(edit.from + edit.insert.length);
		editor.setCursor(end);
		editor.scrollIntoView({ from: end, to: end });
		editor.focus();
		new Notice(words.status.inserted);
		await this.remember(gathered);
		return true;
	}

	/** False when it could not be done, which has been said then. */
	async append(gathered: Gathered): Promise<boolean> {
		const { app, today, proposals, batches, undo, settings } = this.parts;
		const day = today();
		let path = await dailyPath(app, day);
		try {
			({ path } = await dailyNote(app, day));
		} catch (error) {
			new Notice(words.status.dailyFailed(path, reasonIn(error)));
			return false;
		}
		const { heading } = settings().statusUpdate;
		const label = words.status.appendLabel(path);
		const proposal = proposals.single(path, label, ({ outline }) => appendPassage(outline, heading, this.passage(gathered, path)));
		const result = await batches.write(label, [{ proposal, parts: allParts(proposal) }]);
		tellBatch(words.status.appended(path), result, undo);
		if (result.batch.steps.length === 0) return false;
		await this.remember(gathered);
		return true;
	}

	private passage({ all }: Gathered, into: string): PassageAt {
		const { app, index } = this.parts;
		return (level) => statusMarkdown(all, layoutFor(app, index, into, level));
	}

	private async remember({ snapshots }: Gathered): Promise<void> {
		try {
			await this.parts.remembered.remember(snapshots);
		} catch (error) {
			new Notice(words.status.notRemembered(reasonIn(error)));
		}
	}
}

/** The note that is edited, or was before the focus went to a sidebar. */
function editedView({ workspace }: App): MarkdownView | null {
	const views = [workspace.getActiveViewOfType(MarkdownView), workspace.getMostRecentLeaf()?.view];
	const view = views.find((one) => one instanceof MarkdownView);
	return view instanceof MarkdownView && view.getMode() === "source" ? view : null;
}

function reasonIn(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
