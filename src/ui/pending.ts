/** What was done to the shown project and is not in its note yet: shown at once, and taken back when it was refused. */

import { expected } from "../panel/expected";
import type { PanelModel } from "../panel/model";
import type { Action } from "../plans/action";

interface Deed {
	action: Action;
	/** In the note, or as good as: the next reading says so. */
	isDone: boolean;
}

export class Pending {
	/** As the note was read last. */
	private base: PanelModel | null = null;
	private deeds: Deed[] = [];
	private shown: PanelModel | null = null;

	/** The note with everything that was done to it. */
	get model(): PanelModel | null {
		return this.shown;
	}

	/** Whether the note may not say yet what is shown. */
	get isAhead(): boolean {
		return this.deeds.length > 0;
	}

	/** Whether something is still to be written: a reading would show it half done. */
	get isBusy(): boolean {
		return this.deeds.some(({ isDone }) => !isDone);
	}

	/** The note was read, or another one is shown. */
	read(base: PanelModel | null): void {
		this.base = base;
		this.deeds = [];
		this.shown = base;
	}

	/** The note has another name now. */
	renamed(path: string): void {
		if (this.base) this.base = { ...this.base, path };
		if (this.shown) this.shown = { ...this.shown, path };
	}

	/** @returns to be called when it is in the note, or was refused */
	begin(action: Action): (isRefused: boolean) => void {
		const deed = { action, isDone: false };
		this.deeds.push(deed);
		if (this.shown) this.shown = expected(this.shown, action);
		return (isRefused) => {
			deed.isDone = true;
			if (!isRefused || !this.deeds.includes(deed)) return;
			this.deeds = this.deeds.filter((other) => other !== deed);
			this.shown = this.base && this.deeds.reduce((model, { action: done }) => expected(model, done), this.base);
		};
	}
}
