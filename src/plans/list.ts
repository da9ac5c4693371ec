/** Adds a text to a property that is a list, or becomes one. What is there keeps its bytes, comments and quotes. */

import type { Value, YamlParser } from "../notes/frontmatter";
import { effectiveEdits, type Edit } from "../text/edit";
import { isSpace } from "../text/leaf";
import type { Outline } from "../text/outline";
import { properties, type Property } from "../text/property";
import { isEqual, isList, newLines, readable, refuseForm, scalarOf, verified, type Scalar } from "./frontmatter";
import { refuse, type Plan } from "./plan";
import { inQuotes } from "./yaml";

/**
 * Adds the text to the property that goes by this key, in any case; without one the key is added as the last one, and
 * frontmatter where there is none.
 * @param isThere whether the value as read says the text already, so that there is nothing to do
 */
export function addToList(
	outline: Outline,
	key: string,
	text: string,
	parseYaml: YamlParser,
	isThere: (value: Value) => boolean,
): Plan {
	const wanted = key.toLowerCase();
	const [property, second] = properties(outline).filter((one) => one.key.toLowerCase() === wanted);
	if (property && second) return refuse("duplicate-key", second.line + 1, second.key);
	const read = readable(outline, parseYaml);
	if (!("before" in read)) return read;
	const { before } = read;
	const name = property?.key ?? key;
	const value = before.values.get(name) ?? null;
	if (property && isThere(value)) return { edits: [] };
	const scalar = property ? scalarOf(outline, property) : null;
	const refused = scalar && refuseForm(outline, scalar, name);
	if (refused) return refused;
	const ways = property && scalar ? changes(outline, property, scalar, value, text) : [added(outline, key, text)];
	const old = entriesOf(value);
	// An entry that says nothing may have given its place.
	const meant = [[...old, text], ...(old.at(-1) === null ? [[...old.slice(0, -1), text]] : [])];
	const isMeant = (after: Value | undefined): boolean => meant.some((entries) => isEqual(after, entries));
	let plan: Plan = refuse("value-not-a-list", (scalar?.line ?? 0) + 1, name);
	for (const edits of ways) {
		plan = verified(outline, before, name, effectiveEdits(outline.text, edits), parseYaml, isMeant);
		if (!plan.refusal) break;
	}
	return plan;
}

/** The values of a list, a single value, or none. */
function entriesOf(value: Value): readonly Value[] {
	if (isList(value)) return value;
	return value === null || value === "" ? [] : [value];
}

function added(outline: Outline, key: string, text: string): Edit[] {
	const style = styleOf(outline);
	const written = inQuotes(text, style.quote);
	return [newLines(outline, style.flow ? [`${key}: [${written}]`] : [`${key}:`, `${style.indent}- ${written}`])];
}

/** Ways to enter the text, the better first; none for a value that cannot become a list without being written anew. */
function changes(outline: Outline, property: Property, scalar: Scalar, value: Value, text: string): Edit[][] {
	const { lines } = outline;
	const style = styleOf(outline);
	const first = outline.text.slice(scalar.from, scalar.to);
	const written = inQuotes(text, quoteIn(first) ?? style.quote);
	const base = /^[ \t]*/.exec(lines.at(property.line))?.[0] ?? "";
	const below = (indent: string, line: number): Edit => lineBelow(outline, line, `${indent}- ${written}`);
	if (value instanceof Map) return [];
	if (isList(value) && first.startsWith("[")) return intoFlow(outline, property, written);
	if (isList(value)) return [[intoBlock(outline, property, scalar, written)]];
	const from = blanksBefore(outline, scalar.from);
	if (value === null || value === "") {
		return [[{ from, to: scalar.to, insert: "" }, below(base + style.indent, property.to)]];
	}
	if (property.to > scalar.line) return [];
	if (scalar.line > property.line) {
		const indent = /^[ \t]*/.exec(lines.at(scalar.line))?.[0] ?? "";
		return [[{ from: scalar.from, to: scalar.from, insert: "- " }, below(indent, scalar.line)]];
	}
	const insert = `${lines.breakOf(property.line)}${base}${style.indent}- `;
	return [[{ from, to: scalar.from, insert }, below(base + style.indent, scalar.line)]];
}

function lineBelow({ lines }: Outline, line: number, written: string): Edit {
	const at = lines.end(line);
	return { from: at, to: at, insert: lines.breakOf(line) + written };
}

/** Behind the last entry, or where the last dash has nothing behind it yet. */
function intoBlock(outline: Outline, { to }: Property, scalar: Scalar, written: string): Edit {
	const { lines } = outline;
	const dash = /^([ \t]*)-([ \t]*)$/.exec(lines.at(to));
	if (dash) return { from: lines.end(to), to: lines.end(to), insert: dash[2] === "" ? " " + written : written };
	const indent = /^[ \t]*/.exec(lines.at(scalar.line))?.[0] ?? "";
	return lineBelow(outline, to, `${indent}- ${written}`);
}

/** Before the bracket that closes the list, with a comma where something stands before it. */
function intoFlow(outline: Outline, property: Property, written: string): Edit[][] {
	const { text, lines } = outline;
	const { to } = property;
	const end = to > property.line ? lines.start(to) + lines.at(to).search(/[ \t]#|$/) : property.valueTo;
	const close = text.slice(0, end).lastIndexOf("]");
	const from = text.slice(0, close).trimEnd().length;
	const line = lines.lineOf(from);
	const last = text.charAt(from - 1);
	const insertion = (at: number, insert: string): Edit[] => [{ from: at, to: at, insert }];
	if (last === "[") return [insertion(close, written)];
	if (line === lines.lineOf(close)) return [insertion(from, last === "," ? ` ${written}` : `, ${written}`)];
	// A bracket on a line of its own: the new entry gets one, too, unless a comment may stand where the comma has to go.
	const indent = /^[ \t]*/.exec(lines.at(line))?.[0] ?? "";
	const behind = lines.breakOf(line) + indent + written;
	if (!/(?:^|[ \t])#/.test(lines.at(line))) return [insertion(from, last === "," ? behind + "," : "," + behind)];
	return [insertion(close, `  , ${written}`), insertion(close, `  ${written}`)];
}

function blanksBefore({ text }: Outline, at: number): number {
	let from = at;
	while (isSpace(text.charCodeAt(from - 1))) from--;
	return from;
}

interface Style {
	/** Whether the note writes lists in brackets. */
	flow: boolean;
	indent: string;
	quote: '"' | "'";
}

/** How the note's other lists look: the first in lines decides, else brackets where there are such. */
function styleOf(outline: Outline): Style {
	const { text, lines } = outline;
	const style: Style = { flow: false, indent: "  ", quote: '"' };
	let flow = false;
	for (const property of properties(outline)) {
		const { from, to, line } = scalarOf(outline, property);
		const written = text.slice(from, to);
		const dash = line > property.line ? /^([ \t]*)-[ \t]/.exec(lines.at(line)) : null;
		if (dash) {
			const base = /^[ \t]*/.exec(lines.at(property.line))?.[0] ?? "";
			return { flow: false, indent: dash[1]?.slice(base.length) ?? "", quote: quoteIn(written) ?? style.quote };
		}
		flow ||= /^\[(?!\[).*\]$/.test(written);
	}
	return { ...style, flow };
}

/** The quote that the first entry of a list, or a single value, stands in. */
function quoteIn(written: string): '"' | "'" | null {
	const quote = /^(?:-[ \t]+|\[[ \t]*)?(["'])/.exec(written)?.[1];
	return quote === '"' || quote === "'" ? quote : null;
}
