/** Why a project needs attention: one signal each, and which project comes first. */

import { isOverdue } from "../panel/due";
import type { PanelGroup } from "../panel/model";
import { daysWaited, type ContactDates } from "../panel/staleness";
import type { Settings } from "../settings/schema";
import type { IsoDate } from "../text/date";
import { byText } from "../text/path";
import { daysBetween } from "../words/dates";
import { itemsIn, openedOn, type Opened } from "./age";
import { byWords } from "./collation";

/** In the order in which they count where they are equally late. */
export const SIGNALS = ["overdue", "blocked", "contact", "noNextStep", "nextContact"] as const;

/** One reason, with what its sentence needs. `late`: days beyond what is allowed; it says what comes first. */
export type Signal = { late: number } & (
	| { is: "overdue"; count: number; /** The first day that was missed. */ since: IsoDate; days: number }
	| { is: "blocked"; count: number; since: IsoDate; days: number }
	/** `days` without contact; null when there was none and nobody knows since when. */
	| { is: "contact"; days: number | null; allowed: number }
	| { is: "noNextStep" }
	| { is: "nextContact"; date: IsoDate; days: number }
);

/** What of a project is looked at. */
export interface Concern extends ContactDates {
	isClosed: boolean;
	snoozedUntil: IsoDate | null;
	/** Null until its text was read: then only the contacts are looked at. */
	groups: readonly PanelGroup[] | null;
	opened: Opened;
	/** The first contact after today. */
	nextContact: IsoDate | null;
}

type Allowed = Settings["attention"];

/** Of all that a project asks for, what is latest; of what is equally late, what counts most. */
export function signalOf(project: Concern, { attention }: Pick<Settings, "attention">, today: IsoDate): Signal | null {
	const { isClosed, snoozedUntil } = project;
	if (isClosed || (snoozedUntil !== null && snoozedUntil > today)) return null;
	const signals = [
		overdue(project, attention, today),
		blocked(project, attention, today),
		contact(project, today),
		noNextStep(project, attention),
		nextContact(project, attention, today),
	];
	return signals.reduce((worst, signal) => (signal && (!worst || signal.late > worst.late) ? signal : worst), null);
}

function overdue({ groups }: Concern, { overdue: isOn }: Allowed, today: IsoDate): Signal | null {
	const missed = isOn ? itemsIn(groups, "nextSteps").flatMap((item) => (isOverdue(item, today) && item.due !== null ? [item.due] : [])) : [];
	const since = firstOf(missed);
	if (since === null) return null;
	const days = daysBetween(since, today);
	return { is: "overdue", count: missed.length, since, days, late: days };
}

function blocked({ groups, opened }: Concern, { blockedDays }: Allowed, today: IsoDate): Signal | null {
	if (blockedDays === 0) return null;
	const open = itemsIn(groups, "blockers").flatMap((item) => (item.isOpen ? (openedOn(item, opened) ?? []) : []));
	const long = open.filter((since) => daysBetween(since, today) > blockedDays);
	const since = firstOf(long);
	if (since === null) return null;
	const days = daysBetween(since, today);
	return { is: "blocked", count: long.length, since, days, late: days - blockedDays };
}

function contact(project: Concern, today: IsoDate): Signal | null {
	const { staleAfter: allowed } = project;
	const days = daysWaited(project, today);
	if (allowed === null || (days !== null && days <= allowed)) return null;
	return { is: "contact", days, allowed, late: days === null ? 0 : days - allowed };
}

function noNextStep({ groups }: Concern, { noNextStep: isOn }: Allowed): Signal | null {
	const isMissing = isOn && groups !== null && !itemsIn(groups, "nextSteps").some(({ isOpen }) => isOpen);
	return isMissing ? { is: "noNextStep", late: 0 } : null;
}

function nextContact({ nextContact: date }: Concern, { nextContactDays }: Allowed, today: IsoDate): Signal | null {
	if (date === null) return null;
	const days = daysBetween(today, date);
	return days > 0 && days <= nextContactDays ? { is: "nextContact", date, days, late: -1 } : null;
}

function firstOf(days: readonly IsoDate[]): IsoDate | null {
	return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** As much of a project as its place in the list hangs on. */
export interface Ranked {
	signal: Signal | null;
	title: string;
	path: string;
}

/** What is latest first; what asks for nothing last, by title. Never 0 for two paths. */
export function compareAttention(a: Ranked, b: Ranked): number {
	return compareSignals(a.signal, b.signal) || compareTitles(a, b);
}

/** The same order, sooner: to compare titles takes long, and they are sorted already where they come in that order. */
export function byAttention<Project extends Ranked>(projects: readonly Project[]): Project[] {
	const titled = isTitled(projects) ? [...projects] : [...projects].sort(compareTitles);
	return titled.sort((a, b) => compareSignals(a.signal, b.signal));
}

/** Of each two neighbours it is asked once, whatever else becomes of the list. */
const before = new WeakMap<Ranked, Ranked>();

function isTitled(projects: readonly Ranked[]): boolean {
	return projects.every((project, at) => {
		const last = projects[at - 1];
		if (!last || before.get(project) === last) return true;
		if (compareTitles(last, project) > 0) return false;
		before.set(project, last);
		return true;
	});
}

function compareTitles(a: Ranked, b: Ranked): number {
	return byWords(a.title, b.title) || byText(a.path, b.path);
}

function compareSignals(a: Signal | null, b: Signal | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return b.late - a.late || SIGNALS.indexOf(a.is) - SIGNALS.indexOf(b.is);
}
