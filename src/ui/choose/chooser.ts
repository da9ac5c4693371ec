/** A dialog with a list to choose one from: typing narrows it. */

import { FuzzySuggestModal, renderMatches, type App, type FuzzyMatch, type SearchMatches, type SuggestModal } from "obsidian";
import { words } from "../../words/words";
import { nameDialog } from "../dialog-name";

export interface Choices<T> {
	placeholder: string;
	items: readonly T[];
	/** What is searched. */
	text: (item: T) => string;
	/** Shown in small below the text. */
	details: (item: T) => readonly string[];
	choose: (item: T) => void;
}

export class Chooser<T> extends FuzzySuggestModal<T> {
	constructor(
		app: App,
		private readonly choices: Choices<T>,
	) {
		super(app);
		this.emptyStateText = words.commands.choose.nothingFits;
		ask(this, choices.placeholder);
		this.setInstructions(instructions(words.commands.choose.use));
	}

	getItems(): T[] {
		return [...this.choices.items];
	}

	getItemText(item: T): string {
		return this.choices.text(item);
	}

	override renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
		drawChoice(el, this.choices.text(item), match.matches, this.choices.details(item));
	}

	onChooseItem(item: T): void {
		this.choices.choose(item);
	}
}

/** The question stays known when a placeholder no longer shows it. */
export function ask<T>(modal: SuggestModal<T>, question: string): void {
	modal.setPlaceholder(question);
	modal.inputEl.setAttr("aria-label", question);
	nameDialog(modal, question);
}

/** The line of keys below a list. */
export function instructions(enter: string): { command: string; purpose: string }[] {
	const { navigate, dismiss } = words.commands.choose;
	return [
		{ command: "↑↓", purpose: navigate },
		{ command: "↵", purpose: enter },
		{ command: "esc", purpose: dismiss },
	];
}

/** One row as the app's own switcher draws it. */
export function drawChoice(el: HTMLElement, text: string, matches: SearchMatches, details: readonly string[]): HTMLElement {
	el.addClass("mod-complex");
	const content = el.createDiv({ cls: "suggestion-content" });
	renderMatches(content.createDiv({ cls: "suggestion-title", attr: { dir: "auto" } }), text, matches);
	const shown = details.filter((detail) => detail !== "");
	if (shown.length > 0) content.createDiv({ cls: "suggestion-note", text: shown.join(" · "), attr: { dir: "auto" } });
	return content;
}
