/** Tells whether two texts of the same words have swapped who does what to whom. */

import type { Alignment } from "./alignment";
import type { Said } from "./said";

export function haveSwapped(a: Said, b: Said, { partners }: Alignment): boolean {
	const kept = partners.flatMap((other, at) => {
		const here = a.words[at]?.part;
		const there = b.words[other]?.part;
		return here === undefined || there === undefined ? [] : [{ here, there, other }];
	});
	const moved = kept.filter(({ here, there }) => here !== there);
	if (moved.some((one) => moved.some((other) => one.here === other.there && one.there === other.here))) return true;
	// A passive sentence has its words in another order.
	if (a.hasAgent !== b.hasAgent) return false;
	return hasReversal(kept.filter(({ here, there }) => here === "" && there === "").map(({ other }) => other));
}

/** Whether three of them come in reverse: two things changed places around a third. */
function hasReversal(places: readonly number[]): boolean {
	return places.some((middle, at) => places.slice(0, at).some((before) => before > middle) && places.slice(at + 1).some((after) => after < middle));
}
