/** What the rows of the dialog share: what is chosen, and what can be asked of the page. */

import type { App, HoverParent } from "obsidian";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Offer } from "../../collect/offer";
import type { IsoDate } from "../../text/date";
import type { OpenWhere } from "../panel/port";
import type { Pick, Picks } from "./picks";

export interface Place {
	app: App;
	hoverParent: HoverParent;
	today: IsoDate;
	/** Items of older sources are doubted. */
	oldDays: number;
	picks: Picks;
	change: (project: string, offers: readonly Offer[], change: (pick: Pick, offer: Offer) => Partial<Pick>) => void;
	/** Leads away from the dialog. */
	open: (path: string, line: number | null, where: OpenWhere) => void;
}

export const PlaceContext = createContext<Place | null>(null);

export function usePlace(): Place {
	const place = useContext(PlaceContext);
	if (!place) throw new Error("Nothing of the dialog is drawn outside of its page");
	return place;
}
