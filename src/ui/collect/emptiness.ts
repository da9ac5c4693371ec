/** Why there is nothing to collect, in one sentence. */

import type { Since } from "../../collect/offer";
import { words } from "../../words/words";
import type { Section } from "./picks";

export function emptyReason(sections: readonly Section[], since: Since): string {
	const { none } = words.collect;
	if (since !== null) return none.since;
	const known = sections.reduce((sum, { collection }) => sum + collection.known, 0);
	return known === 0 ? none.noItems : none.allKnown(known);
}
