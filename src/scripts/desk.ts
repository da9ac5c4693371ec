/** What scripts, links and the command line in the app may ask for, answered with the reports that the command line makes. */

import type { App } from "obsidian";
import type { ItemKind } from "../notes/item";
import { addReport, planAddition, type Addition, type AddReport } from "../report/add";
import { UsageError } from "../report/asked";
import { collectionSteps, Taking, type CollectAsk } from "../report/collect";
import { checkSteps, type VaultProblem } from "../report/check";
import { listSteps, type ListRow } from "../report/list";
import { diffText } from "../report/print";
import { noteReport, saysSomething, type NoteRollupReport } from "../report/rollup";
import { showSteps, type NoteReport } from "../report/show";
import { openOrNew, statusSteps, theTold } from "../report/status";
import { saysTidied, type TidyWish } from "../report/tidy";
import { noteAt, type Vault } from "../report/vault";
import type { Proposal } from "../review/proposal";
import type { Happenings } from "../status/happenings";
import type { Span } from "../status/span";
import type { IsoDate } from "../text/date";
import { applyEdits } from "../text/edit";
import { baseName } from "../text/path";
import { labelOf } from "../ui/label";
import type { Roster } from "../ui/roster";
import type { Batches } from "../vault/batch";
import type { Editors } from "../vault/editors";
import type { Index } from "../vault/index";
import { appLinks } from "../vault/links";
import type { Rollups } from "../vault/rollups";
import { words } from "../words/words";
import { Collecting, type CollectAnswer } from "./collecting";
import { NoteText } from "./note-text";
import type { Ready } from "./ready";
import { Texts } from "./texts";
import { Tidying, type TidyAnswer } from "./tidying";
import { Updating } from "./updating";

export interface DeskParts {
	app: App;
	index: Index;
	editors: Editors;
	rollups: Rollups;
	batches: Batches;
	roster: Roster;
	today: () => IsoDate;
	ready: Ready;
}

/** What a rollup is to be about. */
export interface RollupWish {
	paths: readonly string[];
	today: IsoDate;
	allEntries: boolean;
}

export interface RollupAnswer {
	/** With a change, a skip or a refusal. */
	notes: NoteRollupReport[];
	/** By path, for each note that changes. */
	diffs: Map<string, string>;
}

export class Desk {
	private readonly notes: NoteText;

	constructor(private readonly parts: DeskParts) {
		this.notes = new NoteText(parts.app, parts.editors);
	}

	/** The vault as its notes are known, once they all are. Texts are not in it. */
	async vault(): Promise<Vault> {
		const { ready, index } = this.parts;
		await ready.wait();
		return { graph: index.graph, unread: index.unread, textOf: () => null };
	}

	today(): IsoDate {
		return this.parts.today();
	}

	list(type: string | null): Promise<ListRow[]> {
		return this.texts().report((vault) => listSteps(vault, type));
	}

	/** Null when the note cannot be read. */
	show(path: string, today: IsoDate): Promise<NoteReport | null> {
		return this.texts().report(function* (vault) {
			const note = noteAt(vault, path);
			return note && (yield* showSteps(vault, note, today));
		});
	}

	/** Everything that could not be read as meant. */
	async problems(): Promise<VaultProblem[]> {
		const texts = this.texts();
		await texts.lookAtAll();
		return texts.report(checkSteps);
	}

	/** What happened in one project, or in all that are open or have news. */
	async status(name: string | null, span: Span): Promise<Happenings[]> {
		const vault = await this.vault();
		const paths = theTold(vault, name === null ? undefined : [name]);
		const told = await this.texts().report((vault) => statusSteps(vault, paths, span));
		return name === null ? openOrNew(told) : told;
	}

	/** What updates would bring. Nothing is written. */
	async rollUp({ paths, today, allEntries }: RollupWish): Promise<RollupAnswer> {
		const updates = await this.updates(paths, { today, allEntries });
		const answer: RollupAnswer = { notes: [], diffs: new Map() };
		for (const update of updates) {
			const { text } = await this.notes.read(update.path, true);
			if (text !== null) await update.planOn(text);
			this.enter(answer, update);
		}
		return answer;
	}

	/** Writes what is missing, as one step of undo. */
	async update({ paths, today, allEntries }: RollupWish): Promise<RollupAnswer> {
		const { batches, ready } = this.parts;
		const updates = await this.updates(paths, { today, allEntries });
		const answer: RollupAnswer = { notes: [], diffs: new Map() };
		const label = updates.length === 1 && updates[0] ? words.notices.updateOne(updates[0].title) : words.notices.updateLabel(updates.length);
		const chosen = updates.map((update) => ({ proposal: update.proposal, parts: new Set<string>() }));
		const { outcomes } = await batches.write(label, chosen);
		for (const [at, update] of updates.entries()) {
			const outcome = outcomes[at];
			// What has been written must be said, though the rest never will be.
			if (outcome?.state === "left") continue;
			update.ended(outcome?.state === "written", outcome?.refusals ?? []);
			this.enter(answer, update);
		}
		if (outcomes.every(({ state }) => state === "left")) ready.check();
		return answer;
	}

	/** Adds items behind the last of their kind. @throws when the note cannot be read */
	async add(path: string, kind: ItemKind, texts: readonly string[], today: IsoDate): Promise<{ report: AddReport; diff: string }> {
		const { index, batches, roster, ready } = this.parts;
		await this.checkWritable(path);
		const addition: Addition = { path, kind, texts, today };
		const label = labelOf({ do: "add", kind, texts }, null, index.reader.settings.markers);
		const written: { before: string; change: ReturnType<typeof planAddition> | null } = { before: "", change: null };
		const proposal: Proposal = {
			path,
			title: this.titleOf(path),
			parts: [],
			skipped: [],
			refusals: [],
			plan: (text) => {
				written.before = text;
				return (written.change = planAddition(text, index.reader, roster.people(), addition));
			},
			lookUp: () => Promise.resolve(),
		};
		const { outcomes } = await batches.write(label, [{ proposal, parts: new Set() }]);
		const [outcome] = outcomes;
		if (outcome?.state === "left") ready.check();
		const report = addReport(addition, outcome?.refusals ?? []);
		const edits = outcome?.state === "written" ? (written.change?.edits ?? []) : [];
		return { report, diff: diffText(path, written.before, applyEdits(written.before, edits)) };
	}

	/** What the sources of a project have to offer; what nobody doubts is added, as one step of undo, where it is to be written. */
	async collect(ask: CollectAsk, isWritten: boolean): Promise<CollectAnswer> {
		const { app, batches, index, ready } = this.parts;
		await this.checkWritable(ask.path);
		const linkTo = appLinks(app, index.graph.files);
		const collection = await this.texts().report((vault) => collectionSteps(vault, ask, linkTo));
		if (!collection) throw new UsageError(words.scripts.faults.unreadable(ask.path));
		const taking = new Taking(await this.vault(), ask, collection, linkTo);
		const read = async (path: string): Promise<string | null> => (await this.notes.read(path, true)).text;
		const collecting = new Collecting({ taking, path: ask.path, titleOf: (path) => this.titleOf(path), read });
		if (!isWritten) return collecting.plan();
		const chosen = collecting.proposals.map((proposal) => ({ proposal, parts: new Set<string>() }));
		const { outcomes } = await batches.write(words.collect.label(this.titleOf(ask.path)), chosen);
		if (outcomes.every(({ state }) => state === "left")) ready.check();
		return collecting.written(outcomes);
	}

	/** What tidies the notes; written as one step of undo where it is to be. */
	async tidy(paths: readonly string[], wish: TidyWish, isWritten: boolean): Promise<TidyAnswer> {
		const { batches, ready, roster, rollups } = this.parts;
		const tidyings: Tidying[] = [];
		for (const path of paths) {
			// What cannot be read is left alone, here as on the other command line.
			if ((await this.notes.read(path)).text === null) continue;
			const tidying = await Tidying.of(path, this.titleOf(path), wish, roster.people(), rollups);
			ready.check();
			if (tidying) tidyings.push(tidying);
		}
		const answer: TidyAnswer = { notes: [], diffs: [] };
		const [first] = tidyings;
		if (!first) return answer;
		const label = tidyings.length === 1 ? words.scripts.tidied.one(first.title) : words.scripts.tidied.several(tidyings.length);
		const chosen = tidyings.map(({ proposal }) => ({ proposal, parts: new Set<string>() }));
		const outcomes = isWritten ? (await batches.write(label, chosen)).outcomes : [];
		for (const [at, tidying] of tidyings.entries()) {
			const outcome = outcomes[at];
			if (outcome?.state === "left") continue;
			const { text } = outcome ? { text: null } : await this.notes.read(tidying.path, true);
			if (text !== null) await tidying.planOn(text);
			if (outcome) tidying.ended(outcome.refusals);
			const { report, diff } = tidying;
			if (report && saysTidied(report)) answer.notes.push(report);
			if (diff !== "") answer.diffs.push(diff);
		}
		if (isWritten && outcomes.every(({ state }) => state === "left")) ready.check();
		return answer;
	}

	/** @throws when the app would lose bytes of the note by writing it */
	async checkWritable(path: string): Promise<void> {
		if ((await this.notes.read(path)).isForeign) throw new UsageError(words.scripts.faults.unreadable(path));
	}

	private async updates(paths: readonly string[], how: { today: IsoDate; allEntries: boolean }): Promise<Updating[]> {
		const updates: Updating[] = [];
		for (const path of paths) {
			// What cannot be read is left alone, here as on the other command line.
			if ((await this.notes.read(path)).text === null) continue;
			const prepared = await this.parts.rollups.prepared(path, undefined, how);
			this.parts.ready.check();
			if (prepared) updates.push(new Updating(path, this.titleOf(path), prepared));
		}
		return updates;
	}

	private enter({ notes, diffs }: RollupAnswer, { path, rollup, diff }: Updating): void {
		if (rollup && saysSomething(rollup)) notes.push(noteReport(rollup));
		if (diff !== "") diffs.set(path, diff);
	}

	private texts(): Texts {
		return new Texts(this.parts.index, this.notes);
	}

	private titleOf(path: string): string {
		return this.parts.index.graph.get(path)?.title ?? baseName(path);
	}
}
