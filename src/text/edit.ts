/** A change to a text as a value: which characters go, and what stands there instead. */

/** Replaces `from` up to, not including, `to` by `insert`. Offsets count UTF-16 units of the text before any edit. */
export interface Edit {
	from: number;
	to: number;
	insert: string;
}

/** Edits in ascending order. Two edits may touch but not overlap; equal insertion points keep their order. */
export function sortEdits(edits: readonly Edit[]): Edit[] {
	return edits
		.map((edit, index) => ({ edit, index }))
		.sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to || a.index - b.index)
		.map(({ edit }) => edit);
}

/**
 * The text after the edits, which may come in any order.
 * @throws RangeError when an edit lies outside the text or two of them overlap: the plan was made on another text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	let result = "";
	let done = 0;
	for (const { from, to, insert } of sortEdits(edits)) {
		if (from < done || to < from || to > text.length) {
			throw new RangeError(`edit ${from}-${to} after ${done} in a text of ${text.length}`);
		}
		result += text.slice(done, from) + insert;
		done = to;
	}
	return result + text.slice(done);
}

/** Edits that change nothing are left out, so that "no edits" means "same text". */
export function effectiveEdits(text: string, edits: readonly Edit[]): Edit[] {
	return sortEdits(edits.filter(({ from, to, insert }) => text.slice(from, to) !== insert));
}
