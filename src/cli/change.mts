/** Changes one note of a folder: planned on the bytes that are there, and written only while they are. */

import type { Refusal } from "../plans/plan";
import { applyEdits, type Edit } from "../text/edit";
import { decode, readBytes, replaceFile } from "./folder.mjs";

/** What became of a plan; `failure` says why nothing could be written. */
export interface Changed<Planned> {
	/** Null when the note could not be read. */
	planned: Planned | null;
	before: string;
	after: string;
	failure: Refusal | null;
}

/** @param plan asked once, on the text that is written to */
export function changeNote<Planned extends { edits: readonly Edit[] }>(
	root: string,
	path: string,
	plan: (text: string) => Planned,
): Changed<Planned> {
	let bytes: Uint8Array;
	try {
		bytes = readBytes(root, path);
	} catch (error) {
		return failed<Planned>(null, error);
	}
	const before = decode(bytes);
	if (before === null) return failed<Planned>(null, new Error("it is no UTF-8 text any more"));
	const planned = plan(before);
	const after = applyEdits(before, planned.edits);
	if (planned.edits.length === 0) return { planned, before, after, failure: null };
	try {
		replaceFile(root, path, bytes, after);
		return { planned, before, after, failure: null };
	} catch (error) {
		return failed(planned, error);
	}
}

function failed<Planned>(planned: Planned | null, error: unknown): Changed<Planned> {
	const what = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
	return { planned, before: "", after: "", failure: { code: "write-failed", line: null, what } };
}
