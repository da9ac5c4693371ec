/** Plans a new date for one property: ten characters of the text change, and nothing else in the frontmatter. */

import { readFrontmatter, type Frontmatter, type Value, type YamlParser } from "../notes/frontmatter";
import { dateOfValue, isBlankDate } from "../notes/value";
import { dateOf, type IsoDate } from "../text/date";
import { applyEdits, effectiveEdits, type Edit } from "../text/edit";
import { isSpace } from "../text/leaf";
import type { Outline } from "../text/outline";
import { properties, valueEnd, type Property } from "../text/property";
import { scan } from "../text/scan";
import { refuse, type Plan } from "./plan";

/**
 * Sets the property that goes by one of `keys`, in any case, to a date. Without one `keys[0]` is added, and frontmatter
 * where there is none. The date may be earlier than the one that stands: never moving back is the caller's rule.
 */
export function setDate(outline: Outline, keys: readonly string[], date: IsoDate, parseYaml: YamlParser): Plan {
	const known = new Set(keys.map((key) => key.toLowerCase()));
	const [property, second] = properties(outline).filter(({ key }) => known.has(key.toLowerCase()));
	if (property && second) {
		const code = property.key === second.key ? "duplicate-key" : "last-contact-twice";
		return refuse(code, second.line + 1, second.key);
	}
	return property ? change(outline, property, date, parseYaml) : add(outline, keys[0], date, parseYaml);
}

function change(outline: Outline, property: Property, date: IsoDate, parseYaml: YamlParser): Plan {
	const { text } = outline;
	const { key } = property;
	const scalar = scalarOf(outline, property);
	const written = text.slice(scalar.from, scalar.to);
	if (/^[&*!]/.test(written)) return refuse("anchor", scalar.line + 1, key);
	if (/^[|>]/.test(written)) return refuse("block-scalar", scalar.line + 1, key);
	// To people a dash behind the key means "nothing yet", to YAML it is an error: read the rest as if it were not there.
	const isDash = written === "-" && scalar.line === property.line;
	const readable = isDash ? scan(applyEdits(text, [{ ...scalar, insert: "" }])) : outline;
	const before = readFrontmatter(readable, parseYaml);
	if (before.broken) return refuseBroken(before);
	const value = before.values.get(key);
	const old = dateOfValue(value);
	let edits: Edit[] = [];
	if (old) edits = occurrences(written, old).map((at) => replaceAt(scalar.from + at, old.length, date));
	else if (isNothing(value)) edits = [fill(text, scalar, date)];
	if (edits.length === 0) return refuse("value-not-a-date", scalar.line + 1, written);
	return check(outline, before, key, date, effectiveEdits(text, edits), parseYaml);
}

function add(outline: Outline, key: string | undefined, date: IsoDate, parseYaml: YamlParser): Plan {
	if (key === undefined) throw new RangeError("no key to add");
	// Frontmatter that nothing closes, or in another language, is no frontmatter yet: a block above would bury it.
	const begun = outline.frontmatterEnd < 0 && /^---(?:[A-Za-z]|$)/.test(outline.lines.at(0).trimEnd());
	if (begun) return refuse("frontmatter-invalid", 1);
	const before = readFrontmatter(outline, parseYaml);
	if (before.broken) return refuseBroken(before);
	return check(outline, before, key, date, [addition(outline, key, date)], parseYaml);
}

function addition(outline: Outline, key: string, date: IsoDate): Edit {
	const { text, lines, frontmatterEnd } = outline;
	if (frontmatterEnd < 0) {
		const end = lines.breakOf(0);
		return replaceAt(lines.start(0), 0, `---${end}${key}: ${date}${end}---${end}`);
	}
	const all = properties(outline);
	const title = all.find((property) => property.key.toLowerCase() === "title");
	const line = title?.to ?? lastLine(outline, all);
	const indent = all[0] ? (/^[ \t]*/.exec(lines.at(all[0].line))?.[0] ?? "") : "";
	const quote = quoteOfDates(text, all);
	return replaceAt(lines.next(line), 0, `${indent}${key}: ${quote}${date}${quote}${lines.breakOf(line)}`);
}

/** The last line of the block that is not blank, or belongs to a value all the same. */
function lastLine({ lines, frontmatterEnd }: Outline, all: readonly Property[]): number {
	let line = frontmatterEnd - 1;
	while (line > 0 && lines.isBlank(line)) line--;
	return Math.max(line, all.at(-1)?.to ?? 0);
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

interface Scalar {
	from: number;
	to: number;
	line: number;
}

/** The value on the key's line or, where none stands there, what begins below. */
function scalarOf({ text, lines }: Outline, property: Property): Scalar {
	const { line, to, valueFrom, valueTo } = property;
	for (let below = line + 1; valueFrom === valueTo && below <= to; below++) {
		const from = lines.start(below) + lines.at(below).search(/[^ \t]|$/);
		const end = lines.end(below);
		if (from < end && text[from] !== "#") return { from, to: valueEnd(text, from, end), line: below };
	}
	return { from: valueFrom, to: valueTo, line };
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

function refuseBroken({ problems }: Frontmatter): Plan {
	const problem = problems[0];
	const code = problem?.code === "frontmatter-duplicate-key" ? "duplicate-key" : "frontmatter-invalid";
	return refuse(code, problem?.line ?? null, problem?.what);
}

/** Reads the text as it would become: only this key may say something else, and the body must be the same. */
function check(
	outline: Outline,
	before: Frontmatter,
	key: string,
	date: IsoDate,
	edits: Edit[],
	parseYaml: YamlParser,
): Plan {
	const [edit] = edits;
	if (!edit) return { edits };
	const after = scan(applyEdits(outline.text, edits));
	const { values, broken } = readFrontmatter(after, parseYaml);
	const isSame =
		!broken &&
		dateOfValue(values.get(key)) === date &&
		agree(before.values, values, key) &&
		body(outline) === body(after);
	return isSame ? { edits } : refuse("frontmatter-differs", outline.lines.lineOf(edit.from) + 1, key);
}

function body({ text, lines, frontmatterEnd }: Outline): string {
	return text.slice(frontmatterEnd < 0 ? lines.start(0) : lines.next(frontmatterEnd));
}

function agree(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>, but?: string): boolean {
	return [...new Set([...a.keys(), ...b.keys()])].every((key) => key === but || isEqual(a.get(key), b.get(key)));
}

function isEqual(a: Value | undefined, b: Value | undefined): boolean {
	if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
	if (a instanceof Map && b instanceof Map) return agree(a, b);
	return Object.is(a, b);
}

function isList(value: Value | undefined): value is readonly Value[] {
	return Array.isArray(value);
}
