/** What can be set up of the view in the menu of a base, and how it is kept there. */

import type { BasesAllOptions, BasesViewConfig } from "obsidian";
import { LISTED, type Listed } from "../../overview/state";
import { words } from "../../words/words";

/** As the base stores them, beside the keys that all views have. */
const KEYS = { listed: "lists", showDone: "showDone", showMonths: "showMonths", sortBy: "sortBy", look: "look" } as const;

const SORTS = ["attention", "base"] as const;
type Sort = (typeof SORTS)[number];

export interface Options {
	listed: Listed;
	showDone: boolean;
	showMonths: boolean;
	/** By attention, or as the base sorts. */
	sortBy: Sort;
}

export function basesOptions(): BasesAllOptions[] {
	const { bases } = words;
	return [
		{
			type: "dropdown",
			key: KEYS.listed,
			displayName: bases.listed,
			default: "projects",
			options: Object.fromEntries(LISTED.map((listed) => [listed, bases.lists[listed]])),
		},
		{
			type: "dropdown",
			key: KEYS.sortBy,
			displayName: bases.sortBy,
			default: "attention",
			options: Object.fromEntries(SORTS.map((sort) => [sort, bases.sorts[sort]])),
		},
		{ type: "toggle", key: KEYS.showDone, displayName: bases.showDone, default: false },
		{ type: "toggle", key: KEYS.showMonths, displayName: bases.showMonths, default: true },
	];
}

type Config = Pick<BasesViewConfig, "get" | "set">;

/** Whatever makes no sense is as by default. */
export function optionsIn(config: Config): Options {
	const listed = config.get(KEYS.listed);
	return {
		listed: LISTED.find((name) => name === listed) ?? "projects",
		showDone: config.get(KEYS.showDone) === true,
		showMonths: config.get(KEYS.showMonths) !== false,
		sortBy: config.get(KEYS.sortBy) === "base" ? "base" : "attention",
	};
}

/** What the list has kept, with the options that it can change too. */
export function lookIn(config: Config): unknown {
	const kept = config.get(KEYS.look);
	const { listed, showDone } = optionsIn(config);
	return { ...(isObject(kept) ? kept : {}), listed, showDone };
}

/** Stores only what is another: each time a base is written the app runs its query again. */
export function storeLook(config: Config, look: unknown): void {
	if (!isObject(look)) return;
	const { listed, showDone, ...kept } = look;
	store(config, KEYS.listed, listed, "projects");
	store(config, KEYS.showDone, showDone, false);
	store(config, KEYS.look, kept, {});
}

/** @param otherwise what counts where nothing is stored */
function store(config: Config, key: string, value: unknown, otherwise: unknown): void {
	if (JSON.stringify(config.get(key) ?? otherwise) !== JSON.stringify(value)) config.set(key, value);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
