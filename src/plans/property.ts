/** Plans a new date for one property: ten characters of the text change, and nothing else in the frontmatter. */

import type { Frontmatter, Value, YamlParser } from "../notes/frontmatter";
import { dateOfValue, isBlankDate } from "../notes/value";
import { dateOf, type IsoDate } from "../text/date";
import { applyEdits, effectiveEdits, type Edit } from "../text/edit";
import { isSpace } from "../text/leaf";
import type { Outline } from "../text/outline";
import { properties, type Property } from "../text/property";
import { scan } from "../text/scan";
import { newLines, readable, refuseForm, scalarOf, verified, type Scalar } from "./frontmatter";
import { refuse, type Plan, type Refusal } from "./plan";

/**
 * Sets the property that goes by one of `keys`, in any case, to a date. Without one `keys[0]` is added, and frontmatter
 * where there is none. The date may be earlier than the one that stands: never moving back is the caller's rule.
 */
export function setDate(outline: Outline, keys: readonly string[], date: IsoDate, parseYaml: YamlParser): Plan {
	const { property, refusal } = onlyProperty(outline, keys);
	if (refusal) return { refusal };
	return property ? change(outline, property, date, parseYaml) : add(outline, keys[0], date, parseYaml);
}

function change(outline: Outline, property: Property, date: IsoDate, parseYaml: YamlParser): Plan {
	const { text } = outline;
	const { key } = property;
	const read = readDate(outline, property, parseYaml);
	if (read.refusal) return { refusal: read.refusal };
	const { scalar, before, old } = read;
	const written = text.slice(scalar.from, scalar.to);
	const edits = old ? occurrences(written, old).map((at) => replaceAt(scalar.from + at, old.length, date)) : [fill(text, scalar, date)];
	if (edits.length === 0) return refuse("value-not-a-date", scalar.line + 1, written);
	return verified(outline, before, key, effectiveEdits(text, edits), parseYaml, isDate(date));
}

/** The property that goes by one of these names, in any case; refused where two do. */
export function onlyProperty(outline: Outline, keys: readonly string[]): { property: Property | null; refusal?: never } | { property?: never; refusal: Refusal } {
	const known = new Set(keys.map((key) => key.toLowerCase()));
	const [property = null, second] = properties(outline).filter(({ key }) => known.has(key.toLowerCase()));
	if (!property || !second) return { property };
	const code = property.key === second.key || keys.length === 1 ? "duplicate-key" : "last-contact-twice";
	return refuse(code, second.line + 1, second.key);
}

/** A property whose value is a date, or says that there is none yet. */
export interface DateProperty {
	scalar: Scalar;
	/** The frontmatter as it is read without a dash that stands for nothing. */
	before: Frontmatter;
	old: IsoDate | null;
	refusal?: never;
}

export function readDate(outline: Outline, property: Property, parseYaml: YamlParser): DateProperty | { refusal: Refusal } {
	const { text } = outline;
	const scalar = scalarOf(outline, property);
	const written = text.slice(scalar.from, scalar.to);
	const form = refuseForm(outline, scalar, property.key);
	if (form?.refusal) return { refusal: form.refusal };
	// To people a dash behind the key means "nothing yet", to YAML it is an error: read the rest as if it were not there.
	const isDash = written === "-" && scalar.line === property.line;
	const read = readable(isDash ? scan(applyEdits(text, [{ ...scalar, insert: "" }])) : outline, parseYaml);
	if (!("before" in read)) return read.refusal ? { refusal: read.refusal } : refuse("frontmatter-invalid", null);
	const value = read.before.values.get(property.key);
	const old = dateOfValue(value);
	if (!old && !isNothing(value)) return refuse("value-not-a-date", scalar.line + 1, written);
	return { scalar, before: read.before, old };
}

function add(outline: Outline, key: string | undefined, date: IsoDate, parseYaml: YamlParser): Plan {
	if (key === undefined) throw new RangeError("no key to add");
	const read = readable(outline, parseYaml);
	if (!("before" in read)) return read;
	const all = properties(outline);
	const title = all.find((property) => property.key.toLowerCase() === "title");
	const quote = quoteOfDates(outline.text, all);
	const edit = newLines(outline, [`${key}: ${quote}${date}${quote}`], title);
	return verified(outline, read.before, key, [edit], parseYaml, isDate(date));
}

function isDate(date: IsoDate): (value: Value | undefined) => boolean {
	return (value) => dateOfValue(value) === date;
}

/** The quote most dates of the note stand in, the first one of equals; none without dates. */
function quoteOfDates(text: string, all: readonly Property[]): string {
	const counts = new Map<string, number>();
	for (const { line, to, valueFrom, valueTo } of all) {
		const [, quote = "", inner = ""] = /^(["']?)([-\d]{10})\1$/.exec(text.slice(valueFrom, valueTo)) ?? [];
		if (line === to && dateOf(inner)) counts.set(quote, (counts.get(quote) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

function isNothing(value: Value | undefined): boolean {
	return value === null || (typeof value === "string" && isBlankDate(value));
}

function occurrences(text: string, part: string): number[] {
	const found: number[] = [];
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
	return found;
}

/** Puts the date where no date stands: inside the quotes, or behind the colon with one blank between. */
function fill(text: string, { from, to }: Scalar, date: IsoDate): Edit {
	if (/^(?:'.*'|".*")$/.test(text.slice(from, to))) return replaceAt(from + 1, to - from - 2, date);
	return replaceAt(from, to - from, isSpace(text.charCodeAt(from - 1)) ? date : ` ${date}`);
}

function replaceAt(from: number, length: number, insert: string): Edit {
	return { from, to: from + length, insert };
}
