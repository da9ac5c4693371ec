/** What a dialog's projects have on offer, taken in as it is found, and looked for anew when another time is asked for. */

import { useEffect, useState } from "preact/hooks";
import type { Since } from "../../collect/offer";
import { paced } from "../review/pace";
import type { CollectDesk } from "./desk";
import type { Section } from "./picks";

export interface Found {
	sections: readonly Section[];
	/** Titles of projects that could not be looked at. */
	unread: readonly string[];
	/** All are looked at. */
	isReady: boolean;
}

export interface Search {
	paths: readonly string[];
	only: string | null;
	/** Undefined while no day is given. */
	since: Since | undefined;
	isClosed: () => boolean;
}

const NOTHING: Found = { sections: [], unread: [], isReady: false };

export function useFound(desk: CollectDesk, { paths, only, since, isClosed }: Search): Found {
	const asked = since === undefined ? "" : (since ?? "all");
	const [found, setFound] = useState({ of: "", ...NOTHING });
	useEffect(() => {
		let isGone = false;
		const isGivenUp = (): boolean => isGone || isClosed();
		const sections: Section[] = [];
		const unread: string[] = [];
		const show = (isReady: boolean): void => setFound({ of: asked, sections: [...sections], unread: [...unread], isReady });
		const step = paced(() => show(false));
		const take = (section: Section | null, title: string | null): void => {
			if (section) sections.push(section);
			if (title !== null) unread.push(title);
			step(sections.length);
		};
		if (since !== undefined) {
			void desk.gather(paths, { since, only }, { isGivenUp, take }).then(() => {
				if (!isGivenUp()) show(true);
			});
		}
		return () => {
			isGone = true;
		};
	}, [asked]);
	// From the moment that another is asked for the old ones are of no use, least of all to a quick key.
	return found.of === asked ? found : NOTHING;
}
