/** Teaches the Markdown parser Obsidian's own fences: comments between `%%` and formulas between `$$`. */

import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";

declare module "micromark-util-types" {
	interface TokenTypeMap {
		obsidianFence: "obsidianFence";
		obsidianFenceLine: "obsidianFenceLine";
	}
}

const PERCENT = 37;
const DOLLAR = 36;

const isBreak = (code: Code): boolean => code !== null && code <= -3;
const isBlank = (code: Code): boolean => code === -2 || code === -1 || code === 32;

/** Whether the next line belongs to the same containers as this one. */
const nextLine: Construct = {
	partial: true,
	tokenize(effects, ok, nok) {
		return (code) => {
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
		};
	},
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
	const { interrupt } = this;
	let marker: Code = null;
	let opening = true;
	/** Markers in a row just read, and whether the line so far ends in two of them. */
	let run = 0;
	let closed = false;

	const start: State = (code) => {
		marker = code;
		effects.enter("obsidianFence");
		effects.enter("obsidianFenceLine");
		effects.consume(code);
		return second;
	};
	const second: State = (code) => {
		if (code !== marker) return nok(code);
		effects.consume(code);
		return inLine;
	};
	const inLine: State = (code) => {
		if (code === null || isBreak(code)) {
			effects.exit("obsidianFenceLine");
			if (closed || code === null || (interrupt && opening)) return end(code);
			opening = false;
			return effects.attempt(nextLine, lineStart, end)(code);
		}
		if (code === marker) {
			run++;
			if (run >= 2) closed = true;
		} else if (isBlank(code)) {
			run = 0;
		} else {
			// What ends on the line it began in, with words behind, is part of those words.
			if (closed && opening) return nok(code);
			run = 0;
			closed = false;
		}
		effects.consume(code);
		return inLine;
	};
	const lineStart: State = (code) => {
		run = 0;
		if (isBreak(code)) return effects.attempt(nextLine, lineStart, end)(code);
		if (code === null) return end(code);
		effects.enter("obsidianFenceLine");
		return inLine(code);
	};
	const end: State = (code) => {
		effects.exit("obsidianFence");
		return ok(code);
	};
	return start;
}

const fence: Construct = { name: "obsidianFence", concrete: true, tokenize };

export const fences: Extension = { flow: { [PERCENT]: fence, [DOLLAR]: fence } };
