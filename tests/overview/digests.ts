/** Digests of made-up projects for the tests of the list, read as the plugin reads them. */

import { parseYaml } from "../../src/cli/yaml";
import type { Opened } from "../../src/overview/age";
import { digestOf, headIn, type Digest, type Told } from "../../src/overview/digest";
import { tagsOf } from "../../src/notes/identity";
import { readProject } from "../../src/notes/project";
import { createReader, readNote } from "../../src/notes/reading";
import { panelModel, type PanelModel } from "../../src/panel/model";
import type { IsoDate } from "../../src/text/date";
import { settingsWith, type Change } from "../notes/notes";

export const TODAY = "2026-07-01" as IsoDate;

export interface Made {
	title?: string;
	path?: string;
	type?: string;
	change?: Change;
	today?: string;
	/** Days on which items were opened, by their words. */
	opened?: Record<string, string>;
	told?: Partial<Told>;
}

export function day(date: string): IsoDate {
	return date as IsoDate;
}

/** @param properties lines of the frontmatter; each item by its section and its line */
export function note(properties: string, sections: Record<string, readonly string[]> = {}): string {
	const body = Object.entries(sections).map(([heading, lines]) => `## ${heading}\n\n${lines.join("\n")}\n`);
	return [`---\n${properties}\n---\n`, ...body].join("\n");
}

export function digest(text: string, made: Made = {}): Digest {
	const { title = "Harbour", path = `Projects/${title}.md`, type = "projects", change, today = TODAY, opened = {}, told } = made;
	const reader = createReader(settingsWith(change), parseYaml);
	const read = readNote(path, text, reader);
	const model = panelModel(read, title, readProject(read, reader), reader);
	const name = { path, title, type, tags: [...tagsOf(read.outline, read.frontmatter)] };
	const whole = told && { entries: 0, contact: false, nextContact: null, months: [], ...told };
	return digestOf({ head: headIn(name, read, reader, model), model, opened: openedIn(model, opened), told: whole ?? null }, reader.settings, day(today));
}

function openedIn({ groups }: PanelModel, days: Record<string, string>): Opened {
	const items = groups.flatMap(({ items: all }) => all);
	return new Map(items.flatMap(({ id, markdown }): [string, IsoDate][] => (days[markdown] === undefined ? [] : [[id, day(days[markdown])]])));
}
