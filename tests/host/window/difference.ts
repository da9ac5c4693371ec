/** The smallest set of changes that makes one text the other. */

import { diffLines } from "diff";

export interface Change {
	from: number;
	to: number;
	insert: string;
}

export function difference(before: string, after: string): Change[] {
	const start = commonStart(before, after);
	const end = commonEnd(before.slice(start), after.slice(start));
	const changes: Change[] = [];
	let at = start;
	let from = start;
	let insert = "";
	const flush = (): void => {
		if (from < at || insert !== "") changes.push(shrunk(before, { from, to: at, insert }));
		from = at;
		insert = "";
	};
	for (const part of diffLines(before.slice(start, before.length - end), after.slice(start, after.length - end))) {
		if (part.added) {
			insert += part.value;
		} else if (part.removed) {
			at += part.value.length;
		} else {
			flush();
			at += part.value.length;
			from = at;
		}
	}
	flush();
	return changes;
}

function shrunk(before: string, { from, to, insert }: Change): Change {
	const old = before.slice(from, to);
	const start = commonStart(old, insert);
	const end = commonEnd(old.slice(start), insert.slice(start));
	return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) };
}

function commonStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}

function commonEnd(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
	return length;
}
