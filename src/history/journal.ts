/** What can be undone and redone, newest last, and how much of it outlives a reload. */

import type { Edit } from "../text/edit";
import type { Step } from "./step";

/** What was done in one go, and is undone in one. */
export interface Batch {
	/** What was done, for people. */
	label: string;
	steps: Step[];
}

/** Characters of the stored form: 2 MB in the two bytes a browser counts for each. */
export const STORED_LIMIT = 1_000_000;

/** Batches kept while the app runs. */
const LONGEST = 100;

export class Journal {
	private undoing: Batch[] = [];
	private redoing: Batch[] = [];

	/** A change of the user's own: what was undone before can no longer be redone. */
	record(batch: Batch): void {
		if (batch.steps.length === 0) return;
		this.undoing.push(batch);
		if (this.undoing.length > LONGEST) this.undoing.shift();
		this.redoing = [];
	}

	/** Takes the newest batch off its stack; what comes of it goes to the other by `undone` or `redone`. */
	take(direction: "undo" | "redo"): Batch | null {
		return (direction === "undo" ? this.undoing : this.redoing).pop() ?? null;
	}

	/** Takes one certain batch, which may no longer be the newest. */
	takeThis(batch: Batch): Batch | null {
		const at = this.undoing.indexOf(batch);
		if (at < 0) return null;
		this.undoing.splice(at, 1);
		return batch;
	}

	undone(batch: Batch): void {
		if (batch.steps.length > 0) this.redoing.push(batch);
	}

	redone(batch: Batch): void {
		if (batch.steps.length > 0) this.undoing.push(batch);
	}

	peek(direction: "undo" | "redo"): Batch | null {
		return (direction === "undo" ? this.undoing : this.redoing).at(-1) ?? null;
	}

	/**
	 * A note, or a folder with all in it, has another path.
	 * @returns whether any step is about it
	 */
	renamed(from: string, to: string): boolean {
		// Every one of them, so no `some`, which would stop at the first.
		return [...this.undoing, ...this.redoing].filter((batch) => renamedIn(batch, from, to)).length > 0;
	}

	/** The newest batches that fit together, as text to be stored, and whether the newest of all is among them. */
	stored(limit = STORED_LIMIT): { text: string; holdsNewest: boolean } {
		const kept = { undo: [] as Batch[], redo: [] as Batch[] };
		let size = 60;
		const keep = (stack: readonly Batch[], into: Batch[]): void => {
			for (const batch of [...stack].reverse()) {
				const grown = size + JSON.stringify(batch).length + 1;
				// What does not fit takes no room from the other stack.
				if (grown > limit) return;
				size = grown;
				into.unshift(batch);
			}
		};
		keep(this.undoing.slice(-1), kept.undo);
		const holdsNewest = kept.undo.length === Math.min(1, this.undoing.length);
		keep(this.redoing, kept.redo);
		if (holdsNewest) {
			const older: Batch[] = [];
			keep(this.undoing.slice(0, -1), older);
			kept.undo.unshift(...older);
		}
		return { text: JSON.stringify({ version: 1, ...kept }), holdsNewest };
	}

	/** Reads what was stored; anything else than that counts as nothing. */
	static from(text: unknown): Journal {
		const journal = new Journal();
		if (typeof text !== "string") return journal;
		try {
			const stored: unknown = JSON.parse(text);
			if (!isRecord(stored) || stored["version"] !== 1) return journal;
			journal.undoing = batchesIn(stored["undo"]);
			journal.redoing = batchesIn(stored["redo"]);
		} catch {
			// Cut off or written by something else.
		}
		return journal;
	}
}

/** @returns whether any step of the batch is about it */
export function renamedIn({ steps }: Batch, from: string, to: string): boolean {
	let isTouched = false;
	for (const step of steps) {
		if (step.path !== from && !step.path.startsWith(from + "/")) continue;
		step.path = to + step.path.slice(from.length);
		isTouched = true;
	}
	return isTouched;
}

function batchesIn(value: unknown): Batch[] {
	return Array.isArray(value) && value.every(isBatch) ? value : [];
}

function isBatch(value: unknown): value is Batch {
	return isRecord(value) && typeof value["label"] === "string" && isListOf(value["steps"], isStep);
}

function isStep(value: unknown): value is Step {
	if (!isRecord(value)) return false;
	const texts = [value["path"], value["exact"], value["feeds"]];
	return texts.every((text) => typeof text === "string") && isListOf(value["edits"], isEdit);
}

function isEdit(value: unknown): value is Edit {
	if (!isRecord(value)) return false;
	const { from, to, insert } = value;
	return Number.isInteger(from) && Number.isInteger(to) && typeof insert === "string";
}

function isListOf(value: unknown, isOne: (entry: unknown) => boolean): boolean {
	return Array.isArray(value) && value.every(isOne);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
