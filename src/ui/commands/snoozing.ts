/** Commands that let the project at hand ask for no attention until a day, and wake it before that. */

import { addDays, formatISO, parseISO } from "date-fns";
import type { Command } from "obsidian";
import { frontmatterOf } from "../../notes/frontmatter";
import { dateOfValue, propertyOf } from "../../notes/value";
import { dateOf } from "../../text/date";
import { words } from "../../words/words";
import { Prompt } from "../prompt";
import { today } from "../today";
import type { Shown } from "./at-hand";
import type { Tools } from "./parts";

const WEEK = 7;

export function snoozingCommands(tools: Tools): Command[] {
	const { atHand, actions } = tools;
	const { commands } = words;
	return [
		{
			id: "snooze-project",
			name: commands.snooze,
			checkCallback: (checking) => {
				const shown = atHand.project;
				if (shown && !checking) askDay(tools, shown);
				return shown !== null;
			},
		},
		{
			id: "wake-project",
			name: commands.wake,
			checkCallback: (checking) => {
				const shown = atHand.project;
				const isThere = shown !== null && isSnoozed(tools, shown);
				if (isThere && !checking) void actions.snooze(shown.path, null);
				return isThere;
			},
		},
	];
}

/** As the app's cache has it. */
function isSnoozed({ app, index }: Tools, { path }: Shown): boolean {
	const cached: object | undefined = app.metadataCache.getCache(path)?.frontmatter;
	const until = dateOfValue(propertyOf(frontmatterOf(cached ?? {}).values, index.reader.settings.properties.snooze));
	return until !== null && until > today();
}

function askDay({ app, actions }: Tools, { path, title }: Shown): void {
	const { prompt } = words.commands;
	new Prompt(app, {
		title: prompt.snooze(title),
		label: prompt.snoozeDay,
		field: "date",
		value: formatISO(addDays(parseISO(today()), WEEK), { representation: "date" }),
		action: prompt.set,
		check: (value) => {
			const day = dateOf(value);
			if (day === null) return prompt.dayMissing;
			return day > today() ? null : prompt.snoozePast;
		},
		answer: async (value) => {
			const day = dateOf(value);
			// What was refused has been said.
			if (day !== null) await actions.snooze(path, day);
			return null;
		},
	}).open();
}
