/** What is missing in a tracked note, worked out in short slices and kept until something it hangs on changes. */

import { Component, type App, type TFile } from "obsidian";
import type { Entry } from "../notes/entry";
import type { Note } from "../notes/reading";
import type { NoteRollup, RollupChoice } from "../rollup/rollup";
import type { Contacts, EntryReason, Telling } from "../rollup/standing";
import type { IsoDate } from "../text/date";
import type { Index } from "./index";
import { Prepared, textOf, type Given } from "./prepared";
import { pause } from "./slices";

/** Milliseconds after which the app will have told where a file has gone. */
const MOVING = 100;

/** What is missing in a note, and the contacts its sources tell of. */
export interface KnownRollup extends NoteRollup {
	contacts: Contacts;
	/** Every note that reaches it, the oldest first. */
	tellings: readonly Telling[];
}

/** What an update may be asked for besides what is usual. */
export interface RollupManner {
	today?: IsoDate;
	/** Lifts the limit of entries a note may have. */
	allEntries?: boolean;
}

export interface PreparedRollup {
	rollup: NoteRollup;
	plan: Prepared["plan"];
	lookUp: () => Promise<void>;
}

/** Work on all that reaches a note, ready to be done again on any text of it. */
export interface PreparedWork<Result> {
	/** On the note as it stands. */
	result: Result;
	/** Null when something has to be read first. */
	again: <Other>(text: string, work: (given: Given) => Other) => Other | null;
	lookUp: () => Promise<void>;
}

export class Rollups extends Component {
	private readonly known = new Map<string, Promise<KnownRollup | null>>();
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
	of(path: string): Promise<KnownRollup | null> {
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
	async prepared(path: string, choice?: RollupChoice, how: RollupManner = {}): Promise<PreparedRollup | null> {
		const fresh = (): Prepared => new Prepared(this.app, this.index, how.today ?? this.today(), how.allEntries);
		const found = await this.twice(path, fresh, (prepared, text) => prepared.prepare(path, text, choice));
		return (
			found && {
				rollup: found.result,
				plan: (at, text, wanted) => found.prepared.plan(at, text, wanted),
				lookUp: () => found.prepared.lookUp(),
			}
		);
	}

	/** Everything ready for other work on what reaches the note; null when it is not tracked, or cannot be read. */
	async preparedFor<Result>(path: string, work: (given: Given) => Result): Promise<PreparedWork<Result> | null> {
		const fresh = (): Prepared => new Prepared(this.app, this.index, this.today());
		const found = await this.twice(path, fresh, (prepared, text) =>
			prepared.prepareFor(path, text, () => prepared.work(path, text, work)),
		);
		return (
			found && {
				result: found.result,
				again: (text, other) => found.prepared.work(path, text, other),
				lookUp: () => found.prepared.lookUp(),
			}
		);
	}

	/** Once more where not everything could be read. */
	private async twice<Result>(
		path: string,
		fresh: () => Prepared,
		attempt: (prepared: Prepared, text: string) => Promise<Result | null>,
	): Promise<{ prepared: Prepared; result: Result } | null> {
		const once = async (prepared: Prepared): Promise<{ prepared: Prepared; result: Result } | null> => {
			const text = await this.textOf(path);
			const result = text === null ? null : await attempt(prepared, text);
			return result === null ? null : { prepared, result };
		};
		const found = await once(fresh());
		if (!found?.prepared.isPartial) return found;
		// A source that cannot be read may just be moving to another folder.
		await pause(MOVING);
		await this.index.settled();
		return once(fresh());
	}

	/** Why an entry of the note is there; null when no source explains it. */
	async reason(path: string, find: (note: Note) => Entry | null): Promise<EntryReason | null> {
		const text = await this.textOf(path);
		return text === null ? null : new Prepared(this.app, this.index, this.today()).reason(path, text, find);
	}

	private async workOut(path: string): Promise<{ rollup: KnownRollup; isPartial: boolean } | null> {
		const text = this.index.graph.isTracked(path) ? await this.textOf(path) : null;
		if (text === null) return null;
		const prepared = new Prepared(this.app, this.index, this.today());
		const rollup = await prepared.prepare(path, text);
		return rollup && { rollup: { ...rollup, contacts: prepared.contacts, tellings: prepared.tellings }, isPartial: prepared.isPartial };
	}

	/** The note's text as an editor shows it, else as its file has it; null when it cannot be had. */
	async textOf(path: string): Promise<string | null> {
		const file = this.app.vault.getFileByPath(path);
		return (file && this.shown(file)) ?? textOf(this.app, path);
	}
}
