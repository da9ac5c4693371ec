/** How often a project was spoken of in each of the last twelve months. */

import type { ContactDay } from "../rollup/standing";
import type { IsoDate } from "../text/date";

export const MONTHS = 12;

/** The oldest month first, the one of today last; days to come are not counted. */
export function monthsOf(days: readonly ContactDay[], today: IsoDate): number[] {
	const counts = Array.from({ length: MONTHS }, () => 0);
	const last = monthOf(today);
	for (const { date, sources } of days) {
		const at = MONTHS - 1 - (last - monthOf(date));
		if (date <= today && at >= 0) counts[at] = (counts[at] ?? 0) + sources.length;
	}
	return counts;
}

/** Months are counted through the years. */
function monthOf(date: IsoDate): number {
	return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
