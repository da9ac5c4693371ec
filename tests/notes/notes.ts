/** Reads notes for the tests as the plugin reads them, with the default settings unless told otherwise. */

import { parseYaml } from "../../src/cli/yaml";
import { readProject, type Project } from "../../src/notes/project";
import { createReader, factsOf, readNote, type NoteFacts } from "../../src/notes/reading";
import { defaultSettings, type Settings } from "../../src/settings/schema";

export type Change = (settings: Settings) => void;

/** The default settings with what a test changes in them. */
export function settingsWith(change: Change = () => undefined): Settings {
	const settings = defaultSettings();
	change(settings);
	return settings;
}

export function projectOf(text: string, people: readonly string[] = [], change?: Change): Project {
	const reader = createReader(settingsWith(change), parseYaml);
	return readProject(readNote("Projects/Harbor Migration.md", text, reader), reader, people);
}

export function facts(path: string, text: string, change?: Change): NoteFacts {
	const reader = createReader(settingsWith(change), parseYaml);
	return factsOf(readNote(path, text, reader), reader);
}
