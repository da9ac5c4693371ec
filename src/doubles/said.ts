/** What a text says, made ready for comparing: its words, its facts, and what denies or limits it. */

import { stemOf, AGENTS, ASKING, ceases, CONDITIONS, DENYING, FIRM_PHRASES, LEADING, MUTUAL, ONES, PURPOSES, UNSURE, type Phrases, type Vocabulary } from "./vocabulary";
import { joinedNumbers, type Token } from "./token";

/** A word that says something. */
export interface Word {
	raw: string;
	en: string;
	de: string;
	/** The small word right before it that says what part it has; empty for none. */
	part: string;
	/** An abbreviation, by its dot. */
	dotted: boolean;
}

export interface Said {
	words: readonly Word[];
	/** Numbers, dates and amounts, sorted. */
	facts: readonly string[];
	/** How many words a plain `1` may stand for. */
	ones: number;
	denials: number;
	/** Stems of verbs that deny the one behind them, sorted. */
	ceasing: readonly string[];
	/** Conditions, questions and doubts, sorted, in one text. */
	limits: string;
	/** Every word as it stands, small ones too. */
	raws: ReadonlySet<string>;
	/** The same in their order. */
	order: readonly string[];
	/** It may be a passive sentence. */
	hasAgent: boolean;
	isMutual: boolean;
	/** How many small words are German ones or have an umlaut, less the English ones. */
	germanness: number;
}

/** Texts of more words are compared by their keys alone. */
const MOST_WORDS = 400;

/** A whole text, and what of it says more than why. */
export interface Statement {
	whole: Said;
	/** Null where there is no reason given. */
	main: Said | null;
}

/** Null for a text that is too long to be compared. */
export function statementOf(tokens: readonly Token[], vocabulary: Vocabulary, germanness: number): Statement | null {
	if (tokens.length > MOST_WORDS) return null;
	const opened = withoutOpening(joinedNumbers(tokens), vocabulary);
	const said = replaced(replaced(rotated(opened, vocabulary), vocabulary.phrases), FIRM_PHRASES).flatMap((token) => spelledOut(token, vocabulary));
	const reason = reasonIn(said, vocabulary);
	const whole = saidBy(said, vocabulary, germanness);
	const main = reason < 0 ? null : saidBy(said.slice(0, reason), vocabulary, germanness);
	return { whole, main: main && main.words.length + main.facts.length >= 2 ? main : null };
}

function withoutOpening(tokens: readonly Token[], { openings, labels }: Vocabulary): readonly Token[] {
	const label = matchAt(tokens, 0, labels);
	const from = label && tokens[label.length]?.raw === ":" ? label.length + 1 : 0;
	const opening = matchAt(tokens, from, openings);
	const start = from + (opening?.length ?? 0);
	return start < tokens.length ? tokens.slice(start) : tokens;
}

/** A clause of reason or condition at the beginning goes to the end. */
function rotated(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
	const first = tokens[0];
	if (!first || first.kind !== "word") return tokens;
	const begins = CONDITIONS.has(first.raw) || ["da", "as", "since"].includes(first.raw) || matchAt(tokens, 0, vocabulary.reasons) !== null;
	const comma = begins ? tokens.findIndex(({ raw }) => raw === ",") : -1;
	const sign = tokens[comma];
	return comma < 0 || !sign ? tokens : [...tokens.slice(comma + 1), sign, ...tokens.slice(0, comma)];
}

function matchAt(tokens: readonly Token[], at: number, phrases: Phrases): { length: number; means: readonly string[] } | null {
	const found = phrases.get(tokens[at]?.raw ?? "")?.find(({ words }) => words.every((word, step) => tokens[at + step]?.raw === word));
	return found ? { length: found.words.length, means: found.means } : null;
}

function replaced(tokens: readonly Token[], phrases: Phrases): readonly Token[] {
	const result: Token[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		const found = matchAt(tokens, at, phrases);
		if (found) {
			for (const raw of found.means) result.push({ kind: "word", raw, dotted: false, capital: false });
			at += found.length - 1;
		} else if (token) result.push(token);
	}
	return result;
}

/** Abbreviations of one or two letters need their dot. */
function spelledOut(token: Token, { short }: Vocabulary): Token[] {
	const full = token.kind === "word" && (token.dotted || token.raw.length > 2) ? short.get(token.raw) : undefined;
	if (full === undefined) return [token];
	return full === "" ? [] : [{ ...token, raw: full, dotted: false }];
}

/** Where a clause begins that says why, or what instead; -1 for none. */
function reasonIn(tokens: readonly Token[], { reasons, softReasons, languages }: Vocabulary): number {
	if (languages.length === 0) return -1;
	return tokens.findIndex((token, at) => {
		if (at < 2 || token.kind !== "word") return false;
		if (matchAt(tokens, at, reasons)) return true;
		if (tokens[at - 1]?.raw === ",") return matchAt(tokens, at, softReasons) !== null;
		return token.raw === "to" && PURPOSES.has(tokens[at + 1]?.raw ?? "");
	});
}

function saidBy(tokens: readonly Token[], vocabulary: Vocabulary, germanness: number): Said {
	const words: Word[] = [];
	const facts: string[] = [];
	const limits = new Set<string>();
	const ceasing: string[] = [];
	const order = tokens.filter(({ kind }) => kind === "word").map(({ raw }) => raw);
	const raws = new Set(order);
	let part = "";
	let denials = 0;
	let ones = 0;
	tokens.forEach(({ kind, raw, dotted }, at) => {
		if (kind === "fact") facts.push(raw);
		if (kind === "sign") {
			part = "";
			if (raw === "?") limits.add("asks");
		}
		if (kind !== "word") return;
		const condition = CONDITIONS.get(raw);
		if (condition !== undefined) limits.add(condition);
		if (UNSURE.has(raw)) limits.add("unsure");
		if (raw === "whether" || raw === "ob" || (at === 0 && ASKING.has(raw))) limits.add("asks");
		if (ONES.has(raw)) ones++;
		const denies = DENYING.has(raw);
		if (denies) denials++;
		else if (ceases(raw)) ceasing.push(stemOf(raw, "en"));
		if (LEADING.has(raw)) part = raw;
		if (denies || condition !== undefined || vocabulary.small.has(raw) || vocabulary.filler.has(raw) || (LEADING.has(raw) && vocabulary.languages.length > 0)) return;
		words.push({ raw, en: vocabulary.stem(raw, "en"), de: vocabulary.stem(raw, "de"), part, dotted });
		part = "";
	});
	const flags = [...limits].sort().join(" ");
	const has = (set: ReadonlySet<string>): boolean => order.some((raw) => set.has(raw));
	return { words, facts: facts.sort(), ones, denials, ceasing: ceasing.sort(), limits: flags, raws, order, hasAgent: has(AGENTS), isMutual: has(MUTUAL), germanness };
}
