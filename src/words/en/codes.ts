/** Every code of the core as a sentence. */

import type { ProblemCode } from "../../notes/problem";
import type { RefusalCode } from "../../plans/plan";
import type { Hindrance } from "../../plans/project";
import type { Rule } from "../../rollup/reach";
import type { SkipReason } from "../../rollup/rollup";

export type Sentence = (what: string) => string;

/** What could not be read. `what` is the key, heading, name or value at fault. */
const problems: Record<ProblemCode, Sentence> = {
	"not-utf8": () => "The file is not UTF-8 text and is left alone; save it as UTF-8.",
	unreadable: (what) => `The file cannot be read (${what}); check that it is there and may be read.`,
	"frontmatter-invalid": (what) =>
		`The properties are no valid YAML${what && ` (${what})`} and are not read; correct them here.`,
	"frontmatter-duplicate-key": (what) =>
		`The property "${what}" stands twice, so that no property is read; remove one of the two.`,
	"frontmatter-language": (what) =>
		`Front matter in ${what} is neither read nor run; begin the note with a line of just "---".`,
	"frontmatter-open": () => 'The properties are never closed; add a line of just "---" behind them.',
	"last-contact-invalid": (what) => `The last contact "${what}" is no date; write it as YYYY-MM-DD.`,
	"last-contact-twice": (what) => `The last contact is given in two spellings, here as "${what}"; remove one of them.`,
	"section-twice": (what) => `The heading "${what}" stands twice; new lines go to the first, so join the two.`,
	"block-open": (what) => `This ${what} block is never closed and hides the rest of the note; close it.`,
	"entry-date-invalid": (what) => `The entry's date ${what} is no real day; correct it.`,
	"item-date-invalid": (what) => `The date ${what} is no real day; correct it.`,
	"name-ambiguous": (what) =>
		`Several notes are called "${what}", so that naming it here counts for none of them; link by path or rename one.`,
};

/** Why something was not written. */
const refusals: Record<RefusalCode, Sentence> = {
	"value-not-a-date": (what) => `The last contact "${what}" is no date and is not replaced; empty it or write a date.`,
	"property-not-a-date": (what) => `The value "${what}" is no date and is not replaced; empty it or write a date.`,
	"last-contact-twice": (what) => `The last contact is given in two spellings, here as "${what}"; remove one of them.`,
	"duplicate-key": (what) => `The property "${what}" stands twice; remove one of the two.`,
	"block-scalar": (what) => `The property "${what}" is a text of several lines; write its value on one line.`,
	anchor: (what) => `The property "${what}" uses a YAML anchor, alias or tag; write the value itself.`,
	"frontmatter-invalid": () => "The properties are no valid YAML; correct them, then try again.",
	"frontmatter-differs": () => "The change would alter other properties too and was not made; change the property by hand.",
	"text-differs": () => "The change would alter how other lines are read and was not made; make it by hand.",
	"item-not-found": (what) => `"${what}" is no longer there; look at the note and try again.`,
	"item-ambiguous": (what) => `"${what}" stands more than once; change it in the note itself.`,
	"item-in-table": (what) => `${what ? `"${what}"` : "This"} is a row of a table; change it in the note itself.`,
	"repeating-task": () => "This task repeats; complete it with Tasks.",
	"wrong-kind": () => "This cannot be done to an item of this kind.",
	"wrong-place": () => "An item can only be placed beside another one of its kind, and not inside itself.",
	"empty-text": () => "There is no text to write; type some first.",
	"not-prose": (what) =>
		`${what ? `"${what}"` : "This line"} is neither a list item nor plain text; turn it into an item by hand.`,
	"value-not-a-list": (what) => `The property "${what}" holds something that no link can be added to; make it a list.`,
	"template-untracked": (what) => `The new note could not be kept up as a project: ${hindrances.get(what) ?? "look at its template"}.`,
	"note-missing": () => "The note is gone; nothing was written.",
	"source-missing": (what) => `${what || "A source"} is gone; nothing was taken from it.`,
	"note-busy": () => "The note is being changed in two places; wait a moment, then try again.",
	"note-changed": () => "The note was changed since, so that this can no longer be undone; change it by hand.",
	"not-utf8": () => "The file is not UTF-8 text, so nothing was written; save it as UTF-8.",
	"write-failed": (what) => `The note could not be written (${what}); it is as it was.`,
};

/** What keeps a new note from being a project that can be written to. */
const hindrances: ReadonlyMap<string, string> = new Map<Hindrance, string>([
	["properties", "its properties are no valid YAML, so correct the template"],
	["folder", "its folder is left out, so choose another one in the settings"],
	["date", "it is dated like a source, so change its name or the template"],
	["type", "the template gives it no type, tag or folder of a project"],
]);

/** Why a source that reaches a note has no entry in it. */
const skips: Record<SkipReason, string> = {
	future: "Dated after today: it counts as next contact until then.",
	limit: "Older than the newest sources that may have an entry.",
	dismissed: "Removed by you and not to be added again.",
	"only-listed": "Stands only in a list of related notes, which is too little for a customer.",
};

/** Why an entry is there; `line` counts from 1 in the source. */
const reasons: Record<Rule, (line: number | null) => string> = {
	filed: () => "filed under it",
	mentioned: (line) => `names it${inLine(line)}`,
	listed: (line) => `only lists it as related${inLine(line)}`,
	related: () => "filed under a related note",
	titled: () => "has its name in the title",
};

function inLine(line: number | null): string {
	return line === null ? "" : `, line ${line}`;
}

export const codes = { problems, refusals, skips, reasons };
