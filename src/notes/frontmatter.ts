/** Reads a note's properties: the flat ones itself, all others through gray-matter and the YAML reader of the host. */

import matter from "gray-matter";
import type { Outline } from "../text/outline";
import { keyAt, properties } from "../text/property";
import { readFlat, type Value } from "./flat";
import type { Problem } from "./problem";

export type { Value } from "./flat";

export interface Frontmatter {
	/** Empty when the YAML is invalid. */
	values: ReadonlyMap<string, Value>;
	/**
	 * What says which note this is. The values themselves or, when the YAML is invalid, those properties whose own lines
	 * are valid: one broken property must not turn a project into no project.
	 */
	identity: ReadonlyMap<string, Value>;
	/** The YAML is invalid. */
	broken: boolean;
	problems: Problem[];
}

/** @param parseYaml YAML 1.2 to plain objects or Maps; throws on invalid YAML and on a key that stands twice. */
export function readFrontmatter(outline: Outline, parseYaml: (yaml: string) => unknown): Frontmatter {
	if (outline.frontmatterEnd < 0) return { values: NONE, identity: NONE, broken: false, problems: openings(outline) };
	const block = linesOf(outline, 1, outline.frontmatterEnd - 1);
	try {
		const values = readFlat(block) ?? readMatter(block, parseYaml);
		return { values, identity: values, broken: false, problems: [] };
	} catch (error) {
		return { values: NONE, identity: readApart(outline), broken: true, problems: [problemOf(outline, error)] };
	}
}

const NONE: ReadonlyMap<string, Value> = new Map();

/**
 * gray-matter cuts at a delimiter wherever it begins a line, and takes what follows the first one for a language and runs
 * it. So it gets delimiters that no YAML may hold, with nothing behind them. Options also keep it from caching.
 */
const DELIMITER = "\0";

const refuse = (): never => {
	throw new Error("Only YAML is read.");
};
const REFUSED = Object.fromEntries(
	["javascript", "js", "coffee", "coffeescript", "cson", "json", "toml"].map((language) => [language, refuse]),
);

function readMatter(block: string, parseYaml: (yaml: string) => unknown): ReadonlyMap<string, Value> {
	const nul = block.indexOf(DELIMITER);
	if (nul >= 0) throw new InvalidLine(block.slice(0, nul).split(/\r\n?|\n/).length);
	const { data } = matter(`${DELIMITER}\n${block}\n${DELIMITER}`, {
		delimiters: [DELIMITER, DELIMITER],
		language: "yaml",
		// In a box, so that gray-matter finds no options of its own in the values.
		engines: { ...REFUSED, yaml: (yaml) => ({ values: parseYaml(yaml) }) },
	});
	const values = toValue(data["values"], 0, new Map());
	return values instanceof Map ? values : NONE;
}

/** Far deeper than any property, and far less deep than the call stack. */
const DEEPEST = 64;

/** Each object is turned once, so that aliases to it stay shared; what holds itself, or lies too deep, is null. */
function toValue(value: unknown, depth: number, done: Map<object, Value>): Value {
	if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
	if (typeof value === "bigint") return Number(value);
	if (typeof value !== "object" || value === null || depth > DEEPEST) return null;
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
	const known = done.get(value);
	if (known !== undefined) return known;
	done.set(value, null);
	const turned = Array.isArray(value)
		? value.map((item: unknown) => toValue(item, depth + 1, done))
		: new Map(entriesOf(value).map(([key, item]) => [String(key), toValue(item, depth + 1, done)]));
	done.set(value, turned);
	return turned;
}

function entriesOf(value: object): [unknown, unknown][] {
	return value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value);
}

function readApart(outline: Outline): ReadonlyMap<string, Value> {
	const values = new Map<string, Value>();
	for (const { line, to } of properties(outline)) {
		for (const [key, value] of readFlat(linesOf(outline, line, to)) ?? []) {
			if (!values.has(key)) values.set(key, value);
		}
	}
	return values;
}

function linesOf({ text, lines }: Outline, from: number, to: number): string {
	return to < from ? "" : text.slice(lines.start(from), lines.end(to));
}

/** A line of the block that no YAML can hold; the block's first line is 1. */
class InvalidLine extends Error {
	constructor(readonly line: number) {
		super("YAML holds no NUL.");
	}
}

function problemOf(outline: Outline, error: unknown): Problem {
	const line = lineOf(error);
	const seen = new Set<string>();
	const twice = properties(outline).find(({ key }) => seen.size === seen.add(key).size);
	if (twice && (line === null || line === twice.line + 1)) {
		return { code: "frontmatter-duplicate-key", line: twice.line + 1, what: twice.key };
	}
	...
}
