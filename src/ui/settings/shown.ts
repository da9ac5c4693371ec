/** The pages on what is shown and when: panel and status bar, staleness, automatic updates, new projects. */

import type { SettingDefinitionPage } from "obsidian";
import { PANEL_PARTS } from "../../settings/schema";
import { words } from "../../words/words";
import type { Desk } from "./desk";
import { texts } from "./list";
import { property, title } from "./names";
import { count, said, text, toggle } from "./rows";
import { statusDays } from "./status-days";

export function shownPage(desk: Desk): SettingDefinitionPage {
	const w = words.settings;
	return {
		type: "page",
		name: w.shown.name,
		desc: w.shown.about,
		items: [
			{
				type: "group",
				heading: w.panel,
				items: [
					...PANEL_PARTS.map((part) => toggle(`panel.shows.${part}`, w.parts[part])),
					count("panel.entries", w.panelEntries, 1),
					toggle("panel.followSources", w.followSources),
				],
			},
			{
				type: "group",
				heading: w.statusBar,
				items: [
					toggle("statusBar.shown", w.statusBarShown),
					...(["blockers", "nextSteps", "decisions", "waiting"] as const).map((part) => toggle(`statusBar.${part}`, w.counts[part])),
				],
			},
			{
				type: "group",
				heading: words.status.setting.group,
				items: [text(desk, "statusUpdate.heading", words.status.setting.heading, title)],
			},
		],
	};
}

export function stalenessPage(desk: Desk): SettingDefinitionPage {
	const w = words.settings;
	return {
		type: "page",
		name: w.staleness.name,
		desc: w.staleness.about,
		displayValue: () => w.days(desk.settings.staleness.days),
		items: [
			{
				type: "group",
				items: [count("staleness.days", w.staleAfter, 0), text(desk, "properties.contactEvery", w.contactEvery, property)],
			},
			...statusDays(desk),
			...texts(desk, "staleness.closed", w.closed),
		],
	};
}

export function automaticPage(): SettingDefinitionPage {
	const w = words.settings;
	return {
		type: "page",
		name: w.automatic,
		desc: w.automaticShort,
		items: [
			{
				type: "group",
				items: [
					said({ name: w.automaticHow, about: w.automaticAbout }),
					toggle("automatic.lastContact", { name: w.automaticContact, about: w.automaticContactAbout }),
					toggle("automatic.recentContext", { name: w.automaticContext, about: w.automaticContextAbout }),
					count("automatic.quietSeconds", { name: w.quiet, about: w.quietAbout }, 1),
				],
			},
		],
	};
}

export function newProjectPage(): SettingDefinitionPage {
	const { name, about, template, folder } = words.settings.newProject;
	return {
		type: "page",
		name,
		desc: about,
		items: [
			{
				type: "group",
				items: [
					{ name: template.name, desc: template.about, control: { type: "file", key: "newProject.template", filter: ({ extension }) => extension === "md" } },
					{ name: folder.name, desc: folder.about, control: { type: "folder", key: "newProject.folder" } },
				],
			},
		],
	};
}

/** @param version of the plugin */
export function aboutPage(version: string): SettingDefinitionPage {
	const w = words.settings;
	return {
		type: "page",
		name: w.aboutPage.name,
		desc: w.aboutPage.about,
		displayValue: version,
		items: [{ type: "group", items: [said({ name: w.version, about: version }), ...w.aboutRows.map(said)] }],
	};
}
