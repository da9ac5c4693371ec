/** The line that was jumped to is marked until something else is done in the editor. */

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

/** The offset at which the line begins. */
export const flashLine = StateEffect.define<number>();

const mark = Decoration.line({ class: "is-flashing" });

export const flash = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(marked, transaction) {
		for (const effect of transaction.effects) if (effect.is(flashLine)) return Decoration.set(mark.range(effect.value));
		return transaction.docChanged || transaction.selection ? Decoration.none : marked;
	},
	provide: (field) => EditorView.decorations.from(field),
});
