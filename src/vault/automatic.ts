/**
 * Updates on its own, for those who want it: what is typed into a source here is entered where it belongs once it has
 * been quiet for a while. What sync or other programs bring only waits: two devices that both wrote on their own would
 * write against each other.
 */

import { Component, type App, type TFile } from "obsidian";
import type { Outcome } from "../review/proposal";
import type { RollupChoice } from "../rollup/rollup";
import type { Arrival } from "../rollup/reach";
import type { Settings } from "../settings/schema";
import { allParts } from "../review/proposal";
import { UI } from "../words/ui";
import type { Batches } from "./batch";
import type { Editors } from "./editors";
import type { Index } from "./index";
import type { Proposals } from "./proposals";
import type { Writer } from "./writer";

/** Milliseconds after the start in which nothing is written: sync has just begun to bring what others wrote. */
const FIRST_MINUTE = 60_000;

export interface AutomaticParts {
	app: App;
	index: Index;
	editors: Editors;
	proposals: Proposals;
	batches: Batches;
	writer: Writer;
	settings: () => Settings["automatic"];
	tell: (outcomes: readonly Outcome[]) => void;
}

export class Automatic extends Component {
	/** When an editor last changed each note. */
	private readonly changed = new Map<TFile, number>();
	/** Changed, and not looked at since. */
	private readonly fresh = new Set<TFile>();
	/** Sources typed into since the start of the app. */
	private readonly typed = new Set<TFile>();
	/** Tracked notes that a quiet source reaches, and that were not written yet. */
	private readonly due = new Set<string>();
	private timer: number | null = null;
	private started = 0;
	private isRunning = false;

	constructor(private readonly parts: AutomaticParts) {
		super();
	}

	override onload(): void {
		this.started = window.performance.now();
		this.registerEvent(
			this.parts.app.workspace.on("editor-change", (_editor, { file }) => {
				// Runs on every keystroke, so it only takes a note of it.
				if (!file) return;
				this.changed.set(file, window.performance.now());
				this.fresh.add(file);
				if (this.isOn) this.wait();
			}),
		);
		this.register(() => {
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

	private wait(): void {
		if (this.timer !== null) return;
		const early = this.started + FIRST_MINUTE - window.performance.now();
		this.timer = window.setTimeout(() => {
			this.timer = null;
			void this.look();
		}, Math.max(early, this.quiet / 4, 250));
	}

	private async look(): Promise<void> {
		if (!this.isOn || this.isRunning) return;
		this.isRunning = true;
		try {
			await this.parts.index.settled();
			for (const file of [...this.fresh]) if (this.isQuiet(file) && this.parts.index.isCurrent(file)) await this.takeUp(file);
			for (const path of [...this.due]) await this.update(path);
		} finally {
			this.isRunning = false;
			if (this.fresh.size > 0 || this.due.size > 0) this.wait();
		}
	}

	private isQuiet(file: TFile): boolean {
		const since = window.performance.now() - (this.changed.get(file) ?? -Infinity);
		return since >= this.quiet && !this.parts.editors.isUnsaved(file);
	}

	private async takeUp(file: TFile): Promise<void> {
		this.fresh.delete(file);
		const { graph } = this.parts.index;
		if (!graph.source(file.path) || this.parts.writer.isOwn(file, await this.parts.app.vault.cachedRead(file))) return;
		this.typed.add(file);
		for (const path of graph.touchedByText(file.path)) this.due.add(path);
	}

	private async update(path: string): Promise<void> {
		const file = this.parts.app.vault.getFileByPath(path);
		if (file && !this.isQuiet(file)) return;
		this.due.delete(path);
		if (!file) return;
		const proposal = await this.parts.proposals.update(path, this.choice());
		if (!proposal || proposal.parts.length === 0) return;
		// Typed into while the update was prepared: its turn comes later.
		if (!this.isQuiet(file)) {
			this.due.add(path);
			return;
		}
		const { outcomes } = await this.parts.batches.write(UI.automaticLabel(proposal.title), [{ proposal, parts: allParts(proposal) }]);
		this.parts.tell(outcomes);
	}

	/** Only what was typed here counts. */
	private choice(): RollupChoice {
		const typedHere = ({ source, also }: Arrival): boolean =>
			[source, ...also].some((path) => {
				const file = this.parts.app.vault.getFileByPath(path);
				return file !== null && this.typed.has(file);
			});
		const { lastContact, recentContext } = this.parts.settings();
		return {
			contact: (arrival) => lastContact && typedHere(arrival),
			entry: (arrival) => recentContext && typedHere(arrival),
		};
	}
}
