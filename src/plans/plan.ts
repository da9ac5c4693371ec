/** A plan is a list of edits for the text it was made on, or a refusal that says why there is none. */

import type { Edit } from "../text/edit";

export type RefusalCode =
	| "value-not-a-date"
	| "property-not-a-date"
	| "last-contact-twice"
	| "duplicate-key"
	| "block-scalar"
	| "anchor"
	| "frontmatter-invalid"
	| "frontmatter-differs"
	| "text-differs"
	| "item-not-found"
	| "item-ambiguous"
	| "item-in-table"
	| "repeating-task"
	| "wrong-kind"
	| "wrong-place"
	| "empty-text"
	| "not-prose"
	| "value-not-a-list"
	| "template-untracked"
	| "note-missing"
	| "source-missing"
	| "note-busy"
	| "note-changed"
	| "not-utf8"
	| "write-failed";

export interface Refusal {
	code: RefusalCode;
	/** Counted from 1; null when no single line is to blame. */
	line: number | null;
	/** The value, key or text the sentence quotes. */
	what?: string;
}

/** What several plans for one text come to. */
export interface Change {
	edits: readonly Edit[];
	refusals: readonly Refusal[];
}

export type Plan = { edits: Edit[]; refusal?: never } | { edits?: never; refusal: Refusal };

export function refuse(code: RefusalCode, line: number | null, what?: string): { refusal: Refusal } {
	return { refusal: what === undefined ? { code, line } : { code, line, what } };
}
