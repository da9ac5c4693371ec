import { afterEach, describe, expect, it } from "vitest";
import { ENGLISH } from "../../src/words/english";
import { GERMAN } from "../../src/words/german";
import { locale, speak, words } from "../../src/words/words";
import { samples, TOKEN, type Sample } from "./samples";

interface Text {
	/** Where it stands, and what it was given. */
	name: string;
	path: string;
	english: string | null;
	german: string | null;
	isFunction: boolean;
}

function textAt(language: unknown, { path }: Sample, call: readonly unknown[]): string | null {
	let at: unknown = language;
	for (const key of path) at = (at as Record<string, unknown>)[key];
	const said = typeof at === "function" ? (at as (...values: readonly unknown[]) => unknown)(...call) : at;
	if (typeof said !== "string" && said !== null) throw new TypeError(`${path.join(".")} is no text, but ${typeof said}`);
	return said;
}

const texts = samples().flatMap((sample) =>
	(sample.calls ?? [[]]).map((call): Text => {
		const path = sample.path.join(".");
		const [english, german] = [ENGLISH, GERMAN].map((language) => textAt(language, sample, call));
		return { name: `${path}(${call.map((value) => JSON.stringify(value)).join(", ")})`, path, english: english ?? null, german: german ?? null, isFunction: sample.calls !== null };
	}),
);

/** The names of the texts for which something does not hold. */
function wrong(isWrong: (text: string, entry: Text) => boolean, language: "english" | "german" | "both" = "both"): string[] {
	const languages = language === "both" ? (["english", "german"] as const) : [language];
	return languages.flatMap((one) =>
		texts.filter((entry) => entry[one] !== null && isWrong(entry[one], entry)).map((entry) => `${entry.name}: ${entry[one] ?? ""}`),
	);
}

/** What is the same in both languages: names, and words that German has taken over. */
const SAME: readonly string[] = [
	"bases.view",
	"collect.kinds.blockers",
	"commands.create.name",
	"overview.choose.status",
	"overview.choose.tag",
	"panel.panel",
	"panel.status",
	"settings.perStatus.statusLabel",
	"settings.statusProperty.name",
	"settings.typeName.name",
	"settings.typeTags.name",
	"settings.version",
];

const counting = (before: string, nouns: readonly string[]): RegExp => new RegExp(`(?<![\\d-])${before} (?:[\\p{Ll}-]+ ){0,2}(?:${nouns.join("|")})(?![\\p{L}-])`, "u");

describe("the words", () => {
	it("are found, with what functions are called with", () => {
		expect(texts.length).toBeGreaterThan(300);
		expect(texts.map(({ name }) => name)).toContain('notices.undone("Xyxyx", 2)');
		expect(texts.map(({ name }) => name)).toContain('panel.said.placed("before", "Xyxyx")');
	});

	it("are all German in German", () => {
		const same = texts.filter(({ english, german }) => {
			const letters = english?.replaceAll(TOKEN, "") ?? "";
			return english !== null && english === german && /\p{L}/u.test(letters);
		});
		const unexpected = same.filter(({ path }) => !SAME.includes(path));
		expect(unexpected.map(({ name, english }) => `${name}: ${english ?? ""}`)).toEqual([]);
	});

	it("are there in both languages or in none", () => {
		expect(texts.filter(({ english, german }) => (english === null) !== (german === null))).toEqual([]);
	});

	it("have no holes in them", () => {
		expect(wrong((text) => /undefined|null|NaN|\[object|=>/.test(text) || text.trim() === "")).toEqual([]);
	});

	it("say what they are given in both languages", () => {
		const given = texts.filter(({ english }) => english?.includes(TOKEN));
		expect(given.filter(({ german }) => !german?.includes(TOKEN)).map(({ name }) => name)).toEqual([]);
	});

	it("have the right number", () => {
		const english = ["note", "source", "change", "item", "project", "blocker", "step", "decision", "day", "row", "fact", "problem", "second", "line"];
		expect(wrong((text) => counting("1", [...english.map((noun) => `${noun}s`), "entries", "people"]).test(text), "english")).toEqual([]);
		expect(wrong((text) => counting("2", [...english, "entry", "person"]).test(text), "english")).toEqual([]);
		const one = ["Notiz", "Quelle", "Änderung", "Punkt", "Projekt", "Schritt", "Entscheidung", "Tag", "Zeile", "Angabe", "Problem", "Sekunde", "Eintrag", "Person"];
		const more = ["Notizen", "Quellen", "Änderungen", "Punkten?", "Projekten?", "Schritten?", "Entscheidungen", "Tagen?", "Zeilen", "Angaben", "Problemen?", "Sekunden", "Einträgen?", "Personen"];
		expect(wrong((text) => counting("1", more).test(text), "german")).toEqual([]);
		expect(wrong((text) => counting("2", one).test(text), "german")).toEqual([]);
	});

	it("are set well: no doubled blanks, no three dots, each language with its own quotation marks", () => {
		expect(wrong((text) => / {2}|^ | $|\.\.\.|\s[.,;!?]/.test(text))).toEqual([]);
		expect(wrong((text) => /["]/.test(text.replaceAll("\"---\"", "")) || (text.match(/„/g)?.length ?? 0) !== (text.match(/“/g)?.length ?? 0), "german")).toEqual([]);
		expect(wrong((text) => /[„“”]/.test(text), "english")).toEqual([]);
	});

	it("begin with a capital where they are sentences", () => {
		expect(wrong((text) => /[^.…][.!?]$/.test(text) && /^\p{Ll}/u.test(text))).toEqual([]);
		expect(wrong((text) => /[a-zäöüß]\. [A-ZÄÖÜ„"]/.test(text) && !/[.!?:)]$/.test(text))).toEqual([]);
	});

	it("address the reader as a friend in German", () => {
		expect(wrong((text) => /\b(?:Ihre?[nmrs]?|Ihnen)\b|(?<=\p{Ll} )Sie\b/u.test(text), "german")).toEqual([]);
	});
});

describe("the language", () => {
	afterEach(() => speak("en"));

	it.each([
		["de", "Blocker", "de"],
		["de-AT", "Blocker", "de-AT"],
		["en", "Blockers", "en"],
		["en-GB", "Blockers", "en-GB"],
		["fr", "Blockers", "en"],
		["", "Blockers", "en"],
		["deu", "Blockers", "en"],
	])("%s says %s, and its dates are those of %s", (language, blockers, dates) => {
		speak(language);
		expect(words.panel.groups.blockers).toBe(blockers);
		expect(locale).toBe(dates);
	});
});
