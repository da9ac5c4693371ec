/** What a command, a button or a notice sets going. */

import { Notice, type App } from "obsidian";
import type { Refusal } from "../plans/plan";
import { allParts, type Outcome, type Proposal } from "../review/proposal";
import type { BatchResult, Batches, Chosen, Progress } from "../vault/batch";
import type { Index } from "../vault/index";
import type { Proposals } from "../vault/proposals";
import type { Undo } from "../vault/undo";
import { words } from "../words/words";
import { tellBatch, tellReversal } from "./notice";
import { ReviewModal } from "./review/modal";
import { today } from "./today";

export class Actions {
	constructor(
		private readonly app: App,
		private readonly index: Index,
		private readonly proposals: Proposals,
		private readonly batches: Batches,
		private readonly undo: Undo,
	) {}

	/** One note is written at once: what was done is said, and can be taken back. */
	async update(path: string): Promise<void> {
		if (!this.index.isFilled) {
			new Notice(words.notices.stillReading);
			return;
		}
		await this.index.settled();
		const proposal = await this.proposals.update(path);
		if (!proposal) {
			new Notice(words.notices.nothingToAdd);
			return;
		}
		const { title } = proposal;
		await this.write(words.notices.updateOne(title), words.notices.updated(title), proposal);
	}

	async touch(path: string): Promise<void> {
		const proposal = this.proposals.touch(path, today());
		const { title } = proposal;
		await this.write(words.notices.touchLabel(title), words.notices.touched(title, today()), proposal);
	}

	/** Several notes are looked at before anything is written. */
	reviewAll(type: string): void {
		if (!this.index.isFilled) {
			new Notice(words.notices.stillReading);
			return;
		}
		const { graph } = this.index;
		const paths = graph.paths().filter((path) => graph.isTracked(path) && graph.get(path)?.tracked === type);
		new ReviewModal(this.app, {
			title: words.commands.updateProjects,
			label: words.notices.updateLabel,
			count: paths.length,
			proposals: this.each(paths),
			textOf: (path) => this.proposals.textOf(path),
			write: (label, chosen, progress) => this.make(label, chosen, progress),
			tell: (result) => tellBatch(words.review.done(result.batch.steps.length, result.outcomes.length), result, this.undo),
			undo: async (batch) => tellReversal("undo", await this.undo.reverse("undo", batch)),
		}).open();
	}

	canReverse(direction: "undo" | "redo"): boolean {
		return this.undo.next(direction) !== null;
	}

	async reverse(direction: "undo" | "redo"): Promise<void> {
		tellReversal(direction, await this.undo.reverse(direction));
	}

	/** Says what was written without being asked; what was refused is told to whoever asks for an update. */
	tellAutomatic({ outcomes, ...result }: BatchResult): void {
		const written = outcomes.filter(({ state }) => state === "written").map(({ title }) => title);
		tellBatch(words.notices.automatically(written.join(", ")), { ...result, outcomes: [] }, this.undo);
	}

	private async *each(paths: readonly string[]): AsyncGenerator<Proposal | null> {
		await this.index.settled();
		for (const path of paths) yield await this.proposals.update(path);
	}

	private async write(label: string, message: string, proposal: Proposal): Promise<void> {
		const result = await this.make(label, [{ proposal, parts: allParts(proposal) }]);
		tellBatch(message, result, this.undo);
		const silent = result.batch.steps.length === 0 && result.outcomes.every(({ refusals }) => refusals.length === 0);
		if (silent) new Notice(words.notices.nothingToAdd);
	}

	/** What was refused when it was proposed is no part and so not planned again, but it must not go unsaid. */
	private async make(label: string, chosen: readonly Chosen[], progress?: Progress): Promise<BatchResult> {
		const result = await this.batches.write(label, chosen, progress);
		const before = new Map(chosen.map(({ proposal }) => [proposal.path, proposal.refusals]));
		return { ...result, outcomes: result.outcomes.map((outcome) => withRefusals(outcome, before.get(outcome.path) ?? [])) };
	}
}

function withRefusals(outcome: Outcome, before: readonly Refusal[]): Outcome {
	const { state, refusals } = outcome;
	const more = before.filter(({ code, what }) => !refusals.some((known) => known.code === code && known.what === what));
	if (state === "left" || more.length === 0) return outcome;
	return { ...outcome, state: state === "unchanged" ? "refused" : state, refusals: [...refusals, ...more] };
}
