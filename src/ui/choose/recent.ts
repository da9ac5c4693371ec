/** Which projects were shown last, so that choosers offer them first. */

import { Component, type App, type EventRef } from "obsidian";

/** What shows projects. */
export interface Shows {
	readonly model: { readonly path: string } | null;
	onChanged: (listener: () => void) => EventRef;
}

/** How many are remembered. */
const LIMIT = 30;

export class Recent extends Component {
	/** The newest first. */
	private paths: string[] = [];

	constructor(
		private readonly app: App,
		private readonly shows: Shows,
	) {
		super();
	}

	override onload(): void {
		this.registerEvent(this.shows.onChanged(() => this.remember()));
		this.registerEvent(this.app.vault.on("rename", (file, before) => {
			this.paths = this.paths.map((path) => (path === before ? file.path : path));
		}));
		this.remember();
	}

	/** Those shown since the start, then the notes the app opened last, as it has kept them. */
	order(): ReadonlyMap<string, number> {
		const all = [...this.paths, ...this.app.workspace.getLastOpenFiles()];
		return new Map([...new Set(all)].map((path, place) => [path, place]));
	}

	private remember(): void {
		const path = this.shows.model?.path;
		if (path === undefined || this.paths[0] === path) return;
		this.paths = [path, ...this.paths.filter((other) => other !== path)].slice(0, LIMIT);
	}
}
