/** A list of texts that one adds to, deletes from, orders and corrects. */

import type { SettingDefinition, SettingDefinitionItem } from "obsidian";
import { words } from "../../words/words";
import type { Desk } from "./desk";
import { drawField, type Field } from "./field";
import type { RowWords } from "./rows";

export interface ListWords extends RowWords {
	/** On the button that adds one. */
	add: string;
}

type Extra = Partial<Pick<Field, "clean" | "placeholder" | "ofFolders">> & {
	/** A sentence that says what is wrong with an entry; null where nothing is. */
	fault?: (text: string) => string | null;
};

/** A row that says what the list is for, and the list. */
export function texts(desk: Desk, key: string, { name, about, add }: ListWords, extra: Extra = {}): SettingDefinitionItem[] {
	const stored = desk.texts(key);
	// An entry without words is on the page alone until it has some.
	const count = stored.length + (desk.drafts.has(key) ? 1 : 0);
	const entryRow = (index: number): SettingDefinition => ({
		// The app knows rows by their names, and this one stays the same while its text changes.
		name: String(index + 1),
		searchable: false,
		render: (setting) => drawField(desk, setting, entryField(desk, key, index, name, extra)),
	});
	const isDraft = (index: number): boolean => index >= desk.texts(key).length;
	return [
		{ type: "group", items: [{ name, desc: about }] },
		{
			type: "list",
			items: Array.from({ length: count }, (_, index) => entryRow(index)),
			emptyState: words.settings.emptyList,
			addItem: {
				name: add,
				action: () => {
					desk.drafts.add(key);
					desk.redraw(`${key}.${desk.texts(key).length}`);
				},
			},
			onDelete: (index) => {
				const isUnstored = isDraft(index);
				desk.forget(key);
				const focus = `${key}.${Math.max(0, Math.min(index, desk.texts(key).length - 2))}`;
				if (isUnstored) desk.redraw(focus);
				else void desk.storeTexts(key, (now) => now.filter((_, at) => at !== index)).then(() => desk.redraw(focus));
			},
			onReorder: (from, to) => {
				if (isDraft(from)) return;
				desk.forget(key);
				void desk.storeTexts(key, (now) => moved(now, from, to)).then(() => desk.redraw(`${key}.${to}`));
			},
		},
	];
}

function entryField(desk: Desk, key: string, index: number, name: string, { fault, ...extra }: Extra): Field {
	const others = (): string[] => desk.texts(key).filter((_, at) => at !== index);
	return {
		...extra,
		id: `${key}.${index}`,
		label: words.settings.entryLabel(name, index + 1),
		read: () => desk.texts(key)[index] ?? "",
		gone: () => desk.dropDraft(key),
		fault: (text) => {
			if (text === "") return words.settings.must.entry;
			const isTwice = others().some((other) => other.toLowerCase() === text.toLowerCase());
			return isTwice ? words.settings.must.once : (fault?.(text) ?? null);
		},
		store: async (text) => {
			const isNew = index >= desk.texts(key).length;
			if (isNew) desk.drafts.delete(key);
			await desk.storeTexts(key, (now) => (isNew ? [...now, text] : now.map((other, at) => (at === index ? text : other))));
		},
	};
}

/** One entry taken out and put in elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const others = list.filter((_, at) => at !== from);
	return [...others.slice(0, to), ...list.slice(from, from + 1), ...others.slice(to)];
}
