/** A rollup of one note that has everything it needs at hand, so that it can be planned where nothing can be awaited. */

import type { App } from "obsidian";
import type { Entry } from "../notes/entry";
import { readNote, type Note } from "../notes/reading";
import type { Graph } from "../rollup/graph";
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
import { appLinks } from "./links";
import { Slices } from "./slices";

/** What work on all that reaches a note is given. */
export interface Given {
	graph: Graph;
	/** On the text at hand. */
	note: Note;
	arrivals: readonly Arrival[];
	host: Omit<RollupHost, "choice" | "allEntries">;
}

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
		const rollup = planRollup(this.index.graph, this.noteOf(path, text), this.arrivals, this.hostFor(choice));
		return this.isComplete ? rollup : null;
	}

	/** Other work on a text of the note; null when something has to be read first. */
	work<Result>(path: string, text: string, work: (given: Given) => Result): Result | null {
		const { host } = this;
		const arrivals = this.arrivals.filter((arrival) => this.isRead(arrival));
		const result = work({ graph: this.index.graph, note: this.noteOf(path, text), arrivals, host });
		return this.isComplete ? result : null;
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
		return this.prepareFor(path, text, () => this.plan(path, text, choice));
	}

	/** The same for other work. @param attempt gives null when something has to be read first */
	async prepareFor<Result>(path: string, text: string, attempt: () => Result | null): Promise<Result | null> {
		if (!(await this.arrive(this.noteOf(path, text)))) return null;
		for (;;) {
			const result = attempt();
			if (result !== null) {
				// Hundreds of notes may be prepared at a time; the few texts a plan still asks for are read again then.
				this.texts.clear();
				return result;
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

	private hostFor(choice: RollupChoice = EVERYTHING): RollupHost {
		const entry = (arrival: Arrival): boolean => this.isRead(arrival) && choice.entry(arrival);
		const contact = (arrival: Arrival): boolean => this.isRead(arrival) && choice.contact(arrival);
		return { ...this.host, allEntries: this.allEntries, choice: { contact, entry } };
	}

	/** What was moved or deleted since it was found is entered the next time, under the name it has then. */
	private isRead({ source, members }: Arrival): boolean {
		return this.app.vault.getFileByPath(source) !== null && !members.some((path) => this.unread.has(path));
	}

	private get host(): Given["host"] {
		const summary = (source: string, line: number | null): string | null => {
			const key = `${line ?? ""} ${source}`;
			const known = this.summaries.get(key);
			if (known === undefined) this.wantedSummaries.set(key, { source, line });
			return known ?? null;
		};
		return { today: this.today, textOf: this.textOf, linkTo: appLinks(this.app, this.index.graph.files), summaryFrom: summary };
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
