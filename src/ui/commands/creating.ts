/** The command that makes the note of a new project. */

import type { Command } from "obsidian";
import { words } from "../../words/words";
import { NewProjects } from "../new-project";
import { Prompt } from "../prompt";
import type { CommandParts } from "./parts";

export function creatingCommands({ app, index, settings }: CommandParts): Command[] {
	const projects = new NewProjects(app, index, settings);
	const ask = (): void => {
		const { create } = words.commands;
		new Prompt(app, {
			title: create.title,
			label: create.name,
			field: "text",
			hint: (value) => (value.trim() === "" ? "" : create.becomes(projects.pathOf(value.trim()))),
			action: create.create,
			check: (value) => (value.trim() === "" ? create.nameMissing : null),
			answer: (value) => projects.create(value.trim()),
		}).open();
	};
	return [{ id: "create-project", name: words.commands.createProject, callback: ask }];
}
