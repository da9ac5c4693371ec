/** What links, the command line, here and in the app, and scripts are answered, in German. */

import type { ItemKind } from "../../notes/item";
import type { Words } from "../english";
import { many } from "../plural";

const KINDS: Record<ItemKind, (count: number) => string> = {
	blockers: (count) => many(count, "Blocker", "Blocker"),
	nextSteps: (count) => many(count, "nächster Schritt", "nächste Schritte"),
	decisions: (count) => many(count, "Entscheidung", "Entscheidungen"),
};

export const scripts: Words["scripts"] = {
	columns: {
		project: "Projekt",
		owner: "Zuständig",
		lastContact: "Letzter Kontakt",
		blockers: "Blocker",
		nextSteps: "Nächste Schritte",
		decisions: "Entscheidungen",
		done: "Erledigt",
	},
	noneTracked: "Keine verfolgten Notizen dieses Typs.",
	facts: {
		path: "Pfad",
		readAs: "Gelesen als",
		source: (date) => `eine Quelle vom ${date}`,
		type: "Typ",
		nextContact: "Nächster Kontakt",
		due: (date) => `fällig ${date}`,
		line: (line) => `Zeile ${line}`,
	},
	parts: {
		recentContext: "Letzter Kontext",
		keyFacts: "Eckdaten",
		collaborators: "Mitwirkende",
		problems: "Probleme",
	},
	noProblems: "Keine Probleme.",
	oneMeeting: (paths) => `ein Treffen mit ${paths.join(", ")}`,
	totals: (entries, contacts, skipped, refused, isWritten) => {
		const changes = `${many(entries, "Eintrag", "Einträge")} und ${many(contacts, "letzter Kontakt", "letzte Kontakte")}`;
		const verb = isWritten ? "geschrieben" : "zu schreiben; nichts wurde geschrieben";
		return `${changes} ${verb}. ${many(skipped, "Quelle", "Quellen")} ausgelassen, ${many(refused, "Ablehnung", "Ablehnungen")}.`;
	},
	added: (kind, count, path, isWritten) =>
		`${path}: ${KINDS[kind](count)} ${isWritten ? "hinzugefügt" : "hinzuzufügen; nichts wurde geschrieben"}.`,
	collected: {
		kinds: { blockers: "Blocker", nextSteps: "nächster Schritt", decisions: "Entscheidung", keyFacts: "Eckdatum" },
		done: "in der Quelle erledigt",
		double: (words) => `sieht aus wie „${words}“`,
		old: (days) => `älter als ${many(days, "Tag", "Tage")}`,
		totals: (added, left, known, isWritten) => {
			const verb = isWritten ? "hinzugefügt" : "hinzuzufügen; nichts wurde geschrieben";
			return `${many(added, "Punkt", "Punkte")} ${verb}. ${left} ausgelassen, ${known} schon bekannt.`;
		},
	},

	tidied: {
		one: (title) => `${title} aufräumen`,
		several: (notes) => `${many(notes, "Notiz", "Notizen")} aufräumen`,
		deeds: {
			merge: "nimmt andere Einträge seiner Quelle auf",
			summary: "bekommt eine echte Zusammenfassung",
			via: "sagt wieder, worüber er kam",
			order: "Einträge werden geordnet",
		},
		done: "erledigte Schritte werden verschoben",
		merged: "einer von zwei Punkten, die dasselbe sagen, genügt",
		alike: (percent) => `sehen sich ähnlich (${percent} %), sieh sie dir selbst an`,
		sources: (count) => many(count, "Quelle", "Quellen"),
		totals: (changes, alike, refused, isWritten) => {
			const verb = isWritten ? "geschrieben" : "zu schreiben; nichts wurde geschrieben";
			return `${many(changes, "Änderung", "Änderungen")} ${verb}. ${many(alike, "Paar", "Paare")} anzusehen, ${many(refused, "Ablehnung", "Ablehnungen")}.`;
		},
	},

	faults: {
		noNote: (name) => `Keine Notiz heißt „${name}“.`,
		severalNotes: (name, paths) => `Mehrere Notizen heißen „${name}“: ${paths.join(", ")}. Gib einen Pfad an.`,
		unreadable: (path) => `„${path}“ lässt sich nicht als Notiz lesen.`,
		untracked: (path) => `„${path}“ ist keine verfolgte Notiz: Nur solche werden aktualisiert und ergänzt.`,
		noType: (name, types) => `Kein Typ heißt „${name}“; es gibt ${types.join(", ")} und all.`,
		noKind: (name) => `Keine Art heißt „${name}“; es gibt blocker, next-step und decision.`,
		noDay: (value) => `„${value}“ ist kein Tag, den es gibt; schreibe ihn als YYYY-MM-DD.`,
		noSince: (value) => `„${value}“ ist weder ein Tag, den es gibt, als YYYY-MM-DD, noch „last“.`,
		noDonePlace: (value) => `Erledigte Schritte kommen ans Ende oder unter eine Überschrift; „${value}“ ist weder end noch heading.`,
		noText: "Gib einen Text an, der Wörter enthält.",
		longText: (limit) => `Der Text ist länger als ${limit} Zeichen.`,
		controlCharacter: "Der Text enthält Steuerzeichen, die in keine Notiz gehören.",
		missing: (flag) => `Sag, was ${flag} ist: ${flag}=…`,
		unknown: (flag, known) => `„${flag}“ gibt es hier nicht; es gibt ${known.join(", ")}.`,
		noFlags: (flag) => `„${flag}“ gibt es hier nicht: Es lässt sich nichts angeben.`,
		noSwitch: (flag, value) => `„${flag}“ steht allein oder ist true oder false; „${value}“ ist keins von beiden.`,
		switchedOff: "Das Plugin ist ausgeschaltet.",
		notAString: (name, given) => `„${name}“ muss ein Text sein, nicht ${given}.`,
		fileForPath: (name) => `„${name}“ muss ein Text sein: Gib von einer Datei ihren Pfad an.`,
		notAFunction: (name) => `„${name}“ muss eine Funktion sein.`,
		noEvent: (name) => `Das Ereignis „${name}“ gibt es nicht; es gibt „changed“.`,
		failed: (what) => `Etwas ist schiefgegangen: ${what}`,
	},

	app: {
		about: (version) => `Project Pulse, Version ${version}`,
		actions: {
			"": "Sagen, was es gibt",
			list: "Die Projekte ausgeben, je eine Zeile",
			show: "Eine Notiz ausgeben: Punkte, Kontext, Personen, Probleme",
			rollup: "Zeigen oder schreiben, was die Notizen zu den Projekten beitragen",
			update: "Schreiben, was die Notizen zu den Projekten beitragen",
			status: "Ausgeben, was seit einem Tag in den Projekten geschehen ist, als Markdown",
			add: "Einem Projekt einen Punkt hinzufügen; mehrere Zeilen sind mehrere Punkte",
			tidy: "Zeigen oder schreiben, was die Projekte aufräumt; ihre letzten Kontakte, wo nichts genannt ist",
			collect: "Zeigen oder hinzufügen, was die Quellen eines Projekts zu bieten haben",
		},
		flags: {
			note: "Pfad oder Name der Notiz",
			only: "Nur diese Notiz",
			type: "Verfolgter Typ oder all (sonst: projects)",
			json: "Daten statt Text ausgeben",
			today: "Der Tag, der als heute gilt (YYYY-MM-DD)",
			allEntries: "Die Höchstzahl der Einträge einer Notiz aufheben",
			write: "Die Änderungen schreiben, statt sie zu zeigen",
			since: "Der erste Tag, der zählt",
			sinceOrLast: "Der erste Tag der Quellen, die zählen, oder last: die nach der zuletzt gesammelten",
			all: "Auch nehmen, was doppelt aussieht oder alt ist",
			until: "Der letzte Tag, der zählt (sonst: heute)",
			context: "Einträge ordnen und zusammenführen, Zusammenfassungen und Wege wiederherstellen",
			items: "Punkte zusammenführen, die dasselbe sagen, und ähnliche auflisten",
			done: "Erledigte Schritte ans Ende oder unter eine Überschrift verschieben: end oder heading",
			people: "Teilnehmende der Quellen hinzufügen, die fehlen",
			related: "Kunden und Projekte hinzufügen, die die Quellen immer wieder nennen",
			kind: "blocker, next-step oder decision",
			text: "Was der Punkt sagt",
		},
		values: { note: "<Pfad>", type: "<Typ>", day: "<Datum>", since: "<Datum|last>", kind: "<Art>", text: "<Worte>", done: "<Ort>" },
	},

	links: {
		copy: "Link zum Projekt kopieren",
		copied: (title) => `Der Link zu ${title} ist kopiert.`,
		copyFailed: "Der Link ließ sich nicht kopieren.",
		unknown: (what) => `Der Link verlangt „${what}“, was es nicht gibt; möglich sind open und add.`,
		nothing: "Der Link sagt nicht, was zu tun ist; möglich sind open und add.",
		busy: "Ein anderer Link wartet noch auf deine Antwort.",
		refused: (sentence) => `Dem Link wird nicht gefolgt: ${sentence}`,
		ask: {
			title: "Hinzufügen, was ein Link verlangt?",
			about: (title) => `Ein Link will in ${title} schreiben. Stimme nur zu, wenn du weißt, woher der Link kommt.`,
			note: "Notiz",
			section: "Abschnitt",
			text: (count) => (count === 1 ? "Wortlaut" : `Wortlaut von ${count} Punkten`),
			add: (kind, count) => `${KINDS[kind](count)} hinzufügen`,
			cancel: "Abbrechen",
		},
	},
};
