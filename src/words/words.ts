/** The words of the language that is spoken: chosen once, when the plugin starts. */

import { ENGLISH, type Words } from "./english";
import { GERMAN } from "./german";

/** Each language by its code; a variant such as `de-AT` speaks the language it begins with. */
const LANGUAGES: ReadonlyMap<string, Words> = new Map([
	["en", ENGLISH],
	["de", GERMAN],
]);

export let words: Words = ENGLISH;
/** For dates, numbers and the order of names. */
export let locale = "en";

/** @param language as the app names it; one that is not spoken here is answered in English */
export function speak(language: string): void {
	const [code = ""] = language.split("-");
	words = LANGUAGES.get(code) ?? ENGLISH;
	locale = LANGUAGES.has(code) ? language : "en";
}
