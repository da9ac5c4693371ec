/** Where the lines of a text begin and end, and how an offset reads as line and column. */

import type { Loc, Pos } from "obsidian";

export class Lines {
	/** Where each line begins: the first one behind a byte order mark, which is no column. */
	private readonly starts: number[];
	/** Where each line's own break begins: behind its last character. */
	private readonly ends: number[] = [];

	constructor(readonly text: string) {
		this.starts = [text.startsWith("\ufeff") ? 1 : 0];
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code !== 10 && code !== 13) continue;
			this.ends.push(at);
			if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
			this.starts.push(at + 1);
		}
		this.ends.push(text.length);
	}

	get count(): number {
		return this.starts.length;
	}

	start(line: number): number {
		return this.starts[line] ?? this.text.length;
	}

	end(line: number): number {
		return this.ends[line] ?? this.text.length;
	}

	line(offset: number): number {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.start(middle) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	loc(offset: number): Loc {
		const line = this.line(offset);
		return { line, col: offset - this.start(line), offset };
	}

	pos(from: number, to: number): Pos {
		return { start: this.loc(from), end: this.loc(to) };
	}
}
