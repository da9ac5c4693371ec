/** Asks for the owner of an item: somebody known, or whoever is typed. */

import { prepareFuzzySearch, SuggestModal, type App } from "obsidian";
import { words } from "../../words/words";
import { nameDialog } from "../dialog-name";

/** Null is nobody. */
type Choice = string | null;

export interface OwnerQuestion {
	owner: string | null;
	people: readonly string[];
	onChoose: (owner: string | null) => void;
}

export class OwnerModal extends SuggestModal<{ owner: Choice }> {
	constructor(
		app: App,
		private readonly question: OwnerQuestion,
	) {
		super(app);
		this.setPlaceholder(words.panel.owners.placeholder);
		this.inputEl.setAttr("aria-label", words.panel.owners.placeholder);
		nameDialog(this, words.panel.owners.placeholder);
	}

	override getSuggestions(query: string): { owner: Choice }[] {
		const name = query.trim().replace(/^@/, "");
		const { owner, people } = this.question;
		const search = prepareFuzzySearch(name);
		const known = people.flatMap((person) => {
			const match = name === "" ? { score: 0 } : search(person);
			return match ? [{ person, score: match.score }] : [];
		});
		const found: { owner: Choice }[] = known.sort((a, b) => b.score - a.score).map(({ person }) => ({ owner: person }));
		if (name === "") return owner === null ? found : [{ owner: null }, ...found];
		const isKnown = people.some((person) => person.toLowerCase() === name.toLowerCase());
		return isKnown ? found : [...found, { owner: name }];
	}

	override renderSuggestion({ owner }: { owner: Choice }, element: HTMLElement): void {
		element.createDiv({ text: owner ?? words.panel.owners.none, attr: { dir: "auto" } });
	}

	override onChooseSuggestion({ owner }: { owner: Choice }): void {
		this.question.onChoose(owner);
	}
}
