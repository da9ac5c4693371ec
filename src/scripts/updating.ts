/** The update of one note, from what it would bring to what became of it. */

import type { Refusal } from "../plans/plan";
import { diffText } from "../report/print";
import { unwritten } from "../report/rollup";
import type { Proposal } from "../review/proposal";
import type { NoteRollup } from "../rollup/rollup";
import { applyEdits } from "../text/edit";
import type { PreparedRollup } from "../vault/rollups";

export class Updating {
	/** As it was planned on the text that was there last. */
	rollup: NoteRollup | null = null;
	private before = "";

	constructor(
		readonly path: string,
		readonly title: string,
		private readonly prepared: PreparedRollup,
	) {}

	/** Written as a whole: whoever asks from outside has nothing to choose. */
	get proposal(): Proposal {
		const { path, title } = this;
		return {
			path,
			title,
			parts: [],
			skipped: [],
			refusals: [],
			plan: (text) => this.plan(text),
			lookUp: () => this.prepared.lookUp(),
		};
	}

	get diff(): string {
		return this.rollup ? diffText(this.path, this.before, applyEdits(this.before, this.rollup.edits)) : "";
	}

	async planOn(text: string): Promise<void> {
		while (!this.plan(text)) await this.prepared.lookUp();
	}

	/** @param refusals the plan's own and those of the writing */
	ended(isWritten: boolean, refusals: readonly Refusal[]): void {
		const { path, rollup } = this;
		const known = rollup?.refusals ?? [];
		const further = refusals.filter(({ code, line }) => !known.some((other) => other.code === code && other.line === line));
		if (!isWritten && (further.length > 0 || !rollup)) this.rollup = unwritten(path, rollup, further);
	}

	private plan(text: string): NoteRollup | null {
		const rollup = this.prepared.plan(this.path, text);
		if (rollup) {
			this.rollup = rollup;
			this.before = text;
		}
		return rollup;
	}
}
