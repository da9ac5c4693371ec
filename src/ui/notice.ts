/** Short messages, with a way back where something was written. */

import { Notice } from "obsidian";
import type { Outcome } from "../review/proposal";
import type { BatchResult } from "../vault/batch";
import type { Reversal, Undo } from "../vault/undo";
import { refusalSentence } from "../words/code";
import { words } from "../words/words";

/** Milliseconds a notice stays that has a button or tells of a failure: time to read it and to decide. */
const LONG = 12_000;
/** How many notes a notice names. */
const NAMED = 5;

/** Says what a batch did, with a button that takes it back. */
export function tellBatch(message: string, { outcomes, batch, outlives }: BatchResult, undo: Undo): void {
	if (batch.steps.length > 0) {
		const text = outlives === false ? `${message} ${words.notices.untilReload}` : message;
		withButton(text, words.notices.undoButton, () => {
			void undo.reverse("undo", batch).then((reversal) => tellReversal("undo", reversal));
		});
	}
	tellRefusals(outcomes);
}

/** @param reversal null when there was nothing to do */
export function tellReversal(direction: "undo" | "redo", reversal: Reversal | null): void {
	if (!reversal) {
		new Notice(direction === "undo" ? words.notices.nothingToUndo : words.notices.nothingToRedo);
		return;
	}
	const written = reversal.outcomes.filter(({ state }) => state === "written").length;
	if (written > 0) new Notice(words.notices[direction === "undo" ? "undone" : "redone"](reversal.label, written));
	tellRefusals(reversal.outcomes);
}

/** Notes that share a reason share a notice, so that a large batch does not cover the screen. */
export function tellRefusals(outcomes: readonly Outcome[]): void {
	const titles = new Map<string, string[]>();
	for (const { title, refusals } of outcomes) {
		for (const sentence of new Set(refusals.map((refusal) => refusalSentence(refusal)))) {
			titles.set(sentence, [...(titles.get(sentence) ?? []), title]);
		}
	}
	for (const [sentence, all] of titles) new Notice(words.notices.refused(listed(all), sentence), LONG);
}

function listed(titles: readonly string[]): string {
	const named = titles.slice(0, NAMED).join(", ");
	return titles.length > NAMED ? words.notices.andMore(named, titles.length - NAMED) : named;
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
