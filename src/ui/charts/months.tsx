/** Twelve tiny bars: how many contacts there were in each of the last months. */

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { monthsUpTo } from "../../panel/calendar";
import type { IsoDate } from "../../text/date";
import { monthName } from "../../words/dates";
import { locale, words } from "../../words/words";
import { Spoken, useSpokenId } from "../spoken";

/** Pixels, of a bar and of the gap behind it. */
const WIDTH = 4;
const GAP = 1;
const HEIGHT = 14;
/** What a month without a contact is drawn as: the line the bars stand on. */
const GROUND = 1;

/** @param months the oldest first; the last one is the month of today */
export function Months({ months, today }: { months: readonly number[]; today: IsoDate }): JSX.Element {
	const spokenId = useSpokenId();
	const sentence = useMemo(() => monthsSentence(months, today), [months, today]);
	const most = Math.max(1, ...months);
	return (
		<span class="project-pulse-months">
			<svg
				role="img"
				aria-labelledby={spokenId}
				width={months.length * (WIDTH + GAP)}
				height={HEIGHT}
				viewBox={`0 0 ${months.length * (WIDTH + GAP)} ${HEIGHT}`}
			>
				{months.map((count, index) => {
					const height = count === 0 ? GROUND : Math.max(GROUND + 2, Math.round((count / most) * HEIGHT));
					return <rect key={index} class={count === 0 ? "is-none" : ""} x={index * (WIDTH + GAP)} y={HEIGHT - height} width={WIDTH} height={height} />;
				})}
			</svg>
			<Spoken id={spokenId} text={sentence} />
		</span>
	);
}

/** "14 contacts in twelve months, most in May". */
export function monthsSentence(months: readonly number[], today: IsoDate): string {
	const total = months.reduce((sum, count) => sum + count, 0);
	const most = Math.max(0, ...months);
	const isOne = months.filter((count) => count === most).length === 1 && total > 1;
	const month = monthsUpTo(today).slice(-months.length)[months.indexOf(most)];
	return words.charts.months(total, isOne && month !== undefined ? monthName(month, locale, "long") : null, most === total);
}
