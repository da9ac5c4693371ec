/** One item on offer: whether it is taken, as what, in which words, and what speaks against it. */

import type { JSX } from "preact";
import { COLLECT_KINDS, type CollectKind } from "../../collect/candidate";
import type { Offer } from "../../collect/offer";
import { plainText } from "../../text/plain";
import { baseName } from "../../text/path";
import { shortDay } from "../../words/dates";
import { locale, words } from "../../words/words";
import { Likeness } from "./likeness";
import { firstDeed, isTaken, pickOf, type Pick } from "./picks";
import { usePlace } from "./place";
import { SourceLink } from "./source-link";
import { WordsField } from "./words-field";

export interface OfferRowProps {
	project: string;
	/** The note its group is named after. */
	source: string;
	offer: Offer;
}

export function OfferRow({ project, source, offer }: OfferRowProps): JSX.Element {
	const place = usePlace();
	const pick = pickOf(place.picks, project, offer);
	const change = (changed: Partial<Pick>): void => place.change(project, [offer], () => changed);
	const name = plainText(offer.markdown);
	const isDismissed = pick.deed === "dismiss";
	const isBlank = pick.text.trim() === "";
	return (
		<div class={`project-pulse-offer ${isDismissed ? "is-dismissed" : ""}`}>
			<input
				type="checkbox"
				checked={isTaken(pick)}
				aria-label={words.collect.take(name)}
				onChange={() => change({ deed: isTaken(pick) ? null : "add", ...(isBlank && { text: offer.text }) })}
			/>
			<WordsField
				text={pick.text}
				label={words.collect.itemText(name)}
				isInvalid={isBlank}
				isReadOnly={isDismissed || pick.deed === "merge"}
				onText={(text) => change({ text })}
			/>
			<select
				class="dropdown"
				aria-label={words.collect.kindOf(name)}
				value={pick.kind}
				disabled={pick.deed === "merge" || pick.deed === "replace" || isDismissed}
				onChange={({ currentTarget }) => change({ kind: kindIn(currentTarget.value) })}
			>
				{COLLECT_KINDS.map((kind) => (
					<option key={kind} value={kind} selected={kind === pick.kind}>
						{words.collect.kinds[kind]}
					</option>
				))}
			</select>
			<div class="project-pulse-offer-more">
				<Facts offer={offer} project={project} source={source} isBlank={isBlank} isDismissed={isDismissed} />
				<button
					type="button"
					class="project-pulse-offer-dismiss"
					aria-pressed={isDismissed}
					aria-label={words.collect.dismissOf(name)}
					onClick={() => change({ deed: isDismissed ? firstDeed(offer) : "dismiss", isWhole: false })}
				>
					{words.collect.dismiss}
				</button>
			</div>
			{offer.like && !isDismissed && <Likeness offer={offer} like={offer.like} pick={pick} name={name} change={change} />}
		</div>
	);
}

function Facts({ offer, project, source, isBlank, isDismissed }: OfferRowProps & { isBlank: boolean; isDismissed: boolean }): JSX.Element {
	const { today, oldDays } = usePlace();
	const { owner, due, line, path, like, isDone, doubt } = offer;
	const doubts = [
		isDismissed ? words.collect.dismissed : null,
		isDone ? words.collect.doubts.done : null,
		like ? (like.line === null ? words.collect.doubts.doubleOfOffer : words.collect.doubts.double) : null,
		doubt === "old" ? words.collect.doubts.old(oldDays) : null,
	];
	return (
		<p class="project-pulse-offer-facts">
			{isBlank && <span class="project-pulse-offer-fault">{words.collect.wordsMissing}</span>}
			{doubts.map((said) => said !== null && <span key={said} class="project-pulse-offer-doubt">{said}</span>)}
			{owner !== null && <span dir="auto">{words.collect.owner(owner)}</span>}
			{due !== null && <span dir="auto">{words.collect.due(shortDay(due, today, locale))}</span>}
			<SourceLink path={path} line={line} project={project} text={path === source ? words.collect.openLine(line) : words.collect.openLineOf(line, baseName(path))} />
		</p>
	);
}

function kindIn(value: string): CollectKind {
	return COLLECT_KINDS.find((kind) => kind === value) ?? "nextSteps";
}
