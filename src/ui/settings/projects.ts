/** The page on what counts as a project: types, folders that are left out, and sources. */

import { Notice, type SettingDefinition, type SettingDefinitionItem, type SettingDefinitionPage } from "obsidian";
import { words } from "../../words/words";
import { Prompt } from "../prompt";
import type { Desk } from "./desk";
import type { Found } from "./found";
import { moved, texts } from "./list";
import { look } from "./look";
import { folder, tag } from "./names";
import { ProposalModal } from "./proposal-modal";
import { text } from "./rows";

export function projectPage(desk: Desk): SettingDefinitionPage {
	const { name, about } = words.settings.projects;
	return {
		type: "page",
		name,
		desc: about,
		items: [
			{ type: "group", items: [foundRow(desk), lookRow(desk)] },
			...typeList(desk),
			...texts(desk, "folders.excluded", words.settings.excluded, folder),
			...texts(desk, "folders.archive", words.settings.archive, folder),
			...texts(desk, "folders.templates", words.settings.templates, folder),
			sourcePage(desk),
		],
	};
}

function foundRow(desk: Desk): SettingDefinition {
	const sentence = (found: Found | null): string => {
		if (!found) return words.notices.stillReading;
		return words.settings.foundNotes([...found.tracked], found.sources);
	};
	return {
		name: words.settings.found,
		render: (setting) => {
			setting.descEl.setAttr("role", "status");
			return desk.found.follow((found) => void setting.setDesc(sentence(found)));
		},
	};
}

function lookRow(desk: Desk): SettingDefinition {
	const { name, about } = words.settings.look;
	return {
		name,
		desc: about,
		action: () => {
			void look(desk.app, desk.settings).then((proposals) => {
				if (proposals.length === 0) new Notice(words.settings.nothingProposed);
				else new ProposalModal(desk.app, proposals, (chosen) => desk.take(chosen)).open();
			});
		},
	};
}

function typeList(desk: Desk): SettingDefinitionItem[] {
	const { name, about, add: label } = words.settings.types;
	const names = desk.settings.types.map((type) => type.name);
	const isTaken = (text: string, but = -1): boolean =>
		desk.settings.types.some((type, index) => index !== but && type.name.toLowerCase() === text.trim().toLowerCase());
	const add = async (value: string): Promise<null> => {
		await desk.storeEntries("types", (types) => [...types, { name: value.trim(), aliases: [], tags: [], folders: [] }]);
		desk.redraw();
		return null;
	};
	const store = (change: Parameters<Desk["storeEntries"]>[1]): void => {
		for (const index of names.keys()) for (const list of ["aliases", "tags", "folders"]) desk.forget(`types.${index}.${list}`);
		void desk.storeEntries("types", change).then(() => desk.redraw());
	};
	return [
		{ type: "group", items: [{ name, desc: about }] },
		{
			type: "list",
			items: names.map((own, index) => typePage(desk, index, titleOf(names, index), (text) => (isTaken(text, index) ? words.settings.must.once : null), own)),
			emptyState: words.settings.emptyList,
			addItem: {
				name: label,
				action: () => {
					new Prompt(desk.app, {
						title: label,
						label: words.settings.typeName.name,
						field: "text",
						hint: () => words.settings.typeName.about,
						action: words.settings.addButton,
						check: (value) => (value.trim() === "" ? words.settings.must["a text"] : isTaken(value) ? words.settings.must.once : null),
						answer: add,
					}).open();
				},
			},
			onDelete: (index) => store((types) => types.filter((_, at) => at !== index)),
			onReorder: (from, to) => store((types) => moved(types, from, to)),
		},
	];
}

/** The app knows rows by their names. */
function titleOf(names: readonly string[], index: number): string {
	const before = names.slice(0, index).filter((name) => name === names[index]).length;
	return before === 0 ? (names[index] ?? "") : `${names[index] ?? ""} (${before + 1})`;
}

function typePage(desk: Desk, index: number, title: string, fault: (text: string) => string | null, own: string): SettingDefinitionPage {
	const key = `types.${index}`;
	return {
		type: "page",
		name: title,
		displayValue: () => {
			const notes = desk.found.last?.tracked.get(own);
			return notes === undefined ? "" : words.settings.notes(notes);
		},
		items: [
			{ type: "group", items: [nameRow(desk, `${key}.name`, fault)] },
			...texts(desk, `${key}.aliases`, words.settings.typeAliases),
			...texts(desk, `${key}.tags`, words.settings.typeTags, tag),
			...texts(desk, `${key}.folders`, words.settings.typeFolders, folder),
		],
	};
}

/** The page is called by the name. */
function nameRow(desk: Desk, key: string, fault: (text: string) => string | null): SettingDefinition {
	return text(desk, key, words.settings.typeName, { fault, stored: () => desk.redraw() });
}

function sourcePage(desk: Desk): SettingDefinitionPage {
	const { name, about } = words.settings.sources;
	const w = words.settings;
	return {
		type: "page",
		name,
		desc: about,
		items: [
			...texts(desk, "sources.includedFolders", w.includedFolders, folder),
			...texts(desk, "sources.excludedFolders", w.excludedFolders, folder),
			...texts(desk, "sources.includedTypes", w.includedTypes),
			...texts(desk, "sources.excludedTypes", w.excludedTypes),
			...texts(desk, "sources.includedTags", w.includedTags, tag),
			...texts(desk, "sources.excludedTags", w.excludedTags, tag),
			...texts(desk, "homelessTypes", w.homelessTypes),
		],
	};
}
