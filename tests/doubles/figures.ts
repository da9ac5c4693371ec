/** How well a matcher tells labelled pairs apart. */

import type { Matcher } from "../../src/doubles/matcher";
import type { Pair } from "./pairs";

export interface Figures {
	/** Doubles that are called so. */
	found: number;
	/** Others that are called doubles. */
	wrong: number;
	/** Doubles that are not called so. */
	missed: number;
	precision: number;
	recall: number;
}

/** @param threshold from 0 to 100 */
export function figuresOf(pairs: readonly Pair[], matcher: Matcher, threshold: number): Figures {
	const called = pairs.filter(({ a, b }) => matcher.likeness(a, b) * 100 >= threshold);
	const found = called.filter(({ isDouble }) => isDouble).length;
	const all = pairs.filter(({ isDouble }) => isDouble).length;
	return { found, wrong: called.length - found, missed: all - found, precision: found / called.length, recall: found / all };
}
