/** The tidying of one note, from what it would change to what became of it. */

import type { Refusal } from "../plans/plan";
import { diffText } from "../report/print";
import { tidyNote, untidied, type NoteTidying, type NoteTidyReport, type TidyWish } from "../report/tidy";
import type { Proposal } from "../review/proposal";
import { applyEdits } from "../text/edit";
import type { Given } from "../vault/prepared";
import type { PreparedWork, Rollups } from "../vault/rollups";

export interface TidyAnswer {
	/** With a change, a pair or a refusal. */
	notes: NoteTidyReport[];
	/** One for each note that changes. */
	diffs: string[];
}

export class Tidying {
	private planned: NoteTidying | null = null;
	private before = "";

	private constructor(
		readonly path: string,
		readonly title: string,
		private readonly prepared: PreparedWork<NoteTidying>,
		private readonly tidy: (given: Given) => NoteTidying,
	) {}

	/** Null when the note is not tracked, or cannot be read. @param people names of known persons */
	static async of(path: string, title: string, wish: TidyWish, people: readonly string[], rollups: Rollups): Promise<Tidying | null> {
		const tidy = (given: Given): NoteTidying => tidyNote({ ...given, people }, wish);
		const prepared = await rollups.preparedFor(path, tidy);
		return prepared && new Tidying(path, title, prepared, tidy);
	}

	/** Written as a whole: whoever asks from outside has nothing to choose. */
	get proposal(): Proposal {
		const { path, title } = this;
		return { path, title, parts: [], skipped: [], refusals: [], plan: (text) => this.plan(text), lookUp: () => this.prepared.lookUp() };
	}

	/** Plans on this text without writing it, with all that has to be read for it. */
	async planOn(text: string): Promise<void> {
		while (this.plan(text) === null) await this.prepared.lookUp();
	}

	/** @param failures why it was not written */
	ended(failures: readonly Refusal[]): void {
		if (this.planned && failures.length === 0) return;
		this.planned = { report: untidied(this.path, this.planned && this.planned.report, failures), edits: [] };
	}

	get report(): NoteTidyReport | null {
		return this.planned && this.planned.report;
	}

	get diff(): string {
		const { path, before, planned } = this;
		return planned ? diffText(path, before, applyEdits(before, planned.edits)) : "";
	}

	private plan(text: string): { edits: NoteTidying["edits"]; refusals: [] } | null {
		const planned = this.prepared.again(text, this.tidy);
		if (!planned) return null;
		this.before = text;
		this.planned = planned;
		// What is refused stands in the report.
		return { edits: planned.edits, refusals: [] };
	}
}
