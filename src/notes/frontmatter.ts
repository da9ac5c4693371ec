/** Reads a note's properties: the flat ones itself, all others through gray-matter and the YAML reader of the host. */

import matter from "gray-matter";
import type { Outline } from "../text/outline";
import { keyAt, properties, type Property } from "../text/property";
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

/** The host's YAML 1.2 reader, to plain objects or Maps. Throws on invalid YAML and on a key that stands twice. */
export type YamlParser = (yaml: string) => unknown;

export function readFrontmatter(outline: Outline, parseYaml: YamlParser): Frontmatter {
	if (outline.frontmatterEnd < 0) return { values: NONE, identity: NONE, broken: false, problems: openings(outline) };
	const block = linesOf(outline, 1, outline.frontmatterEnd - 1);
	try {
		const values = readFlat(block) ?? readMatter(block, parseYaml);
		return { values, identity: values, broken: false, problems: [] };
	} catch (error) {
		return { values: NONE, identity: readApart(outline), broken: true, problems: [problemOf(outline, error)] };
	}
}

const NONE: ReadonlyMap<string, Value> = new Map<string, Value>();

/**
 * gray-matter ends the block wherever a line begins with its delimiter, and takes what stands behind the first one for
 * the name of a language to run. So its delimiter is one that no YAML may hold, with nothing behind it.
 */
const DELIMITER = "\0";

const refuse = (): never => {
	throw new Error("Only YAML is read.");
};
const REFUSED = Object.fromEntries(
	["javascript", "js", "coffee", "coffeescript", "cson", "json", "toml"].map((language) => [language, refuse]),
);

function readMatter(block: string, parseYaml: YamlParser): ReadonlyMap<string, Value> {
	if (block.includes(DELIMITER)) throw new Error("YAML holds no NUL.");
	const { data } = matter(`${DELIMITER}\n${block}\n${DELIMITER}`, {
		delimiters: [DELIMITER, DELIMITER],
		language: "yaml",
		// In a box, so that gray-matter finds no options of its own in the values.
		engines: { ...REFUSED, yaml: (yaml) => ({ values: parseYaml(yaml) }) },
	});
	const values = toValue(data["values"], 0, new Map());
	return values instanceof Map ? values : NONE;
}

/** Properties that were parsed elsewhere, such as by the app. */
export function frontmatterOf(parsed: object): Frontmatter {
	const values = toValue(parsed, 0, new Map());
	const map = values instanceof Map ? values : NONE;
	return { values: map, identity: map, broken: false, problems: [] };
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

/** Lines with their breaks: a block scalar may keep the last one. */
function linesOf({ text, lines }: Outline, from: number, to: number): string {
	return text.slice(lines.start(from), lines.next(to));
}

/** What the readers' errors have in common; the app's one and the `yaml` package count from 1, others from 0. */
interface YamlError {
	code?: unknown;
	linePos?: readonly { line?: unknown; col?: unknown }[];
	mark?: { line?: unknown };
}

function problemOf(outline: Outline, error: unknown): Problem {
	const { code, linePos, mark } = (error ?? {}) as YamlError;
	const { text, lines } = outline;
	// The text handed over begins with the break behind the opening fence, so its lines are the note's lines.
	const at = linePos?.[0];
	const said = typeof at?.line === "number" ? at.line : typeof mark?.line === "number" ? mark.line + 1 : 2;
	const line = Math.max(2, Math.min(said, outline.frontmatterEnd));
	const again = secondOfTwo(outline);
	if (again && (code === TWICE || !(at ?? mark) || line === again.line + 1)) {
		return { code: "frontmatter-duplicate-key", line: again.line + 1, what: again.key };
	}
	const from = lines.start(line - 1) + (typeof at?.col === "number" ? at.col - 1 : 0);
	const nested = code === TWICE ? keyAt(text, from, lines.end(line - 1)) : null;
	return nested
		? { code: "frontmatter-duplicate-key", line, what: nested.name }
		: { code: "frontmatter-invalid", line };
}

const TWICE = "DUPLICATE_KEY";

function secondOfTwo(outline: Outline): Property | undefined {
	const seen = new Set<string>();
	return properties(outline).find(({ key }) => seen.size === seen.add(key).size);
}

/** A first line that was meant to begin frontmatter, and does not. */
function openings({ text, lines }: Outline): Problem[] {
	const first = lines.at(0);
	const language = /^---([A-Za-z][\w+.]*)[ \t]*$/.exec(first)?.[1];
	if (language !== undefined) return [{ code: "frontmatter-language", line: 1, what: language }];
	const isOpen = first.trimEnd() === "---" && lines.count > 1 && keyAt(text, lines.start(1), lines.end(1)) !== null;
	return isOpen ? [{ code: "frontmatter-open", line: 1 }] : [];
}
