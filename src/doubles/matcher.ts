/** Tells whether two items say the same, so that one of them can go. */

import type { Settings } from "../settings/schema";

export interface Matcher {
	/** Equal for texts that differ in nothing but case, punctuation, markup, dates of metadata, owners. */
	keyOf: (text: string) => string;
	/** From 0 to 1. 0 for texts of which one denies the other, or that name other dates or numbers. */
	likeness: (a: string, b: string) => number;
	/** Whether the likeness reaches the threshold of the settings. */
	isDouble: (a: string, b: string) => boolean;
	/** Whether the longer text says all that the shorter one says, so that nothing is lost with it. */
	holds: (longer: string, shorter: string) => boolean;
}

/** How a matcher compares. */
export type Comparing = Settings["doubles"];
