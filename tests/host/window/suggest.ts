/** Dialogs to choose from: typing narrows the list, the arrow keys move in it, Enter chooses. */

import type { FuzzyMatch } from "obsidian";
import type { App } from "./app";
import { Modal } from "./modal";
import { prepareFuzzySearch, renderResults } from "./search";

type Choice = MouseEvent | KeyboardEvent;

export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = "No results found.";
	readonly inputEl: HTMLInputElement;
	readonly resultContainerEl: HTMLElement;
	values: T[] = [];
	private selected = 0;
	private round = 0;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass("prompt");
		this.inputEl = createEl("input", { cls: "prompt-input", type: "text" });
		this.modalEl.prepend(this.inputEl);
		this.resultContainerEl = this.modalEl.createDiv({ cls: "prompt-results" });
		this.inputEl.addEventListener("input", () => this.update());
		this.scope.register([], "ArrowDown", () => this.move(1));
		this.scope.register([], "ArrowUp", () => this.move(-1));
		this.scope.register(null, "Enter", (event) => {
			if (event.isComposing) return undefined;
			this.selectActiveSuggestion(event);
			return false;
		});
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(item: T, event: Choice): void;

	override open(): void {
		super.open();
		this.inputEl.focus();
		this.update();
	}

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
	}

	setInstructions(instructions: { command: string; purpose: string }[]): void {
		const el = this.modalEl.createDiv({ cls: "prompt-instructions" });
		for (const { command, purpose } of instructions) el.createDiv({ text: `${command} ${purpose}` });
	}

	onNoSuggestion(): void {
		this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
	}

	selectSuggestion(value: T, event: Choice): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	selectActiveSuggestion(event: Choice): void {
		const value = this.values[this.selected];
		if (value !== undefined) this.selectSuggestion(value, event);
	}

	/** Asks for the suggestions to what is typed. */
	private update(): void {
		const round = ++this.round;
		const found = this.getSuggestions(this.inputEl.value);
		if (found instanceof Promise) {
			void found.then((values) => {
				if (round === this.round) this.show(values);
			});
		} else {
			this.show(found);
		}
	}

	private show(values: T[]): void {
		this.values = this.limit > 0 ? values.slice(0, this.limit) : values;
		this.selected = 0;
		this.resultContainerEl.empty();
		for (const value of this.values) {
			const el = this.resultContainerEl.createDiv({ cls: "suggestion-item" });
			this.renderSuggestion(value, el);
			el.addEventListener("click", (event) => this.selectSuggestion(value, event));
		}
		if (this.values.length === 0) this.onNoSuggestion();
		this.mark();
	}

	private move(by: number): false {
		const count = this.values.length;
		if (count > 0) this.selected = (this.selected + by + count) % count;
		this.mark();
		return false;
	}

	private mark(): void {
		for (const [index, el] of [...this.resultContainerEl.children].entries()) {
			el.toggleClass("is-selected", index === this.selected);
		}
	}
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: Choice): void;

	getSuggestions(query: string): FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query.trim());
		const matches = this.getItems().flatMap((item) => {
			const match = search(this.getItemText(item));
			return match ? [{ item, match }] : [];
		});
		return matches.sort((a, b) => b.match.score - a.match.score);
	}

	renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
		renderResults(el, this.getItemText(item), match);
	}

	onChooseSuggestion({ item }: FuzzyMatch<T>, event: Choice): void {
		this.onChooseItem(item, event);
	}
}
