/** The rows of the dialog: a heading for each project where there are several, one for each meeting, and the items below it. */

import type { Offer, OfferGroup } from "../../collect/offer";
import { offersOf, pickKey, type Section } from "./picks";

export type Row =
	| { is: "project"; key: string; project: string; title: string; offers: readonly Offer[] }
	| { is: "group"; key: string; project: string; group: OfferGroup }
	| { is: "offer"; key: string; project: string; source: string; offer: Offer };

export function rowsOf(sections: readonly Section[], isSeveral: boolean): Row[] {
	const rows: Row[] = [];
	for (const { title, collection } of sections) {
		const { path: project, groups } = collection;
		if (groups.length === 0) continue;
		if (isSeveral) rows.push({ is: "project", key: `project ${project}`, project, title, offers: offersOf(collection) });
		for (const group of groups) {
			rows.push({ is: "group", key: `group ${project}\n${group.source}`, project, group });
			for (const offer of group.offers) rows.push({ is: "offer", key: `offer ${pickKey(project, offer)}`, project, source: group.source, offer });
		}
	}
	return rows;
}

/** The items that hold all these words, and the headings above them. */
export function narrowed(rows: readonly Row[], filter: string): readonly Row[] {
	const wanted = filter.toLowerCase().split(/\s+/).filter((word) => word !== "");
	if (wanted.length === 0) return rows;
	const kept: Row[] = [];
	let headings: Row[] = [];
	for (const row of rows) {
		if (row.is === "project") headings = [row];
		else if (row.is === "group") headings = [...headings.filter(({ is }) => is === "project"), row];
		else if (wanted.every((word) => row.offer.text.toLowerCase().includes(word))) kept.push(...headings.splice(0), row);
	}
	return kept;
}
