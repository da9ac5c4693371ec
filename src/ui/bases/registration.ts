/** Lets Bases know of the view, and once more when Bases was off at first. */

import { Component, type App, type BasesViewRegistration } from "obsidian";
import { words } from "../../words/words";
import { PANEL_ICON } from "../panel/view";
import { basesOptions } from "./options";
import { BASES_VIEW, ProjectsBasesView, type BasesParts } from "./view";

export class BasesRegistration extends Component {
	/** Whether Bases is on, as far as is known. */
	isOn = false;

	constructor(
		private readonly app: App,
		/** False when Bases is off. */
		private readonly announce: (view: string, registration: BasesViewRegistration) => boolean,
		private readonly parts: BasesParts,
	) {
		super();
	}

	override onload(): void {
		this.try();
		if (this.isOn) return;
		const { workspace } = this.app;
		// A base is shown only where Bases is on.
		this.registerEvent(
			workspace.on("layout-change", () => {
				if (!this.isOn && workspace.getLeavesOfType("bases").length > 0) this.try();
			}),
		);
	}

	/** Tried again, as Bases may have been turned on since. */
	try(): boolean {
		this.isOn ||= this.announce(BASES_VIEW, {
			name: words.bases.view,
			icon: PANEL_ICON,
			factory: (controller, containerEl) => new ProjectsBasesView(controller, containerEl, this.parts),
			options: basesOptions,
		});
		return this.isOn;
	}
}
