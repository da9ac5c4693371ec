/** Why a project needs attention, in a sentence with a sign before it; or until when it does not ask for any. */

import type { JSX } from "preact";
import type { Signal } from "../../overview/attention";
import type { Digest } from "../../overview/digest";
import { signalSentence } from "../../overview/sentence";
import { longDay } from "../../words/dates";
import { locale, words } from "../../words/words";
import { Icon } from "../panel/icon";
import { useBoard } from "./board";
import { snoozed } from "./name";

const ICONS: Record<Signal["is"], string> = {
	overdue: "alarm-clock",
	blocked: "octagon-alert",
	contact: "triangle-alert",
	noNextStep: "circle-help",
	nextContact: "calendar-clock",
};

export function Reason({ digest }: { digest: Digest }): JSX.Element | null {
	const { today } = useBoard();
	const { signal } = digest;
	const until = snoozed(digest, today);
	if (until !== null) {
		return (
			<p class="project-pulse-reason">
				<Icon name="moon" />
				<span dir="auto">{words.overview.snoozedUntil(longDay(until, locale))}</span>
			</p>
		);
	}
	if (!signal) return null;
	return (
		<p class={`project-pulse-reason is-${signal.late < 0 ? "soon" : "late"}`}>
			<Icon name={ICONS[signal.is]} />
			<span dir="auto">{signalSentence(signal, today)}</span>
		</p>
	);
}
