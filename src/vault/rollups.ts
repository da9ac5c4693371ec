/** What is missing in a tracked note, worked out in short slices and kept until something it hangs on changes. */

import { Component, type App, type TFile } from "obsidian";
import { readNote, type Note } from "../notes/reading";
import { linkWriter, type LinkWriter } from "../rollup/link";
import type { Arrival } from "../rollup/reach";
import {
	arrivalStepsOf,
	planRollup,
	summaryFrom,
	type NoteRollup,
	type RollupChoice,
	type RollupHost,
} from "../rollup/rollup";
import type { IsoDate } from "../text/date";
import type { Index } from "./index";
import { pause, Slices } from "./slices";

/** Everything a plan for one note needs, read beforehand: the plan itself is made where nothing can be awaited. */
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
		const note = this.noteOf(path, text);
		const facts = this.index.graph.get(path);
		if (!facts || !this.index.graph.isTracked(path)) return null;
		do {
			await this.lookUp();
			this.arrivals = await this.slices.all(arrivalStepsOf(this.index.graph, facts, note, this.textOf));
		} while (!this.isComplete);
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
		const host = { today: this.today, allEntries: false, textOf: this.textOf, linkTo: this.linkWriter() };
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

/** Milliseconds after which the app will have told where a file has gone. */
const MOVING = 100;

const EVERYTHING: RollupChoice = { contact: () => true, entry: () => true };

export interface PreparedRollup {
	rollup: NoteRollup;
	plan: Prepared["plan"];
	lookUp: () => Promise<void>;
}

export class Rollups extends Component {
	private readonly known = new Map<string, Promise<NoteRollup | null>>();
	private day: IsoDate | null = null;

	constructor(
		private readonly app: App,
		private readonly index: Index,
		private readonly today: () => IsoDate,
		/** What an editor shows of a note; null where none has it. */
		private readonly shown: (file: TFile) => string | null = () => null,
	) {
		super();
	}

	override onload(): void {
		this.registerEvent(
			this.index.onChanged((touched) => {
				if (touched === null) this.known.clear();
				else for (const path of touched) this.known.delete(path);
			}),
		);
	}

	/** The note was just written to, and its file may say so only later. */
	forget(path: string): void {
		this.known.delete(path);
	}

	/** What is missing in the note as it stands; null when it is not tracked, or not yet known to be. */
	of(path: string): Promise<NoteRollup | null> {
		if (this.day !== this.today()) this.known.clear();
		this.day = this.today();
		const known = this.known.get(path);
		if (known) return known;
		const rollup = this.workOut(path).then((made) => {
			// What could not be read may be read the next time, and no event tells when.
			if (made?.isPartial !== false && this.known.get(path) === rollup) this.known.delete(path);
			return made && made.rollup;
		});
		this.known.set(path, rollup);
		return rollup;
	}

	/** Everything ready to plan an update of the note on any text of it, and the plan on it as it stands. */
	async prepared(path: string, choice?: RollupChoice): Promise<PreparedRollup | null> {
		let prepared = new Prepared(this.app, this.index, this.today());
		let rollup = await this.preparedOnce(prepared, path, choice);
		if (rollup && prepared.isPartial) {
			// A source that cannot be read may just be moving to another folder.
			await pause(MOVING);
			await this.index.settled();
			prepared = new Prepared(this.app, this.index, this.today());
			rollup = await this.preparedOnce(prepared, path, choice);
		}
		const made = prepared;
		return (
			rollup && {
				rollup,
				plan: (at, text, wanted) => made.plan(at, text, wanted),
				lookUp: () => made.lookUp(),
			}
		);
	}

	private async preparedOnce(prepared: Prepared, path: string, choice?: RollupChoice): Promise<NoteRollup | null> {
		const text = await this.textOf(path);
		return text === null ? null : prepared.prepare(path, text, choice);
	}

	private async workOut(path: string): Promise<{ rollup: NoteRollup; isPartial: boolean } | null> {
		const text = this.index.graph.isTracked(path) ? await this.textOf(path) : null;
		if (text === null) return null;
		const prepared = new Prepared(this.app, this.index, this.today());
		const rollup = await prepared.prepare(path, text);
		return rollup && { rollup, isPartial: prepared.isPartial };
	}

	private async textOf(path: string): Promise<string | null> {
		const file = this.app.vault.getFileByPath(path);
		return (file && this.shown(file)) ?? textOf(this.app, path);
	}
}

/** Null where nothing is to be had: gone, or not to be read. */
async function textOf(app: App, path: string): Promise<string | null> {
	const file = app.vault.getFileByPath(path);
	try {
		return file && (await app.vault.cachedRead(file));
	} catch {
		return null;
	}
}
