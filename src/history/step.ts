/** The way back from a change of one note: the opposite edits, and the text they are meant for by its hash. */

import type { Edit } from "../text/edit";
import { applyEdits, sortEdits } from "../text/edit";
import { Feeds, withFeeds } from "../text/feeds";
import { hashOf } from "../text/hash";

export interface Step {
	path: string;
	/** Hash of the text the edits are meant for. */
	exact: string;
	/** Hash of it with every break as `\n`: an editor saves it like that. */
	feeds: string;
	/** Offsets count every break as one character; what is inserted is what stood there, breaks and all. */
	edits: Edit[];
}

/** The step that leads back from `applyEdits(text, edits)` to `text`. */
export function stepBack(path: string, text: string, edits: readonly Edit[]): Step {
	const after = applyEdits(text, edits);
	const feeds = new Feeds(after);
	const back: Edit[] = [];
	let shift = 0;
	for (const { from, to, insert } of sortEdits(edits)) {
		const start = from + shift;
		const end = start + insert.length;
		back.push({ from: feeds.toFeed(start), to: feeds.toFeed(end), insert: text.slice(from, to) });
		shift += insert.length - (to - from);
	}
	return { path, exact: hashOf(after), feeds: hashOf(withFeeds(after)), edits: back };
}

/** The edits on the text as it stands now; null when it is another than the step was made for. */
export function editsBack(step: Step, text: string): Edit[] | null {
	const isExact = hashOf(text) === step.exact;
	if (!isExact && hashOf(withFeeds(text)) !== step.feeds) return null;
	const feeds = new Feeds(text);
	const own = feeds.own;
	return step.edits.map(({ from, to, insert }) => ({
		from: feeds.fromFeed(from),
		to: feeds.fromFeed(to),
		insert: isExact ? insert : withFeeds(insert).replaceAll("\n", own),
	}));
}
