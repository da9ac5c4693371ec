/** Tells whether two texts cannot mean the same, however alike they look. */

import type { Language } from "../settings/schema";
import type { Said } from "./said";
import { sidesOfWord, stemOf } from "./vocabulary";

/** One denies the other, or they name other numbers, dates, conditions. */
export function deny(a: Said, b: Said, language: Language): boolean {
	if (a.denials !== b.denials || a.limits !== b.limits) return true;
	return !haveSameFacts(a, b) || a.ceasing.join() !== b.ceasing.join() || areOpposed(a, b, language);
}

function haveSameFacts(a: Said, b: Said): boolean {
	const rest = [...b.facts];
	const onlyA = a.facts.filter((fact) => {
		const at = rest.indexOf(fact);
		if (at >= 0) rest.splice(at, 1);
		return at < 0;
	});
	// `1 year` is `a year`.
	const isOne = (facts: readonly string[], ones: number): boolean => facts.length <= ones && facts.every((fact) => fact === "1" || fact === "once");
	return isOne(onlyA, b.ones) && isOne(rest, a.ones);
}

/** A word of one side here, one of the other side there, and neither has both. */
function areOpposed(a: Said, b: Said, language: Language): boolean {
	const left = sidesIn(a, language);
	const right = sidesIn(b, language);
	for (const [pair, sides] of left) {
		const others = right.get(pair);
		if (others !== undefined && sides + others === 3) return true;
	}
	return false;
}

/** Of each pair of opposites that is named: 1 for the first side, 2 for the second, 4 for both. */
function sidesIn(said: Said, language: Language): Map<number, number> {
	const found = new Map<number, number>();
	for (const raw of said.raws) {
		const sides = sidesOfWord(raw, language);
		for (const { pair, side } of sides.length > 0 ? sides : sidesOfWord(stemOf(raw, language), language)) {
			const bit = side + 1;
			const before = found.get(pair);
			found.set(pair, before === undefined || before === bit ? bit : 4);
		}
	}
	return found;
}
