/** A rollup of one note that has everything it needs at hand, so that it can be planned where nothing can be awaited. */

import type { App } from "obsidian";
import type { Entry } from "../notes/entry";
import { readNote, type Note } from "../notes/reading";
import { linkWriter, type LinkWriter } from "../rollup/link";
import type { Arrival } from "../rollup/reach";
import {
	arrivalStepsOf,
	EVERYTHING,
	planRollup,
	summaryFrom,
	type NoteRollup,
	type RollupChoice,
	type RollupHost,
} from "../rollup/rollup";
import { contactsOf, reasonFor, tellingsOf, type Contacts, type EntryReason, type Telling } from "../rollup/standing";
import type { IsoDate } from "../text/date";
import type { Index } from "./index";
import { Slices } from "./slices";

export class Prepared {
	private arrivals: readonly Arrival[] = [];
	private readonly texts = new Map<string, string | null>();
	private readonly summaries = new Map<string, string | null>();
	/** Of sources that could not be read: what they say has to wait until they can. */
	private readonly unread = new Set<string>();
	/** Asked for and not there. */
	private readonly wanted = new Set<string>();
	private readonly wantedSummaries = new Map<string, { source: string; line: number | null }>();
	private readonly slices = new Slices();

	constructor(
		private readonly app: App,
		private readonly index: Index,
		private readonly today: IsoDate,
		/** Lifts the limit of entries a note may have. */
		private readonly allEntries = false,
	) {}

	/** The rollup on a text of the note; null when something has to be read first. */
	plan(path: string, text: string, choice?: RollupChoice): NoteRollup | null {
		const rollup = planRollup(this.index.graph, this.noteOf(path, text), this.arrivals, this.host(choice));
		return this.isComplete ? rollup : null;
	}

	/** Reads what the last plan asked for and did not find. */
	async lookUp(): Promise<void> {
		const { graph } = this.index;
		for (const path of this.wanted) {
			const text = await textOf(this.app, path);
			this.texts.set(path, text);
			if (text === null) this.unread.add(path);
			await this.slices.next();
		}
		this.wanted.clear();
		for (const [key, { source, line }] of this.wantedSummaries) {
			if (!this.texts.has(source)) {
				this.wanted.add(source);
				continue;
			}
			this.summaries.set(key, summaryFrom(graph, source, line, (path) => this.texts.get(path) ?? null));
			this.wantedSummaries.delete(key);
			await this.slices.next();
		}
		if (this.wanted.size > 0) await this.lookUp();
	}

	/** Finds what reaches the note, and plans once, so that everything that takes a read is there. */
	async prepare(path: string, text: string, choice?: RollupChoice): Promise<NoteRollup | null> {
		if (!(await this.arrive(this.noteOf(path, text)))) return null;
		for (;;) {
			const rollup = this.plan(path, text, choice);
			if (rollup) {
				// Hundreds of notes may be prepared at a time; the few texts a plan still asks for are read again then.
				this.texts.clear();
				return rollup;
			}
			await this.lookUp();
		}
	}

	/** Why an entry of the note is there; null when nothing that reaches the note explains it. */
	async reason(path: string, text: string, find: (note: Note) => Entry | null): Promise<EntryReason | null> {
		const note = this.noteOf(path, text);
		const entry = find(note);
		if (!entry || !(await this.arrive(note))) return null;
		for (;;) {
			const reason = reasonFor(this.index.graph, note, this.arrivals, entry, this.textOf);
			if (this.isComplete) return reason;
			await this.lookUp();
		}
	}

	/** Known once the note is prepared. */
	get contacts(): Contacts {
		return contactsOf(this.arrivals, this.today);
	}

	/** The same. */
	get tellings(): Telling[] {
		return tellingsOf(this.arrivals, this.today);
	}

	/** Finds what reaches the note; false when it is not tracked. */
	private async arrive(note: Note): Promise<boolean> {
		const { graph } = this.index;
		const facts = graph.get(note.path);
		if (!facts || !graph.isTracked(note.path)) return false;
		do {
			await this.lookUp();
			this.arrivals = await this.slices.all(arrivalStepsOf(graph, facts, note, this.textOf));
		} while (!this.isComplete);
		return true;
	}

	/** Whether something is left out that may be there the next time. */
	get isPartial(): boolean {
		return this.unread.size > 0;
	}

	private get isComplete(): boolean {
		return this.wanted.size === 0 && this.wantedSummaries.size === 0;
	}

	private noteOf(path: string, text: string): Note {
		return readNote(path, text, this.index.reader);
	}

	private readonly textOf = (path: string): string | null => {
		const text = this.texts.get(path);
		if (text === undefined) this.wanted.add(path);
		return text ?? null;
	};

	private host(choice: RollupChoice = EVERYTHING): RollupHost {
		// What was moved or deleted since it was found is entered the next time, under the name it has then.
		const isThere = (source: string): boolean => this.app.vault.getFileByPath(source) !== null;
		const isRead = ({ source, members }: Arrival): boolean =>
			isThere(source) && !members.some((path) => this.unread.has(path));
		const host = { today: this.today, allEntries: this.allEntries, textOf: this.textOf, linkTo: this.linkWriter() };
		const summary = (source: string, line: number | null): string | null => {
			const key = `${line ?? ""} ${source}`;
			const known = this.summaries.get(key);
			if (known === undefined) this.wantedSummaries.set(key, { source, line });
			return known ?? null;
		};
		const entry = (arrival: Arrival): boolean => isRead(arrival) && choice.entry(arrival);
		const contact = (arrival: Arrival): boolean => isRead(arrival) && choice.contact(arrival);
		return { ...host, summaryFrom: summary, choice: { contact, entry } };
	}

	/** Links as the user's own settings have them. */
	private linkWriter(): LinkWriter {
		const fallback = linkWriter(this.index.graph.files);
		return (path, from) => {
			const file = this.app.vault.getFileByPath(path);
			return file ? this.app.fileManager.generateMarkdownLink(file, from) : fallback(path, from);
		};
	}
}

/** Null where nothing is to be had: gone, or not to be read. */
export async function textOf(app: App, path: string): Promise<string | null> {
	const file = app.vault.getFileByPath(path);
	try {
		return file && (await app.vault.cachedRead(file));
	} catch {
		return null;
	}
}
