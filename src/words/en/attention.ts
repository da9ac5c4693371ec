/** What is said of a project that needs attention, and of one that is told to wait. */

import { many } from "../plural";

export const attention = {
	/** @param since the first of the days that were missed */
	overdue: (count: number, since: string, days: number): string =>
		count === 1 ? `1 step overdue since ${since} (${many(days, "day")})` : `${count} steps overdue, the first since ${since} (${many(days, "day")})`,
	blocked: (count: number, days: number): string =>
		count === 1 ? `Blocked for ${many(days, "day")}` : `${count} blockers open for long, the first for ${many(days, "day")}`,
	contact: (days: number, allowed: number): string => `No contact for ${many(days, "day")}; ${allowed} ${allowed === 1 ? "is" : "are"} allowed`,
	noContact: (allowed: number): string => `No contact yet; one every ${allowed === 1 ? "day" : many(allowed, "day")} is wanted`,
	noNextStep: "No next step",
	/** @param day such as "tomorrow" or "in 3 days" */
	nextContact: (day: string): string => `Next contact ${day}`,

	snoozeLabel: (title: string, day: string | null): string => (day === null ? `Wake ${title}` : `Snooze ${title} until ${day}`),
	snoozed: (title: string, day: string): string => `${title} is snoozed until ${day}.`,
	awake: (title: string): string => `${title} is no longer snoozed.`,
};
