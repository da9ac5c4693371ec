/** What somebody wants done with each offer of a dialog: nothing but what was changed by hand is kept. */

import type { CollectKind } from "../../collect/candidate";
import type { Choice, Deed } from "../../collect/choice";
import type { Collection, Offer } from "../../collect/offer";

export interface Pick {
	/** Null leaves the offer for another time. */
	deed: Deed | null;
	kind: CollectKind;
	text: string;
	/** Nothing of its source is to be offered again, whatever is written there later. */
	isWhole: boolean;
}

/** By project and offer. */
export type Picks = ReadonlyMap<string, Pick>;

/** What is offered to one project. */
export interface Section {
	title: string;
	collection: Collection;
}

export function pickKey(project: string, { id }: Offer): string {
	return `${project}\n${id}`;
}

export function pickOf(picks: Picks, project: string, offer: Offer): Pick {
	return picks.get(pickKey(project, offer)) ?? { deed: firstDeed(offer), kind: offer.kind, text: offer.text, isWhole: false };
}

/** Before anybody chooses, and after a dismissal is taken back. */
export function firstDeed({ doubt }: Offer): Deed | null {
	return doubt === null ? "add" : null;
}

export function withPick(picks: Picks, project: string, offers: readonly Offer[], change: (pick: Pick, offer: Offer) => Partial<Pick>): Picks {
	const all = new Map(picks);
	for (const offer of offers) {
		const pick = pickOf(picks, project, offer);
		all.set(pickKey(project, offer), { ...pick, ...change(pick, offer) });
	}
	return all;
}

/** Whether it goes into the project: nothing can be made of an item without words. */
export function isTaken({ deed, text }: Pick): boolean {
	return deed !== null && deed !== "dismiss" && (deed === "merge" || text.trim() !== "");
}

export function choicesOf({ collection }: Section, picks: Picks): Choice[] {
	return offersOf(collection).flatMap((offer) => {
		const pick = pickOf(picks, collection.path, offer);
		const { deed, kind, text } = pick;
		return deed !== null && (deed === "dismiss" || isTaken(pick)) ? [{ offer, deed, kind, text: text.trim() }] : [];
	});
}

/** The sources of which nothing is to be offered again. */
export function dismissedIn({ collection: { path, groups } }: Section, picks: Picks): string[] {
	return groups.filter(({ offers }) => isDismissed(picks, path, offers)).map(({ source }) => source);
}

/** All of them together, with whatever their source will say. */
export function isDismissed(picks: Picks, project: string, offers: readonly Offer[]): boolean {
	return offers.every((offer) => {
		const { deed, isWhole } = pickOf(picks, project, offer);
		return deed === "dismiss" && isWhole;
	});
}

export function offersOf({ groups }: Collection): Offer[] {
	return groups.flatMap(({ offers }) => offers);
}

export type Tick = "all" | "some" | "none";

/** Of those that are to be offered again. */
export function tickOf(picks: Picks, project: string, offers: readonly Offer[]): Tick {
	const wanted = offers.map((offer) => pickOf(picks, project, offer)).filter(({ deed }) => deed !== "dismiss");
	const taken = wanted.filter(isTaken).length;
	return taken === 0 ? "none" : taken === wanted.length ? "all" : "some";
}

export interface Counts {
	taken: number;
	dismissed: number;
	/** Notes that items go into. */
	projects: number;
}

export function countsOf(sections: readonly Section[], picks: Picks): Counts {
	const counts = { taken: 0, dismissed: 0, projects: 0 };
	for (const section of sections) {
		const choices = choicesOf(section, picks);
		const dismissed = choices.filter(({ deed }) => deed === "dismiss").length;
		counts.taken += choices.length - dismissed;
		counts.dismissed += dismissed;
		if (choices.length > dismissed) counts.projects++;
	}
	return counts;
}
