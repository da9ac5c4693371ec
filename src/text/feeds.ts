/** Editors hold every line break as `\n`: offsets there and offsets in the file's own text, either way. */

export class Feeds {
	/** Offsets of the `\r` that fall away, ascending. */
	private readonly dropped: number[] = [];

	constructor(private readonly text: string) {
		for (let at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) this.dropped.push(at);
	}

	/** Offset in the text with `\n` alone. */
	toFeed(offset: number): number {
		return offset - this.droppedBefore(offset);
	}

	/** Offset in the text itself; in front of the whole break, never between its two characters. */
	fromFeed(offset: number): number {
		let low = 0;
		let high = this.dropped.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.dropped[middle] ?? 0) - middle < offset) low = middle + 1;
			else high = middle;
		}
		return offset + low;
	}

	/** The break that most lines here end with. */
	get own(): string {
		if (this.dropped.length === 0) return "\n";
		let feeds = 0;
		for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n", at + 1)) feeds++;
		return this.dropped.length * 2 >= feeds ? "\r\n" : "\n";
	}

	private droppedBefore(offset: number): number {
		let low = 0;
		let high = this.dropped.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.dropped[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

/** The text as an editor holds it. */
export function withFeeds(text: string): string {
	return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
