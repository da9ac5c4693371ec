/** The page on what a project asks for attention by, besides the days without contact. */

import type { SettingDefinitionPage } from "obsidian";
import { words } from "../../words/words";
import type { Desk } from "./desk";
import { property } from "./names";
import { count, text, toggle } from "./rows";

export function attentionPage(desk: Desk): SettingDefinitionPage {
	const w = words.settings.attention;
	return {
		type: "page",
		name: w.name,
		desc: w.about,
		items: [
			{
				type: "group",
				items: [
					toggle("attention.overdue", w.overdue),
					count("attention.blockedDays", w.blockedDays, 0),
					toggle("attention.noNextStep", w.noNextStep),
					count("attention.nextContactDays", w.nextContactDays, 0),
					text(desk, "properties.snooze", w.snooze, property),
				],
			},
		],
	};
}
