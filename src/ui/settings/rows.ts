/** The rows that pages of the settings are made of, each by the key of its value. */

import type { SettingDefinition } from "obsidian";
import { missedBy } from "../../settings/expected";
import { words } from "../../words/words";
import type { Desk } from "./desk";
import { drawField, type Field } from "./field";

export interface RowWords {
	name: string;
	/** What it does, in one sentence. */
	about: string;
}

/** A row that only says something. */
export function said({ name, about }: RowWords): SettingDefinition {
	return { name, desc: about };
}

export function toggle(key: string, { name, about }: RowWords): SettingDefinition {
	return { name, desc: about, control: { type: "toggle", key } };
}

/** @param least that it may be */
export function count(key: string, { name, about }: RowWords, least: 0 | 1): SettingDefinition {
	return { name, desc: about, control: { type: "number", key, min: least, step: 1, validate: (value) => countFault(key, value) ?? undefined } };
}

/** @param key of any whole number; which may be 0 is known by it */
export function countFault(key: string, value: unknown): string | null {
	const expected = missedBy(key, 1, value);
	return expected === null ? null : words.settings.must[expected];
}

export function choice(key: string, { name, about }: RowWords, options: Record<string, string>): SettingDefinition {
	return { name, desc: about, control: { type: "dropdown", key, options } };
}

interface Extra extends Partial<Pick<Field, "clean" | "fault" | "placeholder" | "ofFolders">> {
	/** Called when another text is stored. */
	stored?: () => void;
}

/** @param extra `fault` is asked only of a text that has words */
export function text(desk: Desk, key: string, { name, about }: RowWords, extra: Extra = {}): SettingDefinition {
	return {
		name,
		desc: about,
		render: (setting) =>
			drawField(desk, setting, {
				...extra,
				id: key,
				label: name,
				read: () => desk.text(key),
				fault: (value) => (value === "" ? words.settings.must["a text"] : (extra.fault?.(value) ?? null)),
				store: async (value) => {
					await desk.store(key, value);
					extra.stored?.();
				},
			}),
	};
}
