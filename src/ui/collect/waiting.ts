/** How many items wait for the projects that somebody looks at: counted only while they are on the screen. */

import { Component, type App } from "obsidian";
import type { Collections } from "../../vault/collections";
import type { Index } from "../../vault/index";
import { Turns } from "../turns";

/** Milliseconds after a change before anything is counted: changes come in crowds, and nobody waits for the number. */
const QUIET = 500;

/** What the panel asks. */
export interface ItemCounts {
	/** Until the returned function is called. @param isSeen asked before each count */
	look: (path: string, isSeen: () => boolean, show: (count: number) => void) => () => void;
}

export interface WaitingParts {
	app: App;
	index: Index;
	collections: Pick<Collections, "waiting">;
}

interface Look {
	path: string;
	isSeen: () => boolean;
	show: (count: number) => void;
}

export class WaitingItems extends Component implements ItemCounts {
	private readonly looks = new Set<Look>();
	private readonly turns = new Turns(() => this.count());

	constructor(private readonly parts: WaitingParts) {
		super();
	}

	/** To be added when the layout is ready: before that the app has no files. */
	override onload(): void {
		const { app, index } = this.parts;
		const ask = (path: string | undefined): void => {
			if ([...this.looks].some((look) => look.path === path)) this.turns.soon(QUIET);
		};
		this.registerEvent(index.onChanged(() => this.turns.soon(QUIET)));
		this.registerEvent(app.workspace.on("editor-change", (_editor, { file }) => ask(file?.path)));
		this.registerEvent(app.metadataCache.on("changed", ({ path }) => ask(path)));
		// A sidebar that is opened again shows what was not counted while it was closed.
		this.registerEvent(app.workspace.on("layout-change", () => this.turns.soon(QUIET)));
		this.registerEvent(app.workspace.on("resize", () => this.turns.soon(QUIET)));
		this.register(() => this.turns.stop());
	}

	look(path: string, isSeen: () => boolean, show: (count: number) => void): () => void {
		const look = { path, isSeen, show };
		this.looks.add(look);
		this.turns.soon();
		return () => void this.looks.delete(look);
	}

	/** Other settings hold, or a note was just written to. */
	refresh(): void {
		this.turns.soon(QUIET);
	}

	private async count(): Promise<void> {
		const { index, collections } = this.parts;
		if (!index.isFilled) return;
		for (const look of [...this.looks]) {
			if (!look.isSeen()) continue;
			try {
				const count = await collections.waiting(look.path);
				if (this.looks.has(look)) look.show(count ?? 0);
			} catch (error) {
				window.reportError(error);
			}
		}
	}
}
