/** Short messages, with a way back where something was written. */

import { Notice } from "obsidian";
import type { Outcome } from "../review/proposal";
import type { BatchResult } from "../vault/batch";
import type { Reversal, Undo } from "../vault/undo";
import { refusalSentence } from "../words/code";
import { UI } from "../words/ui";

/** Milliseconds a notice with a button stays: time to read it and to decide. */
const LONG = 12_000;

/** Says what a batch did, with a button that takes it back. */
export function tellBatch(message: string, { outcomes, batch, outlives }: BatchResult, undo: Undo): void {
	if (batch.steps.length > 0) {
		const text = outlives === false ? `${message} ${UI.untilReload}` : message;
		withButton(text, UI.undoButton, () => {
			void undo.reverse("undo", batch).then((reversal) => tellReversal("undo", reversal));
		});
	}
	tellRefusals(outcomes);
}

/** @param reversal null when there was nothing to do */
export function tellReversal(direction: "undo" | "redo", reversal: Reversal | null): void {
	if (!reversal) {
		new Notice(direction === "undo" ? UI.nothingToUndo : UI.nothingToRedo);
		return;
	}
	const written = reversal.outcomes.filter(({ state }) => state === "written").length;
	if (written > 0) new Notice(UI[direction === "undo" ? "undone" : "redone"](reversal.label, written));
	tellRefusals(reversal.outcomes);
}

function tellRefusals(outcomes: readonly Outcome[]): void {
	for (const { title, refusals } of outcomes) {
		for (const refusal of refusals) new Notice(UI.refused(title, refusalSentence(refusal)));
	}
}

function withButton(message: string, label: string, onClick: () => void): void {
	const notice = new Notice("", LONG);
	const content = createFragment((fragment) => {
		fragment.createSpan({ text: message });
		const button = fragment.createEl("button", { cls: "project-pulse-notice-button", text: label });
		button.addEventListener("click", () => {
			notice.hide();
			onClick();
		});
	});
	notice.setMessage(content);
}
