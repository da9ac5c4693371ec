/** Names in the order of the language that is spoken. */

import { locale } from "../words/words";

let known: { locale: string; compare: (a: string, b: string) => number } | null = null;

/** Capitals make no difference, numbers go by their value; made once for each language, since that takes long. */
export function byWords(a: string, b: string): number {
	known = known?.locale === locale ? known : { locale, compare: new Intl.Collator(locale, { numeric: true }).compare };
	return known.compare(a, b);
}
