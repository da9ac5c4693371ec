/** Frontmatter as plans on one property see it: found, begun, and read again to see that nothing else has changed. */

import { readFrontmatter, type Frontmatter, type Value, type YamlParser } from "../notes/frontmatter";
import { applyEdits, type Edit } from "../text/edit";
import type { Outline } from "../text/outline";
import { properties, valueEnd, type Property } from "../text/property";
import { scan } from "../text/scan";
import { refuse, type Plan } from "./plan";

/** Where a value stands that begins and ends on one line; `line` counts from 0. */
export interface Scalar {
	from: number;
	to: number;
	line: number;
}

/** The value on the key's line or, where none stands there, what begins below. */
export function scalarOf({ text, lines }: Outline, property: Property): Scalar {
	const { line, to, valueFrom, valueTo } = property;
	for (let below = line + 1; valueFrom === valueTo && below <= to; below++) {
		const from = lines.start(below) + lines.at(below).search(/[^ \t]|$/);
		const end = lines.end(below);
		if (from < end && text[from] !== "#") return { from, to: valueEnd(text, from, end), line: below };
	}
	return { from: valueFrom, to: valueTo, line };
}

/** A value of a form that is left alone. */
export function refuseForm({ text }: Outline, { from, to, line }: Scalar, key: string): Plan | null {
	const written = text.slice(from, to);
	if (/^[&*!]/.test(written)) return refuse("anchor", line + 1, key);
	return /^[|>]/.test(written) ? refuse("block-scalar", line + 1, key) : null;
}

/** The frontmatter as it can be changed, or why it cannot. */
export function readable(outline: Outline, parseYaml: YamlParser): { before: Frontmatter; refusal?: never } | Plan {
	// Frontmatter that nothing closes, or in another language, is no frontmatter yet: a block above would bury it.
	const begun = outline.frontmatterEnd < 0 && /^---(?:[A-Za-z]|$)/.test(outline.lines.at(0).trimEnd());
	if (begun) return refuse("frontmatter-invalid", 1);
	const before = readFrontmatter(outline, parseYaml);
	if (!before.broken) return { before };
	const problem = before.problems[0];
	const code = problem?.code === "frontmatter-duplicate-key" ? "duplicate-key" : "frontmatter-invalid";
	return refuse(code, problem?.line ?? null, problem?.what);
}

/** New lines of frontmatter, in the indentation of the others, as an edit. Makes the frontmatter where there is none. */
export function newLines(outline: Outline, written: readonly string[], behind?: Property): Edit {
	const { lines, frontmatterEnd } = outline;
	if (frontmatterEnd < 0) {
		const end = lines.breakOf(0);
		const at = lines.start(0);
		return { from: at, to: at, insert: ["---", ...written, "---"].map((line) => line + end).join("") };
	}
	const all = properties(outline);
	const line = behind?.to ?? lastLine(outline, all);
	const indent = all[0] ? (/^[ \t]*/.exec(lines.at(all[0].line))?.[0] ?? "") : "";
	const insert = written.map((entry) => indent + entry + lines.breakOf(line)).join("");
	return { from: lines.next(line), to: lines.next(line), insert };
}

/** The last line of the block that is not blank, or belongs to a value all the same. */
function lastLine({ lines, frontmatterEnd }: Outline, all: readonly Property[]): number {
	let line = frontmatterEnd - 1;
	while (line > 0 && lines.isBlank(line)) line--;
	return Math.max(line, all.at(-1)?.to ?? 0);
}

/** Reads the text as it would become: only this key may say something else, and the body must be the same. */
export function verified(
	outline: Outline,
	before: Frontmatter,
	key: string,
	edits: Edit[],
	parseYaml: YamlParser,
	isMeant: (value: Value | undefined) => boolean,
): Plan {
	const [edit] = edits;
	if (!edit) return { edits };
	const after = scan(applyEdits(outline.text, edits));
	const { values, broken } = readFrontmatter(after, parseYaml);
	const isSame =
		!broken && isMeant(values.get(key)) && agree(before.values, values, key) && body(outline) === body(after);
	return isSame ? { edits } : refuse("frontmatter-differs", outline.lines.lineOf(edit.from) + 1, key);
}

function body({ text, lines, frontmatterEnd }: Outline): string {
	return text.slice(frontmatterEnd < 0 ? lines.start(0) : lines.next(frontmatterEnd));
}

function agree(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>, but?: string): boolean {
	return [...new Set([...a.keys(), ...b.keys()])].every((key) => key === but || isEqual(a.get(key), b.get(key)));
}

export function isEqual(a: Value | undefined, b: Value | undefined): boolean {
	if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
	if (a instanceof Map && b instanceof Map) return agree(a, b);
	return Object.is(a, b);
}

export function isList(value: Value | undefined): value is readonly Value[] {
	return Array.isArray(value);
}
