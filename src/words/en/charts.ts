/** What the pictures of contacts say. */

import { many } from "../plural";

export const charts = {
	/** @param most the month with the most contacts, or with all of them; null where several have as many */
	months: (count: number, most: string | null, isAll: boolean): string => {
		if (count === 0) return "No contact in twelve months";
		const all = `${many(count, "contact")} in twelve months`;
		return most === null ? all : `${all}, ${isAll ? "all" : "most"} in ${most}`;
	},
	/** The button in the panel. @param months the sentence above */
	open: (months: string): string => `Contacts of the last year: ${months}`,
	/** Title of the dialog. */
	of: (title: string): string => `Contacts of ${title}`,
	total: (count: number): string => (count === 0 ? "No contact in the last year." : `${many(count, "contact")} in the last year.`),
	calendar: "Calendar of contacts",
	/** Name of a day. */
	day: (day: string, sources: number): string => `${day}: ${sources === 0 ? "no source" : many(sources, "source")}`,
	/** Heads the names of the weekdays. */
	weekday: "Weekday",
	/** Of the scale of colours. */
	less: "Less",
	more: "More",
	shades: ["none", "1 source", "2 sources", "3 sources", "4 sources or more"] as readonly string[],
	asText: "The same as text",
	month: "Month",
	/** The month the calendar begins within. */
	from: (day: string): string => `From ${day}`,
	contacts: "Contacts",
};
