import { describe, expect, it } from "vitest";
import type { Happenings } from "../../src/status/happenings";
import { PARTS } from "../../src/status/happenings";
import { demo, json, run } from "../cli/run";

// Written by hand from the notes of the demo vault: each line stands in a project note or in the name of a source.

const NEXT: Record<string, string> = {
	agatha: "List of everyone who ever served on her, back to 1961 (Noor Haddadin, due 2026-06-15)",
	jetty: "Find out who counts seals now that the seal counter has retired (Juno Tarrant, due 2026-03-13)",
	hospital: "Measure the gangway slope at low-water springs (Hester Quillan, due 2026-04-18)",
	odile: "Name the plug standard in the contract (Dunstan Mawle, due 2026-06-15)",
	cat: "Find a vet who makes quay calls (Noor Haddadin, due 2026-05-15)",
	skippers: "Write down the echo times for all five landings (Priya Elstow, due 2026-06-15)",
	ticketing: "Order a splash hood for the card reader (Petra Zolnay, due 2026-05-08)",
};

const SPRING = `From 2026-05-15 to 2026-06-30.

## [[Agatha at Sixty-Five/README|Agatha at Sixty-Five]]

Status: active. Owner: Noor Haddadin. 3 open blockers, 4 open next steps.

Next: ${NEXT["agatha"]}

**Contacts**

- 2026-06-30: [[2026-06-30 - Half-year quay meeting]]
- 2026-06-24: [[2026-06-24 - Agatha certificate inspection]]
- 2026-06-18: [[2026-06-18]]
- 2026-06-17: [[2026-06-17 - Run sheet]]
- 2026-06-04: [[2026-06-04_174455_Naming the ale]]
- 2026-06-03: [[2026-06-03 - Tasting the anniversary ale]]
- 2026-05-23: [[2026-05-23]]
- 2026-05-22: [[2026-05-22 - Out of dry dock]]

## [[Great Hob Jetty]]

Status: blocked. Owner: Juno Tarrant. 3 open blockers, 3 open next steps.

Next: ${NEXT["jetty"]}

**Contacts**

- 2026-06-30: [[2026-06-30]], [[2026-06-30 - Half-year quay meeting]]
- 2026-06-15: [[2026-06-15 - Swimmers and silent boats]]
- 2026-06-05: [[2026-06-05_082240_Seals]]
- 2026-06-02: [[2026-06-02]]
- 2026-05-29: [[2026-05-29 14 30 - Call about fenders]]

## [[Hospital Run]]

Status: active. Owner: Ivo Pellgrave. 2 open blockers, 5 open next steps.

Next: ${NEXT["hospital"]}

**Steps done**

- Chapter on punctuality (Ivo Pellgrave, 2026-06-05)

**Contacts**

- 2026-06-30: [[2026-06-30]], [[2026-06-30 - Half-year quay meeting]]
- 2026-06-29: [[2026-06-29_163344_Fourteen questions]]
- 2026-06-12: [[2026-06-12_115820_Bid submitted]]
- 2026-06-11: [[2026-06-11]]
- 2026-06-09: [[2026-06-09 - Final review of the bid]]
- 2026-05-27: [[2026-05-27 - Hospital bid workshop]]
- 2026-05-26: [[2026-05-26 - 1-1]]
- 2026-05-18: [[2026-05-18 - Price model]]
- 2026-05-15: [[2026-05-15]]

## [[Lost Property Amnesty]]

Status: active. Owner: Noor Haddadin. No blocker and no next step is open.

**Contacts**

- 2026-06-18: [[2026-06-18]]
- 2026-06-17: [[2026-06-17 - Run sheet]]

## [[Odile Goes Electric/README|Odile Goes Electric]]

Status: active. Owner: Hester Quillan. 3 open blockers, 4 open next steps.

Next: ${NEXT["odile"]}

**Contacts**

- 2026-06-30: [[2026-06-30 - Bell or hum]], [[2026-06-30 - Half-year quay meeting]]
- 2026-06-23: [[2026-06-23]], [[2026-06-23 - Sea trial log]]
- 2026-06-19: [[2026-06-19_090305_Your connection request]]
- 2026-06-18: [[2026-06-18]], [[2026-06-18 1100 Transcription]]
- 2026-06-16: [[2026-06-16 - Sea trial postponed]]
- 2026-06-15: [[2026-06-15 - Swimmers and silent boats]]
- 2026-06-02: [[2026-06-02]], [[2026-06-02 - Launch at Nordersiel]]
- 2026-05-27: [[2026-05-27 - Hospital bid workshop]]
- 2026-05-26: [[2026-05-26 - 1-1]]
- 2026-05-19: [[2026-05-19 - Charging pontoon, site visit]]
- 2026-05-18: [[2026-05-18 - Price model]]

## [[Ship's Cat Policy]]

Status: active. Owner: Ivo Pellgrave. 1 open blocker, 2 open next steps.

Next: ${NEXT["cat"]}

**Contacts**

- 2026-06-26: [[2026-06-26]]
- 2026-06-12: [[2026-06-12 - Hopper inspection]]
- 2026-06-11: [[2026-06-11]]
- 2026-06-10: [[2026-06-10 - Search for Ballast]]
- 2026-05-20: [[2026-05-20 - Ballast gets a contract]]

## [[Summer Timetable 2026]]

Status: done. Owner: Ivo Pellgrave. No blocker and no next step is open.

**Steps done**

- Boards for the five landings (Ivo Pellgrave, 2026-05-21)

**Contacts**

- 2026-05-23: [[2026-05-23]]

## [[Three New Skippers]]

Status: active. Owner: Priya Elstow. 1 open blocker, 5 open next steps.

Next: ${NEXT["skippers"]}

**Contacts**

- 2026-06-26: [[2026-06-26]]
- 2026-06-25: [[2026-06-25 - Night pilotage, second attempt]]
- 2026-06-09: [[2026-06-09 - Final review of the bid]]
- 2026-05-21: [[2026-05-21_160012_Back on the boat]]
- 2026-05-15: [[2026-05-15]]

## [[Ticketing That Works]]

Status: active. Owner: Petra Zolnay. 2 open blockers, 4 open next steps.

Next: ${NEXT["ticketing"]}

**Contacts**

- 2026-06-30: [[2026-06-30 - Half-year quay meeting]]
- 2026-06-26: [[2026-06-26]]
- 2026-06-22: [[2026-06-22_141638_Firmware 2.4, finally]]
- 2026-06-12: [[2026-06-12 - Hopper inspection]]
- 2026-05-29: [[2026-05-29_110907_Firmware 2.4, again]]
- 2026-05-15: [[2026-05-15]]

No news: [[Wet Lantern Film Shoot]].

Items that carry no date are left out: nothing tells when they changed.
`;

/** The paths of the ten projects that are none of the hazards. */
const PROJECTS = [
	"Projects/Agatha at Sixty-Five/README.md",
	"Projects/Great Hob Jetty.md",
	"Projects/Hospital Run/Hospital Run.md",
	"Projects/Lost Property Amnesty.md",
	"Projects/Odile Goes Electric/README.md",
	"Projects/Ship's Cat Policy.md",
	"Projects/Summer Timetable 2026.md",
	"Projects/Three New Skippers.md",
	"Projects/Ticketing That Works.md",
	"Projects/Wet Lantern Film Shoot.md",
];

/** What the notes of the winter say: `part: text (owner) date`. */
const WINTER: Record<string, string[]> = {
	"Great Hob Jetty": ["done: Corrected application to the Coastal Survey Office () 2026-03-03"],
	"Hospital Run": [
		"decided: Punctuality figures go to the hospital every month, unasked, the bad months too. () 2026-01-20",
		"decided: The penalty for March is settled with the taxi receipts. () 2026-03-20",
		"done: Send twelve months of departure times (Ivo Pellgrave) 2026-01-26",
	],
	"Odile Goes Electric": [
		"superseded: Steel racks, since they are cheaper. () 2026-03-16",
		"done: Price aluminium racks against steel () 2026-03-16",
	],
	"Ship's Cat Policy": [
		"decided: Ballast may stay aboard Winifred until the Authority has ruled. () 2026-03-04",
		"decided: The chart table is not a sleeping place while under way. () 2026-03-04",
		'decided: One tin a day, from the petty cash | line "consumables". () 2026-03-26',
		"done: Draft the policy on one page (Ivo Pellgrave) 2026-03-26",
	],
	"Summer Timetable 2026": [
		"done: Crew hours for the July weekends (Priya Elstow) 2026-02-24",
		"done: Ask the island before it is printed (Noor Haddadin) 2026-03-17",
	],
	"Three New Skippers": ["done: Book three pilotage examinations (Priya Elstow) 2026-02-27"],
	"Ticketing That Works": ["resolved: A supplier who answers the telephone () 2026-02-23"],
	"Wet Lantern Film Shoot": ["done: Send the hire conditions in writing (Noor Haddadin) 2026-01-30"],
};

/** Items of a project as the lists above have them. */
function itemsIn(one: Happenings): string[] {
	return PARTS.flatMap((part) => one[part].map(({ text, owner, date }) => `${part}: ${text} (${owner ?? ""}) ${date ?? ""}`));
}

describe("a status update over the demo vault", () => {
	it("says of the spring and early summer what the notes say", () => {
		const notes = PROJECTS.flatMap((path) => ["--note", path]);
		const { stdout, stderr, status } = run("status", demo, ...notes, "--since", "2026-05-15", "--until", "2026-06-30", "--today", "2026-07-01");
		expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
		expect(stdout).toBe(SPRING);
	});

	it("finds nothing in the other tracked notes of that time but what one source says of three of them", () => {
		const all = json(0, "status", demo, "--since", "2026-05-15", "--until", "2026-06-30", "--today", "2026-07-01") as Happenings[];
		const others = all.filter(({ path }) => !PROJECTS.includes(path));
		expect(others.length).toBeGreaterThan(20);
		expect(others.flatMap(itemsIn)).toEqual([]);
		const source = "Hazards/Sources/2026-06-22 - A summary full of syntax.md";
		expect(others.filter(({ contacts }) => contacts.length > 0).map(({ title, contacts }) => [title, contacts])).toEqual(
			["Entries in every form", "Heading in a fence", "Tabs"].map((title) => [title, [{ date: "2026-06-22", sources: [source] }]]),
		);
	});

	it("says of the winter which decisions, steps and blockers carry a day of it", () => {
		const all = json(0, "status", demo, "--since", "2026-01-20", "--until", "2026-03-31", "--today", "2026-07-01") as Happenings[];
		const told = all.filter(({ path }) => PROJECTS.includes(path)).map((one): [string, string[]] => [one.title, itemsIn(one)]);
		expect(Object.fromEntries(told.filter(([, items]) => items.length > 0))).toEqual(WINTER);
	});
});
