/** Words that would reach beyond their own line. */

import { inlineIn } from "../text/inline";

/** Whether a comment begins in these words and does not end in them: Obsidian would hide all that follows. */
export function opensComment(text: string): boolean {
	let rest = "";
	let at = 0;
	for (const { from, to } of inlineIn(text)) {
		if (from < at) continue;
		rest += text.slice(at, from) + " ";
		at = to;
	}
	return /%%|<!--/.test(rest + text.slice(at));
}
