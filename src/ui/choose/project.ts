/** The dialog to choose a project from. */

import { Notice, type App } from "obsidian";
import { relativeDay } from "../../words/dates";
import { locale, words } from "../../words/words";
import { today } from "../today";
import { Chooser } from "./chooser";
import type { ProjectChoice, Projects } from "./projects";

export interface ProjectQuestion {
	placeholder: string;
	/** Left out where there is any other: it is the one that is shown already. */
	without?: string | null;
	choose: (path: string) => void;
}

/** Asks for a project; where none is there, says what to do instead. */
export function chooseProject(app: App, projects: Projects, { placeholder, without = null, choose }: ProjectQuestion): void {
	const all = projectsToChoose(projects);
	if (!all) return;
	const others = all.filter(({ path }) => path !== without);
	new Chooser(app, {
		placeholder,
		items: others.length > 0 ? others : all,
		text: ({ title }) => title,
		details: detailsOf,
		choose: ({ path }) => choose(path),
	}).open();
}

/** Null when there is none, which has been said then. */
export function projectsToChoose(projects: Projects): ProjectChoice[] | null {
	if (!projects.isKnown) {
		new Notice(words.notices.stillReading);
		return null;
	}
	const items = projects.all();
	if (items.length > 0) return items;
	new Notice(words.commands.noProjects);
	return null;
}

export function detailsOf({ folder, type, status, lastContact }: ProjectChoice): string[] {
	const contact = lastContact === null ? "" : words.commands.choose.lastContact(relativeDay(lastContact, today(), locale));
	return [type ?? "", status ?? "", contact, folder ?? ""];
}
