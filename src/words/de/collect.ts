/** What is said about collecting items, people and related notes from sources, in German. */

import { many } from "../plural";
import type { Words } from "../english";

export const collect: Words["collect"] = {
	title: "Aus Quellnotizen sammeln",
	sendTitle: (source) => `Punkte aus ${source} übernehmen`,
	label: (title) => `Punkte sammeln für ${title}`,
	markLabel: (source) => `Block-IDs in ${source}`,
	labelOf: (projects) => `Punkte sammeln für ${many(projects, "Projekt", "Projekte")}`,
	waits: (count) => (count === 1 ? "1 Punkt wartet in Quellnotizen" : `${count} Punkte warten in Quellnotizen`),
	collectNow: "Sammeln",
	kinds: { blockers: "Blocker", nextSteps: "Nächster Schritt", decisions: "Entscheidung", keyFacts: "Wichtige Tatsache" },
	link: {
		trailing: "Jeder Punkt endet mit einem Link zu seiner Quelle.",
		block: "Jeder Punkt endet mit einem Link zu seiner Zeile in der Quelle, die dafür eine Block-ID bekommt.",
		none: "Die Punkte bekommen keinen Link: Sie werden nur an ihrem Wortlaut wiedererkannt, sodass ein später umformulierter Punkt wieder angeboten wird.",
	},
	looking: "Quellnotizen werden durchgesehen …",
	lookingAt: (done, all) => `${done} von ${many(all, "Projekt", "Projekten")} angesehen …`,
	found: (items, groups) => `${many(items, "Punkt", "Punkte")} aus ${many(groups, "Treffen", "Treffen")}.`,
	taken: (items, dismissed) => `${items} gewählt${dismissed === 0 ? "" : `, ${dismissed} nicht mehr anzubieten`}.`,
	none: {
		noItems: "Keine Quellnotiz enthält einen Punkt, den du sammeln könntest.",
		noItemsHere: "Diese Notiz enthält keinen Punkt, den du sammeln könntest.",
		allKnown: (known) =>
			known === 1
				? "Nichts mehr zu sammeln: Der einzige Punkt dieser Notizen steht schon im Projekt oder soll nicht angeboten werden."
				: `Nichts mehr zu sammeln: Alle ${known} Punkte dieser Notizen stehen schon im Projekt oder sollen nicht angeboten werden.`,
		since: "Keine Notiz aus dieser Zeit enthält einen Punkt, der nicht schon bekannt ist. Wähle „Alle Notizen“, um ältere zu sehen.",
		unfit: "In keinem Punkt kommt das vor.",
	},
	unread: (titles) => `Nicht lesbar: ${titles}.`,
	since: "Aus",
	spans: { all: "Alle Notizen", last: "Seit dem letzten Mal", date: "Ab einem Datum" },
	lastOn: (day) => `Seit dem letzten Mal (${day})`,
	noLast: "Seit dem letzten Mal (noch nichts gesammelt)",
	day: "Tag",
	dayWrong: "Gib einen Tag an, den es gibt und der nicht in der Zukunft liegt.",
	filter: "Nur Punkte mit",
	list: "Punkte zum Sammeln",
	takeAllOf: (title) => `Alle Punkte aus ${title} wählen`,
	take: (text) => `Sammeln: ${text}`,
	itemText: (text) => `Wortlaut von: ${text}`,
	kindOf: (text) => `Art von: ${text}`,
	kind: "Art",
	because: (reason, via) => (via === null ? reason : `${reason.replace(/\.$/, "")}, über ${via}.`),
	sent: "Aus dieser Notiz übernommen.",
	meetingWith: (names) => `Ein Treffen zusammen mit ${names}.`,
	openLine: (line) => `Zeile ${line}`,
	openLineOf: (line, title) => `Zeile ${line} von ${title}`,
	owner: (name) => `Zuständig: ${name}`,
	due: (day) => `Fällig: ${day}`,
	doubts: {
		done: "In der Quelle erledigt",
		old: (days) => `Älter als ${many(days, "Tag", "Tage")}`,
		double: "Ähnelt einem Punkt des Projekts",
		doubleOfOffer: "Ähnelt einem anderen Punkt dieser Liste",
	},
	sides: { offered: "Angeboten", standing: (line) => `Im Projekt, Zeile ${line}`, other: "Auch angeboten" },
	deed: (text) => `Was geschieht mit: ${text}`,
	deeds: { add: "Beide behalten", merge: "Zusammenführen", replace: "Ersetzen" },
	deedHints: {
		add: "Der Punkt wird als neuer hinzugefügt.",
		merge: "Der Punkt des Projekts bleibt und bekommt den Link, dazu Zuständigkeit und Fälligkeit, wo sie fehlen.",
		replace: "Dieser Wortlaut tritt an die Stelle dessen im Projekt.",
	},
	dismiss: "Nicht mehr anbieten",
	dismissOf: (text) => `Nicht mehr anbieten: ${text}`,
	dismissAll: "Nichts aus dieser Notiz mehr anbieten",
	dismissAllOf: (title) => `Nichts aus dieser Notiz mehr anbieten: ${title}`,
	dismissed: "Wird nicht mehr angeboten",
	wordsMissing: "Ein Punkt braucht einen Wortlaut, um hinzugefügt zu werden.",
	add: (items, dismissed) => {
		const taken = `${many(items, "Punkt", "Punkte")} hinzufügen`;
		if (dismissed === 0) return taken;
		return items === 0 ? `${many(dismissed, "Punkt", "Punkte")} verwerfen` : `${taken}, ${dismissed} verwerfen`;
	},
	writing: "Notizen werden geschrieben",
	cancel: "Abbrechen",
	close: "Schließen",
	added: (items, dismissed) =>
		[
			...(items > 0 ? [`${many(items, "Punkt", "Punkte")} hinzugefügt.`] : []),
			...(dismissed > 0 ? [dismissed === 1 ? "1 Punkt wird nicht mehr angeboten." : `${dismissed} Punkte werden nicht mehr angeboten.`] : []),
		].join(" "),
	unchanged: "Nichts hinzugefügt: Das Projekt hat diese Punkte inzwischen.",
	whichProject: "Welches Projekt bekommt die Punkte?",
	send: "Punkte an Projekt senden",
};
