/** Words of a text that another one does not have. */

import type { Language } from "../settings/schema";
import type { Alignment } from "./alignment";
import type { Said } from "./said";
import { REVERSING, type Vocabulary } from "./vocabulary";

/** A word that the other text does not have, and its matched neighbours there. */
export interface Left {
	raw: string;
	at: number;
	isLight: boolean;
	before: number;
	behind: number;
	isFirst: boolean;
}

export function leftIn(here: Said, there: Said, partners: readonly number[], absorbed: ReadonlySet<number>, language: Language, vocabulary: Vocabulary): Left[] {
	const isBetween = (at: number): boolean => /^(?:between|zwischen)$/.test(here.words[at]?.part ?? "") && there.isMutual;
	return partners.flatMap((other, at): Left[] => {
		const word = here.words[at];
		if (other >= 0 || absorbed.has(at) || !word) return [];
		const before = partners.slice(0, at).filter((place) => place >= 0).at(-1) ?? -1;
		const behind = partners.slice(at + 1).find((place) => place >= 0) ?? -1;
		return [{ raw: word.raw, at, isLight: vocabulary.isLight(word[language], language) || isBetween(at), before, behind, isFirst: before < 0 }];
	});
}

export function count(left: readonly Left[], isLight: boolean): number {
	return left.filter((one) => one.isLight === isLight).length;
}

/** Whether two words that are not alike stand in the same place. */
export function takesPlace(a: Left, b: Left, { partners }: Alignment): boolean {
	const before = a.before < 0 ? b.isFirst : partners[b.before] === a.before;
	const behind = a.behind < 0 ? b.behind < 0 : partners[b.behind] === a.behind;
	return before || behind;
}

/** `unavailable` and `available`. */
export function areReversed(onlyA: readonly Left[], onlyB: readonly Left[]): boolean {
	return onlyA.some(({ raw }) => REVERSING.some((prefix) => raw.startsWith(prefix) && onlyB.some((other) => other.raw === raw.slice(prefix.length))));
}
