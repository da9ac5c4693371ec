/** Emoji as marks. Compared by prefix, with and without U+FE0F: emoji in character classes break on older iOS. */

const VARIATION = "\ufe0f";

/** Length of the mark `text` has at `from`, its variation selector included; 0 when it is not there. */
export function markLengthAt(text: string, from: number, mark: string): number {
	const plain = mark.includes(VARIATION) ? mark.replaceAll(VARIATION, "") : mark;
	if (plain === "" || !text.startsWith(plain, from)) return 0;
	const length = plain.length;
	return text.startsWith(VARIATION, from + length) ? length + 1 : length;
}

/** The first of these marks that stands at `from`. */
export function markAt(text: string, from: number, marks: readonly string[]): { mark: string; length: number } | null {
	for (const mark of marks) {
		const length = markLengthAt(text, from, mark);
		if (length > 0) return { mark, length };
	}
	return null;
}
