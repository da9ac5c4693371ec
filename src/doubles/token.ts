/** Splits a text into words, numbers, dates and the signs that matter. */

import { folded } from "./stem";
import { MONTH_NAMES, NUMBER_WORDS, UNIT_WORDS, WEEKDAY_NAMES, DOUBTFUL } from "./vocabulary";

export interface Token {
	/** `fact`: a number, date or amount. `sign`: what separates clauses or ends the text. */
	kind: "word" | "fact" | "sign";
	/** Lower case, folded; of a fact its value. */
	raw: string;
	/** A dot follows right behind. */
	dotted: boolean;
	/** Begins with a capital letter. */
	capital: boolean;
}

const PIECE =
	/(\d{4})-(\d{2})-(\d{2})(?!\d)|(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?![\d.])|(\d{1,2}):(\d{2})(?!\d)|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*[+#]*|[<>≤≥≠±](?=[\d€$£])|[↑↓]|[%€$£?:,;…]/gu;

/** @param text bare */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	const number = (raw: string): void => void tokens.push({ kind: "fact", raw: String(Number(raw)), dotted: false, capital: false });
	const fact = (raw: string): void => void tokens.push({ kind: "fact", raw, dotted: false, capital: false });
	for (const found of text.matchAll(PIECE)) {
		const [piece, year, month, day, dayFirst, monthSecond, yearLast, hour, minute] = found;
		const behind = found.index + piece.length;
		if (year !== undefined) {
			number(day ?? "");
			fact(`m${Number(month)}`);
			fact(year);
		} else if (dayFirst !== undefined) {
			number(dayFirst);
			fact(`m${Number(monthSecond)}`);
			if (yearLast !== undefined) fact(yearLast.length === 2 ? `20${yearLast}` : yearLast);
		} else if (hour !== undefined) fact(`${Number(hour)}:${minute}`);
		else if (/^\d/.test(piece)) {
			const negative = text.charAt(found.index - 1) === "-" && /^[\s(]?$/.test(text.charAt(found.index - 2));
			fact((negative ? "-" : "") + plainNumber(piece));
		} else if (/^\p{L}/u.test(piece)) wordsOf(piece, text.charAt(behind) === "." && /[\s]/.test(text.charAt(behind + 1)), tokens);
		else if (UNIT_WORDS.has(piece)) fact(UNIT_WORDS.get(piece) ?? piece);
		else if (/[<>≤≥≠±↑↓]/.test(piece)) fact(piece);
		else tokens.push({ kind: "sign", raw: piece, dotted: false, capital: false });
	}
	return tokens.map((token, at) => meant(token, tokens[at - 1], tokens[at + 1], at === 0));
}

/** `18,000`, `1.500` and `18000`; `2,5` and `2.5`. */
function plainNumber(digits: string): string {
	const parts = digits.split(/[.,]/);
	const isGrouped = parts.length > 1 && parts[0] !== "0" && (parts[0] ?? "").length <= 3 && parts.slice(1).every((part) => part.length === 3);
	return isGrouped ? parts.join("") : digits.replace(/,/g, ".").replace(/^0+(?=\d)/, "");
}

/** A word without what is hung on it by an apostrophe; `can't` is a denial and nothing else. */
function wordsOf(piece: string, dotted: boolean, tokens: Token[]): void {
	const capital = /^\p{Lu}/u.test(piece);
	const lower = piece.toLowerCase().replace(/’/g, "'");
	const [stem = "", ...hung] = lower.split("'");
	const isDenied = hung.at(-1) === "t" && stem.endsWith("n");
	const isFolded = !isDenied && hung.length > 0 && !/^(?:s|re|ll|ve|d|m|n|t)$/.test(hung.at(-1) ?? "");
	const raw = folded(isDenied ? "not" : isFolded ? lower.replaceAll("'", "") : stem);
	tokens.push({ kind: "word", raw, dotted, capital });
}

/** Number words, months, days and units are facts; a few are only where they cannot be other words. */
function meant(token: Token, before: Token | undefined, behind: Token | undefined, isFirst: boolean): Token {
	if (token.kind !== "word") return token;
	const { raw } = token;
	const beside = before?.kind === "fact" || behind?.kind === "fact";
	const isDay = !DOUBTFUL.has(raw) || beside || (token.capital && !isFirst);
	const day = isDay ? (MONTH_NAMES.get(raw) ?? WEEKDAY_NAMES.get(raw)) : undefined;
	const value = day ?? NUMBER_WORDS.get(raw) ?? UNIT_WORDS.get(raw) ?? numbered(raw);
	return value === undefined ? token : { ...token, kind: "fact", raw: value };
}

/** `v2` is a number like `2`, and `q2` a fact of its own. */
function numbered(raw: string): string | undefined {
	if (!/\d/.test(raw)) return undefined;
	return /^v\d+$/.test(raw) ? raw.slice(1) : raw;
}

/** Ordinals and units come behind their digits: `4th`, `5k`, `50m`. */
const HUNG = /^(?:st|nd|rd|th)$/;

export function joinedNumbers(tokens: readonly Token[]): Token[] {
	return tokens.filter((token, at) => !(HUNG.test(token.raw) && tokens[at - 1]?.kind === "fact"));
}
