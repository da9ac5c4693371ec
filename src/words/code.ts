/** A code of the core as a sentence in the language of the app: the one place where codes become words. */

import type { ProblemCode } from "../notes/problem";
import type { RefusalCode } from "../plans/plan";
import type { Rule } from "../rollup/reach";
import type { SkipReason } from "../rollup/rollup";
import { words } from "./words";

export function problemSentence({ code, what }: { code: ProblemCode; what?: string }): string {
	return words.codes.problems[code](what ?? "");
}

export function refusalSentence({ code, what }: { code: RefusalCode; what?: string }): string {
	return words.codes.refusals[code](what ?? "");
}

/** Why a source that reaches a note has no entry in it. */
export function skipSentence(reason: SkipReason): string {
	return words.codes.skips[reason];
}

/** Why an entry is there, said of its source. @param line of the first mention in the source, counted from 1 */
export function reasonPhrase(rule: Rule, line: number | null): string {
	return words.codes.reasons[rule](line);
}
