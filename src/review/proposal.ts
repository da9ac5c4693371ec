/** A change of one note that somebody looks at before it is made, and may take apart. */

import type { Change, Refusal } from "../plans/plan";

/** What can be left out of a proposal by itself. */
export interface Part {
	/** Tells it from the others of the note. */
	id: string;
	/** What is changed, for people. */
	label: string;
	/** Why, for people; null when the label says it. */
	reason: string | null;
}

export interface Proposal {
	path: string;
	title: string;
	parts: readonly Part[];
	/** What is left alone, and why, for people. */
	skipped: readonly { label: string; reason: string }[];
	refusals: readonly Refusal[];
	/** The edits for these parts on a text of the note; null when something has to be looked up first. */
	plan: (text: string, parts: ReadonlySet<string>) => Change | null;
	lookUp: () => Promise<void>;
}

export type State = "written" | "unchanged" | "refused" | "left";

/** What became of a proposal. `left`: the user stopped before its turn. */
export interface Outcome {
	path: string;
	title: string;
	state: State;
	refusals: readonly Refusal[];
}

/** Of a note whose turn has come. */
export function outcomeOf(path: string, title: string, isWritten: boolean, refusals: readonly Refusal[]): Outcome {
	return { path, title, state: isWritten ? "written" : refusals.length > 0 ? "refused" : "unchanged", refusals };
}

export function allParts({ parts }: Proposal): Set<string> {
	return new Set(parts.map(({ id }) => id));
}
