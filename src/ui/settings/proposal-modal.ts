/** The dialog that proposes what to track of what the vault has. Nothing is stored before one says so. */

import { ButtonComponent, Modal, Setting, type App } from "obsidian";
import type { Proposal } from "../../notes/survey";
import { words } from "../../words/words";
import { nameDialog } from "../dialog-name";

export class ProposalModal extends Modal {
	private readonly chosen: Set<Proposal>;
	private button: ButtonComponent | null = null;

	constructor(
		app: App,
		private readonly proposals: readonly Proposal[],
		private readonly take: (chosen: readonly Proposal[]) => Promise<void>,
	) {
		super(app);
		this.chosen = new Set(proposals.filter(({ isLikely }) => isLikely));
	}

	override onOpen(): void {
		const { title, about, use, cancel } = words.settings.proposals;
		this.modalEl.addClass("project-pulse-proposals");
		this.setTitle(title);
		nameDialog(this);
		this.contentEl.createEl("p", { text: about });
		for (const proposal of this.proposals) this.row(proposal);
		const foot = this.contentEl.createDiv({ cls: "modal-button-container" });
		new ButtonComponent(foot).setButtonText(cancel).onClick(() => this.close());
		this.button = new ButtonComponent(foot).setButtonText(use).setCta().onClick(() => void this.submit());
		this.scope.register(["Mod"], "Enter", () => {
			void this.submit();
			return false;
		});
		this.refresh();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private row(proposal: Proposal): void {
		const { mark, value, notes, type } = proposal;
		const { ofType, withTag, inFolder, brings } = words.settings.proposals;
		const name = { types: ofType, tags: withTag, folders: inFolder }[mark](value);
		new Setting(this.contentEl)
			.setName(name)
			.setDesc(brings(notes, type))
			.addToggle((toggle) => {
				toggle.setValue(this.chosen.has(proposal)).onChange((isChosen) => {
					if (isChosen) this.chosen.add(proposal);
					else this.chosen.delete(proposal);
					this.refresh();
				});
				toggle.toggleEl.setAttr("aria-label", name);
			});
	}

	private refresh(): void {
		this.button?.setDisabled(this.chosen.size === 0);
	}

	private async submit(): Promise<void> {
		const chosen = this.proposals.filter((proposal) => this.chosen.has(proposal));
		if (chosen.length === 0) return;
		this.close();
		await this.take(chosen);
	}
}
