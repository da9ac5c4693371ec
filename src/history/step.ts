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

/** A byte order mark, which a file may have and editors never show: steps are made for what follows it. */
const MARK = "\ufeff";

/** The step that leads back from `applyEdits(text, edits)` to `text`. */
export function stepBack(path: string, text: string, edits: readonly Edit[]): Step {
	const isMarked = text.startsWith(MARK) && edits.every(({ from }) => from > 0);
	return isMarked ? stepOn(path, text.slice(1), shifted(edits, -1)) : stepOn(path, text, edits);
}

function stepOn(path: string, text: string, edits: readonly Edit[]): Step {
	const after = applyEdits(text, edits);
	const feeds = new Feeds(after);
	const back = stretchesOf(text, after, edits).map(({ start, end, from, to }) => ({
		from: feeds.toFeed(start),
		to: feeds.toFeed(end),
		insert: text.slice(from, to),
	}));
	return { path, exact: hashOf(after), feeds: hashOf(withFeeds(after)), edits: back };
}

/** What an edit replaced, `from` to `to`, and what stands there after all of them, `start` to `end`. */
interface Stretch {
	start: number;
	end: number;
	from: number;
	to: number;
}

/** None begins or ends within a `\r\n` of either text: as `\n` that is one character, and cannot be cut. */
function stretchesOf(text: string, after: string, edits: readonly Edit[]): Stretch[] {
	const cuts = (at: number, was: number): boolean => isWithinBreak(after, at) || isWithinBreak(text, was);
	const found: Stretch[] = [];
	let shift = 0;
	for (const { from, to, insert } of sortEdits(edits)) {
		const start = from + shift;
		const end = start + insert.length;
		shift += insert.length - (to - from);
		const last = found.at(-1);
		// Of two edits that touch within a break neither can be widened without the other.
		if (last?.end === start && cuts(start, from)) Object.assign(last, { end, to });
		else found.push({ start, end, from, to });
	}
	return found.map(({ start, end, from, to }) => {
		const before = cuts(start, from) ? 1 : 0;
		const behind = cuts(end, to) ? 1 : 0;
		return { start: start - before, end: end + behind, from: from - before, to: to + behind };
	});
}

function isWithinBreak(text: string, at: number): boolean {
	return text.charAt(at) === "\n" && text.charAt(at - 1) === "\r";
}

/** The edits on the text as it stands now; null when it is another than the step was made for. */
export function editsBack(step: Step, text: string): Edit[] | null {
	return editsOn(step, text) ?? (text.startsWith(MARK) ? editsBehindMark(step, text) : null);
}

function editsBehindMark(step: Step, text: string): Edit[] | null {
	const edits = editsOn(step, text.slice(1));
	return edits && shifted(edits, 1);
}

function shifted(edits: readonly Edit[], by: number): Edit[] {
	return edits.map(({ from, to, insert }) => ({ from: from + by, to: to + by, insert }));
}

function editsOn(step: Step, text: string): Edit[] | null {
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
