/** Offers on the first start to look at the vault: once, and only where nothing is tracked and nobody has set anything. */

import { Component, Notice, type App } from "obsidian";
import type { Index } from "../vault/index";
import type { Preferences } from "../vault/preferences";
import { words } from "../words/words";
import { look, withChosen } from "./settings/look";
import { ProposalModal } from "./settings/proposal-modal";

/** Per device: what was shown on one has not been seen on another. */
const ASKED = "project-pulse-welcomed";
/** Milliseconds the notice stays: time to read it and to decide. */
const LONG = 30_000;

export class Welcome extends Component {
	private isDone = false;

	constructor(
		private readonly app: App,
		private readonly index: Index,
		private readonly preferences: Preferences,
	) {
		super();
	}

	override onload(): void {
		this.registerEvent(this.index.onChanged(() => this.consider()));
		this.consider();
	}

	override onunload(): void {
		this.isDone = true;
	}

	private consider(): void {
		if (this.isDone || !this.index.isFilled) return;
		this.isDone = true;
		if (!this.preferences.isUntouched || this.app.loadLocalStorage(ASKED) !== null || this.isAnythingTracked()) return;
		void this.offer();
	}

	private isAnythingTracked(): boolean {
		const { graph } = this.index;
		return graph.paths().some((path) => graph.isTracked(path));
	}

	private async offer(): Promise<void> {
		const { app, preferences } = this;
		const found = await look(app, preferences.settings);
		// Whatever is not called a project is found by those who look for it in the settings.
		const proposals = found.filter(({ isLikely }) => isLikely).length > 0 ? found : [];
		if (proposals.length === 0 || !preferences.isUntouched) return;
		app.saveLocalStorage(ASKED, "yes");
		const notice = new Notice("", LONG);
		const { sentence, button: label } = words.settings.welcome;
		notice.setMessage(
			createFragment((fragment) => {
				fragment.createSpan({ text: sentence });
				const button = fragment.createEl("button", { cls: "project-pulse-notice-button", text: label });
				button.addEventListener("click", () => {
					notice.hide();
					new ProposalModal(app, proposals, (chosen) => this.take(chosen)).open();
				});
			}),
		);
	}

	private async take(chosen: Parameters<typeof withChosen>[1]): Promise<void> {
		try {
			await this.preferences.edit((stored) => withChosen(stored, chosen));
		} catch (error) {
			new Notice(words.settings.notStored(error instanceof Error ? error.message : String(error)));
		}
	}
}
