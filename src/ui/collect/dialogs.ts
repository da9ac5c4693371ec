/** Opens the dialog of collecting: for one project, for all of them, for one source. */

import { Notice } from "obsidian";
import { words } from "../../words/words";
import type { Roster } from "../roster";
import { CollectDesk, type CollectParts } from "./desk";
import { CollectModal } from "./modal";
import type { Question } from "./page";

export interface DialogParts extends CollectParts {
	roster: Roster;
}

export class CollectDialogs {
	private readonly desk: CollectDesk;

	constructor(private readonly parts: DialogParts) {
		this.desk = new CollectDesk(parts);
	}

	ofProject(path: string, since: Question["since"] = "all"): void {
		this.open({ title: words.collect.title, paths: [path], only: null, since });
	}

	ofProjects(): void {
		const paths = this.parts.roster.projects().map(({ path }) => path);
		if (paths.length > 0 || !this.parts.index.isFilled) this.open({ title: words.collect.title, paths, only: null, since: "all" });
		else new Notice(words.commands.noProjects);
	}

	/** Only the items of this source, whether it reaches the project or not. */
	ofSource(source: string, project: string): void {
		this.open({ title: words.collect.sendTitle(this.desk.titleOf(source)), paths: [project], only: source, since: "all" });
	}

	private open(question: Question): void {
		if (this.parts.index.isFilled) new CollectModal(this.desk, question).open();
		else new Notice(words.notices.stillReading);
	}
}
