/** What a command, a button or a notice sets going. */

import { Notice, type App } from "obsidian";
import type { ItemKind } from "../notes/item";
import type { Note } from "../notes/reading";
import { planAction, type Action } from "../plans/action";
import type { ItemKey } from "../plans/locate";
import { pageOf } from "../plans/page";
import type { Plan, Refusal } from "../plans/plan";
import { snooze } from "../plans/snooze";
import { allParts, type Outcome, type Proposal } from "../review/proposal";
import type { IsoDate } from "../text/date";
import { baseName } from "../text/path";
import { moveDone } from "../tidy/done";
import type { BatchResult, Batches, Chosen, Progress } from "../vault/batch";
import type { Index } from "../vault/index";
import type { Proposals } from "../vault/proposals";
import type { Undo } from "../vault/undo";
import { words } from "../words/words";
import { aimed, type Sight } from "./aim";
import { modelOf } from "./finder";
import { labelOf, quoted, sayingOf } from "./label";
import { tellBatch, tellRefusals, tellReversal } from "./notice";
import type { DonePlace } from "./panel/port";
import { openReview, type Review } from "./review/opening";
import type { Roster } from "./roster";

export interface ActionParts {
	app: App;
	index: Index;
	proposals: Proposals;
	batches: Batches;
	undo: Undo;
	roster: Roster;
	today: () => IsoDate;
}

export class Actions {
	constructor(private readonly parts: ActionParts) {}

	/** One note is written at once: what was done is said, and can be taken back. */
	async update(path: string): Promise<void> {
		const { index, proposals } = this.parts;
		if (!index.isFilled) {
			new Notice(words.notices.stillReading);
			return;
		}
		await index.settled();
		const proposal = await proposals.update(path);
		if (!proposal) {
			new Notice(words.notices.nothingToAdd);
			return;
		}
		const { title } = proposal;
		await this.write(words.notices.updateOne(title), words.notices.updated(title), words.notices.nothingToAdd, proposal);
	}

	/** Sets the last contact to a day. False when nothing was written, which is said then. */
	touch(path: string, day: IsoDate = this.parts.today()): Promise<boolean> {
		const proposal = this.parts.proposals.touch(path, day);
		const { title } = proposal;
		const { touchLabel, touched, nothingToChange } = words.notices;
		return this.write(touchLabel(title), touched(title, day), nothingToChange, proposal);
	}

	/** Until this day the project asks for nothing; null for no longer. False when nothing was written, which is said then. */
	snooze(path: string, until: IsoDate | null): Promise<boolean> {
		const { parseYaml, settings } = this.parts.index.reader;
		const title = this.titleOf(path);
		const label = words.attention.snoozeLabel(title, until);
		const proposal = this.parts.proposals.single(path, label, ({ outline }) => snooze(outline, settings.properties.snooze, until, parseYaml));
		const said = until === null ? words.attention.awake(title) : words.attention.snoozed(title, until);
		return this.write(label, said, words.notices.nothingToChange, proposal);
	}

	/** Adds items behind the last of their kind, and says so. False when nothing was written, which is said then. */
	add(path: string, kind: ItemKind, texts: readonly string[]): Promise<boolean> {
		const said = words.notices.added(this.titleOf(path), kind, texts.length, quoted(texts[0] ?? ""));
		return this.tellAction(path, { do: "add", kind, texts }, said);
	}

	/** Resolves, completes or supersedes as of today, and says so. False when nothing was written, which is said then. */
	close(path: string, item: ItemKey): Promise<boolean> {
		const text = quoted(sayingOf(item.text, this.parts.index.reader.settings.markers));
		const said = words.notices.closed[item.kind](this.titleOf(path), text);
		return this.tellAction(path, { do: "close", item, date: this.parts.today() }, said);
	}

	/** Moves closed steps out of the way of the open ones, and says so. False when nothing was written, which is said then. */
	moveDone(path: string, to: DonePlace): Promise<boolean> {
		const { index, proposals, roster } = this.parts;
		const { reader } = index;
		const title = this.titleOf(path);
		const { label, written } = words.tidy.done[to];
		const plan = ({ outline }: Note): Plan => moveDone(pageOf(outline, reader, roster.people()), to, reader.settings.tidy.doneHeading);
		return this.write(label(title), written(title), words.tidy.done.nothing, proposals.single(path, label(title), plan));
	}

	/**
	 * Does it without a word, for those who see it done; says why when it was refused, and gives false then.
	 * @param sight what was looked at; without it the keys are those of the note as it stands
	 */
	async perform(path: string, action: Action, sight: Sight | null = null): Promise<boolean> {
		const { outcomes } = await this.act(path, action, sight);
		tellRefusals(outcomes);
		return outcomes.every(({ refusals }) => refusals.length === 0);
	}

	/** All notes of a type are looked at before anything is written. */
	reviewAll(type: string): void {
		const { graph } = this.parts.index;
		const paths = graph.paths().filter((path) => graph.isTracked(path) && graph.get(path)?.tracked === type);
		this.reviewUpdates(words.commands.updateProjects, paths);
	}

	/** The same for notes that were chosen. */
	reviewSome(paths: readonly string[]): void {
		this.reviewUpdates(words.notices.updateTitle, paths);
	}

	canReverse(direction: "undo" | "redo"): boolean {
		return this.parts.undo.next(direction) !== null;
	}

	async reverse(direction: "undo" | "redo"): Promise<void> {
		tellReversal(direction, await this.parts.undo.reverse(direction));
	}

	/** Says what was written without being asked; what was refused is told to whoever asks for an update. */
	tellAutomatic({ outcomes, ...result }: BatchResult): void {
		const written = outcomes.filter(({ state }) => state === "written").map(({ title }) => title);
		tellBatch(words.notices.automatically(written.join(", ")), { ...result, outcomes: [] }, this.parts.undo);
	}

	/** What is proposed is looked at, chosen and written as one step of undo. */
	review(review: Review): void {
		openReview(this.parts, review, (label, chosen, progress) => this.make(label, chosen, progress));
	}

	private reviewUpdates(title: string, paths: readonly string[]): void {
		const { proposals } = this.parts;
		const { updateLabel } = words.notices;
		this.review({ title, label: updateLabel, empty: words.review.reviewEmpty, paths, propose: (path) => proposals.update(path) });
	}

	/** Begins to write before it is awaited, so that what is done in a row is done in that order. */
	private act(path: string, action: Action, sight: Sight | null): Promise<BatchResult> {
		const { index, proposals, batches, today } = this.parts;
		const label = labelOf(action, sight, index.reader.settings.markers);
		const day = today();
		const proposal = proposals.single(path, label, (note) => this.planOn(note, action, sight, day));
		return batches.write(label, [{ proposal, parts: allParts(proposal) }]);
	}

	private planOn(note: Note, action: Action, sight: Sight | null, day: IsoDate): Plan {
		const { index, roster } = this.parts;
		const { reader } = index;
		const people = roster.people();
		const meant = sight?.isAhead ? aimed(action, sight.model, () => modelOf(note, "", index, people)) : action;
		return planAction(note.outline, reader, people, day, meant);
	}

	private async tellAction(path: string, action: Action, message: string): Promise<boolean> {
		return this.tell(await this.act(path, action, null), message, words.notices.nothingToChange);
	}

	/** Makes all of a proposal at once, and says so. False when nothing was written, which is said then. */
	async write(label: string, message: string, nothing: string, proposal: Proposal): Promise<boolean> {
		return this.tell(await this.make(label, [{ proposal, parts: allParts(proposal) }]), message, nothing);
	}

	/** @param nothing what to say when nothing had to be done */
	private tell(result: BatchResult, message: string, nothing: string): boolean {
		tellBatch(message, result, this.parts.undo);
		const isRefused = result.outcomes.some(({ refusals }) => refusals.length > 0);
		if (result.batch.steps.length === 0 && !isRefused) new Notice(nothing);
		return result.batch.steps.length > 0;
	}

	/** What was refused when it was proposed is no part and so not planned again, but it must not go unsaid. */
	private async make(label: string, chosen: readonly Chosen[], progress?: Progress): Promise<BatchResult> {
		const result = await this.parts.batches.write(label, chosen, progress);
		const before = new Map(chosen.map(({ proposal }) => [proposal.path, proposal.refusals]));
		return { ...result, outcomes: result.outcomes.map((outcome) => withRefusals(outcome, before.get(outcome.path) ?? [])) };
	}

	private titleOf(path: string): string {
		return this.parts.index.graph.get(path)?.title ?? baseName(path);
	}
}

function withRefusals(outcome: Outcome, before: readonly Refusal[]): Outcome {
	const { state, refusals } = outcome;
	const more = before.filter(({ code, what }) => !refusals.some((known) => known.code === code && known.what === what));
	if (state === "left" || more.length === 0) return outcome;
	return { ...outcome, state: state === "unchanged" ? "refused" : state, refusals: [...refusals, ...more] };
}
