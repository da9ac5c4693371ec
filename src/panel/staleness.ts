/** How long a project may go without contact, and whether it has gone too long. */

import { isClosedStatus } from "../notes/closed";
import { propertyOf, textOf } from "../notes/value";
import type { Project } from "../notes/project";
import type { Note } from "../notes/reading";
import type { Settings } from "../settings/schema";
import type { IsoDate } from "../text/date";
import { nameKey } from "../text/plain";
import { daysBetween } from "../words/dates";
import type { PanelModel } from "./model";

/** What the panel says of the last contact. */
export interface Contact {
	/** Days since then, never less than 0; null without one. */
	days: number | null;
	isStale: boolean;
}

export type ContactDates = Pick<PanelModel, "lastContact" | "staleAfter" | "created">;

export function contactOf(dates: ContactDates, today: IsoDate): Contact {
	const { lastContact, staleAfter } = dates;
	const waited = daysWaited(dates, today);
	return { days: since(lastContact, today), isStale: staleAfter !== null && (waited === null || waited > staleAfter) };
}

/** Without a contact the days count from when the note was made; where it does not say that either, nobody knows. */
export function daysWaited({ lastContact, created }: Omit<ContactDates, "staleAfter">, today: IsoDate): number | null {
	return since(lastContact ?? created, today);
}

function since(date: IsoDate | null, today: IsoDate): number | null {
	return date === null ? null : Math.max(0, daysBetween(date, today));
}

/** Days without contact that are too many: what the project says itself, else what its status says, else what holds for all. */
export function staleAfter({ frontmatter }: Note, { status }: Pick<Project, "status">, settings: Settings): number | null {
	const { staleness, properties } = settings;
	if (isClosedStatus(status, settings)) return null;
	const isStatus = (name: string): boolean => status !== null && nameKey(name) === nameKey(status);
	const own = interval(textOf(propertyOf(frontmatter.values, properties.contactEvery)));
	const days = own ?? staleness.perStatus.find((entry) => isStatus(entry.status))?.days ?? staleness.days;
	return days > 0 ? days : null;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
	[/^(?:d|days?|tage?n?)?$/, 1],
	[/^(?:w|weeks?|wochen?)$/, 7],
	[/^(?:months?|monate?n?)$/, 30],
	[/^(?:quarters?|quartale?n?)$/, 91],
	[/^(?:y|years?|jahre?n?)$/, 365],
];

/** `14`, `14 days`, `2 weeks`, `1 month`, `never`; null for anything else. */
function interval(text: string | null): number | null {
	const said = text?.toLowerCase().trim() ?? "";
	if (said === "never" || said === "nie") return 0;
	const [, digits, unit = ""] = /^(\d{1,5})\s*([a-z]*)$/.exec(said) ?? [];
	const days = UNITS.find(([names]) => names.test(unit))?.[1];
	return digits === undefined || days === undefined ? null : Number(digits) * days;
}
