/** Property values as texts, names and dates. */

import { dateOf, type IsoDate } from "../text/date";
import type { Value } from "./frontmatter";

/** The value of a property, its name compared exactly and else in any case. */
export function propertyOf(values: ReadonlyMap<string, Value>, name: string): Value | undefined {
	const exact = values.get(name);
	if (exact !== undefined) return exact;
	const wanted = name.toLowerCase();
	for (const [key, value] of values) if (key.toLowerCase() === wanted) return value;
	return undefined;
}

/** A scalar as trimmed text; null for nothing, lists and maps. */
export function textOf(value: Value | undefined): string | null {
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	return typeof value === "string" ? value.trim() || null : null;
}

/** A scalar, or the scalars of a list, as trimmed texts. */
export function textsOf(value: Value | undefined): string[] {
	const list: readonly Value[] = Array.isArray(value) ? (value as readonly Value[]) : [value ?? null];
	return list.flatMap((entry) => {
		const text = textOf(entry);
		return text === null ? [] : [text];
	});
}

/** A date, a date-time or a link to one. Without quotes YAML takes `[[2025-12-19]]` for a list in a list. */
export function dateOfValue(value: Value | undefined): IsoDate | null {
	const [list, more] = Array.isArray(value) ? (value as readonly Value[]) : [];
	if (Array.isArray(list) && list.length === 1 && more === undefined) return dateOfValue((list as readonly Value[])[0]);
	const text = textOf(value);
	return text === null ? null : dateOf(text);
}

/** Values that say "nothing yet" where a date is expected. */
export function isBlankDate(text: string): boolean {
	return /^(?:unknown|none|n\/a|never|tbd|-)?$/i.test(text.trim());
}

/** A template's value that was never filled in: `{{title}}`, `<% tp.date %>`, also unquoted, where YAML makes a map of it. */
export function isPlaceholderValue(value: Value | undefined): boolean {
	if (value instanceof Map) return true;
	if (Array.isArray(value)) return (value as readonly Value[]).some(isPlaceholderValue);
	return typeof value === "string" && /\{\s?\{|<%/.test(value);
}
