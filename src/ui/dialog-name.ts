/** Gives a dialog its name for screen readers: not by `aria-label`, which the app would show as a tooltip over all of it. */

import type { Modal } from "obsidian";

let count = 0;

/** @param name for a dialog whose title is not to be seen; the title's words without it */
export function nameDialog({ modalEl, titleEl }: Modal, name?: string): void {
	const named = name === undefined ? titleEl : modalEl.createSpan({ text: name, attr: { hidden: "" } });
	named.id = `project-pulse-dialog-${count++}`;
	modalEl.setAttrs({ role: "dialog", "aria-modal": "true", "aria-labelledby": named.id });
}
