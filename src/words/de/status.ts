/** What a status update says, and what is said about making one, in German. */

import type { Words } from "../english";
import { many } from "../plural";

export const status: Words["status"] = {
	text: {
		period: (since, until) => (since === until ? `Am ${since}.` : `Vom ${since} bis zum ${until}.`),
		status: (name) => `Stand: ${name}.`,
		owner: (name) => `Verantwortlich: ${name}.`,
		open: (blockers, steps) => {
			const counts = [
				blockers > 0 ? many(blockers, "offener Blocker", "offene Blocker") : "",
				steps > 0 ? many(steps, "offener nächster Schritt", "offene nächste Schritte") : "",
			];
			return `${counts.filter(Boolean).join(", ")}.`;
		},
		nothingOpen: "Kein Blocker und kein nächster Schritt ist offen.",
		next: (step) => `Als Nächstes: ${step}`,
		parts: {
			decided: "Neue Entscheidungen",
			superseded: "Überholte Entscheidungen",
			done: "Erledigte Schritte",
			cancelled: "Abgesagt",
			added: "Neue Schritte",
			opened: "Neue Blocker",
			resolved: "Gelöste Blocker",
			unlisted: "Nicht mehr aufgeführt",
			contacts: "Kontakte",
		},
		due: (day) => `fällig ${day}`,
		again: "wieder offen",
		nothing: "Nichts Neues.",
		noNews: (titles) => `Ohne Neuigkeiten: ${titles}.`,
		leftOut: "Punkte ohne Datum fehlen hier: Nichts sagt, wann sie sich geändert haben.",
	},

	title: "Statusbericht",
	projects: "Projekte",
	these: {
		all: (count) => `Alle Projekte (${count})`,
		inView: (count) => `Sichtbare Projekte (${count})`,
	},
	since: "Seit",
	spans: {
		last: "Dem letzten Bericht",
		week: "Einer Woche",
		twoWeeks: "Zwei Wochen",
		month: "Einem Monat",
		date: "Einem Tag",
	},
	lastOn: (day) => `Dem letzten Bericht, ${day}`,
	noLast: "Noch kein Bericht: einer Woche",
	day: "Erster Tag",
	dayWrong: "Gib einen Tag an, den es gibt und der nicht in der Zukunft liegt.",
	looking: "Es wird nachgesehen, was geschehen ist…",
	ready: (projects, news) => `${many(projects, "Projekt", "Projekte")} angesehen, ${news} mit Neuigkeiten.`,
	unread: (titles) => `Nicht lesbar: ${titles}.`,
	preview: "Vorschau",
	asText: "Als Text zeigen",
	textLabel: "Text des Berichts",
	copy: "Als Markdown kopieren",
	insert: "Am Cursor einfügen",
	append: "An Tagesnotiz anhängen",
	close: "Schließen",
	copied: "Der Statusbericht ist kopiert.",
	copyRefused: "Er konnte nicht kopiert werden: Der Text ist markiert, kopiere ihn mit der Tastatur.",
	inserted: "Der Statusbericht ist eingefügt.",
	noEditor: "Keine Notiz ist zum Bearbeiten offen, in die er eingefügt werden könnte.",
	appended: (note) => `Der Statusbericht steht in ${note}.`,
	appendLabel: (note) => `Statusbericht in ${note}`,
	dailyFailed: (path, reason) => `Die Tagesnotiz ${path} konnte nicht angelegt werden: ${reason}`,
	notRemembered: (reason) => `Der Bericht ist gemacht, konnte aber nicht gemerkt werden: ${reason}`,

	noProjects: "Es gibt kein Projekt, von dem zu berichten wäre.",
	backwards: (since, until) => `Der erste Tag, ${since}, liegt hinter dem letzten, ${until}.`,

	setting: {
		group: "Statusbericht",
		heading: {
			name: "Überschrift in der Tagesnotiz",
			about: "Ein Statusbericht wird am Ende dieses Abschnitts angehängt, der angelegt wird, wenn er fehlt.",
		},
	},
};
