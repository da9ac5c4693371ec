/** Every code of the core as a German sentence. */

import type { ProblemCode } from "../../notes/problem";
import type { RefusalCode } from "../../plans/plan";
import type { Hindrance } from "../../plans/project";
import type { Rule } from "../../rollup/reach";
import type { SkipReason } from "../../rollup/rollup";
import type { Sentence } from "../en/codes";
import type { Words } from "../english";

const problems: Record<ProblemCode, Sentence> = {
	"not-utf8": () => "Die Datei ist kein UTF-8-Text und bleibt unberührt; speichere sie als UTF-8.",
	unreadable: (what) => `Die Datei lässt sich nicht lesen (${what}); sieh nach, ob sie da ist und gelesen werden darf.`,
	"frontmatter-invalid": (what) =>
		`Die Eigenschaften sind kein gültiges YAML${what && ` (${what})`} und werden nicht gelesen; verbessere sie hier.`,
	"frontmatter-duplicate-key": (what) =>
		`Die Eigenschaft „${what}“ steht zweimal da, daher wird keine Eigenschaft gelesen; entferne eine der beiden.`,
	"frontmatter-language": (what) =>
		`Eigenschaften in ${what} werden weder gelesen noch ausgeführt; beginne die Notiz mit einer Zeile aus „---“.`,
	"frontmatter-open": () => "Die Eigenschaften enden nirgends; füge hinter ihnen eine Zeile aus „---“ ein.",
	"last-contact-invalid": (what) => `Der letzte Kontakt „${what}“ ist kein Datum; schreibe ihn als JJJJ-MM-TT.`,
	"last-contact-twice": (what) =>
		`Der letzte Kontakt steht in zwei Schreibweisen da, hier als „${what}“; entferne eine davon.`,
	"section-twice": (what) =>
		`Die Überschrift „${what}“ steht zweimal da; Neues kommt unter die erste, also fasse beide zusammen.`,
	"block-open": (what) => `Dieser Block (${what}) endet nirgends und verbirgt den Rest der Notiz; schließe ihn.`,
	"entry-date-invalid": (what) => `Das Datum ${what} dieses Eintrags gibt es nicht; verbessere es.`,
	"item-date-invalid": (what) => `Das Datum ${what} gibt es nicht; verbessere es.`,
	"name-ambiguous": (what) =>
		`Mehrere Notizen heißen „${what}“, daher zählt die Nennung hier für keine; verlinke mit Pfad oder benenne eine um.`,
};

const refusals: Record<RefusalCode, Sentence> = {
	"value-not-a-date": (what) =>
		`Der letzte Kontakt „${what}“ ist kein Datum und wird nicht ersetzt; leere ihn oder schreibe ein Datum.`,
	"property-not-a-date": (what) => `Der Wert „${what}“ ist kein Datum und wird nicht ersetzt; leere ihn oder schreibe ein Datum.`,
	"last-contact-twice": problems["last-contact-twice"],
	"duplicate-key": (what) => `Die Eigenschaft „${what}“ steht zweimal da; entferne eine der beiden.`,
	"block-scalar": (what) => `Die Eigenschaft „${what}“ ist ein mehrzeiliger Text; schreibe ihren Wert in eine Zeile.`,
	anchor: (what) => `Die Eigenschaft „${what}“ nutzt Anker, Alias oder Typ von YAML; schreibe den Wert selbst hin.`,
	"frontmatter-invalid": () => "Die Eigenschaften sind kein gültiges YAML; verbessere sie und versuche es noch einmal.",
	"frontmatter-differs": () =>
		"Die Änderung hätte auch andere Eigenschaften verändert und wurde nicht gemacht; ändere die Eigenschaft von Hand.",
	"text-differs": () =>
		"Nach der Änderung hätten andere Zeilen etwas anderes bedeutet, daher wurde sie nicht gemacht; ändere es von Hand.",
	"item-not-found": (what) => `„${what}“ ist nicht mehr da; sieh in der Notiz nach und versuche es noch einmal.`,
	"item-ambiguous": (what) => `„${what}“ steht mehrmals da; ändere es in der Notiz selbst.`,
	"item-in-table": (what) => `${what ? `„${what}“` : "Dies"} ist eine Tabellenzeile; ändere sie in der Notiz selbst.`,
	"repeating-task": () => "Diese Aufgabe wiederholt sich; erledige sie mit Tasks.",
	"wrong-kind": () => "Mit einem Punkt dieser Art geht das nicht.",
	"wrong-place": () => "Ein Punkt kann nur neben einem anderen seiner Art stehen und nicht in sich selbst.",
	"empty-text": () => "Es gibt keinen Text zu schreiben; gib zuerst einen ein.",
	"not-prose": (what) =>
		`${what ? `„${what}“` : "Diese Zeile"} ist weder Listenpunkt noch einfacher Text; mache von Hand einen Punkt daraus.`,
	"value-not-a-list": (what) =>
		`Die Eigenschaft „${what}“ enthält etwas, zu dem kein Link passt; mache eine Liste daraus.`,
	"template-untracked": (what) =>
		`Die neue Notiz ließe sich nicht als Projekt führen: ${hindrances.get(what) ?? "sieh dir die Vorlage an"}.`,
	"note-missing": () => "Die Notiz ist nicht mehr da; es wurde nichts geschrieben.",
	"source-missing": (what) => `${what || "Eine Quelle"} ist nicht mehr da; daraus wurde nichts übernommen.`,
	"note-busy": () => "Die Notiz wird gerade an zwei Stellen geändert; warte kurz und versuche es noch einmal.",
	"note-changed": () =>
		"Die Notiz wurde seither geändert, daher wird dies nicht mehr rückgängig gemacht; ändere es von Hand.",
	"not-utf8": () => "Die Datei ist kein UTF-8-Text, darum wurde nichts geschrieben; speichere sie als UTF-8.",
	"write-failed": (what) => `Die Notiz ließ sich nicht schreiben (${what}); sie ist, wie sie war.`,
};

const hindrances: ReadonlyMap<string, string> = new Map<Hindrance, string>([
	["properties", "ihre Eigenschaften sind kein gültiges YAML, also verbessere die Vorlage"],
	["folder", "ihr Ordner ist ausgenommen, also wähle in den Einstellungen einen anderen"],
	["date", "sie ist datiert wie eine Quelle, also ändere ihren Namen oder die Vorlage"],
	["type", "die Vorlage gibt ihr weder Typ noch Tag noch Ordner eines Projekts"],
]);

const skips: Record<SkipReason, string> = {
	future: "Liegt nach heute: Bis dahin zählt es als nächster Kontakt.",
	limit: "Älter als die neuesten Quellen, die einen Eintrag haben dürfen.",
	dismissed: "Von dir entfernt und nicht wieder einzutragen.",
	"only-listed": "Steht nur in einer Liste verwandter Notizen, was für einen Kunden zu wenig ist.",
};

const reasons: Record<Rule, (line: number | null) => string> = {
	filed: () => "darunter abgelegt",
	mentioned: (line) => `nennt es${inLine(line)}`,
	listed: (line) => `führt es nur als verwandt auf${inLine(line)}`,
	related: () => "unter einer verwandten Notiz abgelegt",
	titled: () => "hat seinen Namen im Titel",
};

function inLine(line: number | null): string {
	return line === null ? "" : `, Zeile ${line}`;
}

export const codes: Words["codes"] = { problems, refusals, skips, reasons };
