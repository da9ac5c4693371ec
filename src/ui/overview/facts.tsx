/** The line of figures below a project's name: owner, last contact, blockers, and what waits to be entered. */

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Digest } from "../../overview/digest";
import { longDay } from "../../words/dates";
import { locale, words } from "../../words/words";
import { Months } from "../charts/months";
import { Icon } from "../panel/icon";
import { keepFocus } from "../panel/row";
import { useBoard } from "./board";
import { blockersOf, contactSaid, isStale } from "./name";

export function Facts({ digest }: { digest: Digest }): JSX.Element | null {
	const { owner, counts, told } = digest;
	const { today, showsMonths } = useBoard();
	const blockers = blockersOf(digest, today);
	return (
		<div class="project-pulse-details">
			{owner !== null && (
				<span class="project-pulse-detail">
					<Icon name="user" />
					<bdi>{owner}</bdi>
				</span>
			)}
			<Contact digest={digest} />
			{showsMonths && told !== null && <Months months={told.months} today={today} />}
			{counts !== null && blockers !== null && (
				<span class="project-pulse-detail is-blocked">
					<Icon name="octagon-alert" />
					<span dir="auto">{blockers}</span>
				</span>
			)}
			<Waiting digest={digest} />
		</div>
	);
}

function Contact({ digest }: { digest: Digest }): JSX.Element {
	const { today } = useBoard();
	const { lastContact } = digest;
	const stale = isStale(digest, today);
	// Making a format is slow, and rows are drawn again at every key.
	const [said, day] = useMemo(
		() => [contactSaid(digest, today), lastContact === null ? words.panel.noContactAbout : longDay(lastContact, locale)],
		[lastContact, today],
	);
	return (
		<span class={`project-pulse-detail ${stale ? "is-overdue" : ""}`} title={day}>
			<Icon name={stale ? "triangle-alert" : "message-circle"} />
			<span dir="auto">{said}</span>
		</span>
	);
}

function Waiting({ digest: { told, path } }: { digest: Digest }): JSX.Element | null {
	const { port } = useBoard();
	const text = told && words.panel.waitingFor(told.entries, told.contact);
	if (!text) return null;
	return (
		<span class="project-pulse-detail project-pulse-waits">
			<Icon name="inbox" />
			<span dir="auto">{text}</span>
			<span onMouseDown={keepFocus}>
				<button type="button" tabIndex={-1} onClick={() => void port.projectAt(path).update()}>
					{words.panel.update}
				</button>
			</span>
		</span>
	);
}
