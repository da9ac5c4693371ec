/** The project that a command may write to at once, because whoever gives it knows which one that is. */

import type { App, TFile } from "obsidian";
import { leadOf } from "../../rollup/lead";
import type { Index } from "../../vault/index";
import type { ActiveProject } from "../active";

/** A project, as far as a command must know it. */
export interface Shown {
	path: string;
	title: string;
}

export class AtHand {
	/** The file that was active when a project was chosen without being opened; undefined when none was. */
	private chosenOn: TFile | null | undefined = undefined;

	constructor(
		private readonly app: App,
		private readonly index: Index,
		private readonly active: ActiveProject,
	) {}

	/**
	 * The one that is shown, unless it is only left over from a note that was looked at before. The active note counts at
	 * once: the panel may still be reading it.
	 */
	get project(): Shown | null {
		const { model, isPinned } = this.active;
		if (isPinned) return model;
		const { graph } = this.index;
		const file = this.app.workspace.getActiveFile();
		if (file === this.chosenOn) return model;
		if (file === null) return null;
		if (file.path === model?.path) return model;
		const path = graph.isTracked(file.path) ? file.path : leadOf(graph, file.path);
		return path === null ? null : { path, title: graph.get(path)?.title ?? file.basename };
	}

	/** Shows a project without opening it. */
	choose(path: string): void {
		this.chosenOn = this.app.workspace.getActiveFile();
		this.active.choose(path);
	}

	step(by: 1 | -1): void {
		this.chosenOn = this.app.workspace.getActiveFile();
		this.active.step(by);
	}
}
