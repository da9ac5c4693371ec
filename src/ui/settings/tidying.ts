/** The page on collecting items from sources, on what counts as a double, and on tidying. */

import type { SettingDefinition, SettingDefinitionPage } from "obsidian";
import { LANGUAGES, type Language } from "../../settings/schema";
import { words } from "../../words/words";
import type { Desk } from "./desk";
import { FIELD } from "./field";
import { property, title } from "./names";
import { choice, count, text } from "./rows";

export function tidyingPage(desk: Desk): SettingDefinitionPage {
	const w = words.settings.tidying;
	return {
		type: "page",
		name: w.name,
		desc: w.about,
		items: [
			{
				type: "group",
				heading: w.collect,
				items: [
					choice("collect.link", w.link, w.links),
					count("collect.oldDays", w.oldDays, 0),
					text(desk, "properties.collectSkip", w.collectSkip, property),
				],
			},
			{
				type: "group",
				heading: w.doubles,
				items: [count("doubles.threshold", w.threshold, 0), ...LANGUAGES.map((language) => languageRow(desk, language))],
			},
			{
				type: "group",
				heading: w.lists,
				items: [count("collect.relatedSources", w.relatedSources, 1), text(desk, "tidy.doneHeading", w.doneHeading, title)],
			},
		],
	};
}

/** One of a list, as a switch. */
function languageRow(desk: Desk, language: Language): SettingDefinition {
	const { name, about } = words.settings.tidying.languages[language];
	const key = "doubles.languages";
	return {
		name,
		desc: about,
		render: (setting) => {
			setting.addToggle((toggle) => {
				toggle.toggleEl.setAttribute(FIELD, `${key}.${LANGUAGES.indexOf(language)}`);
				toggle.setValue(desk.texts(key).includes(language)).onChange((isOn) => {
					void desk.storeTexts(key, (now) => LANGUAGES.filter((one) => (one === language ? isOn : now.includes(one))));
				});
			});
		},
	};
}
