/** What is said about tidying a note, in German. */

import { many } from "../plural";
import type { Words } from "../english";

export const tidy: Words["tidy"] = {
	contextTitle: "Letzte Kontakte aufräumen",
	contextLabel: (notes) => `Letzte Kontakte in ${many(notes, "Notiz", "Notizen")} aufräumen`,
	contextEmpty: "Die letzten Kontakte sind überall in Ordnung.",
	contextEmptyOne: (title) => `Die letzten Kontakte von ${title} sind in Ordnung.`,
	contextPart: {
		merge: (count, name) => `${count === 2 ? "Zwei Einträge" : many(count, "Eintrag", "Einträge")} zu ${name} zusammenführen`,
		summary: (name) => `${name} eine richtige Zusammenfassung geben`,
		via: (name, via) => `(via ${via}) bei ${name} ergänzen`,
		order: (count) => `${many(count, "Eintrag", "Einträge")} in die richtige Reihenfolge bringen`,
	},
	contextReason: {
		merge: "was wegfällt, sagt nichts, was nicht auch der bleibende Eintrag sagt",
		summary: "die Zusammenfassung ist nur eine Zeile mit Feldern",
	},
	peopleTitle: "Personen aus Quellen ergänzen",
	peopleLabel: (notes) => `Personen in ${many(notes, "Notiz", "Notizen")} ergänzen`,
	peopleEmpty: (title) => `Niemand fehlt: In ${title} stehen alle, die an den Besprechungen teilgenommen haben.`,
	relatedTitle: "Verwandte Kunden und Projekte ergänzen",
	relatedLabel: (notes) => `Verwandte Notizen in ${many(notes, "Notiz", "Notizen")} ergänzen`,
	relatedEmpty: (title, sources) =>
		`Nichts fehlt: In ${title} steht alles an Kunden und Projekten, was mindestens ${many(sources, "Quelle", "Quellen")} ${sources === 1 ? "erwähnt" : "erwähnen"}.`,
	relatedPart: {
		relatedCustomers: (title) => `Kunde: ${title}`,
		relatedProjects: (title) => `Projekt: ${title}`,
	},
	missingIn: {
		collaborators: "nicht unter den Mitwirkenden",
		relatedPeople: "nicht unter den verwandten Personen",
		both: "weder unter den Mitwirkenden noch unter den verwandten Personen",
	},
	atMeetings: (count, last) =>
		last === null
			? `in ${many(count, "Besprechung", "Besprechungen")}`
			: count === 1
				? `in einer Besprechung, am ${last}`
				: `in ${count} Besprechungen, zuletzt am ${last}`,

	pairs: {
		title: (title) => `Doppeltes in ${title}`,
		looking: "Suche Punkte, die sich gleichen…",
		found: (pairs, chosen) =>
			`${pairs === 1 ? "Zwei Punkte" : `${pairs} Paare von Punkten`} gleichen sich; ${chosen === 0 ? "noch wird nichts geändert" : chosen === 1 ? "ein Paar wird geändert" : `${chosen} Paare werden geändert`}.`,
		none: "Keine zwei Blocker, nächsten Schritte oder Entscheidungen gleichen sich.",
		unread: "Die Notiz kann gerade nicht gelesen werden.",
		list: "Punkte, die sich gleichen",
		alike: (percent) => `${percent} % gleich`,
		kind: {
			blockers: "Blocker",
			nextSteps: "Nächste Schritte",
			decisions: "Entscheidungen",
		},
		first: "Erster",
		second: "Zweiter",
		inLine: (side, line) => `${side}, Zeile ${line}`,
		closedInLine: (side, line) => `${side}, Zeile ${line}, abgeschlossen`,
		ask: "Was wird aus ihnen?",
		deeds: {
			keep: "Beide behalten",
			merge: "Zusammenführen",
			first: "Nur den ersten",
			second: "Nur den zweiten",
		},
		merged: "Zusammengeführt heißt es:",
		nested: (count) => `${many(count, "untergeordneter Punkt", "untergeordnete Punkte")} des anderen ${count === 1 ? "bleibt" : "bleiben"} auch.`,
		write: (pairs) => (pairs === 1 ? "Ein Paar ändern" : `${pairs} Paare ändern`),
		cancel: "Abbrechen",
		close: "Schließen",
		label: (pairs, title) => `${pairs === 1 ? "Ein Paar" : `${pairs} Paare`} von Punkten in ${title} aufräumen`,
		written: (title, pairs) => `${title}: ${pairs === 1 ? "Ein Paar" : `${pairs} Paare`} von Punkten aufgeräumt.`,
		unchanged: "Diese Punkte stehen nicht mehr so da, wie sie gezeigt wurden; sieh noch einmal nach.",
	},

	done: {
		end: {
			label: (title) => `Erledigte Schritte von ${title} ans Ende verschieben`,
			written: (title) => `${title}: Erledigte Schritte stehen jetzt am Ende.`,
		},
		heading: {
			label: (title) => `Erledigte Schritte von ${title} unter eine Überschrift verschieben`,
			written: (title) => `${title}: Erledigte Schritte stehen jetzt unter einer eigenen Überschrift.`,
		},
		nothing: "Alle erledigten Schritte stehen schon dort.",
	},
};
