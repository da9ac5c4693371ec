/** What somebody asks of the command line, a link or the API, understood; or one sentence that says what is wrong with it. */

import type { ItemKind } from "../notes/item";
import { wordsOfLines } from "../plans/snippet";
import type { Settings, TrackedType } from "../settings/schema";
import { dateAt, type IsoDate } from "../text/date";
import { shorten } from "../text/plain";
import { words } from "../words/words";
import { notesCalled, trackedNotes, type Vault } from "./vault";

/** Wrong use: its message is one sentence for people. */
export class UsageError extends Error {}

/** Characters of a text that is added: nobody reads an item that long, and a link may bring any. */
export const TEXT_LIMIT = 10_000;
/** Characters of a value that a sentence quotes. */
const QUOTED = 200;

export const KIND_NAMES: Record<ItemKind, string> = { blockers: "blocker", nextSteps: "next-step", decisions: "decision" };

export function theNote(vault: Vault, name: string): string {
	const [path, ...others] = notesCalled(vault, name);
	if (path === undefined) throw new UsageError(words.scripts.faults.noNote(quotable(name)));
	if (others.length > 0) throw new UsageError(words.scripts.faults.severalNotes(quotable(name), [path, ...others].slice(0, 2)));
	return path;
}

export function theTrackedNote(vault: Vault, name: string): string {
	const path = theNote(vault, name);
	if (!vault.graph.isTracked(path)) throw new UsageError(words.scripts.faults.untracked(path));
	return path;
}

/** Null for all types. */
export function theType({ graph }: Vault, wanted: string): string | null {
	if (wanted.toLowerCase() === "all") return null;
	const { types } = graph.reader.settings;
	const spelled = ({ name, aliases }: TrackedType): boolean =>
		[name, ...aliases].some((spelling) => spelling.toLowerCase() === wanted.toLowerCase());
	const type = types.find(spelled);
	if (!type) throw new UsageError(words.scripts.faults.noType(quotable(wanted), types.map(({ name }) => name)));
	return type.name;
}

/** The notes a rollup is about, by path: those that are named, else all of a type. */
export function theRolledUp(vault: Vault, names: readonly string[] | undefined, type: string): string[] {
	if (names) return [...new Set(names.map((name) => theTrackedNote(vault, name)))].sort();
	return trackedNotes(vault, theType(vault, type)).map(({ path }) => path);
}

/** By the names of the command line, or those of the data: `next-step`, `next steps`, `nextSteps`. */
export function theKind(wanted: string): ItemKind {
	const key = wanted.toLowerCase().replace(/[\s_-]/g, "").replace(/s$/, "");
	const found = (Object.keys(KIND_NAMES) as ItemKind[]).find((kind) => KIND_NAMES[kind].replace("-", "") === key);
	if (!found) throw new UsageError(words.scripts.faults.noKind(quotable(wanted)));
	return found;
}

export function theDay(value: string): IsoDate {
	const day = value.length === 10 ? dateAt(value, 0) : null;
	if (!day) throw new UsageError(words.scripts.faults.noDay(quotable(value)));
	return day;
}

/** The words of new items: one a line, without what makes lists of the lines. */
export function theTexts(text: string, markers: Settings["markers"]): string[] {
	const { faults } = words.scripts;
	if (text.length > TEXT_LIMIT) throw new UsageError(faults.longText(TEXT_LIMIT));
	if (CONTROL.test(text)) throw new UsageError(faults.controlCharacter);
	const texts = wordsOfLines(text.split(LINE_BREAK), markers);
	if (texts.length === 0) throw new UsageError(faults.noText);
	return texts;
}

const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/;
/** What no line shows as it is: controls but for blanks and breaks, half characters, and what turns the direction of the rest. */
const CONTROL = /(?![\t\r\n])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u;

/** A value that came from anywhere, fit to stand in a sentence of one line. */
export function quotable(value: string): string {
	return shorten(value.slice(0, QUOTED * 2).replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " "), QUOTED);
}
