/** Items taken over from sources, as proposals for the app's writer: ids in the sources first, then the project. */

import type { Collected } from "../collect/plan";
import type { Change } from "../plans/plan";
import type { CollectReport, Taking } from "../report/collect";
import { diffText } from "../report/print";
import type { Outcome, Proposal } from "../review/proposal";
import { applyEdits } from "../text/edit";

export interface CollectAnswer {
	report: CollectReport;
	/** One for each note that changes. */
	diffs: string[];
}

export interface CollectingParts {
	taking: Taking;
	/** The project. */
	path: string;
	titleOf: (path: string) => string;
	/** As the note stands; null where it cannot be had. */
	read: (path: string) => Promise<string | null>;
}

interface Planned {
	before: string;
	change: Change;
}

export class Collecting {
	private readonly sources: readonly string[];
	private readonly planned = new Map<string, Planned>();
	private collected: Collected | null = null;
	private isMarked = false;

	constructor(private readonly parts: CollectingParts) {
		this.sources = parts.taking.sources;
	}

	get proposals(): Proposal[] {
		const sources = this.sources.map((path) => this.proposal(path, (text) => this.planSource(path, text)));
		return [...sources, this.proposal(this.parts.path, (text) => (this.isMarked ? this.planProject(text) : null))];
	}

	/** Plans everything on what stands. Nothing is written. */
	async plan(): Promise<CollectAnswer> {
		const { taking, path, read } = this.parts;
		for (const source of this.sources) {
			const before = await read(source);
			taking.marked(source, before === null ? null : applyEdits(before, this.planSource(source, before).edits), []);
		}
		const before = await read(path);
		if (before !== null) this.planProject(before);
		return this.answer([]);
	}

	/** @param outcomes of the proposals, in their order */
	written(outcomes: readonly Outcome[]): CollectAnswer {
		const project = outcomes.at(-1);
		// A line that cannot bear an id is linked to by its note.
		const failures = outcomes.slice(0, -1).flatMap(({ path, refusals }) => {
			const own = this.planned.get(path)?.change.refusals.map(({ code }) => code) ?? [];
			return refusals.filter(({ code }) => !own.includes(code));
		});
		for (const { path, state } of outcomes) if (state !== "written") this.planned.delete(path);
		return this.answer([...failures, ...(project?.refusals ?? [])], project?.state === "written" || project?.state === "unchanged");
	}

	private answer(refusals: Outcome["refusals"], isDone = true): CollectAnswer {
		const { collected } = this;
		const own = refusals.length > 0 ? refusals : (collected?.refusals ?? []);
		const report = this.parts.taking.ended(isDone ? (collected?.taken ?? []) : [], own);
		const diffs = [...this.planned].map(([path, { before, change }]) => diffText(path, before, applyEdits(before, change.edits)));
		return { report, diffs: diffs.filter((diff) => diff !== "") };
	}

	private planSource(path: string, before: string): Change {
		const change = this.parts.taking.planSource(path, before);
		this.planned.set(path, { before, change });
		return change;
	}

	private planProject(before: string): Collected {
		this.collected = this.parts.taking.planProject(before);
		this.planned.set(this.parts.path, { before, change: this.collected });
		return this.collected;
	}

	/** The project is planned once its sources have had their turn: a link leads to a line only where the line has its id. */
	private proposal(path: string, plan: (text: string) => Change | null): Proposal {
		const { taking, titleOf, read } = this.parts;
		const lookUp = async (): Promise<void> => {
			for (const source of this.sources) taking.marked(source, await read(source), []);
			this.isMarked = true;
		};
		return { path, title: titleOf(path), parts: [], skipped: [], refusals: [], plan, lookUp };
	}
}
