/** Of which source notes items are offered: all, those since the last time, those since a day. */

import type { JSX } from "preact";
import type { Since } from "../../collect/offer";
import { dateAt, type IsoDate } from "../../text/date";
import { longDay } from "../../words/dates";
import { locale, words } from "../../words/words";

export const SPANS = ["all", "last", "date"] as const;
export type Span = (typeof SPANS)[number];

/** Undefined for a day that is none, or is still to come. */
export function sinceOf(span: Span, day: string, today: IsoDate): Since | undefined {
	if (span !== "date") return span === "all" ? null : "last";
	const chosen = day.length === 10 ? dateAt(day, 0) : null;
	return chosen !== null && chosen <= today ? chosen : undefined;
}

export interface SinceChoiceProps {
	span: Span;
	day: string;
	today: IsoDate;
	/** When something was collected last; null for never, undefined where that is not one day. */
	last: IsoDate | null | undefined;
	isWrong: boolean;
	onSpan: (span: Span) => void;
	onDay: (day: string) => void;
}

export function SinceChoice({ span, day, today, last, isWrong, onSpan, onDay }: SinceChoiceProps): JSX.Element {
	return (
		<>
			<label>
				<span>{words.collect.since}</span>
				<select class="dropdown" value={span} onChange={({ currentTarget }) => onSpan(SPANS.find((name) => name === currentTarget.value) ?? "all")}>
					{SPANS.map((name) => (
						<option key={name} value={name} selected={name === span}>
							{name === "last" ? lastLabel(last) : words.collect.spans[name]}
						</option>
					))}
				</select>
			</label>
			{span === "date" && (
				<label>
					<span>{words.collect.day}</span>
					<input type="date" value={day} max={today} aria-invalid={isWrong} onInput={({ currentTarget }) => onDay(currentTarget.value)} />
				</label>
			)}
		</>
	);
}

function lastLabel(last: IsoDate | null | undefined): string {
	if (last === undefined) return words.collect.spans.last;
	return last === null ? words.collect.noLast : words.collect.lastOn(longDay(last, locale));
}
