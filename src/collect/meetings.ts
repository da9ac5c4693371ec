/** The meetings a project collects from: newest first, as far back as somebody wants. */

import type { Graph } from "../rollup/graph";
import type { Arrival, Rule } from "../rollup/reach";
import type { IsoDate } from "../text/date";
import { baseName } from "../text/path";
import type { Known } from "./known";
import type { Since } from "./offer";
import type { Standing } from "./standing";

export interface Meeting {
	date: IsoDate;
	/** The note an entry would name, first, and the other notes. */
	paths: string[];
	rule: Rule | null;
	/** Title of the note it came through. */
	via: string | null;
}

/** @param only a source, whatever its date; it need not reach the project */
export function meetingsOf(graph: Graph, arrivals: readonly Arrival[], today: IsoDate, only: string | undefined): Meeting[] {
	const meetings = arrivals.map(({ date, source, also, rule, via }): Meeting => {
		const title = via === null ? null : (graph.get(via)?.title ?? baseName(via));
		return { date, paths: [source, ...also], rule, via: title };
	});
	if (only === undefined) return meetings.filter(({ date }) => date <= today);
	const found = meetings.filter(({ paths }) => paths.includes(only));
	const date = graph.source(only)?.date;
	if (found.length > 0 || date === undefined) return found;
	return [{ date, paths: [only, ...graph.meetingOf(only).filter((path) => path !== only)], rule: null, via: null }];
}

/** The date of the newest of these meetings that an item of the project links to. */
export function lastCollected(meetings: readonly Meeting[], known: Known): IsoDate | null {
	return meetings.reduce<IsoDate | null>((last, meeting) => {
		return isCollected(meeting, known) && (last === null || meeting.date > last) ? meeting.date : last;
	}, null);
}

/** Of those dated since; for `last` also those of the last day that nothing links to yet. */
export function meetingsSince(meetings: readonly Meeting[], since: Since, last: IsoDate | null, known: Known): Meeting[] {
	if (since === null) return [...meetings];
	if (since !== "last") return meetings.filter(({ date }) => date >= since);
	if (last === null) return [...meetings];
	return meetings.filter((meeting) => meeting.date > last || (meeting.date === last && !isCollected(meeting, known)));
}

/** An item of a list of the project links to one of its notes. */
function isCollected({ paths }: Meeting, known: Known): boolean {
	return known.linksTo(paths).some(isListed);
}

function isListed({ kind }: Standing): boolean {
	return kind !== null;
}
