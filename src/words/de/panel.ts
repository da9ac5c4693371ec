/** What the panel says, in German. */

import type { ItemKind, ItemState } from "../../notes/item";
import type { PanelPart } from "../../settings/schema";
import type { Words } from "../english";
import { many } from "../plural";

const groups: Record<ItemKind, string> = {
	blockers: "Blocker",
	nextSteps: "Nächste Schritte",
	decisions: "Entscheidungen",
};

const parts: Record<PanelPart, string> = {
	...groups,
	recentContext: "Letzte Kontakte",
	keyFacts: "Eckdaten",
	people: "Personen",
	problems: "Probleme",
};

/** The number behind a heading, for those who hear it. */
const counted: Record<PanelPart, (count: number) => string> = {
	blockers: (count) => `${count} offen`,
	nextSteps: (count) => `${count} offen`,
	decisions: (count) => `${count} gültig`,
	recentContext: (count) => many(count, "Eintrag", "Einträge"),
	keyFacts: (count) => many(count, "Angabe", "Angaben"),
	people: (count) => many(count, "Person", "Personen"),
	problems: (count) => many(count, "Problem", "Probleme"),
};

const states: Record<ItemState, string> = {
	open: "offen",
	"in-progress": "in Arbeit",
	done: "erledigt",
	cancelled: "abgebrochen",
	resolved: "gelöst",
	standing: "gültig",
	superseded: "überholt",
};

/** No project is shown. */
const absent: Words["panel"]["absent"] = {
	reading: "Deine Notizen werden gelesen…",
	none: "Öffne die Notiz eines Projekts, dann zeigt diese Seitenleiste, wie es steht.",
	source: (title, type) =>
		`„${title}“ hat den Typ „${type}“, trägt aber ein Datum und zählt deshalb als Quelle. Ohne Datum im Namen und in den Eigenschaften wird ein Projekt daraus.`,
	projectsAre: "Diese Notizen werden verfolgt:",
	marks: (type, tags, folders) => {
		const ways = [`mit dem Typ „${type}“`];
		if (tags.length > 0) ways.push(`mit dem Tag ${tags.join(", ")}`);
		if (folders.length > 0) ways.push(`im Ordner ${folders.join(", ")}`);
		return ways.join(" oder ");
	},
	create: "Projekt anlegen",
	settings: "Einstellungen öffnen",
};

/** What was done, for those who cannot see it. */
const said: Words["panel"]["said"] = {
	closed: {
		blockers: (text) => `Gelöst: ${text}`,
		nextSteps: (text) => `Erledigt: ${text}`,
		decisions: (text) => `Überholt: ${text}`,
	},
	reopened: (text) => `Wieder offen: ${text}`,
	changed: "Geändert.",
	added: (count) => `${many(count, "Punkt", "Punkte")} hinzugefügt.`,
	deleted: (text) => `Gelöscht: ${text}`,
	moved: (position, count) => `Verschoben an Stelle ${position} von ${count}.`,
	placed: (side, text) => `Verschoben ${side === "before" ? "vor" : "hinter"}: ${text}`,
	transferred: (group) => `Verschoben nach ${group}.`,
	isFirst: "Das ist schon der erste Punkt.",
	isLast: "Das ist schon der letzte Punkt.",
	sorted: "Zum Verschieben muss die Reihenfolge der Notiz gezeigt werden.",
	removed: "Eintrag entfernt.",
	dismissed: "Eintrag entfernt; er wird nicht wieder eingetragen.",
	refused: "Nicht geändert.",
};

const help: Words["panel"]["help"] = {
	title: "Tasten der Seitenleiste",
	key: "Taste",
	does: "Was sie tut",
	or: "oder",
	ctrl: "Strg",
	intentions: {
		next: "Nächste Zeile",
		previous: "Vorige Zeile",
		first: "Erste Zeile",
		last: "Letzte Zeile",
		collapse: "Gruppe oder Projekt einklappen oder zur Überschrift gehen",
		expand: "Gruppe oder Projekt ausklappen oder hineingehen",
		toggle: "Erledigen, lösen, für überholt erklären oder wieder öffnen; Projekt ausklappen",
		open: "Zur Zeile in der Notiz gehen oder das Projekt öffnen",
		"open-tab": "Zur Zeile in einem neuen Tab gehen",
		new: "Punkt zu dieser Gruppe hinzufügen",
		edit: "Text bearbeiten",
		delete: "Punkt löschen oder Eintrag entfernen",
		"move-up": "Nach oben verschieben",
		"move-down": "Nach unten verschieben",
		due: "Fälligkeit setzen",
		owner: "Zuständige Person setzen",
		transfer: "In eine andere Gruppe verschieben",
		snooze: "Projekt bis zu einem Tag schlummern lassen",
		update: "Projekt aktualisieren",
		filter: "Zeilen filtern",
		menu: "Alle Aktionen der Zeile",
		help: "Diese Liste der Tasten",
		leave: "Zurück zur Notiz",
	},
};

export const panel: Words["panel"] = {
	panel: "Project pulse",
	groups,
	parts,
	counted,
	states,
	absent,
	said,
	help,

	// The head.
	status: "Status",
	owner: "Zuständig",
	otherwise: "in der Tabelle aber:",
	contact: (day) => `Letzter Kontakt ${day}`,
	contactAbout: (day, source) =>
		source === null ? `Der letzte Kontakt war am ${day}.` : `Der letzte Kontakt war am ${day}, laut „${source}“.`,
	noContact: "Noch kein Kontakt",
	noContactAbout: "Die Notiz nennt keinen letzten Kontakt.",
	stale: "überfällig",
	staleAbout: (days) => (days === 1 ? "Es sollte jeden Tag einen geben." : `Es sollte mindestens alle ${days} Tage einen geben.`),
	nextContact: (day) => `Nächster Kontakt ${day}`,
	nextAbout: (day, source) => `Der nächste Kontakt ist am ${day}, laut „${source}“.`,
	counts: (blockers, steps, decisions) =>
		[
			many(blockers, "offener Blocker", "offene Blocker"),
			many(steps, "offener nächster Schritt", "offene nächste Schritte"),
			many(decisions, "gültige Entscheidung", "gültige Entscheidungen"),
		].join(", "),
	waitingFor: (entries, contact) => {
		if (entries > 0) return many(entries, "Eintrag wartet", "Einträge warten");
		return contact ? "Ein neuerer letzter Kontakt wartet" : null;
	},
	update: "Aktualisieren",

	// The toolbar.
	toolbar: "Was die Seitenleiste zeigt",
	pin: "Dieses Projekt anheften",
	unpin: "Dieses Projekt nicht mehr anheften",
	switchProject: "Projekt wechseln",
	filter: "Filtern",
	filterPlaceholder: "Zeilen filtern",
	clearFilter: "Filter leeren",
	found: (count) => (count === 0 ? "Nichts gefunden." : `${many(count, "Zeile", "Zeilen")} gefunden.`),
	showDone: "Erledigtes zeigen",
	sort: (order) => `Sortierung: ${order}`,
	sorts: { written: "Wie geschrieben", due: "Nach Fälligkeit", age: "Nach Alter" },
	collapseAll: "Alles einklappen",
	expandAll: "Alles ausklappen",
	more: "Mehr",
	updateNow: "Dieses Projekt aktualisieren",
	commands: {
		"touch-today": "Letzten Kontakt auf heute setzen",
		"touch-date": "Letzten Kontakt auf ein Datum setzen…",
		"previous-project": "Voriges Projekt",
		"next-project": "Nächstes Projekt",
		"create-project": "Projekt anlegen…",
		undo: "Letzte Änderung rückgängig machen",
		"open-settings": "Einstellungen",
	},

	// The rows.
	tree: (title) => `Punkte und Einträge von ${title}`,
	shownOf: (shown, total) => `${shown} von ${total}`,
	overdue: (count) => `${count} überfällig`,
	overdueSince: (day) => `überfällig seit ${day}`,
	dueOn: (day) => `fällig ${day}`,
	ownedBy: (owner) => `zuständig ${owner}`,
	pending: "wird gespeichert",
	nothing: { none: "Nichts.", done: "Alles erledigt." },
	add: {
		blockers: "Blocker hinzufügen",
		nextSteps: "Nächsten Schritt hinzufügen",
		decisions: "Entscheidung hinzufügen",
	},
	addPlaceholder: {
		blockers: "Neuer Blocker",
		nextSteps: "Neuer nächster Schritt",
		decisions: "Neue Entscheidung",
	},
	older: (count) => (count === 1 ? "1 älteren Eintrag zeigen" : `${count} ältere Einträge zeigen`),
	newestOnly: "Nur die neuesten Einträge zeigen",
	editLabel: "Text des Punktes",
	moreActions: "Weitere Aktionen",

	// What can be done with a row.
	close: { blockers: "Lösen", nextSteps: "Erledigen", decisions: "Für überholt erklären" },
	closeOn: {
		blockers: "Mit Datum lösen",
		nextSteps: "Mit Datum erledigen",
		decisions: "Mit Datum für überholt erklären",
	},
	reopen: "Wieder öffnen",
	begin: "Als begonnen markieren",
	notBegun: "Als nicht begonnen markieren",
	cancelItem: "Abbrechen",
	edit: "Bearbeiten",
	setDue: "Fälligkeit setzen…",
	setOwner: "Zuständige Person setzen…",
	moveUp: "Nach oben",
	moveDown: "Nach unten",
	moveTo: {
		blockers: "Zu den Blockern verschieben",
		nextSteps: "Zu den nächsten Schritten verschieben",
		decisions: "Zu den Entscheidungen verschieben",
	},
	copy: "Text kopieren",
	remove: "Löschen",
	day: {
		due: "Fälligkeit",
		set: "Setzen",
		clear: "Leeren",
		cancel: "Abbrechen",
		wrong: "Wähle einen Tag.",
	},
	owners: { placeholder: "Name der zuständigen Person", none: "Niemand" },
	why: "Warum steht das hier?",
	looking: "Die Quelle wird gesucht…",
	noReason: "Keine Notiz erklärt diesen Eintrag: Er ist von Hand geschrieben, oder seine Quelle gibt es nicht mehr.",
	cameVia: (name) => `Er kam über ${name}.`,
	sameMeeting: "Diese Notizen sind vom selben Treffen:",
	removeEntry: "Entfernen",
	dismissEntry: "Entfernen und nicht wieder eintragen",
};
