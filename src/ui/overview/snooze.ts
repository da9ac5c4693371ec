/** Letting a project ask for nothing until a day, and waking it before that. */

import { addDays, addMonths, formatISO, parseISO } from "date-fns";
import { Menu } from "obsidian";
import type { Digest } from "../../overview/digest";
import type { IsoDate } from "../../text/date";
import { longDay } from "../../words/dates";
import { locale, words } from "../../words/words";
import { addChoices } from "../choice";
import { DayModal } from "../panel/day-modal";
import { showMenu } from "../panel/menu";
import type { Board } from "./board";
import { snoozed } from "./name";

/** Days to choose from, with their words. */
export function snoozeDays(today: IsoDate): { title: string; day: IsoDate }[] {
	const { tomorrow, week, month } = words.overview.snooze;
	const from = parseISO(today);
	const named = [
		[tomorrow, addDays(from, 1)],
		[week, addDays(from, 7)],
		[month, addMonths(from, 1)],
	] as const;
	return named.map(([title, date]) => ({ title, day: formatISO(date, { representation: "date" }) as IsoDate }));
}

/** @param id of the row, which has the focus again afterwards */
export function openSnoozeMenu(digest: Digest, id: string, board: Board, at: Element | null): void {
	const { app, today } = board;
	const { snooze: said } = words.overview;
	const menu = new Menu();
	menu.addItem((item) => item.setTitle(said.until(digest.title)).setIsLabel(true));
	const isSnoozed = snoozed(digest, today) !== null;
	const askForDay = (): void =>
		new DayModal(app, {
			title: said.until(digest.title),
			day: snoozed(digest, today),
			canClear: isSnoozed,
			check: (day) => (day > today ? null : words.commands.prompt.snoozePast),
			onChoose: (day) => void set(digest, day, board),
		}).open();
	addChoices(menu, [
		...snoozeDays(today).map(({ title, day }) => ({ title, icon: "moon", run: () => set(digest, day, board) })),
		{ title: said.date, icon: "calendar", run: askForDay },
		...(isSnoozed ? [{ title: words.overview.menu.wake, icon: "sun", run: () => wake(digest, board) }] : []),
	]);
	showMenu(menu, () => board.focus(id), null, at);
}

export function wake(digest: Digest, board: Board): Promise<void> {
	return set(digest, null, board);
}

async function set({ path, title }: Digest, until: IsoDate | null, { port, say }: Board): Promise<void> {
	const { said } = words.overview;
	const isDone = await port.snooze(path, until);
	// Why it was refused is said by a notice.
	say(!isDone ? words.panel.said.refused : until === null ? said.woken(title) : said.snoozed(title, longDay(until, locale)));
}
