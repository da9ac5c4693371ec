/** The review of changes, in German. */

import type { Words } from "../english";
import { many } from "../plural";

const counted = (count: number): string => many(count, "Notiz", "Notizen");

export const review: Words["review"] = {
	review: "Notizen, die sich ändern",
	result: "Was aus jeder Notiz wurde",
	gathering: "Änderungen werden gesucht",
	reviewing: (done, all) => `${done} von ${counted(all)} angesehen…`,
	reviewCount: (notes, parts) => `${many(parts, "Änderung", "Änderungen")} in ${counted(notes)}.`,
	reviewEmpty: "In keiner dieser Notizen fehlt etwas.",
	apply: (notes) => `${counted(notes)} ändern`,
	cancel: "Abbrechen",
	stop: "Anhalten",
	close: "Schließen",
	all: "Alle wählen",
	none: "Keine wählen",
	writing: "Notizen werden geändert",
	progress: (done, all) => `${done} von ${counted(all)} fertig.`,
	stopping: "Hält nach dieser Notiz an…",
	reason: (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
	includeNote: (title) => `${title} ändern`,
	difference: "Zeilen, die sich ändern",
	nothingChosen: "Hier ist nichts gewählt.",
	leftAlone: (count) => `${many(count, "Quelle", "Quellen")} nicht eingetragen`,
	unreadable: "Die Notiz lässt sich gerade nicht lesen.",
	lineRemoved: "Zeile entfernt",
	lineAdded: "Zeile hinzugefügt",
	contactBecomes: (from, to) => (from === null ? `Letzter Kontakt: ${to}` : `Letzter Kontakt: ${from} → ${to}`),
	via: (name) => `über ${name}`,
	oneMeeting: (names) => `ein Treffen mit ${names.join(", ")}`,
	done: (written, all) => `${written} von ${counted(all)} geändert.`,
	outcome: {
		written: "Geändert",
		unchanged: "Nichts mehr zu ändern",
		refused: "Nicht geändert",
		left: "Nicht mehr erreicht",
	},
};
