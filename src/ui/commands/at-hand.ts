/** The project that a command may write to at once, because whoever gives it knows which one that is. */

import type { App, TFile } from "obsidian";
import type { PanelModel } from "../../panel/model";
import { leadOf } from "../../rollup/lead";
import type { Index } from "../../vault/index";
import type { ActiveProject } from "../active";

export class AtHand {
	/** The file that was active when a project was chosen without being opened; undefined when none was. */
	private chosenOn: TFile | null | undefined = undefined;

	constructor(
		private readonly app: App,
		private readonly index: Index,
		private readonly active: ActiveProject,
	) {}

	/** The one that is shown, unless it is only left over from a note that was looked at before. */
	get project(): PanelModel | null {
		const { model, isPinned } = this.active;
		if (!model || isPinned) return model;
		const file = this.app.workspace.getActiveFile();
		const isMeant = file === this.chosenOn || file?.path === model.path;
		return isMeant || (file && leadOf(this.index.graph, file.path) === model.path) ? model : null;
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
