/** An item on offer beside the one it looks like, and what becomes of the two. */

import type { JSX } from "preact";
import type { Deed } from "../../collect/choice";
import type { Like, Offer } from "../../collect/offer";
import { words } from "../../words/words";
import { Spoken, useSpokenId } from "../spoken";
import { SideBySide } from "../tidy/side-by-side";
import type { Pick } from "./picks";

export interface LikenessProps {
	offer: Offer;
	like: Like;
	pick: Pick;
	/** Of the offer, for screen readers. */
	name: string;
	change: (changed: Partial<Pick>) => void;
}

/** What can be done with an item that looks like one of the project. */
const DEEDS = ["add", "merge", "replace"] as const satisfies readonly Deed[];

export function Likeness({ offer, like, pick, name, change }: LikenessProps): JSX.Element {
	const { sides } = words.collect;
	const id = useSpokenId();
	const text = pick.text === offer.text ? offer.markdown : pick.text;
	return (
		<div class="project-pulse-offer-likeness">
			<SideBySide a={text} b={like.markdown} labels={[sides.offered, like.line === null ? sides.other : sides.standing(like.line)]} />
			{like.line !== null && (
				<div class="project-pulse-offer-deeds" role="radiogroup" aria-labelledby={id}>
					<Spoken id={id} text={words.collect.deed(name)} />
					{DEEDS.map((deed) => (
						<label key={deed}>
							<input type="radio" name={`deed ${id}`} checked={pick.deed === deed} onChange={() => change({ deed })} />
							<span>{words.collect.deeds[deed]}</span>
							<span class="project-pulse-offer-hint">{words.collect.deedHints[deed]}</span>
						</label>
					))}
				</div>
			)}
		</div>
	);
}
