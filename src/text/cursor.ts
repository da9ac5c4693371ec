/** Walks along one line. Columns count tabs as CommonMark does, also a tab that is used up in part. */

import { isSpace } from "./leaf";

export class Cursor {
	/** Offset of the cursor and, exclusive, of the line's end. */
	pos = 0;
	end = 0;
	/** Offset of the next character that is no blank, or the line's end; and how many columns before it. */
	next = 0;
	indent = 0;
	private column = 0;
	/** The column of `next`. */
	private nextColumn = 0;

	constructor(private readonly text: string) {}

	begin(start: number, end: number): void {
		this.pos = start;
		this.end = end;
		this.column = 0;
		this.next = start;
		this.look();
	}

	/** Only blanks are left. Valid after `look`. */
	get isBlank(): boolean {
		return this.next === this.end;
	}

	/** Code of the next character that is no blank. Valid after `look`, and not on a blank rest. */
	get code(): number {
		return this.text.charCodeAt(this.next);
	}

	/** Finds the next character that is no blank; the cursor stays. */
	look(): void {
		// Each of two thousand nested items looks along the same blanks: they are walked once a line.
		if (this.pos >= this.next) {
			let { pos, column } = this;
			for (; pos < this.end; pos++) {
				const code = this.text.charCodeAt(pos);
				if (code === 32) column++;
				else if (code === 9) column += 4 - (column % 4);
				else break;
			}
			this.next = pos;
			this.nextColumn = column;
		}
		this.indent = this.nextColumn - this.column;
	}

	goTo(offset: number): void {
		while (this.pos < offset) {
			this.column += this.text.charCodeAt(this.pos) === 9 ? 4 - (this.column % 4) : 1;
			this.pos++;
		}
	}

	/** Moves by columns. Used up in part, a tab keeps the cursor on it. */
	skip(columns: number): void {
		let left = columns;
		while (left > 0 && this.pos < this.end) {
			const width = this.text.charCodeAt(this.pos) === 9 ? 4 - (this.column % 4) : 1;
			if (width <= left) this.pos++;
			const step = Math.min(width, left);
			this.column += step;
			left -= step;
		}
	}

	/** Behind a `>` and the one blank that belongs to it. */
	skipQuoteSign(): void {
		this.goTo(this.next + 1);
		if (this.pos < this.end && isSpace(this.text.charCodeAt(this.pos))) this.skip(1);
	}
}
