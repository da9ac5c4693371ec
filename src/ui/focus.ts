/** Which note decides what is shown: the one opened last, until a project is chosen, or pinned for good. */

import type { TFile } from "obsidian";

export class Focus {
	isPinned = false;
	/** Path of a project that is shown whatever note is open. */
	private chosen: string | null = null;
	/** Path of the note opened last. */
	private opened: string | null = null;
	/** What is open, of whatever kind: going back to it from a sidebar opens nothing. */
	private current: TFile | null = null;

	get choice(): string | null {
		return this.chosen;
	}

	/** Path of the note that decides, where nothing was chosen. */
	get note(): string | null {
		return this.chosen === null ? this.opened : null;
	}

	/** @returns whether another project may have to be shown */
	open(file: TFile | null): boolean {
		// Neither an empty tab nor a sidebar without a file takes anything away.
		if (file === null || file === this.current) return false;
		this.current = file;
		if (file.extension !== "md") return false;
		this.opened = file.path;
		if (this.isPinned) return false;
		this.chosen = null;
		return true;
	}

	/** A pin holds on to what is chosen instead. */
	choose(path: string): void {
		this.chosen = path;
	}

	pin(path: string): void {
		this.chosen = path;
		this.isPinned = true;
	}

	unpin(): void {
		this.chosen = null;
		this.isPinned = false;
	}

	/** What is gone is no longer chosen, nor pinned. */
	keepTo(isThere: (path: string) => boolean): void {
		if (this.chosen !== null && !isThere(this.chosen)) this.unpin();
	}

	renamed(to: string, from: string): void {
		if (this.chosen !== null) this.chosen = pathAfter(this.chosen, to, from);
		if (this.opened !== null) this.opened = pathAfter(this.opened, to, from);
	}

	/**
	 * The notes that may be shown, the first choice first.
	 * @param leadOf the note a source leads to
	 * @param kept what was shown so far
	 */
	*candidates(leadOf: (source: string) => string | null, kept: string | null): Generator<string> {
		if (this.chosen !== null) yield this.chosen;
		if (this.isPinned) return;
		if (this.opened !== null) {
			yield this.opened;
			const lead = leadOf(this.opened);
			if (lead !== null) yield lead;
		}
		if (kept !== null) yield kept;
	}
}

/** Where a file is after it, or a folder around it, was renamed. */
export function pathAfter(path: string, to: string, from: string): string {
	return isAtOrIn(path, from) ? to + path.slice(from.length) : path;
}

/** @param place path of a file or a folder */
export function isAtOrIn(path: string, place: string): boolean {
	return path === place || path.startsWith(place + "/");
}
