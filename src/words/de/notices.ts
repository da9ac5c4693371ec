/** Short messages, and what changes are called, in German. */

import type { ItemKind } from "../../notes/item";
import type { Words } from "../english";
import { many } from "../plural";

const items: Record<ItemKind, (count: number) => string> = {
	blockers: (count) => many(count, "Blocker", "Blocker"),
	nextSteps: (count) => many(count, "nächster Schritt", "nächste Schritte"),
	decisions: (count) => many(count, "Entscheidung", "Entscheidungen"),
};

const notes = (count: number): string => many(count, "Notiz", "Notizen");

/** What was done to one item or entry, for undo. */
const labels: Words["notices"]["labels"] = {
	add: (kind, count, text) => (count === 1 ? `Hinzugefügt: ${text}` : `${items[kind](count)} hinzugefügt`),
	complete: (text) => `Erledigt: ${text}`,
	resolve: (text) => `Gelöst: ${text}`,
	supersede: (text) => `Überholt: ${text}`,
	reopen: (text) => `Wieder geöffnet: ${text}`,
	start: (text) => `Begonnen: ${text}`,
	cancel: (text) => `Abgebrochen: ${text}`,
	edit: (text) => `Bearbeitet: ${text}`,
	delete: (text) => `Gelöscht: ${text}`,
	move: (text) => `Verschoben: ${text}`,
	due: (text) => `Fälligkeit: ${text}`,
	owner: (text) => `Zuständig: ${text}`,
	transfer: {
		blockers: (text) => `Zu den Blockern verschoben: ${text}`,
		nextSteps: (text) => `Zu den nächsten Schritten verschoben: ${text}`,
		decisions: (text) => `Zu den Entscheidungen verschoben: ${text}`,
	},
	removeEntry: (text) => `Eintrag entfernt: ${text}`,
	dismissEntry: (text) => `Eintrag für immer entfernt: ${text}`,
};

export const notices: Words["notices"] = {
	nothingToAdd: "Es ist schon alles eingetragen.",
	nothingToUndo: "Es gibt nichts rückgängig zu machen.",
	nothingToRedo: "Es gibt nichts zu wiederholen.",
	stillReading: "Deine Notizen werden noch gelesen; versuche es gleich noch einmal.",
	updated: (title) => `${title} ist auf dem neuesten Stand.`,
	touched: (title, date) => `${title}: Der letzte Kontakt ist jetzt ${date}.`,
	untilReload: "Das ist zu groß zum Aufheben: Rückgängig machen geht nur, bis die App neu geladen wird.",
	undoButton: "Rückgängig",
	undone: (label, count) => `Rückgängig gemacht: ${label} (${notes(count)}).`,
	redone: (label, count) => `Wiederholt: ${label} (${notes(count)}).`,
	refused: (title, sentence) => `${title}: ${sentence}`,
	andMore: (titles, more) => `${titles} und ${more} weitere`,
	automatically: (titles) => `Aktualisiert: ${titles}.`,
	updateLabel: (count) => `Aktualisierung von ${notes(count)}`,
	updateTitle: "Projekte aktualisieren",
	updateOne: (title) => `Aktualisierung von ${title}`,
	touchLabel: (title) => `Letzter Kontakt von ${title}`,
	labels,
	added: (title, kind, count, text) =>
		count === 1 ? `Zu ${title} hinzugefügt: ${text}` : `${items[kind](count)} zu ${title} hinzugefügt.`,
	closed: {
		blockers: (title, text) => `Gelöst in ${title}: ${text}`,
		nextSteps: (title, text) => `Erledigt in ${title}: ${text}`,
		decisions: (title, text) => `Überholt in ${title}: ${text}`,
	},
	nothingToChange: "Es war nichts zu ändern.",
	statusBar: {
		counted: {
			blockers: (open) => many(open, "offener Blocker", "offene Blocker"),
			nextSteps: (open) => many(open, "offener nächster Schritt", "offene nächste Schritte"),
			decisions: (open) => many(open, "gültige Entscheidung", "gültige Entscheidungen"),
		},
		tooltip: (title, sentences) => `${title}: ${sentences.join(", ")}`,
		blockers: "Blocker",
		nextSteps: "Nächste Schritte",
		decisions: "Entscheidungen",
		waiting: "Wartende Einträge",
		hide: "Diese Zahlen ausblenden",
	},
	automaticLabel: (title) => `Automatische Aktualisierung von ${title}`,
};
