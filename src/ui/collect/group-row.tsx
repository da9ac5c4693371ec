/** The heading of one meeting, or of one project where there are several. */

import type { JSX } from "preact";
import type { Offer, OfferGroup } from "../../collect/offer";
import { baseName } from "../../text/path";
import { reasonPhrase } from "../../words/code";
import { shortDay } from "../../words/dates";
import { locale, words } from "../../words/words";
import { firstDeed, isDismissed, tickOf, type Pick } from "./picks";
import { usePlace } from "./place";
import { SourceLink } from "./source-link";

export interface GroupRowProps {
	project: string;
	group: OfferGroup;
	/** Its items that are not filtered out: what is not seen is not ticked or unticked with them. */
	shown: readonly Offer[];
}

export function GroupRow({ project, group, shown }: GroupRowProps): JSX.Element {
	const { today, picks, change } = usePlace();
	const { date, title, source, also, rule, via, offers } = group;
	const isWhole = isDismissed(picks, project, offers);
	const why = rule === null ? words.collect.sent : words.collect.because(words.review.reason(reasonPhrase(rule, null)), via);
	const reasons = [why, also.length > 0 ? words.collect.meetingWith(also.map(baseName).join(", ")) : null];
	return (
		<div class="project-pulse-collect-group">
			<TickAll project={project} offers={shown} label={words.collect.takeAllOf(title)} />
			<h4 dir="auto">
				<time dateTime={date}>{shortDay(date, today, locale)}</time> <SourceLink path={source} line={null} project={project} text={title} />
			</h4>
			<button
				type="button"
				class="project-pulse-offer-dismiss"
				aria-pressed={isWhole}
				aria-label={words.collect.dismissAllOf(title)}
				onClick={() => change(project, offers, (_pick, offer) => ({ deed: isWhole ? firstDeed(offer) : "dismiss", isWhole: !isWhole }))}
			>
				{words.collect.dismissAll}
			</button>
			<p dir="auto">{reasons.filter((reason) => reason !== null).join(" ")}</p>
		</div>
	);
}

export function ProjectRow({ project, title, shown }: { project: string; title: string; shown: readonly Offer[] }): JSX.Element {
	return (
		<div class="project-pulse-collect-group is-project">
			<TickAll project={project} offers={shown} label={words.collect.takeAllOf(title)} />
			<h3 dir="auto">{title}</h3>
		</div>
	);
}

function TickAll({ project, offers, label }: { project: string; offers: readonly Offer[]; label: string }): JSX.Element {
	const { picks, change } = usePlace();
	const tick = tickOf(picks, project, offers);
	return (
		<input
			type="checkbox"
			checked={tick !== "none"}
			indeterminate={tick === "some"}
			aria-label={label}
			onChange={() => change(project, offers, tick === "all" ? untaken : taken)}
		/>
	);
}

/** What is not to be offered again stays so. */
function taken({ deed, text }: Pick, offer: Offer): Partial<Pick> {
	return deed === "dismiss" ? {} : { deed: deed ?? "add", ...(text.trim() === "" && { text: offer.text }) };
}

function untaken({ deed }: Pick): Partial<Pick> {
	return deed === "dismiss" ? {} : { deed: null };
}
