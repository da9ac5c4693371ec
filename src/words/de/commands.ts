/** The commands, and the dialogs and menus that lead to them. */

import type { ItemKind } from "../../notes/item";
import type { Words } from "../english";
import { many } from "../plural";

const ONE: Record<ItemKind, string> = {
	blockers: "Blocker",
	nextSteps: "nächsten Schritt",
	decisions: "Entscheidung",
};

const SEVERAL: Record<ItemKind, string> = {
	blockers: "Blocker",
	nextSteps: "nächste Schritte",
	decisions: "Entscheidungen",
};

/** Behind "zu". */
const DATIVE: Record<ItemKind, { one: string; more: string }> = {
	blockers: { one: "einem Blocker", more: "Blockern" },
	nextSteps: { one: "einem nächsten Schritt", more: "nächsten Schritten" },
	decisions: { one: "einer Entscheidung", more: "Entscheidungen" },
};

/** What one line has become. */
const BECOME: Record<ItemKind, string> = {
	blockers: "ein Blocker",
	nextSteps: "ein nächster Schritt",
	decisions: "eine Entscheidung",
};

export const commands: Words["commands"] = {
	openPanel: "Seitenleiste öffnen",
	pin: "Projekt anheften oder loslassen",
	switchProject: "Projekt wechseln",
	nextProject: "Nächstes Projekt zeigen",
	previousProject: "Voriges Projekt zeigen",
	add: {
		blockers: "Blocker hinzufügen",
		nextSteps: "Nächsten Schritt hinzufügen",
		decisions: "Entscheidung hinzufügen",
	},
	take: {
		blockers: "Zeile oder Auswahl zu Blocker machen",
		nextSteps: "Zeile oder Auswahl zu nächstem Schritt machen",
		decisions: "Zeile oder Auswahl zu Entscheidung machen",
	},
	completeStep: "Nächsten Schritt abschließen",
	resolveBlocker: "Blocker lösen",
	updateProject: "Dieses Projekt aktualisieren",
	updateProjects: "Alle Projekte aktualisieren",
	updateSeveral: "Projekte zum Aktualisieren auswählen",
	touchToday: "Letzten Kontakt auf heute setzen",
	touchDate: "Letzten Kontakt auf ein Datum setzen",
	showAll: "Alle Projekte zeigen",
	snooze: "Projekt bis zu einem Tag schlummern lassen",
	wake: "Projekt wecken",
	undo: "Letzte Änderung rückgängig machen",
	redo: "Rückgängig gemachte Änderung wiederholen",
	statusProject: "Statusbericht zum Projekt",
	statusProjects: "Statusbericht zu allen Projekten",
	collect: "Punkte aus Quellnotizen sammeln",
	collectSince: "Punkte seit dem letzten Mal sammeln",
	collectSeveral: "Punkte mehrerer Projekte sammeln",
	sendItems: "Punkte an Projekt senden",
	tidyContext: "Letzte Kontakte aufräumen",
	tidyContexts: "Letzte Kontakte aller Projekte aufräumen",
	findDoubles: "Doppelte Punkte finden",
	doneToEnd: "Erledigte Schritte ans Ende verschieben",
	doneBelowHeading: "Erledigte Schritte unter eine Überschrift verschieben",
	addPeople: "Personen aus Quellen ergänzen",
	addRelated: "Verwandte Kunden und Projekte aus Quellen ergänzen",
	createProject: "Projektnotiz anlegen",
	createBase: "Base der Projekte anlegen",
	openSettings: "Einstellungen öffnen",
	showProblems: "Probleme zeigen",

	menu: {
		openInPanel: "In Seitenleiste zeigen",
		update: "Aktualisieren",
	},

	choose: {
		project: "Name eines Projekts eingeben",
		projectFor: {
			blockers: "Welches Projekt bekommt den Blocker?",
			nextSteps: "Welches Projekt bekommt den nächsten Schritt?",
			decisions: "Welches Projekt bekommt die Entscheidung?",
		},
		projectOf: {
			blockers: "In welchem Projekt ist ein Blocker gelöst?",
			nextSteps: "In welchem Projekt ist ein Schritt erledigt?",
		},
		item: {
			blockers: (title) => `Welcher Blocker von ${title} ist gelöst?`,
			nextSteps: (title) => `Welcher Schritt von ${title} ist erledigt?`,
		},
		several: "Welche Projekte sollen aktualisiert werden?",
		nothingFits: "Nichts hat das im Namen.",
		lastContact: (when) => `letzter Kontakt ${when}`,
		due: (when) => `fällig ${when}`,
		navigate: "zum Bewegen",
		use: "zum Auswählen",
		open: "zur Zeile",
		toggle: "zum An- und Abhaken",
		goOn: "zu den Änderungen",
		dismiss: "zum Schließen",
		look: "Änderungen ansehen",
		chosen: (chosen) => `${many(chosen, "Projekt", "Projekte")} ausgewählt`,
		noneChosen: "Hake mindestens ein Projekt an.",
	},

	prompt: {
		addTo: (kind, title) => `${title}: ${ONE[kind]} hinzufügen`,
		text: {
			blockers: "Was steht im Weg?",
			nextSteps: "Was ist zu tun?",
			decisions: "Was wurde entschieden?",
		},
		manyLines: {
			blockers: "Jede Zeile wird ein eigener Blocker.",
			nextSteps: "Jede Zeile wird ein eigener Schritt.",
			decisions: "Jede Zeile wird eine eigene Entscheidung.",
		},
		keys: "Die Eingabetaste fügt hinzu, mit Umschalt beginnt sie eine neue Zeile.",
		textMissing: "Gib zuerst etwas ein.",
		notAdded: "Nichts wurde hinzugefügt; der Text steht noch hier.",
		add: "Hinzufügen",
		touch: (title) => `Letzter Kontakt von ${title}`,
		day: "Tag des Kontakts",
		dayMissing: "Gib einen Tag an, den es gibt: Tag, Monat und Jahr.",
		dayAhead: "Dieser Tag kommt erst noch; ein Kontakt war heute oder früher.",
		set: "Datum setzen",
		snooze: (title) => `${title} schlummern lassen`,
		snoozeDay: "Meldet sich nicht vor dem",
		snoozePast: "Dieser Tag liegt nicht in der Zukunft; wähle einen späteren.",
		cancel: "Abbrechen",
	},

	create: {
		title: "Neues Projekt",
		name: "Name",
		nameMissing: "Gib dem Projekt einen Namen.",
		becomes: (path) => `Die Notiz heißt dann ${path}`,
		create: "Anlegen",
		created: (title) => `${title} ist angelegt.`,
		failed: (path, reason) => `${path} konnte nicht angelegt werden: ${reason}`,
		templateMissing: (path) =>
			`Die Vorlage ${path} gibt es nicht, deshalb wurde die eingebaute genommen; wähle in den Einstellungen eine andere.`,
		untitled: "Projekt ohne Namen",
	},

	problems: {
		title: "Notiz eingeben, oder was nicht stimmt",
		looking: "Suche nach Problemen…",
		none: "Keine Notiz hat ein Problem.",
		line: (line) => `Zeile ${line}`,
	},

	noProjects: "Es gibt noch kein Projekt. Lege eine Projektnotiz an, oder sag in den Einstellungen, welche Notizen Projekte sind.",
	noneOpen: {
		blockers: (title) => `${title} hat keinen offenen Blocker.`,
		nextSteps: (title) => `${title} hat keinen offenen nächsten Schritt.`,
	},
	takeLabel: (kind, count) => `${many(count, "Zeile", "Zeilen")} zu ${DATIVE[kind][count === 1 ? "one" : "more"]} machen`,
	taken: (kind, count, title) =>
		`${title}: ${count === 1 ? `Die Zeile ist jetzt ${BECOME[kind]}` : `${count} Zeilen sind jetzt ${SEVERAL[kind]}`}.`,
	takenAlready: {
		blockers: "Das ist schon ein Blocker.",
		nextSteps: "Das ist schon ein nächster Schritt.",
		decisions: "Das ist schon eine Entscheidung.",
	},
	noteUnread: "Die Notiz kann gerade nicht gelesen werden.",
};
