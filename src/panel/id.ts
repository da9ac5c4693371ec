/** Ids of rows: made of what a row says, so that it has the same one when the note is read again. */

/** What rows that say the same under the same heading have in common: 53 bits of a hash, so that ids stay short. */
export function stemOf(kind: string, heading: string, text: string): string {
	let sum = 0x811c9dc5;
	let mix = 0x9e3779b9;
	for (const part of [heading, text]) {
		for (let at = 0; at < part.length; at++) {
			const code = part.charCodeAt(at);
			sum = Math.imul(sum ^ code, 0x01000193);
			mix = Math.imul(mix + code, 0x85ebca6b);
			mix ^= mix >>> 15;
		}
		mix = Math.imul(mix ^ part.length, 0xc2b2ae35);
	}
	return `${kind}-${((mix & 0x1fffff) * 0x100000000 + (sum >>> 0)).toString(36)}`;
}

/** @param occurrence which of the rows with this stem it is, counted from 0 */
export function idOf(stem: string, occurrence: number): string {
	return `${stem}-${occurrence}`;
}

/** An id of the same stem. */
export function withOccurrence(id: string, occurrence: number): string {
	const end = `-${occurrence}`;
	return id.endsWith(end) ? id : id.slice(0, id.lastIndexOf("-")) + end;
}

/** Counts how often each text was met under each heading. Texts are not joined: a map is slow to look up new strings. */
export class Tally {
	private readonly counts = new Map<string, Map<string, number>>();

	/** How often it was met before. */
	add(heading: string, text: string): number {
		let below = this.counts.get(heading);
		if (!below) this.counts.set(heading, (below = new Map<string, number>()));
		const before = below.get(text) ?? 0;
		below.set(text, before + 1);
		return before;
	}

	of(heading: string, text: string): number {
		return this.counts.get(heading)?.get(text) ?? 0;
	}
}
