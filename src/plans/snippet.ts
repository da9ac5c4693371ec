/** Lines of any note as words for new items: without what makes them list items, headings or quotations there. */

import { leadOf } from "../notes/item";
import { defaultSettings, type Settings } from "../settings/schema";
import { boxMark, hashLevel, hashText, isBlankFrom, markerLength } from "../text/leaf";

/** The words of each list item, heading and line of prose. A line that is indented below an item goes on with it. */
export function wordsOfLines(lines: readonly string[], markers?: Settings["markers"]): string[] {
	const known = markers ?? defaultSettings().markers;
	const found: string[] = [];
	let goesOn = false;
	for (const line of lines) {
		const { words, marked, indented } = wordsOfLine(line, known);
		const said = words.replace(/(?:^|\s)\^[A-Za-z0-9-]+$/, "").trimEnd();
		if (said === "" || isSeparator(said)) {
			goesOn = false;
		} else if (goesOn && indented && !marked) {
			found.push(`${found.pop() ?? ""} ${said}`);
		} else {
			found.push(said);
			goesOn = marked;
		}
	}
	return found;
}

export interface LineWords {
	/** Block id and metadata are still there. */
	words: string;
	/** The line begins a list item. */
	marked: boolean;
	/** It stands at least two columns in. */
	indented: boolean;
}

export function wordsOfLine(line: string, markers: Settings["markers"]): LineWords {
	const [before, quote = "", indent = ""] = /^((?:[ \t]*>)*)([ \t]*)/.exec(line) ?? [""];
	const indented = indent.replace(/\t/g, "  ").length >= (quote === "" ? 2 : 3);
	const end = line.length;
	let at = before.length;
	if (quote !== "") at += /^\[![^\]\n]+\][+-]?[ \t]*/.exec(line.slice(at))?.[0].length ?? 0;
	const level = line.charAt(at) === "#" ? hashLevel(line, at, end) : 0;
	if (level > 0) return { words: bare(hashText(line, at + level, end), markers), marked: false, indented };
	let marked = false;
	// `- 1. text` is an item in an item.
	for (let length = markerLength(line, at, end); length > 0; length = markerLength(line, at, end)) {
		marked = true;
		at = blanksFrom(line, at + length);
		const mark = boxMark(line, at, end);
		if (mark !== null) at = blanksFrom(line, at + mark.length + 2);
		if (isBlankFrom(line, at, end)) break;
	}
	return { words: bare(line.slice(at), markers), marked, indented };
}

function bare(text: string, markers: Settings["markers"]): string {
	const words = text.trim();
	return words.slice(leadOf(words, markers)?.length ?? 0).trim();
}

function blanksFrom(line: string, from: number): number {
	return line.length - line.slice(from).trimStart().length;
}

/** A rule, a fence, or the row of dashes below a table's head. */
function isSeparator(words: string): boolean {
	return /^(?:[-*_=|:][ \t]*){3,}$/.test(words) || /^(?:`{3,}|~{3})[^`]*$/.test(words);
}
