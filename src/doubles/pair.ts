/** Two items that look like one, and what differs between them. */

/** Places in a list of texts, `a` before `b`. */
export interface Pair {
	a: number;
	b: number;
	/** From 0 to 1. */
	likeness: number;
}
