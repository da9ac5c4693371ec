/** A day of a row, short, and in full for whoever wants to know. */

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { IsoDate } from "../../text/date";
import { longDay, shortDay } from "../../words/dates";
import { locale, words } from "../../words/words";
import { useDesk } from "./desk";
import { Icon } from "./icon";

export interface DayProps {
	day: IsoDate;
	icon?: string;
	isOverdue?: boolean;
}

export function Day({ day, icon, isOverdue = false }: DayProps): JSX.Element {
	const { today } = useDesk();
	// Making a format is slow, and rows are drawn again at every key.
	const [short, long] = useMemo(() => [shortDay(day, today, locale), longDay(day, locale)], [day, today]);
	return (
		<span class={`project-pulse-detail ${isOverdue ? "is-overdue" : ""}`} title={long}>
			{icon !== undefined && <Icon name={icon} />}
			<time dateTime={day} dir="auto">{isOverdue ? words.panel.overdueSince(short) : short}</time>
		</span>
	);
}
