/** Cuts a text into lines without losing a byte: line breaks, BOM and a missing last break stay where they are. */

const CR = 13;
const LF = 10;
const BOM = 0xfeff;

/** The lines of one text, counted from 0. A break is `\n`, `\r\n` or a lone `\r`. */
export class Lines {
	/** Offset of each line's first character; the first line begins after a BOM. */
	readonly starts: number[] = [];
	/** Offset behind each line's last character, before its break. */
	readonly ends: number[] = [];

	constructor(readonly text: string) {
		let from = text.charCodeAt(0) === BOM ? 1 : 0;
		// Most notes hold no `\r` at all, and then `indexOf` finds the breaks faster than a loop.
		const plain = !text.includes("\r");
		for (;;) {
			const to = plain ? nextFeed(text, from) : nextBreak(text, from);
			this.starts.push(from);
			this.ends.push(to);
			if (to === text.length) break;
			from = to + (text.charCodeAt(to) === CR && text.charCodeAt(to + 1) === LF ? 2 : 1);
		}
	}

	/** Number of lines; a text that ends with a break has an empty last one. */
	get count(): number {
		return this.starts.length;
	}

	start(line: number): number {
		return at(this.starts, line);
	}

	end(line: number): number {
		return at(this.ends, line);
	}

	/** Offset behind the line's break, which is where the next line begins. */
	next(line: number): number {
		return line + 1 < this.starts.length ? at(this.starts, line + 1) : this.text.length;
	}

	/** The line without its break. */
	at(line: number): string {
		return this.text.slice(this.start(line), this.end(line));
	}

	isBlank(line: number): boolean {
		for (let i = this.start(line), end = this.end(line); i < end; i++) {
			const code = this.text.charCodeAt(i);
			if (code !== 32 && code !== 9) return false;
		}
		return true;
	}

	/** The line that holds this offset. */
	lineOf(offset: number): number {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (at(this.starts, middle) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** The break that ends a line; for the last line the one before it; `\n` in a text of one line. */
	breakOf(line: number): string {
		for (let i = Math.min(line, this.count - 2); i >= 0; i--) {
			return this.text.slice(this.end(i), this.next(i));
		}
		return "\n";
	}
}

function nextFeed(text: string, from: number): number {
	const to = text.indexOf("\n", from);
	return to < 0 ? text.length : to;
}

function nextBreak(text: string, from: number): number {
	for (let i = from; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === LF || code === CR) return i;
	}
	return text.length;
}

function at(list: number[], line: number): number {
	const value = list[line];
	if (value === undefined) throw new RangeError(`line ${line} of ${list.length}`);
	return value;
}
