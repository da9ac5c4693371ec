/** What German words mean to a comparison: which say little, which deny, which stand for each other. */

import type { WordList } from "./list";

export const german: WordList = {
	small: `
		der die das des dem den ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene er sie es wir ihr ich du uns ihm ihn ihnen euch mich mir dich dir sich man
		sein seine seiner seinen ihre ihrer ihren ihrem unser unsere unserer unseren unserem euer eure
		ist sind war waren bin bist wird werden wurde wurden worden geworden hat haben hatte hatten soll sollen sollte sollten muss müssen musste mussten darf
		und oder sowie per je zwecks seitens dass als wie was bis
		jeder jede jedes jeden jedem alle aller allen alles beide beiden auch noch schon bisher bereits dann da dort hier so sehr wieder nun jetzt weiterhin künftig
		lassen lässt wegen`,
	filler: "bitte eben kurz mal einfach halt doch eigentlich wirklich grundsätzlich also ja gern gerne quasi sozusagen natürlich jedenfalls nochmal eh ruhig schnell dringend unbedingt ok okay",
	telling: `er sie es ihm ihn ihnen sein seine seiner seinen ihr ihre ihrer ihren ihrem jener jene oder per je wie was bis jeder jede jedes jeden jedem alle aller allen alles
		beide beiden auch noch schon bisher bereits dann da dort hier so sehr wieder nun jetzt weiterhin künftig lassen nochmal schnell dringend unbedingt`,
	leading: "zu zum zur im in am an auf aus bei beim von vom mit nach für über um unter vor hinter neben zwischen durch gegen ab",
	openings: [
		"wir haben beschlossen", "wir haben entschieden", "wir haben uns entschieden", "wir haben uns darauf geeinigt", "wir haben vereinbart", "es wurde beschlossen", "es wurde entschieden", "es wurde vereinbart",
		"es ist beschlossen", "wir sind uns einig", "wir beschließen", "wir vereinbaren",
		"wir müssen", "wir sollten", "wir sollen", "wir wollen", "wir werden", "man muss", "man müsste", "nicht vergessen", "daran denken",
	],
	labels: ["beschlossen", "entschieden", "vereinbart", "beschluss", "entscheidung", "einigung", "festgelegt", "aufgabe", "nächster schritt", "hinweis", "problem", "risiko", "offen"],
	phrases: {
		"so bald wie möglich": "asap", "so schnell wie möglich": "asap", "sobald wie möglich": "asap", "schnellstmöglich": "asap", "baldmöglichst": "asap", "m d": "mit", "z b": "", "zum beispiel": "", "u a": "", "unter anderem": "", "d h": "", "das heißt": "",
		"nicht mehr": "nicht", "noch nicht": "nicht", "nicht länger": "nicht", "noch kein": "kein", "noch keine": "kein", "noch keinen": "kein", "gar nicht": "nicht", "überhaupt nicht": "nicht", "bis auf weiteres": "", "im moment": "", "zur zeit": "",
		"auf jeden fall": "", "in zukunft": "", "von nun an": "", "ab sofort": "", "wie besprochen": "", "wie vereinbart": "", "ein paar": "einige", "in ordnung bringen": "reparieren", "in kenntnis setzen": "informieren",
		"zur verfügung stellen": "bereitstellen", "in auftrag geben": "beauftragen", "in betrieb nehmen": "starten", "außer betrieb nehmen": "abschalten", "statt finden": "stattfinden",
	},
	denying: "nicht kein keine keinen keinem keiner keines keins nie niemals niemand niemanden niemandem nichts ohne weder nirgends nirgendwo kaum",
	ceasing: "aufhören unterlassen verzichten vermeiden einstellen verweigern stoppen beenden absehen streichen verhindern verbieten untersagen",
	unsure: "könnte könnten vielleicht eventuell evtl womöglich möglicherweise wahrscheinlich vermutlich überlegen erwägen kann können dürfte würde würden ggf gegebenenfalls vorschlagen",
	asking: "ob klären wer warum weshalb wann wo welche welcher welches wieviel",
	conditions: {
		if: "wenn falls sofern soweit vorausgesetzt solange",
		unless: "außer ausgenommen ausser abgesehen sonst",
		only: "nur lediglich ausschließlich erst",
		until: "",
		once: "sobald",
		but: "aber jedoch obwohl allerdings trotz sondern",
	},
	conditionPhrases: { "es sei denn": "unless", "mit ausnahme": "unless", "bis auf": "unless", "für den fall": "if", "im fall": "if" },
	reasons: ["weil", "damit", "aufgrund", "wegen", "anstatt", "statt", "anstelle", "infolge", "dank", "sodass", "so dass"],
	softReasons: ["da", "denn", "um", "was", "weshalb", "daher", "also", "also weil"],
	purposes: "",
	light: "ausführlich vollständig komplett formal regelmäßig ordentlich sauber direkt sofort umgehend sorgfältig derzeit aktuell gemeinsam zusammen zeitnah asap entsprechend notwendig nötig bestehend jeweilig zuständig dokument",
	opposites: [
		"genehmigen annehmen zustimmen erlauben akzeptieren zulassen freigeben gewähren bewilligen | ablehnen verweigern verbieten untersagen zurückweisen sperren widerrufen entziehen",
		"öffnen eröffnen starten beginnen anfangen aufnehmen fortsetzen | schließen beenden stoppen aufhören einstellen abbrechen aussetzen",
		"aktivieren einschalten anschalten | deaktivieren ausschalten abschalten", "ein an | aus", "auf | ab zu", "vor | nach", "mit | ohne", "und sowie | oder", "hinein herein | hinaus heraus",
		"erhöhen steigern verlängern erweitern anheben vergrößern ausbauen | senken verringern verkürzen kürzen reduzieren mindern verkleinern abbauen",
		"hinzufügen aufnehmen einbauen installieren | entfernen löschen streichen ausbauen deinstallieren", "beschleunigen vorziehen | verzögern verschieben verlangsamen", "kaufen | verkaufen mieten leihen leasen", "vermieten | mieten",
		"mindestens minimal minimum | höchstens maximal maximum", "mehr | weniger", "alt alte alter alten altes | neu neue neuer neuen neues", "erste ersten erster | letzte letzten letzter", "früh früher | spät später",
		"intern innen | extern außen", "öffentlich | privat geheim intern", "befristet vorläufig vorübergehend provisorisch zeitweise | unbefristet fest dauerhaft endgültig", "fest fester festes feste | variabel flexibel",
		"hoch hohe höher höhere | niedrig tief niedriger", "links linke linken | rechts rechte rechten", "oben obere oberen | unten untere unteren", "vorn vorne | hinten", "nord norden nördlich | süd süden südlich", "ost osten östlich | west westen westlich",
		"import einfuhr eingang eingehend | export ausfuhr ausgang ausgehend", "senden schicken versenden einreichen | empfangen erhalten", "veröffentlichen | zurückhalten zurückziehen", "behalten aufbewahren beibehalten | löschen abschaffen vernichten ersetzen",
		"einstellen anstellen | entlassen kündigen", "abschließen verlängern | kündigen", "manuell händisch | automatisch", "kostenlos gratis | kostenpflichtig", "freiwillig optional | verpflichtend obligatorisch", "immer | nie manchmal selten",
		"gewinnen gewonnen | verlieren verloren", "bestanden | durchgefallen", "verfügbar | ausgebucht", "sperren verriegeln abschließen | entsperren freigeben öffnen", "beitreten | austreten", "online digital | offline papier vor-ort", "täglich | wöchentlich monatlich jährlich",
		"wöchentlich | monatlich jährlich vierteljährlich", "monatlich | jährlich vierteljährlich", "zusammenlegen vereinen verbinden | trennen aufteilen teilen", "tag tags tagsüber | nacht nachts", "morgens vormittags vormittag | abends nachmittags nachmittag",
		"frühling frühjahr | sommer herbst winter", "sommer | herbst winter", "herbst | winter", "groß große großen großer | klein kleine kleinen kleiner", "lang lange langen | kurz kurze kurzen", "bestellen buchen | abbestellen stornieren", "zusagen | absagen", "anmelden | abmelden",
		"bestätigen | widerrufen stornieren", "schreiben entwerfen | veröffentlichen verschicken", "ankauf | verkauf", "ankunft | abfahrt", "anlieferung | abholung", "zunahme zunehmen | abnahme abnehmen", "gleich gleiche gleichen | ander andere anderen anderer",
		"voll | leer", "schnell schneller | langsam langsamer", "billig günstig | teuer", "heute | morgen gestern", "montieren anbringen aufbauen | demontieren abbauen", "hochladen | herunterladen", "hochfahren | herunterfahren", "extern | hausintern",
	],
	alike: [
		"verschieben verlegen vertagen", "anrufen telefonieren", "absagen stornieren", "kaufen besorgen beschaffen anschaffen", "prüfen kontrollieren überprüfen checken", "reparieren instandsetzen", "anfangen beginnen starten", "beenden abschließen",
		"auswählen aussuchen wählen", "fehlen mangeln", "brauchen benötigen", "schicken senden versenden verschicken", "ändern anpassen", "mitarbeiter angestellter beschäftigter", "firma unternehmen betrieb", "auto fahrzeug wagen",
		"organisieren veranstalten", "informieren benachrichtigen", "erstellen anlegen anfertigen", "sammeln zusammentragen", "defekt kaputt", "treffen besprechung sitzung", "telefon fon", "rechner computer", "angebot offerte", "antworten erwidern", "reservieren buchen",
		"austauschen ersetzen auswechseln", "entfernen beseitigen", "kosten ausgaben", "umziehen übersiedeln", "bitten ersuchen", "zeigen vorführen", "liefern zustellen", "krank erkrankt", "handy mobiltelefon", "aufzug fahrstuhl lift", "lieferant zulieferer", "kunde auftraggeber",
		"genehmigung erlaubnis bewilligung", "vergrößern erweitern", "verkleinern reduzieren", "festlegen bestimmen", "erhöhen anheben steigern", "senken verringern reduzieren mindern", "durchführen abhalten", "bereitstellen stellen", "einladen laden", "unterschreiben unterzeichnen signieren", "klären abklären",
	],
	short: {
		wg: "wegen", abt: "abteilung", nr: "nummer", str: "straße", ca: "circa", max: "maximal", min: "mindestens", mind: "mindestens", inkl: "inklusive", exkl: "exklusive", bzgl: "über", zzgl: "zuzüglich", vorl: "vorläufig", geb: "gebäude",
		gem: "gemäß", ggü: "gegenüber", betr: "über", bspw: "", tel: "telefon", std: "stunde", wo: "woche", mo: "montag", verw: "verwaltung", gf: "geschäftsführung", gl: "geschäftsleitung", br: "betriebsrat", ag: "arbeitsgruppe", ma: "mitarbeiter",
		orga: "organisation", uni: "universität", doku: "dokumentation", spez: "spezifikation", anl: "anlage", int: "intern", ext: "extern", lt: "laut", vllt: "vielleicht", evtl: "eventuell", ggf: "gegebenenfalls", usw: "", etc: "", bzw: "oder", zw: "zwischen", s: "siehe", v: "von", u: "und", o: "oder", f: "für",
		info: "information", infos: "informationen", prot: "protokoll", bes: "besonders", allg: "allgemein", techn: "technisch", kfm: "kaufmännisch", jährl: "jährlich", mtl: "monatlich", wöch: "wöchentlich", tgl: "täglich",
	},
	irregular: `nehmen nimmt nahm nahmen genommen; geben gibt gab gaben gegeben; ziehen zog zogen gezogen; gehen ging gingen gegangen; sprechen spricht sprach sprachen gesprochen; halten hält hielt hielten gehalten;
		laufen läuft lief liefen gelaufen; bleiben blieb blieben geblieben; schreiben schrieb schrieben geschrieben; schließen schloss schloß schlossen geschlossen; treffen trifft traf trafen getroffen; stehen stand standen gestanden;
		finden fand fanden gefunden; brechen bricht brach brachen gebrochen; tragen trägt trug trugen getragen; treten tritt trat traten getreten; heben hob hoben gehoben; schieben schob schoben geschoben;
		werfen wirft warf warfen geworfen; helfen hilft half halfen geholfen; gelten gilt galt galten gegolten; lesen liest las lasen gelesen; sehen sieht sah sahen gesehen; steigen stieg stiegen gestiegen; fahren fährt fuhr fuhren gefahren;
		kommen kam kamen gekommen; liegen lag lagen gelegen; sitzen saß saßen gesessen; fallen fällt fiel fielen gefallen; bitten bat baten gebeten; bieten bot boten geboten; bringen brachte brachten gebracht; denken dachte gedacht;
		kennen kannte gekannt; wissen weiß wusste gewusst; gewinnen gewann gewonnen; verlieren verlor verloren; beginnen begann begannen begonnen; entscheiden entschied entschieden; leihen lieh geliehen; laden lädt lud luden geladen;
		schlagen schlägt schlug schlugen geschlagen; wachsen wächst wuchs gewachsen; rufen rief riefen gerufen; stoßen stieß gestoßen; gießen goss gegossen; messen misst maß gemessen; vergessen vergisst vergaß; bauen baut gebaut; weisen wies wiesen gewiesen`,
	numbers: {
		zwei: "2", drei: "3", vier: "4", fünf: "5", sechs: "6", sieben: "7", acht: "8", neun: "9", zehn: "10", elf: "11", zwölf: "12", dreizehn: "13", vierzehn: "14", fünfzehn: "15", sechzehn: "16", siebzehn: "17", achtzehn: "18", neunzehn: "19",
		zwanzig: "20", dreißig: "30", vierzig: "40", fünfzig: "50", sechzig: "60", siebzig: "70", achtzig: "80", neunzig: "90", hundert: "100", tausend: "thousand", million: "million", millionen: "million", milliarde: "billion", milliarden: "billion",
		dutzend: "12", halb: "half", halbe: "half", halben: "half", halber: "half", hälfte: "half", erste: "first", ersten: "first", erster: "first", erstes: "first", zweite: "2nd", zweiten: "2nd", zweiter: "2nd", zweites: "2nd",
		dritte: "3", dritten: "3", dritter: "3", drittes: "3", vierte: "4", vierten: "4", vierter: "4", viertes: "4", fünfte: "5", fünften: "5", fünfter: "5", sechste: "6", sechsten: "6", siebte: "7", siebten: "7", achte: "8", achten: "8", neunte: "9", neunten: "9", zehnte: "10", zehnten: "10",
		null: "0", einmal: "once", zweimal: "twice", doppelt: "double", doppelte: "double", viertel: "quarter", einige: "some", einigen: "some", manche: "some", meisten: "most", wenige: "few", wenigen: "few", viele: "many", vielen: "many", mehrere: "several", mehreren: "several",
	},
	one: "ein eine einen einem einer eines eins",
	months: "januar jan jänner; februar feb; märz; april apr; mai; juni jun; juli jul; august aug; september sep sept; oktober okt; november nov; dezember dez",
	weekdays: "montag montags; dienstag dienstags; mittwoch mittwochs; donnerstag donnerstags; freitag freitags; samstag samstags sonnabend sonnabends; sonntag sonntags",
	doubtful: "jan",
	units: { prozent: "%", euro: "€", eur: "€", dollar: "$" },
	agents: "von vom durch",
	mutual: "zwischen mit",
	particles: "ab an auf aus bei durch ein fest fort her herunter hin hoch los mit nach nieder statt um unter vor weg weiter zu zurück zusammen frei bereit fertig teil",
	reversing: "un nicht miss ent des",
};
