/** Suggestions under a field: they come while one types, the arrow keys move in them, Enter or a click takes one. */

import type { App } from "./app";
import { Scope } from "./scope";

type Choice = MouseEvent | KeyboardEvent;

export abstract class PopoverSuggest<T> {
	readonly suggestEl = createDiv({ cls: "suggestion-container" });
	isOpen = false;
	protected values: T[] = [];
	private readonly listEl = this.suggestEl.createDiv({ cls: "suggestion", attr: { role: "listbox" } });
	private selected = 0;

	constructor(
		readonly app: App,
		readonly scope: Scope = new Scope(),
	) {
		// The field keeps the focus.
		this.suggestEl.addEventListener("mousedown", (event) => event.preventDefault());
		scope.register([], "ArrowDown", () => this.move(1));
		scope.register([], "ArrowUp", () => this.move(-1));
		scope.register([], "Escape", () => {
			this.close();
			return false;
		});
		scope.register([], "Enter", (event) => {
			const value = this.values[this.selected];
			if (event.isComposing || value === undefined) return undefined;
			this.selectSuggestion(value, event);
			return false;
		});
	}

	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract selectSuggestion(value: T, event: Choice): void;

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		this.app.keymap.pushScope(this.scope);
	}

	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.suggestEl.detach();
	}

	protected showSuggestions(values: T[], anchor: HTMLElement): void {
		this.values = values;
		this.selected = 0;
		this.listEl.empty();
		for (const value of values) {
			const el = this.listEl.createDiv({ cls: "suggestion-item", attr: { role: "option" } });
			this.renderSuggestion(value, el);
			el.addEventListener("click", (event) => this.selectSuggestion(value, event));
		}
		if (values.length === 0) {
			this.close();
			return;
		}
		this.mark();
		const parent = anchor.doc === document ? this.app.containerEl : anchor.doc.body;
		parent.append(this.suggestEl);
		const { left, bottom, width } = anchor.getBoundingClientRect();
		const origin = parent.getBoundingClientRect();
		this.suggestEl.setCssStyles({ left: `${left - origin.left}px`, top: `${bottom - origin.top}px`, minWidth: `${width}px` });
		this.open();
	}

	private move(by: number): false {
		const count = this.values.length;
		if (count > 0) this.selected = (this.selected + by + count) % count;
		this.mark();
		return false;
	}

	private mark(): void {
		for (const [index, el] of [...this.listEl.children].entries()) {
			el.toggleClass("is-selected", index === this.selected);
			el.setAttr("aria-selected", String(index === this.selected));
			if (index === this.selected) el.scrollIntoView({ block: "nearest" });
		}
	}
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	private onSelectCallback: ((value: T, event: Choice) => unknown) | null = null;
	private round = 0;

	constructor(
		app: App,
		protected readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app);
		textInputEl.addEventListener("input", () => this.update());
		textInputEl.addEventListener("focus", () => this.update());
		textInputEl.addEventListener("blur", () => this.close());
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

	/** Tells nobody: that is left to who has chosen. */
	setValue(value: string): void {
		if (this.textInputEl.instanceOf(HTMLInputElement)) this.textInputEl.value = value;
		else this.textInputEl.setText(value);
	}

	getValue(): string {
		return this.textInputEl.instanceOf(HTMLInputElement) ? this.textInputEl.value : this.textInputEl.textContent;
	}

	selectSuggestion(value: T, event: Choice): void {
		this.onSelectCallback?.(value, event);
	}

	onSelect(callback: (value: T, event: Choice) => unknown): this {
		this.onSelectCallback = callback;
		return this;
	}

	private update(): void {
		const round = ++this.round;
		void Promise.resolve(this.getSuggestions(this.getValue())).then((values) => {
			const isLate = round !== this.round || this.textInputEl.doc.activeElement !== this.textInputEl;
			if (!isLate) this.showSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values, this.textInputEl);
		});
	}
}
