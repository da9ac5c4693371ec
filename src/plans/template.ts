/** Fills in a template's placeholders as the app's own Templates plugin does: title, date and time, nothing is ever run. */

import { format, parseISO } from "date-fns";

export interface Filling {
	title: string;
	/** Local date and time, `2026-01-06T09:05`. */
	now: string;
}

const PLACEHOLDER = /\{\{\s*(title|date|time)\s*(?::([^{}\r\n]*))?\}\}/gi;

/** All other bytes stay as they are, other placeholders with them. */
export function fillIn(template: string, { title, now }: Filling): string {
	const moment = parseISO(now);
	return template.replace(PLACEHOLDER, (written, name: string, pattern?: string) => {
		switch (name.toLowerCase()) {
			case "title":
				return pattern === undefined ? title : written;
			case "date":
				return formatted(moment, pattern?.trim() || "YYYY-MM-DD");
			default:
				return formatted(moment, pattern?.trim() || "HH:mm");
		}
	});
}

/** Tokens of moment.js, which the app's formats are written in, by those of date-fns. */
const TOKENS: ReadonlyMap<string, string> = new Map([
	["YYYY", "yyyy"],
	["YY", "yy"],
	["Q", "Q"],
	["MMMM", "MMMM"],
	["MMM", "MMM"],
	["MM", "MM"],
	["Mo", "Mo"],
	["M", "M"],
	["DD", "dd"],
	["Do", "do"],
	["D", "d"],
	["dddd", "EEEE"],
	["ddd", "EEE"],
	["dd", "EEEEEE"],
	["E", "i"],
	["GGGG", "RRRR"],
	["WW", "II"],
	["W", "I"],
	["HH", "HH"],
	["H", "H"],
	["hh", "hh"],
	["h", "h"],
	["mm", "mm"],
	["m", "m"],
	["ss", "ss"],
	["s", "s"],
	["A", "a"],
	["a", "aaa"],
]);

/** What stands in brackets is meant as it is; else a run of one letter is a token, or no token at all. */
const PIECE = /\[([^\]]{0,200})\]|Mo|Do|([A-Za-z])\2*/g;

function formatted(moment: Date, pattern: string): string {
	return pattern.replace(PIECE, (piece, literal?: string) => {
		const token = TOKENS.get(piece);
		return literal ?? (token === undefined ? piece : format(moment, token));
	});
}
