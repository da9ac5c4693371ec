/** What the pictures of contacts say, in German. */

import type { Words } from "../english";
import { many } from "../plural";

export const charts: Words["charts"] = {
	months: (count, most, isAll) => {
		if (count === 0) return "Kein Kontakt in zwölf Monaten";
		const all = `${many(count, "Kontakt", "Kontakte")} in zwölf Monaten`;
		return most === null ? all : `${all}, ${isAll ? "alle" : "die meisten"} im ${most}`;
	},
	open: (months) => `Kontakte des letzten Jahres: ${months}`,
	of: (title) => `Kontakte von ${title}`,
	total: (count) => (count === 0 ? "Kein Kontakt im letzten Jahr." : `${many(count, "Kontakt", "Kontakte")} im letzten Jahr.`),
	calendar: "Kalender der Kontakte",
	day: (day, sources) => `${day}: ${sources === 0 ? "keine Quelle" : many(sources, "Quelle", "Quellen")}`,
	weekday: "Wochentag",
	less: "Weniger",
	more: "Mehr",
	shades: ["keine", "1 Quelle", "2 Quellen", "3 Quellen", "4 Quellen oder mehr"],
	asText: "Dasselbe als Text",
	month: "Monat",
	from: (day) => `Ab ${day}`,
	contacts: "Kontakte",
};
