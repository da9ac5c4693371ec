/** Why there is nothing to collect, in one sentence. */

import type { Since } from "../../collect/offer";
import { words } from "../../words/words";
import type { Section } from "./picks";

export function emptyReason(sections: readonly Section[], since: Since, isOfOneNote: boolean): string {
	const { none } = words.collect;
	if (since !== null) return none.since;
	const known = sections.reduce((sum, { collection }) => sum + collection.known, 0);
	if (known === 0) return isOfOneNote ? none.noItemsHere : none.noItems;
	return none.allKnown(known);
}
