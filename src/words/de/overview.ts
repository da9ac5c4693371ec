/** What the list of all projects says, in German. */

import type { ItemKind } from "../../notes/item";
import type { Words } from "../english";
import { many } from "../plural";

type Listed = "projects" | ItemKind;

const items = { blockers: "Blocker", nextSteps: "Nächste Schritte", decisions: "Entscheidungen" };

const NAMES: Record<Listed, [one: string, several: string]> = {
	projects: ["Projekt", "Projekte"],
	blockers: ["Blocker", "Blocker"],
	nextSteps: ["nächster Schritt", "nächste Schritte"],
	decisions: ["Entscheidung", "Entscheidungen"],
};

const counted = (what: Listed, count: number): string => many(count, ...NAMES[what]);

export const overview: Words["overview"] = {
	modes: "Was die Seitenleiste zeigt",
	mode: { project: "Projekt", all: "Alle Projekte" },
	updateShown: "Aktualisieren, was gezeigt wird",

	toolbar: "Was die Liste zeigt",
	listed: { projects: "Projekte", ...items },
	listing: (what) => `${what}: wählen, was aufgelistet wird`,
	grouped: (by) => `Gruppiert: ${by}`,
	projectGroups: { none: "Nicht gruppiert", status: "Nach Status", owner: "Nach zuständiger Person", folder: "Nach Ordner" },
	itemGroups: { project: "Nach Projekt", owner: "Nach zuständiger Person", due: "Nach Fälligkeit", age: "Nach Alter" },
	choices: "Status, zuständige Person, Typ oder Tag wählen",
	choose: {
		status: "Status",
		owner: "Zuständige Person",
		type: "Typ",
		tag: "Tag",
		none: { status: "Ohne Status", owner: "Niemand zuständig", type: "Ohne Typ", tag: "Ohne Tag" },
		more: (count) => `${count} weitere…`,
		nothing: "Alles durchlassen",
	},
	showSnoozed: "Schlummerndes zeigen",
	filterPlaceholder: { projects: "Projekte filtern", items: "Punkte filtern" },
	commands: {
		"update-projects": "Alle Projekte aktualisieren…",
		"create-project": "Projekt anlegen…",
		undo: "Letzte Änderung rückgängig machen",
		"open-settings": "Einstellungen",
	},
	hidden: (what, count) => (count === 0 ? "Der Filter verbirgt nichts" : `${counted(what, count)} vom Filter verborgen`),
	clear: "Alles zeigen",
	found: (what, count) => (count === 0 ? "Nichts gefunden." : `${counted(what, count)} gefunden.`),

	tree: {
		projects: "Alle Projekte",
		blockers: "Blocker aller Projekte",
		nextSteps: "Nächste Schritte aller Projekte",
		decisions: "Entscheidungen aller Projekte",
	},
	counted,
	groups: {
		none: {
			status: "Ohne Status",
			owner: "Niemand zuständig",
			folder: "Ohne Ordner",
			project: "Ohne Projekt",
			due: "Ohne Fälligkeit",
			age: "Alter unbekannt",
			given: "Ohne Wert",
		},
		due: { overdue: "Überfällig", today: "Heute", week: "Diese Woche", later: "Später" },
		age: {
			quarter: "Seit 90 Tagen oder länger offen",
			month: "Seit 30 Tagen oder länger offen",
			week: "Seit 7 Tagen oder länger offen",
			days: "Seit weniger als 7 Tagen offen",
		},
	},
	empty: {
		projects: "Es gibt noch kein Projekt.",
		how: "Eine Notiz wird durch ihren Typ, einen Tag oder ihren Ordner zum Projekt. Lege eins an, oder sieh in den Einstellungen nach, welche Notizen als Projekte gelten.",
		scope: "Keine dieser Notizen ist ein Projekt oder eine andere verfolgte Notiz.",
		filtered: "Nichts passt zu dem, was eingegeben und gewählt ist.",
		quiet: "Alle Projekte sind abgeschlossen oder schlummern.",
		items: (what) => `Keine ${what === "projects" ? "Projekte" : items[what].replace("Nächste", "nächsten")} zu zeigen.`,
	},
	contact: (day) => `Kontakt ${day}`,
	blockers: (count, days) => {
		if (days === null) return many(count, "Blocker", "Blocker");
		const age = days === 0 ? "seit heute" : `seit ${many(days, "Tag", "Tagen")}`;
		return count === 1 ? `1 Blocker, ${age}` : `${count} Blocker, der älteste ${age}`;
	},
	nextStep: (text) => `als Nächstes: ${text}`,
	snoozedUntil: (day) => `Schlummert bis ${day}`,

	menu: {
		open: "Öffnen",
		show: "In der Seitenleiste zeigen",
		update: "Aktualisieren",
		touch: "Letzten Kontakt auf heute setzen",
		snooze: "Schlummern lassen bis…",
		wake: "Wecken",
	},
	snooze: {
		until: (title) => `${title} schlummern lassen bis`,
		tomorrow: "Morgen",
		week: "In einer Woche",
		month: "In einem Monat",
		date: "Ein Tag…",
	},
	said: {
		snoozed: (title, day) => `${title} meldet sich nicht vor ${day}.`,
		woken: (title) => `${title} darf sich wieder melden.`,
		unmovable: "Punkte mehrerer Projekte stehen sortiert. Verschieben kannst du sie in der Liste der Projekte.",
	},
};
