/** Takes in the proposals of a review as they come, until there are no more or the dialog is closed. */

import { rowOf, type ReviewRow } from "../../review/review";
import { paced } from "./pace";
import type { ReviewTask } from "./task";

export interface Gathering {
	isClosed: () => boolean;
	/** New rows, and how many notes have been looked at so far. */
	take: (more: readonly ReviewRow[], looked: number) => void;
}

export async function gather({ proposals }: ReviewTask, { isClosed, take }: Gathering): Promise<void> {
	let looked = 0;
	let found: ReviewRow[] = [];
	const flush = paced((count) => {
		const more = found;
		found = [];
		take(more, count);
	});
	for await (const proposal of proposals) {
		if (isClosed()) return;
		if (proposal) found.push(rowOf(proposal));
		flush(++looked);
	}
	flush(looked, true);
}
