/** What the vault has by the present settings: how many notes of each type, and how many sources. */

import { Component } from "obsidian";
import type { Graph } from "../../rollup/graph";
import type { Index } from "../../vault/index";
import { Slices } from "../../vault/slices";

export interface Found {
	/** Names of the tracked types with the number of their notes. */
	tracked: ReadonlyMap<string, number>;
	sources: number;
}

/** A step for each note. */
function* found(graph: Graph): Generator<void, Found> {
	const tracked = new Map(graph.reader.settings.types.map(({ name }) => [name, 0]));
	let sources = 0;
	for (const path of graph.paths()) {
		const facts = graph.get(path);
		const role = facts ? graph.roleOf(facts) : "other";
		if (role === "source") sources++;
		if (role === "tracked" && facts?.tracked != null) tracked.set(facts.tracked, (tracked.get(facts.tracked) ?? 0) + 1);
		yield;
	}
	return { tracked, sources };
}

export class FoundCount {
	/** What was counted last; null until something was. */
	last: Found | null = null;

	/** @param index null before the plugin has one */
	constructor(private readonly index: () => Index | null) {}

	/** Counts now and whenever notes change, until the function it gives is called. */
	follow(show: (found: Found | null) => void): () => void {
		const watch = new Counting(this.index(), (found) => {
			this.last = found;
			show(found);
		});
		show(this.last);
		watch.load();
		return () => watch.unload();
	}
}

/** One count after the other, and none while nothing has changed. */
class Counting extends Component {
	private isOver = false;
	private isCounting = false;
	private isOutdated = false;

	constructor(
		private readonly index: Index | null,
		private readonly show: (found: Found) => void,
	) {
		super();
	}

	override onload(): void {
		if (this.index) this.registerEvent(this.index.onChanged(() => void this.count()));
		void this.count();
	}

	override onunload(): void {
		this.isOver = true;
	}

	private async count(): Promise<void> {
		this.isOutdated = true;
		if (this.isCounting) return;
		this.isCounting = true;
		while (this.isWanted()) {
			this.isOutdated = false;
			const all = this.index && (await new Slices().all(found(this.index.graph)));
			if (all && !this.isOver) this.show(all);
		}
		this.isCounting = false;
	}

	private isWanted(): boolean {
		return this.isOutdated && !this.isOver && this.index?.isFilled === true;
	}
}
