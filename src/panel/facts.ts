/** Where the key facts of a project stand, which reading it does not say. */

import { itemsBetween, sectionsOf, sectionsOfKind, type SectionNames } from "../notes/section";
import { isPlaceholder, sharesLine, wordsOf } from "../notes/words";
import type { Outline } from "../text/outline";

/** The line of each key fact that `readProject` finds, in the same order, counted from 1. */
export function factLines(outline: Outline, names: SectionNames): number[] {
	return sectionsOfKind(sectionsOf(outline, names), "keyFacts").flatMap((section) =>
		itemsBetween(outline, section.from, section.to)
			.filter((index) => (outline.items[index]?.parent ?? -1) < 0 && !sharesLine(outline, index))
			.filter((index) => !isPlaceholder(wordsOf(outline, index).text))
			.map((index) => (outline.items[index]?.line ?? 0) + 1),
	);
}
