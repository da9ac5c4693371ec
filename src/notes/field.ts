/** Field lines in a note's text: `**Date:** 2025-10-29 · **Project:** Harbor Migration`, `Date:: 2025-10-29`. */

import { textStart, type Block, type Outline } from "../text/outline";

export interface Field {
	key: string;
	/** The raw value, links and all. */
	value: string;
	/** Offset of the value in the note. */
	from: number;
	/** Counted from 0. */
	line: number;
	block: Block;
}

const BOLD_KEY = /(?:\*\*|__)([^*_:\n]{1,40}?)(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)/g;
const INLINE_KEY = /^([A-Za-z][\w -]{0,39}?)::[ \t]*/;

/** The fields of a paragraph, in order. */
export function fieldsOf(outline: Outline, block: Block): Field[] {
	const fields: Field[] = [];
	if (block.kind !== "paragraph") return fields;
	const { lines, text } = outline;
	for (let line = block.from; line <= block.to; line++) {
		const from = textStart(outline, block, line);
		const source = text.slice(from, lines.end(line));
		if (!source.includes(":")) continue;
		const plain = INLINE_KEY.exec(source);
		if (plain) {
			fields.push(field(plain[1] ?? "", source, plain[0].length, source.length, { from, line, block }));
			continue;
		}
		for (const one of boldFields(source, { from, line, block })) fields.push(one);
	}
	return fields;
}

interface Place {
	from: number;
	line: number;
	block: Block;
}

function boldFields(source: string, place: Place): Field[] {
	if (!source.includes("**") && !source.includes("__")) return [];
	const keys = [...source.matchAll(BOLD_KEY)];
	// A field line begins with a field; bold words further on in a sentence are no fields.
	if ((keys[0]?.index ?? -1) !== source.length - source.trimStart().length) return [];
	return keys.map((key, index) => {
		const to = keys[index + 1]?.index ?? source.length;
		return field(key[1] ?? "", source, key.index + key[0].length, to, place);
	});
}

function field(key: string, source: string, start: number, end: number, place: Place): Field {
	let from = start;
	while (from < end && /\s/.test(source.charAt(from))) from++;
	const value = source.slice(from, end).trimEnd().replace(/[·•|;]$/, "").trimEnd();
	return { key: key.trim(), value, from: place.from + from, line: place.line, block: place.block };
}

/** Whether a paragraph's text is nothing but fields: no prose. */
export function isFieldLine(source: string): boolean {
	const text = source.trimStart();
	return INLINE_KEY.test(text) || /^(?:\*\*|__)[^*_:\n]{1,40}?(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)/.test(text);
}

/** Names in a value: separated by commas; parentheses, e-mail addresses, a leading `@` and placeholders left out. */
export function namesIn(value: string): string[] {
	return value
		.replace(/\([^()]*\)|<[^<>]*>/g, " ")
		.split(/[,;\n]/)
		.map((name) => name.replace(/\s+/g, " ").trim().replace(/^@/, ""))
		.filter((name) => name !== "" && !/^(?:none|n\/a|unknown|tbd|-)$/i.test(name) && !/[{}<>]/.test(name));
}
