/** What is said of a project that needs attention, in German. */

import { many } from "../plural";
import type { Words } from "../english";

export const attention: Words["attention"] = {
	overdue: (count, since, days) =>
		count === 1
			? `1 Schritt überfällig seit ${since} (${many(days, "Tag", "Tage")})`
			: `${count} Schritte überfällig, der erste seit ${since} (${many(days, "Tag", "Tage")})`,
	blocked: (count, days) =>
		count === 1 ? `Blockiert seit ${many(days, "Tag", "Tagen")}` : `${count} Blocker seit Langem offen, der erste seit ${many(days, "Tag", "Tagen")}`,
	contact: (days, allowed) => `Kein Kontakt seit ${many(days, "Tag", "Tagen")}; erlaubt ${allowed === 1 ? "ist 1" : `sind ${allowed}`}`,
	noContact: (allowed) => `Noch kein Kontakt; gewünscht ist einer ${allowed === 1 ? "jeden Tag" : `alle ${allowed} Tage`}`,
	noNextStep: "Kein nächster Schritt",
	nextContact: (day) => `Nächster Kontakt ${day}`,

	snoozeLabel: (title, day) => (day === null ? `${title} aufwecken` : `${title} bis ${day} ruhen lassen`),
	snoozed: (title, day) => `${title} ruht bis ${day}.`,
	awake: (title) => `${title} ruht nicht mehr.`,
};
