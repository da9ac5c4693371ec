/** The dialog to tick several projects in: Enter ticks one, Mod+Enter goes on with them. */

import { ButtonComponent, Keymap, prepareFuzzySearch, SuggestModal, type App, type SearchMatches } from "obsidian";
import { words } from "../../words/words";
import { ask, drawChoice, instructions } from "./chooser";
import { detailsOf } from "./project";
import type { ProjectChoice } from "./projects";

interface Found {
	choice: ProjectChoice;
	score: number;
	matches: SearchMatches;
}

export class SeveralChooser extends SuggestModal<Found> {
	private readonly chosen = new Set<string>();
	/** The boxes on the screen, by path. */
	private readonly boxes = new Map<string, HTMLInputElement>();
	private readonly statusEl: HTMLElement;
	private readonly button: ButtonComponent;

	constructor(
		app: App,
		private readonly choices: readonly ProjectChoice[],
		private readonly goOn: (paths: string[]) => void,
	) {
		super(app);
		const { choose, prompt } = words.commands;
		this.modalEl.addClass("project-pulse-several");
		this.emptyStateText = choose.nothingFits;
		ask(this, choose.several);
		const [navigate, toggle, dismiss] = instructions(choose.toggle);
		const keys = [navigate, toggle, { command: "ctrl/cmd ↵", purpose: choose.goOn }, dismiss];
		this.setInstructions(keys.flatMap((key) => key ?? []));
		const foot = this.modalEl.createDiv({ cls: ["modal-button-container", "project-pulse-several-foot"] });
		this.statusEl = foot.createSpan({ cls: "project-pulse-several-status", attr: { role: "status" } });
		new ButtonComponent(foot).setButtonText(prompt.cancel).onClick(() => this.close());
		this.button = new ButtonComponent(foot).setCta().onClick(() => this.finish());
		this.scope.register(["Mod"], "Enter", () => {
			this.finish();
			return false;
		});
		this.tell();
	}

	getSuggestions(query: string): Found[] {
		this.boxes.clear();
		const wanted = query.trim();
		if (wanted === "") return this.choices.map((choice) => ({ choice, score: 0, matches: [] }));
		const search = prepareFuzzySearch(wanted);
		const found = this.choices.flatMap((choice) => {
			const result = search(choice.title);
			return result ? [{ choice, ...result }] : [];
		});
		return found.sort((a, b) => b.score - a.score);
	}

	renderSuggestion({ choice, matches }: Found, el: HTMLElement): void {
		const { path, title } = choice;
		const attr = { "aria-label": title, tabindex: "-1" };
		const box = el.createEl("input", { type: "checkbox", cls: "project-pulse-several-box", attr });
		box.checked = this.chosen.has(path);
		this.boxes.set(path, box);
		drawChoice(el, title, matches, detailsOf(choice));
	}

	/** Unlike in other choosers the dialog stays. */
	override selectSuggestion(found: Found, event: MouseEvent | KeyboardEvent): void {
		const isKey = event.instanceOf(KeyboardEvent);
		if (isKey && Keymap.isModifier(event, "Mod")) {
			this.finish();
			return;
		}
		const { path } = found.choice;
		if (!this.chosen.delete(path)) this.chosen.add(path);
		const box = this.boxes.get(path);
		if (box) box.checked = this.chosen.has(path);
		this.tell();
	}

	onChooseSuggestion(): void {
		// Rows are ticked; the button goes on.
	}

	private finish(): void {
		if (this.chosen.size === 0) {
			this.statusEl.setText(words.commands.choose.noneChosen);
			return;
		}
		this.close();
		// In the order of the list, not of the ticks.
		this.goOn(this.choices.map(({ path }) => path).filter((path) => this.chosen.has(path)));
	}

	private tell(): void {
		const { size } = this.chosen;
		this.statusEl.setText(words.commands.choose.chosen(size));
		this.button.setButtonText(words.commands.choose.look);
	}
}
