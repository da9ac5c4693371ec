/** The rows of the dialog: a heading for each project where there are several, one for each meeting, and the items below it. */

import type { Offer, OfferGroup } from "../../collect/offer";
import { offersOf, pickKey, type Section } from "./picks";

export type Row =
	| { is: "project"; key: string; project: string; title: string; shown: readonly Offer[] }
	| { is: "group"; key: string; project: string; group: OfferGroup; shown: readonly Offer[] }
	| { is: "offer"; key: string; project: string; source: string; offer: Offer };

export function rowsOf(sections: readonly Section[], isSeveral: boolean): Row[] {
	const rows: Row[] = [];
	for (const { title, collection } of sections) {
		const { path: project, groups } = collection;
		if (groups.length === 0) continue;
		if (isSeveral) rows.push({ is: "project", key: `project ${project}`, project, title, shown: offersOf(collection) });
		for (const group of groups) {
			rows.push({ is: "group", key: `group ${project}\n${group.source}`, project, group, shown: group.offers });
			for (const offer of group.offers) rows.push({ is: "offer", key: `offer ${pickKey(project, offer)}`, project, source: group.source, offer });
		}
	}
	return rows;
}

/** The items that hold all these words, and the headings above them. */
export function narrowed(rows: readonly Row[], filter: string): readonly Row[] {
	const wanted = filter.toLowerCase().split(/\s+/).filter((word) => word !== "");
	if (wanted.length === 0) return rows;
	const fits = ({ text }: Offer): boolean => wanted.every((word) => text.toLowerCase().includes(word));
	return rows.flatMap((row): Row[] => {
		if (row.is === "offer") return fits(row.offer) ? [row] : [];
		const shown = row.shown.filter(fits);
		return shown.length === 0 ? [] : [{ ...row, shown }];
	});
}
