/** What could not be read, as a code and a line. Sentences are made in `words/`. */

export type ProblemCode =
	| "not-utf8"
	| "unreadable"
	| "frontmatter-invalid"
	| "frontmatter-duplicate-key"
	| "frontmatter-language"
	| "frontmatter-open"
	| "last-contact-invalid"
	| "last-contact-twice"
	| "section-twice"
	| "block-open"
	| "entry-date-invalid"
	| "item-date-invalid"
	| "name-ambiguous";

export interface Problem {
	code: ProblemCode;
	/** Counted from 1. */
	line: number;
	/** The key, heading, name or value the sentence quotes. */
	what?: string;
}
