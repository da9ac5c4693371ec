/** Opens what tidies a project: the review of its recent context, people and related lists, and the dialog of its doubles. */

import { Notice, type App } from "obsidian";
import type { Settings } from "../../settings/schema";
import type { Index } from "../../vault/index";
import type { Tidyings } from "../../vault/tidyings";
import { words } from "../../words/words";
import type { Actions } from "../actions";
import { PairsModal } from "./modal";

export interface TidyParts {
	app: App;
	index: Index;
	actions: Actions;
	tidyings: Tidyings;
	settings: () => Settings;
}

/** A project, as far as a dialog must know it. */
interface Meant {
	path: string;
	title: string;
}

export class TidyDialogs {
	constructor(private readonly parts: TidyParts) {}

	context({ path, title }: Meant): void {
		this.contexts([path], words.tidy.contextEmptyOne(title));
	}

	contexts(paths: readonly string[], empty = words.tidy.contextEmpty): void {
		const { actions, tidyings } = this.parts;
		const { contextTitle, contextLabel } = words.tidy;
		actions.review({ title: contextTitle, label: contextLabel, empty, paths, propose: (path) => tidyings.context(path) });
	}

	people({ path, title }: Meant): void {
		const { actions, tidyings } = this.parts;
		const { peopleTitle, peopleLabel, peopleEmpty } = words.tidy;
		actions.review({ title: peopleTitle, label: peopleLabel, empty: peopleEmpty(title), paths: [path], propose: (at) => tidyings.people(at) });
	}

	related({ path, title }: Meant): void {
		const { actions, tidyings, settings } = this.parts;
		const { relatedTitle, relatedLabel, relatedEmpty } = words.tidy;
		const empty = relatedEmpty(title, settings().collect.relatedSources);
		actions.review({ title: relatedTitle, label: relatedLabel, empty, paths: [path], propose: (at) => tidyings.related(at) });
	}

	doubles({ path, title }: Meant): void {
		const { app, index, actions, tidyings } = this.parts;
		if (!index.isFilled) {
			new Notice(words.notices.stillReading);
			return;
		}
		const { label, written, unchanged } = words.tidy.pairs;
		new PairsModal(app, title, {
			find: () => tidyings.pairs(path),
			write: (choices) => {
				const proposal = tidyings.pairing(path, choices);
				return actions.write(label(choices.length, title), written(title, choices.length), unchanged, proposal);
			},
		}).open();
	}
}
