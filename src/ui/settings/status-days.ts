/** The list of statuses with a number of days of their own. */

import type { Setting, SettingDefinition, SettingDefinitionItem } from "obsidian";
import type { StatusDays } from "../../settings/schema";
import { words } from "../../words/words";
import type { Desk } from "./desk";
import { drawField } from "./field";
import { moved } from "./list";
import { countFault } from "./rows";

const KEY = "staleness.perStatus";

export function statusDays(desk: Desk): SettingDefinitionItem[] {
	const { name, about, add } = words.settings.perStatus;
	const stored = (): readonly StatusDays[] => desk.settings.staleness.perStatus;
	const count = stored().length + (desk.drafts.has(KEY) ? 1 : 0);
	const entryRow = (index: number): SettingDefinition => ({
		name: String(index + 1),
		searchable: false,
		render: (setting) => drawEntry(desk, setting, index),
	});
	return [
		{ type: "group", items: [{ name, desc: about }] },
		{
			type: "list",
			items: Array.from({ length: count }, (_, index) => entryRow(index)),
			emptyState: words.settings.emptyList,
			addItem: {
				name: add,
				action: () => {
					desk.drafts.add(KEY);
					desk.redraw(`${KEY}.${stored().length}.status`);
				},
			},
			onDelete: (index) => {
				const isUnstored = index >= stored().length;
				desk.forget(KEY);
				if (isUnstored) desk.redraw();
				else void desk.storeEntries(KEY, (now) => now.filter((_, at) => at !== index)).then(() => desk.redraw());
			},
			onReorder: (from, to) => {
				if (from >= stored().length) return;
				desk.forget(KEY);
				void desk.storeEntries(KEY, (now) => moved(now, from, to)).then(() => desk.redraw());
			},
		},
	];
}

/** The days of an entry without a status wait for one. */
function drawEntry(desk: Desk, setting: Setting, index: number): () => void {
	const { statusLabel, daysLabel } = words.settings.perStatus;
	const key = `${KEY}.${index}`;
	const list = (): readonly StatusDays[] => desk.settings.staleness.perStatus;
	const isStored = (): boolean => index < list().length;
	const draft = `${KEY}.draft`;
	const days = (): string => desk.typed.get(draft) ?? String(desk.settings.staleness.days);
	const faults = new Map<string, string | null>();
	const tell = (field: string, sentence: string | null): void => {
		faults.set(field, sentence);
		setting.setErrorMessage([...faults.values()].find((fault) => fault !== null) ?? null);
	};
	const store = async (status: string): Promise<void> => {
		if (isStored()) return desk.store(`${key}.status`, status);
		const entry = { status, days: Number(days()) };
		desk.drafts.delete(KEY);
		desk.typed.delete(draft);
		return desk.storeEntries(KEY, (now) => [...now, entry]);
	};
	const ends = [
		drawField(desk, setting, {
			id: `${key}.status`,
			label: statusLabel(index + 1),
			placeholder: statusLabel(index + 1),
			read: () => list()[index]?.status ?? "",
			fault: (status) => {
				if (status === "") return words.settings.must.entry;
				const isTwice = list().some((other, at) => at !== index && other.status.toLowerCase() === status.toLowerCase());
				return isTwice ? words.settings.must.once : null;
			},
			store,
			tell: (sentence) => tell("status", sentence),
			gone: () => desk.dropDraft(KEY),
		}),
		drawField(desk, setting, {
			id: `${key}.days`,
			label: daysLabel(index + 1),
			read: () => (isStored() ? String(list()[index]?.days ?? "") : days()),
			fault: (text) => (text === "" ? words.settings.must["a whole number of at least 0"] : countFault(`${key}.days`, Number(text))),
			store: async (text) => {
				if (isStored()) await desk.store(`${key}.days`, Number(text));
				else desk.typed.set(draft, text);
			},
			tell: (sentence) => tell("days", sentence),
		}),
	];
	return () => ends.forEach((end) => end());
}
