/** All about a year of contacts: how many, on which days, from which notes, and the same as a table. */

import { Keymap, Menu, type App, type HoverParent } from "obsidian";
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { calendarOf, figuresOf, type Calendar, type CalendarDay } from "../../panel/calendar";
import type { ContactDay } from "../../rollup/standing";
import type { IsoDate } from "../../text/date";
import { baseName } from "../../text/path";
import { firstWeekday, monthDay, monthName, weekdayAndDay } from "../../words/dates";
import { locale, words } from "../../words/words";
import { preview } from "../panel/links";
import { useSpokenId } from "../spoken";
import { Year } from "./year";

export interface ContactsProps {
	app: App;
	/** Path of the note the contacts are with. */
	path: string;
	days: readonly ContactDay[];
	today: IsoDate;
	hoverParent: HoverParent;
	/** A note is opened. */
	close: () => void;
}

export function Contacts(props: ContactsProps): JSX.Element {
	const { days, today } = props;
	const calendar = useMemo(() => calendarOf(days, today, firstWeekday(locale)), [days, today]);
	const [current, setCurrent] = useState((): CalendarDay => newest(calendar.weeks.flat()) ?? { date: today, sources: [] });
	const [hovered, setHovered] = useState<CalendarDay | null>(null);
	const aboutId = useSpokenId();
	const open = (day: CalendarDay, event: MouseEvent | KeyboardEvent, element: HTMLElement): void => {
		const [source, ...others] = day.sources;
		if (source === undefined) return;
		if (others.length === 0) openSource(props, source, event);
		else openMenu(props, day, element);
	};
	return (
		<>
			<p>
				<bdi>{words.charts.total(calendar.total)}</bdi>
			</p>
			<Year
				calendar={calendar}
				today={today}
				current={current}
				describedBy={aboutId}
				setCurrent={setCurrent}
				setHovered={setHovered}
				open={open}
			/>
			<Shades />
			<About {...props} day={hovered ?? current} id={aboutId} />
			<details class="project-pulse-figures">
				<summary>
					<bdi>{words.charts.asText}</bdi>
				</summary>
				<Figures calendar={calendar} today={today} />
			</details>
		</>
	);
}

/** The last day with a contact, else the last one of all. */
function newest(days: readonly CalendarDay[]): CalendarDay | undefined {
	return days.filter(({ sources }) => sources.length > 0).at(-1) ?? days.at(-1);
}

/** What the shades of days stand for. */
function Shades(): JSX.Element {
	return (
		<p class="project-pulse-shades">
			<span aria-hidden="true">{words.charts.less}</span>
			{words.charts.shades.map((shade, level) => (
				<span key={level} role="img" class={`project-pulse-day is-level-${level}`} aria-label={shade} />
			))}
			<span aria-hidden="true">{words.charts.more}</span>
		</p>
	);
}

/** The day at hand, with its notes as links. */
function About({ app, path, today, hoverParent, close, day, id }: ContactsProps & { day: CalendarDay; id: string }): JSX.Element {
	const props = { app, path, close };
	return (
		<div class="project-pulse-about-day">
			<p>
				<bdi>{words.charts.day(weekdayAndDay(day.date, today, locale), day.sources.length)}</bdi>
			</p>
			<ul id={id}>
				{day.sources.map((source) => (
					<li key={source}>
						<a
							dir="auto"
							class="internal-link"
							href={source}
							onClick={(event) => {
								event.preventDefault();
								openSource(props, source, event);
							}}
							onMouseOver={(event) => {
								const { currentTarget: targetEl } = event;
								preview(app, { event, hoverParent, targetEl, linktext: source, sourcePath: path, line: null });
							}}
						>
							{baseName(source)}
						</a>
					</li>
				))}
			</ul>
		</div>
	);
}

function Figures({ calendar, today }: { calendar: Calendar; today: IsoDate }): JSX.Element {
	return (
		<table>
			<thead>
				<tr>
					<th scope="col">{words.charts.month}</th>
					<th scope="col">{words.charts.contacts}</th>
				</tr>
			</thead>
			<tbody>
				{figuresOf(calendar).map(({ from, count }) => (
					<tr key={from}>
						<th scope="row">{from.endsWith("-01") ? monthName(from, locale, "with-year") : words.charts.from(monthDay(from, today, locale))}</th>
						<td>{count}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

type Opening = Pick<ContactsProps, "app" | "path" | "close">;

/** A note that is gone by now is not made anew, as a link to nothing would be. */
function openSource({ app, path, close }: Opening, source: string, event: MouseEvent | KeyboardEvent): void {
	if (!app.vault.getFileByPath(source)) return;
	close();
	void app.workspace.openLinkText(source, path, Keymap.isModEvent(event));
}

function openMenu(opening: Opening, { sources }: CalendarDay, element: HTMLElement): void {
	const menu = new Menu();
	for (const source of sources) {
		menu.addItem((item) =>
			item
				.setTitle(baseName(source))
				.setIcon("file-text")
				.onClick((event) => openSource(opening, source, event)),
		);
	}
	const { left, bottom } = element.getBoundingClientRect();
	menu.onHide(() => element.focus());
	menu.showAtPosition({ x: left, y: bottom }, element.doc);
}
