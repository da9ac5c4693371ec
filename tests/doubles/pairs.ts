/**
 * Pairs of items from project notes, labelled by hand before the matcher was written.
 *
 * A pair is a double if somebody wrote the same thing down twice: merging the two would lose nothing that matters.
 * An owner or a due date of its own does not make an item another one. A date or number in its sentence does.
 * Every third pair, from the first on, is held: kept out of tuning, and only measured.
 */

export interface Pair {
	a: string;
	b: string;
	isDouble: boolean;
	/** A double that looks different, or two items that look alike and are none. */
	isHard: boolean;
	/** Kept out of tuning. */
	held: boolean;
	language: "en" | "de";
	kind: "decision" | "step" | "blocker";
	/** What makes the pair what it is, in the same words for all of its class. A class has doubles or others, never both. */
	why: string;
}

export const PAIRS: readonly Pair[] = [
	{
		a: "Wir nehmen am Hafenfest mit eigenem Stand teil",
		b: "Wir nehmen am Hafenfest nicht mit eigenem Stand teil",
		isDouble: false, isHard: true, held: true, language: "de", kind: "decision", why: "negation",
	},
	{
		a: "Ship the reader app with offline maps in June",
		b: "Ship the reader app without offline maps in June",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "negation",
	},
	{
		a: "Candidates get the case study in advance",
		b: "Candidates no longer get the case study in advance",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "negation",
	},
	{
		a: "Altdaten aus dem Kassensystem übernehmen",
		b: "Altdaten aus dem Kassensystem nicht mehr übernehmen",
		isDouble: false, isHard: true, held: true, language: "de", kind: "step", why: "negation",
	},
	{
		a: "Send the weekly headcount sheet to Anselm",
		b: "Stop sending the weekly headcount sheet to Anselm",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "negation",
	},
	{
		a: "Die Fähre fährt sonntags mit Bordküche",
		b: "Die Fähre fährt sonntags ohne Bordküche",
		isDouble: false, isHard: true, held: false, language: "de", kind: "decision", why: "negation",
	},
	{
		a: "Subcontractors may store fuel in the north yard",
		b: "Subcontractors may never store fuel in the north yard",
		isDouble: false, isHard: true, held: true, language: "en", kind: "decision", why: "negation",
	},
	{
		a: "Kestrel Ledger has signed the data processing annex only for the pilot",
		b: "Kestrel Ledger has not signed the data processing annex, even for the pilot",
		isDouble: false, isHard: true, held: false, language: "en", kind: "blocker", why: "negation",
	},
	{
		a: "Für das Gerüst am Südgiebel liegt eine befristete Genehmigung vor",
		b: "Für das Gerüst am Südgiebel liegt keine befristete Genehmigung vor",
		isDouble: false, isHard: true, held: false, language: "de", kind: "blocker", why: "negation",
	},
	{
		a: "Run the night ferry through the winter timetable",
		b: "Do not run the night ferry through the winter timetable",
		isDouble: false, isHard: true, held: true, language: "en", kind: "decision", why: "negation",
	},
	{
		a: "Tell the volunteers about the second stage before Friday",
		b: "Don't tell the volunteers about the second stage before Friday",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "negation",
	},
	{
		a: "The test tenant still has a copy of the payroll data",
		b: "The test tenant no longer has a copy of the payroll data",
		isDouble: false, isHard: true, held: false, language: "en", kind: "blocker", why: "negation",
	},
	{
		a: "Zwei Ersatzpumpen für das Klärwerk bestellen",
		b: "Zehn Ersatzpumpen für das Klärwerk bestellen",
		isDouble: false, isHard: true, held: true, language: "de", kind: "step", why: "other number",
	},
	{
		a: "Each interview panel has three members from different teams",
		b: "Each interview panel has four members from different teams",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other number",
	},
	{
		a: "Berth 4 is blocked by the sunken pontoon",
		b: "Berth 6 is blocked by the sunken pontoon",
		isDouble: false, isHard: true, held: false, language: "en", kind: "blocker", why: "other number",
	},
	{
		a: "Keep database backups for 30 days before they are purged",
		b: "Keep database backups for 90 days before they are purged",
		isDouble: false, isHard: true, held: true, language: "en", kind: "decision", why: "other number",
	},
	{
		a: "Im dritten Stock fehlen noch die Brandschutztüren",
		b: "Im fünften Stock fehlen noch die Brandschutztüren",
		isDouble: false, isHard: true, held: false, language: "de", kind: "blocker", why: "other number",
	},
	{
		a: "Interview another six shift workers for the sleep study, half of them from the night crew and none older than sixty",
		b: "Interview another sixteen shift workers for the sleep study, half of them from the night crew and none older than sixty",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "other number",
	},
	{
		a: "Order 12 life rafts for the summer fleet",
		b: "Order 21 life rafts for the summer fleet",
		isDouble: false, isHard: true, held: true, language: "en", kind: "step", why: "other number",
	},
	{
		a: "Cap the catering for the launch evening at €4,500",
		b: "Cap the catering for the launch evening at €5,400",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other amount",
	},
	{
		a: "Pay the first instalment of 18,000 euros to Harrow Marine",
		b: "Pay the first instalment of 80,000 euros to Harrow Marine",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "other amount",
	},
	{
		a: "The grant office is still holding back £250k for the wave tank",
		b: "The grant office is still holding back £25k for the wave tank",
		isDouble: false, isHard: true, held: true, language: "en", kind: "blocker", why: "other amount",
	},
	{
		a: "Die Vertragsstrafe liegt bei 500 Euro je Verzugstag",
		b: "Die Vertragsstrafe liegt bei 1.500 Euro je Verzugstag",
		isDouble: false, isHard: true, held: false, language: "de", kind: "decision", why: "other amount",
	},
	{
		a: "Commission the change order over 3.2 million with Lindbach Bau",
		b: "Commission the change order over 2.3 million with Lindbach Bau",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "other amount",
	},
	{
		a: "No dry dock slot is free before 2026-09-14",
		b: "No dry dock slot is free before 2026-11-14",
		isDouble: false, isHard: true, held: true, language: "en", kind: "blocker", why: "other date",
	},
	{
		a: "Lagervertrag zum 31. Januar kündigen",
		b: "Lagervertrag zum 30. Juni kündigen",
		isDouble: false, isHard: true, held: false, language: "de", kind: "step", why: "other date",
	},
	{
		a: "Freeze hiring in the finance team until the end of Q2 2026",
		b: "Freeze hiring in the finance team until the end of Q3 2026",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other date",
	},
	{
		a: "Ask the survey firm for the borehole results from April",
		b: "Ask the survey firm for the borehole results from August",
		isDouble: false, isHard: true, held: true, language: "en", kind: "step", why: "other date",
	},
	{
		a: "Book the rehearsal hall for Tuesday evening @Jonas 📅 2026-05-01",
		b: "Book the rehearsal hall for Thursday evening @Jonas 📅 2026-05-01",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "other date",
	},
	{
		a: "The ticket shop moves to the new platform on 3 March",
		b: "The ticket shop moves to the new platform on 13 March",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other date",
	},
	{
		a: "Der Sommerfahrplan gilt ab dem 1. Mai",
		b: "Der Sommerfahrplan gilt ab dem 1. Juni",
		isDouble: false, isHard: true, held: true, language: "de", kind: "decision", why: "other date",
	},
	{
		a: "Move the booking service to Postgres 15",
		b: "Move the booking service to Postgres 16",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "other version",
	},
	{
		a: "We support the driver app from release 4.2 onwards",
		b: "We support the driver app from release 4.12 onwards",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other version",
	},
	{
		a: "The plotter firmware 2.0.1 drops the connection every hour",
		b: "The plotter firmware 2.1.0 drops the connection every hour",
		isDouble: false, isHard: true, held: true, language: "en", kind: "blocker", why: "other version",
	},
	{
		a: "Build-Server auf Java 17 umstellen",
		b: "Build-Server auf Java 21 umstellen",
		isDouble: false, isHard: true, held: false, language: "de", kind: "step", why: "other version",
	},
	{
		a: "Only 40 percent of the survey panel has answered the second wave",
		b: "Only 60 percent of the survey panel has answered the second wave",
		isDouble: false, isHard: true, held: false, language: "en", kind: "blocker", why: "other percentage",
	},
	{
		a: "Suppliers leave a retention of 5% until the snag list is closed",
		b: "Suppliers leave a retention of 15% until the snag list is closed",
		isDouble: false, isHard: true, held: true, language: "en", kind: "decision", why: "other percentage",
	},
	{
		a: "Die Stelle in der Öffentlichkeitsarbeit wird mit 50 % ausgeschrieben",
		b: "Die Stelle in der Öffentlichkeitsarbeit wird mit 80 % ausgeschrieben",
		isDouble: false, isHard: true, held: false, language: "de", kind: "decision", why: "other percentage",
	},
	{
		a: "Das Archiv zieht nach Bremerhaven um",
		b: "Das Archiv zieht nach Cuxhaven um",
		isDouble: false, isHard: true, held: false, language: "de", kind: "decision", why: "other place",
	},
	{
		a: "Search the seabed around the northern pier for old cables, wrecks and lost fishing gear before the dredger arrives, and send the chart to the port authority and the insurer",
		b: "Search the seabed around the southern pier for old cables, wrecks and lost fishing gear before the dredger arrives, and send the chart to the port authority and the insurer",
		isDouble: false, isHard: true, held: true, language: "en", kind: "step", why: "other place",
	},
	{
		a: "Customs is holding the spare propeller in Rotterdam",
		b: "Customs is holding the spare propeller in Antwerp",
		isDouble: false, isHard: true, held: false, language: "en", kind: "blocker", why: "other place",
	},
	{
		a: "Put the badge printers in the main foyer",
		b: "Put the badge printers in the loading bay",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "other place",
	},
	{
		a: "Bauzaun an der Werftstraße aufstellen",
		b: "Bauzaun an der Deichstraße aufstellen",
		isDouble: false, isHard: true, held: true, language: "de", kind: "step", why: "other place",
	},
	{
		a: "Hold the spring workshop at the Lisbon office",
		b: "Hold the spring workshop at the Porto office",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other place",
	},
	{
		a: "The skipper pays for the temporary power supply at the quay",
		b: "The boat owner pays for the temporary power supply at the quay",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other person",
	},
	{
		a: "Angebot für die Bühnentechnik mit Frau Osterloh abstimmen",
		b: "Angebot für die Bühnentechnik mit Herrn Wittkamp abstimmen",
		isDouble: false, isHard: true, held: true, language: "de", kind: "step", why: "other person",
	},
	{
		a: "Tamsin leads the talks with the port authority",
		b: "Dilek leads the talks with the port authority",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other person",
	},
	{
		a: "Collect the pump house key from Priya",
		b: "Collect the pump house key from Okafor",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "other person",
	},
	{
		a: "Wanjiru has not released the translated consent forms",
		b: "Leonie has not released the translated consent forms",
		isDouble: false, isHard: true, held: true, language: "en", kind: "blocker", why: "other person",
	},
	{
		a: "Henrike vertritt das Projekt im Lenkungskreis",
		b: "Bastian vertritt das Projekt im Lenkungskreis",
		isDouble: false, isHard: true, held: false, language: "de", kind: "decision", why: "other person",
	},
	{
		a: "Fußgängersteg an der Schleuse sperren",
		b: "Fußgängersteg an der Schleuse freigeben",
		isDouble: false, isHard: true, held: false, language: "de", kind: "step", why: "opposite verb",
	},
	{
		a: "Accept the counter-offer from Quillmark for the scanning contract",
		b: "Reject the counter-offer from Quillmark for the scanning contract",
		isDouble: false, isHard: true, held: true, language: "en", kind: "decision", why: "opposite verb",
	},
	{
		a: "Registration for the spring regatta opened too early",
		b: "Registration for the spring regatta closed too early",
		isDouble: false, isHard: true, held: false, language: "en", kind: "blocker", why: "opposite verb",
	},
	{
		a: "Increase the sampling rate on the tide gauges",
		b: "Decrease the sampling rate on the tide gauges",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "opposite verb",
	},
	{
		a: "Das Angebot der Nordkai Reederei annehmen",
		b: "Das Angebot der Nordkai Reederei ablehnen",
		isDouble: false, isHard: true, held: true, language: "de", kind: "decision", why: "opposite verb",
	},
	{
		a: "The board approves the extension of the quay wall",
		b: "The board declines the extension of the quay wall",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "opposite verb",
	},
	{
		a: "Grant the auditors access to the staging cluster",
		b: "Revoke the auditors' access to the staging cluster",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "opposite verb",
	},
	{
		a: "Take on two deckhands for the relief boat",
		b: "Lay off two deckhands from the relief boat",
		isDouble: false, isHard: true, held: true, language: "en", kind: "step", why: "opposite verb",
	},
	{
		a: "Turn on the tent heating ahead of the evening reception @Mira",
		b: "Turn off the tent heating ahead of the evening reception @Mira",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "opposite verb",
	},
	{
		a: "Start the nightly export to the tax office",
		b: "Stop the nightly export to the tax office",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "opposite verb",
	},
	{
		a: "Add a second sauna to the crew deck",
		b: "Remove the second sauna from the crew deck",
		isDouble: false, isHard: true, held: true, language: "en", kind: "decision", why: "opposite verb",
	},
	{
		a: "Send the contract to legal before the price is agreed",
		b: "Send the contract to legal after the price is agreed",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "before or after",
	},
	{
		a: "Estrich vor dem Einbau der Fenster gießen",
		b: "Estrich nach dem Einbau der Fenster gießen",
		isDouble: false, isHard: true, held: false, language: "de", kind: "step", why: "before or after",
	},
	{
		a: "Publish the salary bands ahead of the interviews",
		b: "Publish the salary bands once the interviews are over",
		isDouble: false, isHard: true, held: true, language: "en", kind: "decision", why: "before or after",
	},
	{
		a: "Ramp inspections take place before the first sailing",
		b: "Ramp inspections take place after the first sailing",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "before or after",
	},
	{
		a: "Set the minimum stay for stage crew at two nights",
		b: "Set the maximum stay for stage crew at two nights",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "opposite quality",
	},
	{
		a: "The inbound lane at gate two is flooded",
		b: "The outbound lane at gate two is flooded",
		isDouble: false, isHard: true, held: true, language: "en", kind: "blocker", why: "opposite quality",
	},
	{
		a: "Für die Deckarbeiten werden fest angestellte Kräfte eingesetzt",
		b: "Für die Deckarbeiten werden befristet angestellte Kräfte eingesetzt",
		isDouble: false, isHard: true, held: false, language: "de", kind: "decision", why: "opposite quality",
	},
	{
		a: "Shut down the old mail relay on the test network",
		b: "Shut down the new mail relay on the test network",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "opposite quality",
	},
	{
		a: "Draft the internal announcement about the office merger",
		b: "Draft the external announcement about the office merger",
		isDouble: false, isHard: true, held: true, language: "en", kind: "step", why: "opposite quality",
	},
	{
		a: "Ask Fernlea Foods for a quote on the crew meals",
		b: "Sign the quote from Fernlea Foods for the crew meals",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "follow-up step",
	},
	{
		a: "Waiting for the lab to receive the water samples",
		b: "Waiting for the lab to analyse the water samples",
		isDouble: false, isHard: true, held: false, language: "en", kind: "blocker", why: "follow-up step",
	},
	{
		a: "Export the passenger records from the legacy CRM",
		b: "Import the passenger records from the legacy CRM",
		isDouble: false, isHard: true, held: true, language: "en", kind: "step", why: "follow-up step",
	},
	{
		a: "Dig the foundations for the salt store",
		b: "Pour the foundations for the salt store",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "follow-up step",
	},
	{
		a: "Write the tender for the solar roof",
		b: "Publish the tender for the solar roof",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "follow-up step",
	},
	{
		a: "Probevortrag mit der Bewerberin vereinbaren",
		b: "Probevortrag mit der Bewerberin auswerten",
		isDouble: false, isHard: true, held: true, language: "de", kind: "step", why: "follow-up step",
	},
	{
		a: "Should the crew uniforms be bought or rented?",
		b: "The crew uniforms should be rented",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "question and answer",
	},
	{
		a: "Who pays for the tug on standby?",
		b: "The charterer pays for the tug on standby",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "question and answer",
	},
	{
		a: "Is the data lake licence blocked by procurement?",
		b: "The data lake licence is blocked by procurement",
		isDouble: false, isHard: true, held: true, language: "en", kind: "blocker", why: "question and answer",
	},
	{
		a: "Check whether the ballroom holds 400 guests",
		b: "The ballroom holds 400 guests",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "question and answer",
	},
	{
		a: "Brauchen wir für das Feuerwerk eine zweite Versicherung?",
		b: "Wir brauchen für das Feuerwerk eine zweite Versicherung",
		isDouble: false, isHard: true, held: false, language: "de", kind: "decision", why: "question and answer",
	},
	{
		a: "Interns and trainees get free passage on the island line",
		b: "Trainees get free passage on the island line",
		isDouble: false, isHard: true, held: true, language: "en", kind: "decision", why: "subset",
	},
	{
		a: "Alle Stromzähler im Hafenviertel austauschen",
		b: "Alle defekten Stromzähler im Hafenviertel austauschen",
		isDouble: false, isHard: true, held: false, language: "de", kind: "step", why: "subset",
	},
	{
		a: "Radar and depth sounder are both down on the survey boat",
		b: "The depth sounder is down on the survey boat",
		isDouble: false, isHard: true, held: false, language: "en", kind: "blocker", why: "subset",
	},
	{
		a: "Translate the safety film into French, Polish and Turkish",
		b: "Translate the safety film into Polish",
		isDouble: false, isHard: true, held: true, language: "en", kind: "step", why: "subset",
	},
	{
		a: "Replace the windows in the east and west wings",
		b: "Replace the windows in the west wing",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "subset",
	},
	{
		a: "The piling stops at ten in the evening",
		b: "The piling stops at ten in the evening unless the tide is out",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "exception added",
	},
	{
		a: "No speaker has confirmed for the second day",
		b: "No speaker but Dr Hallgrim has confirmed for the second day",
		isDouble: false, isHard: true, held: true, language: "en", kind: "blocker", why: "exception added",
	},
	{
		a: "Der Mietvertrag verlängert sich um ein Jahr",
		b: "Der Mietvertrag verlängert sich um ein Jahr, es sei denn, die Halle wird umgebaut",
		isDouble: false, isHard: true, held: false, language: "de", kind: "decision", why: "exception added",
	},
	{
		a: "Delete the inactive accounts from the member portal once the yearly statements have gone out and nobody has objected within a fortnight",
		b: "Delete the inactive accounts from the member portal once the yearly statements have gone out and nobody has objected within a fortnight, apart from honorary members",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "exception added",
	},
	{
		a: "All sailings are cancelled in gale warnings",
		b: "All sailings are cancelled in gale warnings, except the hospital shuttle",
		isDouble: false, isHard: true, held: true, language: "en", kind: "decision", why: "exception added",
	},
	{
		a: "Leonie vertritt Anselm während der Elternzeit",
		b: "Anselm vertritt Leonie während der Elternzeit",
		isDouble: false, isHard: true, held: false, language: "de", kind: "decision", why: "swapped roles",
	},
	{
		a: "Orlo Systems licenses the routing engine to Tidewell",
		b: "Tidewell licenses the routing engine to Orlo Systems",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "swapped roles",
	},
	{
		a: "The billing module waits for the identity service",
		b: "The identity service waits for the billing module",
		isDouble: false, isHard: true, held: true, language: "en", kind: "blocker", why: "swapped roles",
	},
	{
		a: "The site manager reports to the programme office",
		b: "The programme office reports to the site manager",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "swapped roles",
	},
	{
		a: "Copy the seat map from the box office to the venue",
		b: "Copy the seat map from the venue to the box office",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "swapped roles",
	},
	{
		a: "Prüfbericht für den Fahrstuhl anfordern",
		b: "Ersatzteile für den Fahrstuhl anfordern",
		isDouble: false, isHard: true, held: true, language: "de", kind: "step", why: "other object",
	},
	{
		a: "Use cork flooring in the passenger lounge",
		b: "Use rubber flooring in the passenger lounge",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other object",
	},
	{
		a: "Der Bauantrag liegt noch beim Denkmalamt",
		b: "Der Bauantrag liegt noch beim Umweltamt",
		isDouble: false, isHard: true, held: false, language: "de", kind: "blocker", why: "other object",
	},
	{
		a: "Renew the lease for the rehearsal studio",
		b: "Renew the insurance for the rehearsal studio",
		isDouble: false, isHard: true, held: true, language: "en", kind: "step", why: "other object",
	},
	{
		a: "The spectrometer lab lacks a trained operator",
		b: "The spectrometer lab lacks a stable power supply",
		isDouble: false, isHard: true, held: false, language: "en", kind: "blocker", why: "other object",
	},
	{
		a: "Store the interview recordings on the university server",
		b: "Store the interview transcripts on the university server",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other object",
	},
	{
		a: "Guests must wear a lifejacket on the upper deck",
		b: "Guests may wear a lifejacket on the upper deck",
		isDouble: false, isHard: true, held: true, language: "en", kind: "decision", why: "other certainty",
	},
	{
		a: "Der Zulieferer könnte zwei Wochen in Verzug geraten",
		b: "Der Zulieferer ist zwei Wochen in Verzug geraten",
		isDouble: false, isHard: true, held: false, language: "de", kind: "blocker", why: "other certainty",
	},
	{
		a: "Consider sharing a crane with the fish market",
		b: "Share a crane with the fish market",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "other certainty",
	},
	{
		a: "Wir bauen die zweite Rampe",
		b: "Wir bauen die zweite Rampe nur bei Zusage der Landesmittel",
		isDouble: false, isHard: true, held: true, language: "de", kind: "decision", why: "condition added",
	},
	{
		a: "Switch the call centre to the backup line",
		b: "Switch the call centre to the backup line only when the main one fails for ten minutes",
		isDouble: false, isHard: true, held: false, language: "en", kind: "step", why: "condition added",
	},
	{
		a: "Extend Bastian's contract by a year",
		b: "Extend Bastian's contract by a year if the grant comes through",
		isDouble: false, isHard: true, held: false, language: "en", kind: "decision", why: "condition added",
	},
	{
		a: "Bewerbungsgespräche für die Bauleitung terminieren",
		b: "Parkausweis für die Bauleitung beantragen",
		isDouble: false, isHard: false, held: true, language: "de", kind: "step", why: "other matter",
	},
	{
		a: "The warehouse migration has no product owner",
		b: "Nobody has budgeted for training after the warehouse migration",
		isDouble: false, isHard: false, held: false, language: "en", kind: "blocker", why: "other matter",
	},
	{
		a: "The island ferry gets a quiet cabin on the lower deck",
		b: "Dogs travel free on the island ferry outside school holidays",
		isDouble: false, isHard: false, held: false, language: "en", kind: "decision", why: "other matter",
	},
	{
		a: "Order curtains for the conference stage",
		b: "Count the power sockets behind the conference stage",
		isDouble: false, isHard: false, held: true, language: "en", kind: "step", why: "other matter",
	},
	{
		a: "Carols are sung outdoors",
		b: "Passwords expire once a year",
		isDouble: false, isHard: false, held: false, language: "en", kind: "decision", why: "unrelated",
	},
	{
		a: "Half of the field team is ill",
		b: "Delivery of the roof trusses is delayed",
		isDouble: false, isHard: false, held: false, language: "en", kind: "blocker", why: "unrelated",
	},
	{
		a: "Proofread the exhibition catalogue",
		b: "Grease the bow thruster before the season",
		isDouble: false, isHard: false, held: true, language: "en", kind: "step", why: "unrelated",
	},
	{
		a: "Old laptops go to the village school",
		b: "The east stairwell gets a handrail on both sides",
		isDouble: false, isHard: false, held: false, language: "en", kind: "decision", why: "unrelated",
	},
	{
		a: "Das Richtfest findet bei jedem Wetter statt",
		b: "Reisekosten werden künftig digital eingereicht",
		isDouble: false, isHard: false, held: false, language: "de", kind: "decision", why: "unrelated",
	},
	{
		a: "The translation agency went out of business",
		b: "The load test crashes after ten minutes",
		isDouble: false, isHard: false, held: true, language: "en", kind: "blocker", why: "unrelated",
	},
	{
		a: "Renegotiate the cleaning contract with the terminal operator",
		b: "Recruit twelve left-handed participants for the grip study",
		isDouble: false, isHard: false, held: false, language: "en", kind: "step", why: "unrelated",
	},
	{
		a: "The wedding fair moves into the tent",
		b: "Staff may carry over five days of leave",
		isDouble: false, isHard: false, held: false, language: "en", kind: "decision", why: "unrelated",
	},
	{
		a: "Draw the cable route on the site plan",
		b: "Thank the sponsors of the rowing cup in the newsletter",
		isDouble: false, isHard: false, held: true, language: "en", kind: "step", why: "unrelated",
	},
	{
		a: "Der Bagger hat einen Motorschaden",
		b: "Die Umfrage hat zu wenige Rückläufe",
		isDouble: false, isHard: false, held: false, language: "de", kind: "blocker", why: "unrelated",
	},
	{
		a: "Two lifeguards have resigned",
		b: "An access key was leaked in a public notebook",
		isDouble: false, isHard: false, held: false, language: "en", kind: "blocker", why: "unrelated",
	},
	{
		a: "Fares for cyclists stay the same until next spring",
		b: "Test data is generated and never copied from production",
		isDouble: false, isHard: false, held: true, language: "en", kind: "decision", why: "unrelated",
	},
	{
		a: "Sand the wooden benches",
		b: "Ask the embassy for a visa letter",
		isDouble: false, isHard: false, held: false, language: "en", kind: "step", why: "unrelated",
	},
	{
		a: "Fix the broken turnstile at the aquarium",
		b: "Hire a payroll clerk for the winter term",
		isDouble: false, isHard: false, held: false, language: "en", kind: "step", why: "unrelated",
	},
	{
		a: "Meals on board are vegetarian on Mondays",
		b: "The source code is published under an open licence",
		isDouble: false, isHard: false, held: true, language: "en", kind: "decision", why: "unrelated",
	},
	{
		a: "The grant agreement lacks a signature",
		b: "Frost has damaged the new footpath",
		isDouble: false, isHard: false, held: false, language: "en", kind: "blocker", why: "unrelated",
	},
	{
		a: "Blumenkübel vor dem Fährterminal bepflanzen",
		b: "Serverzertifikat im Rechenzentrum erneuern",
		isDouble: false, isHard: false, held: false, language: "de", kind: "step", why: "unrelated",
	},
	{
		a: "Compare quotes for the coach transfer",
		b: "Clean the optical sensor on buoy seven",
		isDouble: false, isHard: false, held: true, language: "en", kind: "step", why: "unrelated",
	},
	{
		a: "The tile supplier stopped answering our messages",
		b: "The tile supplier has stopped answering our messages",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "tense",
	},
	{
		a: "We are going to rent the generator rather than buy it",
		b: "We rent the generator rather than buying it",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "tense",
	},
	{
		a: "We need to rotate the signing keys on the payment gateway",
		b: "Rotate the signing keys on the payment gateway",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "tense",
	},
	{
		a: "Wir werden die Altakten einscannen lassen",
		b: "Wir lassen die Altakten einscannen",
		isDouble: true, isHard: true, held: false, language: "de", kind: "decision", why: "tense",
	},
	{
		a: "The ticket office will move to pier two",
		b: "Ticket office to move to pier two",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "tense",
	},
	{
		a: "Mapping the drainage pipes under the stage area",
		b: "Map the drainage pipes under the stage area",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "tense",
	},
	{
		a: "Der Hafenmeister antwortete bisher nicht auf die Anfrage zum Liegeplatz",
		b: "Der Hafenmeister hat bisher nicht auf die Anfrage zum Liegeplatz geantwortet",
		isDouble: true, isHard: true, held: false, language: "de", kind: "blocker", why: "tense",
	},
	{
		a: "The archive room will be digitised by Brackwater over the summer",
		b: "Brackwater will digitise the archive room over the summer",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "passive and active",
	},
	{
		a: "Emergency lighting to be checked by the fire officer",
		b: "Fire officer to check the emergency lighting",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "passive and active",
	},
	{
		a: "The excavation is being held up by unexploded ordnance near the tram line",
		b: "Unexploded ordnance near the tram line is holding up the excavation",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "passive and active",
	},
	{
		a: "Die Pegeldaten müssen von Dilek bereinigt werden",
		b: "Dilek muss die Pegeldaten bereinigen",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "passive and active",
	},
	{
		a: "All invoices above ten thousand are countersigned by the treasurer and returned to the project office within three working days",
		b: "The treasurer countersigns all invoices above ten thousand and returns them to the project office within three working days",
		isDouble: true, isHard: true, held: true, language: "en", kind: "decision", why: "passive and active",
	},
	{
		a: "Our merge requests are blocked by the licence scanner",
		b: "The licence scanner blocks our merge requests",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "passive and active",
	},
	{
		a: "Die Einladungen werden per Post verschickt",
		b: "Wir verschicken die Einladungen per Post",
		isDouble: true, isHard: true, held: false, language: "de", kind: "decision", why: "passive and active",
	},
	{
		a: "For the poster session, print forty name tags and two floor plans",
		b: "Print two floor plans and forty name tags for the poster session",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "clause order",
	},
	{
		a: "Solange der Statiker krank ist, ruht der Umbau der Galerie",
		b: "Der Umbau der Galerie ruht, solange der Statiker krank ist",
		isDouble: true, isHard: true, held: false, language: "de", kind: "blocker", why: "clause order",
	},
	{
		a: "If the wind exceeds force eight, the car deck stays closed",
		b: "The car deck stays closed if the wind exceeds force eight",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "clause order",
	},
	{
		a: "Before the crew change, brief the new purser on the safe",
		b: "Brief the new purser on the safe before the crew change",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "clause order",
	},
	{
		a: "Because the asbestos report is missing, demolition can't begin",
		b: "Demolition can't begin because the asbestos report is missing",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "clause order",
	},
	{
		a: "Ab Herbst übernimmt Tidewell die Reinigung der Terminals",
		b: "Tidewell übernimmt ab Herbst die Reinigung der Terminals",
		isDouble: true, isHard: true, held: false, language: "de", kind: "decision", why: "clause order",
	},
	{
		a: "[[Gate valves|The gate valves]] are stuck in _customs clearance_",
		b: "The gate valves are stuck in customs clearance",
		isDouble: true, isHard: true, held: true, language: "en", kind: "blocker", why: "markdown and links",
	},
	{
		a: "Use [the new style guide](https://example.org/style) for all signage",
		b: "Use the new style guide for all signage",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "markdown and links",
	},
	{
		a: "[[Probenplan]] **vor der Generalprobe** an alle Chöre verteilen",
		b: "Probenplan vor der Generalprobe an alle Chöre verteilen",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "markdown and links",
	},
	{
		a: "Rename `legacy_orders` to `orders_archive` in the warehouse schema",
		b: "Rename legacy_orders to orders_archive in the warehouse schema",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "markdown and links",
	},
	{
		a: "*Mooring fees* are waived for ==research vessels== #harbour",
		b: "Mooring fees are waived for research vessels",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "markdown and links",
	},
	{
		a: "Send the **revised** floor plan to [[Lindbach Bau]]",
		b: "Send the revised floor plan to Lindbach Bau",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "markdown and links",
	},
	{
		a: "Badges are printed on site, not posted @Leonie",
		b: "Badges are printed on site, not posted",
		isDouble: true, isHard: true, held: true, language: "en", kind: "decision", why: "owner or due date",
	},
	{
		a: "Zugangskarten für die Nachtschicht fehlen @Bastian",
		b: "Zugangskarten für die Nachtschicht fehlen 📅 2026-02-02",
		isDouble: true, isHard: true, held: false, language: "de", kind: "blocker", why: "owner or due date",
	},
	{
		a: "(@Wanjiru) Upload the tide tables to the captain's tablet",
		b: "Upload the tide tables to the captain's tablet 📅 2026-04-09",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "owner or due date",
	},
	{
		a: "Order new mooring lines for the pilot boat @Tamsin 📅 2026-05-01",
		b: "Order new mooring lines for the pilot boat",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "owner or due date",
	},
	{
		a: "No permit for the crane on market day 📅 2026-06-20 @Okafor",
		b: "No permit for the crane on market day",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "owner or due date",
	},
	{
		a: "Draft the job advert for the lab technician @Priya",
		b: "Draft the job advert for the lab technician @Jonas",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "owner or due date",
	},
	{
		a: "Kostenvoranschlag für die Kühlanlage einholen @Henrike 📅 2026-07-15",
		b: "Kostenvoranschlag für die Kühlanlage einholen",
		isDouble: true, isHard: true, held: true, language: "de", kind: "step", why: "owner or due date",
	},
	{
		a: "Reconcile the crew payroll with the shift log 📅 2026-03-14",
		b: "Reconcile the crew payroll with the shift log 📅 2026-03-28",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "owner or due date",
	},
	{
		a: "No Sat deliveries to the site in Dec",
		b: "No Saturday deliveries to the site in December",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "abbreviation",
	},
	{
		a: "Die QS hat für den Sprint keine Kapazität",
		b: "Die Qualitätssicherung hat für den Sprint keine Kapazität",
		isDouble: true, isHard: true, held: true, language: "de", kind: "blocker", why: "abbreviation",
	},
	{
		a: "Update dept. phone list asap",
		b: "Update the department phone list as soon as possible",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "abbreviation",
	},
	{
		a: "Send the MoU to the uni for signature",
		b: "Send the memorandum of understanding to the university for signature",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "abbreviation",
	},
	{
		a: "Dev env moves to the EU region first",
		b: "The development environment moves to the EU region first",
		isDouble: true, isHard: true, held: true, language: "en", kind: "decision", why: "abbreviation",
	},
	{
		a: "Reqs for the HR portal are still unclear",
		b: "The requirements for the human resources portal are still unclear",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "abbreviation",
	},
	{
		a: "Rücksprache m. d. Betriebsrat wg. Schichtplan",
		b: "Rücksprache mit dem Betriebsrat wegen des Schichtplans",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "abbreviation",
	},
	{
		a: "Also, die Kaffeeküche bleibt dann halt im Erdgeschoss",
		b: "Die Kaffeeküche bleibt im Erdgeschoss",
		isDouble: true, isHard: true, held: true, language: "de", kind: "decision", why: "filler words",
	},
	{
		a: "So going forward the stand-up is simply held in writing, right",
		b: "The stand-up is held in writing going forward",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "filler words",
	},
	{
		a: "Bitte eben kurz den Notausgang hinter der Bühne prüfen",
		b: "Notausgang hinter der Bühne prüfen",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "filler words",
	},
	{
		a: "Someone really needs to sort out the leaking roof over the switch room",
		b: "Sort out the leaking roof over the switch room",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "filler words",
	},
	{
		a: "OK, let's please check the ramp angle with the bus company",
		b: "Check the ramp angle with the bus company",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "filler words",
	},
	{
		a: "Basically the choir still doesn't really have a rehearsal room for May, and you know, neither of the two schools we asked has actually answered so far",
		b: "The choir still doesn't have a rehearsal room for May, and neither of the two schools we asked has answered so far",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "filler words",
	},
	{
		a: "Wir haben uns darauf geeinigt, die Halle zu dämmen, bevor die Maschinen kommen",
		b: "Die Halle wird gedämmt, bevor die Maschinen kommen",
		isDouble: true, isHard: true, held: true, language: "de", kind: "decision", why: "decision phrase",
	},
	{
		a: "We decided to give the exhibit two weeks more",
		b: "Give the exhibit two weeks more",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "decision phrase",
	},
	{
		a: "Agreed: the survey stays anonymous",
		b: "The survey stays anonymous",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "decision phrase",
	},
	{
		a: "Beschlossen: Der Newsletter erscheint nur noch monatlich",
		b: "Der Newsletter erscheint nur noch monatlich",
		isDouble: true, isHard: true, held: true, language: "de", kind: "decision", why: "decision phrase",
	},
	{
		a: "It was decided that the fuel contract goes to the cheaper bidder",
		b: "The fuel contract goes to the cheaper bidder",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "decision phrase",
	},
	{
		a: "Organise a rehearsal at the harbour theatre",
		b: "Organize a rehearsal at the harbor theater",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "spelling",
	},
	{
		a: "The aluminium cladding was mislabelled and can't be fitted",
		b: "The aluminum cladding was mislabeled and can't be fitted",
		isDouble: true, isHard: true, held: true, language: "en", kind: "blocker", why: "spelling",
	},
	{
		a: "Die Schiffahrtsgebühr wird zum Jahresschluß abgerechnet",
		b: "Die Schifffahrtsgebühr wird zum Jahresschluss abgerechnet",
		isDouble: true, isHard: true, held: false, language: "de", kind: "decision", why: "spelling",
	},
	{
		a: "Analyse the behaviour logs from the pilot programme",
		b: "Analyze the behavior logs from the pilot program",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "spelling",
	},
	{
		a: "Centralise the colour catalogue for all brochures",
		b: "Centralize the color catalog for all brochures",
		isDouble: true, isHard: true, held: true, language: "en", kind: "decision", why: "spelling",
	},
	{
		a: "Gespräch mit der Behörde über die Lärmgrenzen führen",
		b: "Gespraech mit der Behoerde ueber die Laermgrenzen fuehren",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "umlauts",
	},
	{
		a: "Türöffner im Gästehaus prüfen",
		b: "Tueroeffner im Gaestehaus pruefen",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "umlauts",
	},
	{
		a: "Schlüssel für den Öltank ist verschwunden",
		b: "Schluessel fuer den Oeltank ist verschwunden",
		isDouble: true, isHard: true, held: true, language: "de", kind: "blocker", why: "umlauts",
	},
	{
		a: "Die Gebühren für Großgeräte trägt das Ministerium",
		b: "Die Gebuehren fuer Grossgeraete traegt das Ministerium",
		isDouble: true, isHard: true, held: false, language: "de", kind: "decision", why: "umlauts",
	},
	{
		a: "The e-mail back-up server is out of diskspace",
		b: "The email backup server is out of disk space",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "compound or hyphen",
	},
	{
		a: "Die Projektdatenbank bekommt eine eigene Testumgebung",
		b: "Die Projekt-Datenbank bekommt eine eigene Test-Umgebung",
		isDouble: true, isHard: true, held: true, language: "de", kind: "decision", why: "compound or hyphen",
	},
	{
		a: "Fixed term contracts get a mid year review",
		b: "Fixed-term contracts get a mid-year review",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "compound or hyphen",
	},
	{
		a: "Bisher keine Zusage für die Finanzierung des Radwegs",
		b: "Bisher keine Finanzierungszusage für den Radweg",
		isDouble: true, isHard: true, held: false, language: "de", kind: "blocker", why: "compound or hyphen",
	},
	{
		a: "Set up the on-boarding checklist for dock workers",
		b: "Set up the onboarding checklist for dockworkers",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "compound or hyphen",
	},
	{
		a: "Besucherzählung im Museumshafen auswerten",
		b: "Besucher-Zählung im Museums-Hafen auswerten",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "compound or hyphen",
	},
	{
		a: "Postpone the museum opening to the autumn",
		b: "Postpone the museum opening to the autumn because the lifts won't be ready",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "reason added",
	},
	{
		a: "Swap forklift batteries",
		b: "Swap forklift batteries, as two of them swelled up in the heat",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "reason added",
	},
	{
		a: "Fliesenleger kommen nicht weiter",
		b: "Fliesenleger kommen nicht weiter, da der Untergrund noch feucht ist",
		isDouble: true, isHard: true, held: false, language: "de", kind: "blocker", why: "reason added",
	},
	{
		a: "The ferry simulator is unavailable all week",
		b: "The ferry simulator is unavailable all week due to a coolant leak",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "reason added",
	},
	{
		a: "Der Ausschank beginnt erst um sechs",
		b: "Der Ausschank beginnt erst um sechs, weil vorher die Kinderführung läuft",
		isDouble: true, isHard: true, held: true, language: "de", kind: "decision", why: "reason added",
	},
	{
		a: "References are checked in pairs",
		b: "References are checked in pairs so that no one judges alone",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "reason added",
	},
	{
		a: "Travel to the field station is booked centrally through the office in Tromsø",
		b: "Travel to the field station is booked centrally thr…",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "truncated",
	},
	{
		a: "Ask the insurer whether the old lighthouse lens is covered during transport to the exhibition hall",
		b: "Ask the insurer whether the old lighthouse lens is covered during...",
		isDouble: true, isHard: true, held: true, language: "en", kind: "step", why: "truncated",
	},
	{
		a: "Split the monolith along the order, billing and shipping boundaries, starting with shipping",
		b: "Split the monolith along the order, billing and shipping bound...",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "truncated",
	},
	{
		a: "Den Vermieter um eine schriftliche Zusage für die Nutzung des Innenhofs am Wochenende bitten",
		b: "Den Vermieter um eine schriftliche Zusage für die Nutzung des Innenh...",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "truncated",
	},
	{
		a: "The ethics board wants a second letter from the clinic before any child can be recruited",
		b: "The ethics board wants a second letter from the clinic before…",
		isDouble: true, isHard: true, held: true, language: "en", kind: "blocker", why: "truncated",
	},
	{
		a: "Label the sample fridges in the wet lab",
		b: "Label each sample fridge in the wet lab",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "singular and plural",
	},
	{
		a: "Contractors must wear a helmet on the scaffolding",
		b: "Contractors must wear helmets on the scaffolding",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "singular and plural",
	},
	{
		a: "The permit for the fireworks is missing",
		b: "The permits for the firework are missing",
		isDouble: true, isHard: true, held: true, language: "en", kind: "blocker", why: "singular and plural",
	},
	{
		a: "Rettungsweste für jeden Fahrgast bereitlegen",
		b: "Rettungswesten für alle Fahrgäste bereitlegen",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "singular and plural",
	},
	{
		a: "Seat sales for the gala open on 4 July 2026",
		b: "Seat sales for the gala open on 2026-07-04",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "number form",
	},
	{
		a: "Die Probezeit für Lotsen beträgt sechs Monate",
		b: "Die Probezeit für Lotsen beträgt 6 Monate",
		isDouble: true, isHard: true, held: true, language: "de", kind: "decision", why: "number form",
	},
	{
		a: "The deposit rises to €1,200 per stall",
		b: "The deposit rises to 1200 euros per stall",
		isDouble: true, isHard: true, held: false, language: "en", kind: "decision", why: "number form",
	},
	{
		a: "Order fifteen folding chairs for the press area",
		b: "Order 15 folding chairs for the press area",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "number form",
	},
	{
		a: "The warranty on the boat lift runs for twenty-four months",
		b: "The warranty on the boat lift runs for 24 months",
		isDouble: true, isHard: true, held: true, language: "en", kind: "decision", why: "number form",
	},
	{
		a: "Drei Angebote für die Beschallung vergleichen",
		b: "3 Angebote für die Beschallung vergleichen",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "number form",
	},
	{
		a: "Two of the five bidders have withdrawn",
		b: "2 of the 5 bidders have withdrawn",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "number form",
	},
	{
		a: "Buy the spare engine second-hand",
		b: "Purchase a used spare engine",
		isDouble: true, isHard: true, held: true, language: "en", kind: "decision", why: "synonym",
	},
	{
		a: "Ring the notary about the land register entry",
		b: "Phone the notary about the land registry entry",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "synonym",
	},
	{
		a: "Call off the tasting with the caterer",
		b: "Cancel the tasting with the caterer",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "synonym",
	},
	{
		a: "We're short of welders for the night shift",
		b: "There aren't enough welders for the night shift",
		isDouble: true, isHard: true, held: true, language: "en", kind: "blocker", why: "synonym",
	},
	{
		a: "Den Termin mit dem Schiffsarzt verschieben",
		b: "Den Termin mit dem Schiffsarzt verlegen",
		isDouble: true, isHard: true, held: false, language: "de", kind: "step", why: "synonym",
	},
	{
		a: "Recieve the container keys from the terminal",
		b: "Receive the container keys from the terminal",
		isDouble: true, isHard: true, held: false, language: "en", kind: "step", why: "typo",
	},
	{
		a: "Die Standgebüren bleiben wie im Vorjar",
		b: "Die Standgebühren bleiben wie im Vorjahr",
		isDouble: true, isHard: true, held: true, language: "de", kind: "decision", why: "typo",
	},
	{
		a: "The calender sync looses half of the room bookings",
		b: "The calendar sync loses half of the room bookings",
		isDouble: true, isHard: true, held: false, language: "en", kind: "blocker", why: "typo",
	},
	{
		a: "Invite the alumni choir to the jubilee",
		b: "Invite the Alumni Choir to the Jubilee.",
		isDouble: true, isHard: false, held: false, language: "en", kind: "step", why: "case and stop",
	},
	{
		a: "The lighthouse key is lost.",
		b: "the lighthouse key is lost",
		isDouble: true, isHard: false, held: true, language: "en", kind: "blocker", why: "case and stop",
	},
	{
		a: "Check the fire extinguishers on the sun deck.",
		b: "check the fire extinguishers on the sun deck",
		isDouble: true, isHard: false, held: false, language: "en", kind: "step", why: "case and stop",
	},
	{
		a: "No plastic cups at the summer party",
		b: "No plastic cups at the summer party.",
		isDouble: true, isHard: false, held: false, language: "en", kind: "decision", why: "case and stop",
	},
	{
		a: "THE CLEAN ROOM HAS NO WATER",
		b: "The clean room has no water.",
		isDouble: true, isHard: false, held: true, language: "en", kind: "blocker", why: "case and stop",
	},
	{
		a: "Feuerlöscher in der Werkstatt nachfüllen.",
		b: "feuerlöscher in der Werkstatt nachfüllen",
		isDouble: true, isHard: false, held: false, language: "de", kind: "step", why: "case and stop",
	},
	{
		a: "Photograph the cracks in the sea wall",
		b: "photograph the cracks in the sea wall.",
		isDouble: true, isHard: false, held: false, language: "en", kind: "step", why: "case and stop",
	},
	{
		a: "Release notes are written by the product owner.",
		b: "release notes are written by the Product Owner",
		isDouble: true, isHard: false, held: true, language: "en", kind: "decision", why: "case and stop",
	},
	{
		a: "Nobody knows the router password.",
		b: "nobody knows the router password",
		isDouble: true, isHard: false, held: false, language: "en", kind: "blocker", why: "case and stop",
	},
	{
		a: "Measure the gap under the lock gate.",
		b: "Measure the gap under the lock gate",
		isDouble: true, isHard: false, held: false, language: "en", kind: "step", why: "case and stop",
	},
	{
		a: "Parkplätze werden nicht reserviert",
		b: "Parkplätze werden nicht reserviert.",
		isDouble: true, isHard: false, held: true, language: "de", kind: "decision", why: "case and stop",
	},
	{
		a: "Keep Friday demos",
		b: "keep friday demos.",
		isDouble: true, isHard: false, held: false, language: "en", kind: "decision", why: "case and stop",
	},
	{
		a: "steel prices are too volatile for a fixed offer",
		b: "Steel prices are too volatile for a fixed offer.",
		isDouble: true, isHard: false, held: false, language: "en", kind: "blocker", why: "case and stop",
	},
];
