/** Finds the note that is to be shown, and reads it: as an editor has it, else as it is stored. */

import type { App } from "obsidian";
import { identify } from "../notes/identity";
import { readProject } from "../notes/project";
import type { Note } from "../notes/reading";
import { panelModel, type PanelModel } from "../panel/model";
import { leadOf, projectType } from "../rollup/lead";
import { namesUsed } from "../rollup/people";
import type { Settings } from "../settings/schema";
import type { Index } from "../vault/index";
import type { Rollups } from "../vault/rollups";
import type { Absence } from "./panel/port";
import type { Roster } from "./roster";

export interface FinderParts {
	app: App;
	index: Index;
	rollups: Rollups;
	roster: Roster;
	settings: () => Settings;
}

/** What was found. `same`: what is shown is still so. */
export type Found = { note: Note; text: string } | "same" | null;

export class Finder {
	constructor(private readonly parts: FinderParts) {}

	/** The first of these notes that is tracked. @param shown the path and text that are shown; a text of null is no longer */
	async find(paths: Iterable<string>, shown: { path: string | null; text: string | null }): Promise<Found> {
		const { app, index, rollups } = this.parts;
		for (const path of paths) {
			const file = app.vault.getFileByPath(path);
			if (file?.extension !== "md") continue;
			const text = await rollups.textOf(path);
			// A note that cannot be read now still says what it said.
			if (path === shown.path && (text === null || text === shown.text)) return "same";
			const note = text === null ? null : await index.tracked(file, text);
			if (note && text !== null) return { note, text };
		}
		return null;
	}

	modelOf(note: Note): PanelModel {
		const { index, roster } = this.parts;
		const { title } = identify(note.path, note.outline, note.frontmatter, index.reader.settings);
		return modelOf(note, title, index, roster.people());
	}

	/** The note that a source leads to, where sources are followed. */
	leadOf(source: string | null): string | null {
		const { settings, index } = this.parts;
		return source !== null && settings().panel.followSources ? leadOf(index.graph, source) : null;
	}

	/** Why nothing is shown for a note. */
	absenceFor(path: string | null): Absence {
		const { graph, isFilled } = this.parts.index;
		if (!isFilled) return { why: "reading" };
		const facts = path === null ? undefined : graph.get(path);
		const isDated = facts && facts.tracked === projectType(graph.reader.settings) && graph.roleOf(facts) === "source";
		return isDated ? { why: "source", title: facts.title, type: facts.type ?? facts.tracked ?? "" } : { why: "none" };
	}
}

/** @param people all known names; those that the note does not use may still be given to an item */
export function modelOf(note: Note, title: string, { reader }: Pick<Index, "reader">, people: readonly string[]): PanelModel {
	const project = readProject(note, reader, namesUsed(note.outline.text, people));
	return panelModel(note, title, project, reader, people);
}
