/**
 * Updates on its own, for those who want it: what is typed into a source here is entered where it belongs once it has
 * been quiet for a while. What sync or other programs bring only waits: two devices that both wrote on their own would
 * write against each other.
 */

import { Component, TFile, type App } from "obsidian";
import type { Change } from "../plans/plan";
import type { RollupChoice } from "../rollup/rollup";
import type { Arrival } from "../rollup/reach";
import type { Settings } from "../settings/schema";
import { allParts, type Proposal } from "../review/proposal";
import { words } from "../words/words";
import type { Batches, BatchResult } from "./batch";
import type { Editors } from "./editors";
import type { Index } from "./index";
import type { Proposals } from "./proposals";
import { Slices } from "./slices";
import { Typed } from "./typed";
import type { Writer } from "./writer";

/** Milliseconds after the start in which nothing is written: sync has just begun to bring what others wrote. */
const FIRST_MINUTE = 60_000;
/** Milliseconds between two looks at what waits for a save or for the index. */
const AGAIN = 1000;
/** A timer for longer than about 24 days would go off at once. */
const LONGEST = 3_600_000;

const NOTHING: Change = { edits: [], refusals: [] };

export interface AutomaticParts {
	app: App;
	index: Index;
	editors: Editors;
	proposals: Proposals;
	batches: Batches;
	writer: Writer;
	settings: () => Settings["automatic"];
	tell: (result: BatchResult) => void;
}

export class Automatic extends Component {
	private readonly typed: Typed;
	/** Changed in an editor, and not looked at since. */
	private readonly fresh = new Set<TFile>();
	/** Tracked notes that a source reaches which is not fresh any more, and that were not written yet. */
	private readonly due = new Set<TFile>();
	private timer: number | null = null;
	private started = 0;
	private isRunning = false;
	private isUnloaded = false;

	constructor(private readonly parts: AutomaticParts) {
		super();
		const { app, editors } = parts;
		this.typed = new Typed(
			app,
			editors,
			(file) => {
				this.fresh.add(file);
				if (this.timer === null) this.wait(this.quiet);
			},
			(file) => {
				if (file instanceof TFile) this.fresh.delete(file);
			},
		);
	}

	override onload(): void {
		this.started = window.performance.now();
		this.addChild(this.typed);
		this.register(() => {
			this.isUnloaded = true;
			if (this.timer !== null) window.clearTimeout(this.timer);
		});
	}

	private get isOn(): boolean {
		const { lastContact, recentContext } = this.parts.settings();
		return lastContact || recentContext;
	}

	private get quiet(): number {
		return this.parts.settings().quietSeconds * 1000;
	}

	/** Also while it is off: it may be switched on before long. */
	private wait(milliseconds: number): void {
		if (this.timer !== null || this.isUnloaded) return;
		const early = this.started + FIRST_MINUTE - window.performance.now();
		this.timer = window.setTimeout(() => {
			this.timer = null;
			void this.look();
		}, Math.max(early, Math.min(milliseconds, LONGEST)));
	}

	private async look(): Promise<void> {
		if (this.isRunning) return;
		this.isRunning = true;
		try {
			if (this.isOn) await this.work();
		} finally {
			this.isRunning = false;
			if (this.fresh.size > 0 || this.due.size > 0) this.wait(this.next());
		}
	}

	private async work(): Promise<void> {
		await this.parts.index.settled();
		for (const file of [...this.fresh]) await this.takeUp(file);
		for (const file of [...this.due]) await this.update(file);
	}

	/** Milliseconds until the first note can have been quiet for long enough. */
	private next(): number {
		if (!this.isOn) return Math.max(this.quiet, AGAIN);
		const left = [...this.fresh, ...this.due].map((file) => this.quiet - this.typed.since(file));
		return Math.max(AGAIN, Math.min(...left.map((time) => (time > 0 ? time : this.quiet / 4))));
	}

	private isQuiet(file: TFile): boolean {
		return this.typed.since(file) >= this.quiet;
	}

	/** Asked up to the very write: a note that is typed into has its turn later. */
	private mayWrite(file: TFile): boolean {
		return this.isOn && !this.isUnloaded && this.isQuiet(file);
	}

	/** The notes that a source reaches are due once it is quiet, saved and known. */
	private async takeUp(file: TFile): Promise<void> {
		const { index, app, writer } = this.parts;
		if (!(await this.typed.isSaved(file)) || !index.isCurrent(file) || !this.isQuiet(file)) return;
		this.fresh.delete(file);
		const { graph } = index;
		if (!graph.source(file.path) || !this.typed.isLast(file)) return;
		if (writer.isOwn(file, await app.vault.cachedRead(file))) return;
		for (const path of await new Slices().all(graph.textSteps(file.path))) {
			const note = app.vault.getFileByPath(path);
			if (note) this.due.add(note);
		}
	}

	/** What is not written now stays due, but for a note that is gone and one that has everything. */
	private async update(file: TFile): Promise<void> {
		const { app, proposals, batches, tell } = this.parts;
		if (app.vault.getFileByPath(file.path) !== file) this.due.delete(file);
		else if (this.mayWrite(file) && (await this.typed.isSaved(file))) {
			const proposal = await proposals.update(file.path, this.choice);
			if (!this.mayWrite(file)) return;
			this.due.delete(file);
			if (!proposal || proposal.parts.length === 0) return;
			const chosen = { proposal: this.guarded(proposal, file), parts: allParts(proposal) };
			const result = await batches.write(words.notices.automaticLabel(proposal.title), [chosen]);
			const isBusy = result.outcomes.some(({ refusals }) => refusals.some(({ code }) => code === "note-busy"));
			if (isBusy) this.due.add(file);
			tell(result);
		}
	}

	/** Changes nothing when somebody has begun to type in the note. */
	private guarded(proposal: Proposal, file: TFile): Proposal {
		const plan: Proposal["plan"] = (text, parts) => {
			if (this.mayWrite(file)) return proposal.plan(text, parts);
			this.due.add(file);
			return NOTHING;
		};
		return { ...proposal, plan };
	}

	/** Only what was typed here counts, and of that what is not being typed any more. */
	private readonly choice: RollupChoice = {
		contact: (arrival) => this.parts.settings().lastContact && this.isTyped(arrival),
		entry: (arrival) => this.parts.settings().recentContext && this.isTyped(arrival),
	};

	private isTyped({ source, also }: Arrival): boolean {
		return [source, ...also].some((path) => {
			const file = this.parts.app.vault.getFileByPath(path);
			return file !== null && this.typed.isLast(file) && !this.fresh.has(file);
		});
	}
}
