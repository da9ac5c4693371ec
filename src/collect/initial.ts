/** What is chosen before anybody has looked. */

import type { Choice } from "./choice";
import type { Collection, Offer } from "./offer";

export function isTicked({ doubt }: Offer): boolean {
	return doubt === null;
}

/** @param all also what looks like a double or is old; what is done in its source never */
export function initialChoices({ groups }: Collection, all = false): Choice[] {
	const offers = groups.flatMap((group) => group.offers);
	return offers
		.filter((offer) => isTicked(offer) || (all && offer.doubt !== "done"))
		.map((offer) => ({ offer, deed: "add", kind: offer.kind, text: offer.text }));
}
