/** What somebody wants done with an offer. */

import type { CollectKind } from "./candidate";
import type { Offer } from "./offer";

/**
 * `add`: a new item of the project, whatever it looks like. `merge`: the item it looks like stays and gets its link, and
 * owner and due date where it has none. `replace`: it takes the place of that item's words. `dismiss`: not offered again.
 */
export const DEEDS = ["add", "merge", "replace", "dismiss"] as const;
export type Deed = (typeof DEEDS)[number];

export interface Choice {
	offer: Offer;
	deed: Deed;
	kind: CollectKind;
	/** As edited; the offer's own where it was not. */
	text: string;
}
