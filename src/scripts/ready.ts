/** Lets whoever asks too early wait until all notes are in, and turns away who asks too late. */

import { Component } from "obsidian";
import { UsageError } from "../report/asked";
import type { Index } from "../vault/index";
import { words } from "../words/words";

interface Waiting {
	resolve: () => void;
	reject: (error: Error) => void;
}

export class Ready extends Component {
	/** The plugin was switched off: nothing is answered any more. */
	isOff = false;
	private readonly waiting = new Set<Waiting>();

	constructor(private readonly index: Index) {
		super();
	}

	override onload(): void {
		this.registerEvent(
			this.index.onChanged(() => {
				if (!this.index.isFilled) return;
				for (const { resolve } of this.waiting) resolve();
				this.waiting.clear();
			}),
		);
	}

	override onunload(): void {
		this.isOff = true;
		for (const { reject } of this.waiting) reject(switchedOff());
		this.waiting.clear();
	}

	get isReady(): boolean {
		return this.index.isFilled && !this.isOff;
	}

	/** Resolves when everything that has happened so far is in. */
	async wait(): Promise<void> {
		this.check();
		if (!this.index.isFilled) await new Promise<void>((resolve, reject) => this.waiting.add({ resolve, reject }));
		await this.index.settled();
		this.check();
	}

	/** @throws when the plugin was switched off */
	check(): void {
		if (this.isOff) throw switchedOff();
	}
}

function switchedOff(): UsageError {
	return new UsageError(words.scripts.faults.switchedOff);
}
