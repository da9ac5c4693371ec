/** Teaches the Markdown parser Obsidian's task boxes: part of an item's marker, so that what follows is blocks again. */

import type { Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";

declare module "micromark-util-types" {
	interface TokenTypeMap {
		taskBox: "taskBox";
	}
}

const OPEN = 91;
const CLOSE = 93;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
	const start: State = (code) => {
		if (this.events.at(-1)?.[1].type !== "listItemPrefix") return nok(code);
		effects.enter("taskBox");
		effects.consume(code);
		return mark;
	};
	const mark: State = (code) => {
		// Codes below zero are line breaks and tabs.
		if (code === null || code < 0) return nok(code);
		effects.consume(code);
		return close;
	};
	const close: State = (code) => {
		if (code !== CLOSE) return nok(code);
		effects.consume(code);
		return blank;
	};
	const blank: State = (code) => {
		if (code !== 32 && code !== -2 && code !== -1) return nok(code);
		effects.consume(code);
		effects.exit("taskBox");
		return ok;
	};
	return start;
}

const box: Construct = {
	name: "taskBox",
	tokenize,
	// The item around it decides which lines go on.
	continuation: { tokenize: (_, ok) => ok },
	exit: () => undefined,
};

export const boxes: Extension = { document: { [OPEN]: box } };
