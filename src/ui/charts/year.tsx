/** A year of days as a grid that one walks through by keys: rows are weekdays, columns are weeks, dark days have many sources. */

import { Platform } from "obsidian";
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { levelOf, stepped, WEEKS, type Calendar, type CalendarDay } from "../../panel/calendar";
import type { IsoDate } from "../../text/date";
import { monthName, weekdayAndDay, weekdayName } from "../../words/dates";
import { locale, words } from "../../words/words";
import { Spoken, useSpokenId } from "../spoken";
import { stepOf } from "./keys";

export interface YearProps {
	calendar: Calendar;
	today: IsoDate;
	/** The day with the focus, or that gets it. */
	current: CalendarDay;
	/** Id of what tells more of the day at hand. */
	describedBy: string;
	setCurrent: (day: CalendarDay) => void;
	/** Null when the mouse is over none. */
	setHovered: (day: CalendarDay | null) => void;
	/** Opens what the day has. */
	open: (day: CalendarDay, event: MouseEvent | KeyboardEvent, element: HTMLElement) => void;
}

export function Year({ calendar, today, current, describedBy, setCurrent, setHovered, open }: YearProps): JSX.Element {
	const spokenId = useSpokenId();
	const grid = useRef<HTMLDivElement>(null);
	const days = useMemo(() => new Map(calendar.weeks.flat().map((day) => [day.date as string, day])), [calendar]);
	useLayoutEffect(() => cellOf(grid.current, current.date)?.scrollIntoView({ block: "nearest", inline: "center" }), []);
	const dayAt = ({ target }: Event): [CalendarDay, HTMLElement] | null => {
		const cell = target instanceof Node && target.instanceOf(Element) ? target.closest<HTMLElement>("[data-date]") : null;
		const day = days.get(cell?.getAttribute("data-date") ?? "");
		return cell && day ? [day, cell] : null;
	};
	const go = (day: CalendarDay): void => {
		setCurrent(day);
		// What the mouse lies over counts again when it moves on.
		setHovered(null);
		cellOf(grid.current, day.date)?.focus();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key === "Enter" || event.key === " ") {
			const cell = cellOf(grid.current, current.date);
			if (cell) open(current, event, cell);
			event.preventDefault();
			return;
		}
		const step = stepOf(event, grid.current?.win.getComputedStyle(grid.current).direction === "rtl");
		const to = step && days.get(stepped(calendar, current.date, step));
		if (!to) return;
		event.preventDefault();
		go(to);
	};
	const onClick = (event: MouseEvent): void => {
		const [day, cell] = dayAt(event) ?? [];
		if (!day || !cell) return;
		// A finger cannot hover: the first tap tells, the second one opens.
		const isTold = day.date === current.date || !isTouch(event);
		go(day);
		if (isTold) open(day, event, cell);
	};
	// 371 days are drawn again when the day at hand is another, and not whenever the mouse moves on.
	const rows = useMemo(() => <Rows calendar={calendar} today={today} current={current.date} describedBy={describedBy} />, [calendar, today, current, describedBy]);
	return (
		<div class="project-pulse-year">
			<Spoken id={spokenId} text={words.charts.calendar} />
			<div
				role="grid"
				aria-labelledby={spokenId}
				aria-readonly="true"
				ref={grid}
				onKeyDown={onKeyDown}
				onClick={onClick}
				onFocusIn={(event) => {
					const [day] = dayAt(event) ?? [];
					if (day && day.date !== current.date) setCurrent(day);
				}}
				onMouseOver={(event) => setHovered(dayAt(event)?.[0] ?? null)}
				onMouseLeave={() => setHovered(null)}
			>
				{rows}
			</div>
		</div>
	);
}

function Rows({ calendar, today, current, describedBy }: Pick<YearProps, "calendar" | "today" | "describedBy"> & { current: IsoDate }): JSX.Element {
	const { weeks, weekdays } = calendar;
	return (
		<>
			<div role="row" class="project-pulse-year-months">
				<span role="columnheader" class="project-pulse-weekday">
					<span class="project-pulse-hidden">{words.charts.weekday}</span>
				</span>
				<Months calendar={calendar} />
			</div>
			{weekdays.map((weekday, index) => (
				<div role="row" key={weekday}>
					<span role="rowheader" class="project-pulse-weekday">
						<span aria-hidden="true">{weekdayName(weekday, locale, "short")}</span>
						<span class="project-pulse-hidden">{weekdayName(weekday, locale, "long")}</span>
					</span>
					{weeks.map((week) => {
						const day = week[index];
						return day && <Day key={day.date} day={day} today={today} isCurrent={day.date === current} describedBy={describedBy} />;
					})}
				</div>
			))}
		</>
	);
}

/** Each over its weeks; what comes before the first one has no name. */
function Months({ calendar: { months } }: { calendar: Calendar }): JSX.Element {
	const before = months[0]?.week ?? WEEKS;
	const spans = months.map(({ week, first }, index) => ({ first, weeks: (months[index + 1]?.week ?? WEEKS) - week }));
	return (
		<>
			{before > 0 && <span role="presentation" class="project-pulse-year-month" style={{ "--project-pulse-weeks": before }} />}
			{spans.map(({ first, weeks }) => (
				<span role="columnheader" key={first} class="project-pulse-year-month" aria-colspan={weeks} style={{ "--project-pulse-weeks": weeks }}>
					{monthName(first, locale, "short")}
				</span>
			))}
		</>
	);
}

interface DayProps {
	day: CalendarDay;
	today: IsoDate;
	isCurrent: boolean;
	describedBy: string;
}

function Day({ day, today, isCurrent, describedBy }: DayProps): JSX.Element {
	return (
		<div
			role="gridcell"
			class={`project-pulse-day is-level-${levelOf(day)} ${day.date === today ? "is-today" : ""}`}
			tabIndex={isCurrent ? 0 : -1}
			data-date={day.date}
			aria-label={words.charts.day(weekdayAndDay(day.date, today, locale), day.sources.length)}
			{...(day.date === today && { "aria-current": "date" as const })}
			{...(isCurrent && { "aria-describedby": describedBy, "aria-selected": true })}
		/>
	);
}

function cellOf(grid: HTMLElement | null, date: IsoDate): HTMLElement | null {
	return grid?.querySelector<HTMLElement>(`[data-date="${date}"]`) ?? null;
}

/** Where the engine does not say what clicked, phones and tablets are touched. */
function isTouch(event: MouseEvent): boolean {
	const pointer: unknown = Reflect.get(event, "pointerType");
	return typeof pointer === "string" && pointer !== "" ? pointer !== "mouse" : Platform.isMobile;
}
