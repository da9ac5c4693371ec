/**
 * A field for a text. What is typed is judged at once and stored when one leaves the field: by a half-typed name notes
 * would be read for a moment, and by the app's own text fields they are.
 */

import { AbstractInputSuggest, type App, type Setting, type TFolder } from "obsidian";
import type { Desk } from "./desk";

export interface Field {
	/** Tells it from all others. */
	id: string;
	/** For those who do not see the row. */
	label: string;
	placeholder?: string;
	read: () => string;
	/** The text as it is to be stored. */
	clean?: (text: string) => string;
	/** A sentence that says what is wrong; null where nothing is. */
	fault: (text: string) => string | null;
	store: (text: string) => Promise<void>;
	/** Whether folders of the vault are offered. */
	ofFolders?: boolean;
	/** Shows the sentence, where that is not the row's own affair. */
	tell?: (sentence: string | null) => void;
	/** Called when the row is gone and no other takes its place. */
	gone?: () => void;
}

/** The attribute that holds a field's id. */
export const FIELD = "data-project-pulse-setting";

/** @returns what is to be done when the row goes */
export function drawField(desk: Desk, setting: Setting, field: Field): () => void {
	const { id, label, read, fault, store, placeholder, ofFolders = false } = field;
	const clean = field.clean ?? ((text: string): string => text.trim());
	const typed = (): string => desk.typed.get(id) ?? read();
	const judge = (): boolean => {
		const text = clean(typed());
		const sentence = text === read() || (text === "" && !desk.typed.has(id)) ? null : fault(text);
		if (field.tell) field.tell(sentence);
		else setting.setErrorMessage(sentence);
		return sentence === null;
	};
	let show = (_text: string): void => undefined;
	const leave = async (): Promise<void> => {
		if (desk.isDrawing || !desk.typed.has(id) || !judge()) return;
		const text = clean(typed());
		desk.typed.delete(id);
		show(text);
		if (text !== read()) await store(text);
	};
	let suggest: FolderSuggest | null = null;
	setting.addText((component) => {
		const { inputEl } = component;
		// What is stored may be less than what was typed: a tag without its "#".
		show = (text) => void component.setValue(text);
		if (placeholder !== undefined) component.setPlaceholder(placeholder);
		component.setValue(typed()).onChange((text) => {
			desk.typed.set(id, text);
			judge();
		});
		inputEl.dir = "auto";
		inputEl.setAttr("aria-label", label);
		inputEl.setAttr(FIELD, id);
		inputEl.addEventListener("change", () => void leave());
		if (!ofFolders) return;
		suggest = new FolderSuggest(desk.app, inputEl, (path) => {
			desk.typed.set(id, path);
			void leave();
		});
	});
	judge();
	return () => {
		suggest?.close();
		if (desk.isDrawing) return;
		void leave();
		desk.typed.delete(id);
		field.gone?.();
	};
}

class FolderSuggest extends AbstractInputSuggest<TFolder> {
	constructor(
		app: App,
		inputEl: HTMLInputElement,
		private readonly take: (path: string) => void,
	) {
		super(app, inputEl);
	}

	override getSuggestions(query: string): TFolder[] {
		const wanted = query.trim().toLowerCase();
		return this.app.vault
			.getAllFolders()
			.filter(({ path }) => path.toLowerCase().includes(wanted))
			.sort((a, b) => a.path.localeCompare(b.path));
	}

	override renderSuggestion({ path }: TFolder, el: HTMLElement): void {
		el.setText(path);
	}

	override selectSuggestion({ path }: TFolder): void {
		this.setValue(path);
		this.take(path);
		this.close();
	}
}
