/**
 * A vault of any size, the same for the same number and seed: a tenth projects, seven tenths sources of two to four
 * kilobytes, the rest people and customers, with the mess real vaults have.
 */

export interface VaultFile {
	path: string;
	text: string;
}

const GIVEN = "Alba Bruno Celia Dario Edda Falk Greta Hilmar Iska Jorin Kaja Levin Malin Nuno Odile Pelle Runa Silas Thea Urs Vito Wanja Yoko Zita".split(" ");
const FAMILY = "Anker Birke Distel Eller Fichte Ginster Hasel Ilex Jasmin Kiefer Linde Malve Nessel Olm Pappel Quitte Rotdorn Salbei Tanne Ulme Veilchen Weide".split(" ");
const TRADE = "Bakery Brewery Dairy Foundry Joinery Mill Nursery Pottery Quarry Ropery Sawmill Shipyard Tannery Weaving".split(" ");
const THING = "Harbour Lighthouse Ferry Market Bridge Orchard Library Archive Tramway Windmill Canal Cistern Theatre Greenhouse".split(" ");
const DEED = "Renewal Survey Opening Repair Move Licence Budget Season Handover Trial Map Festival".split(" ");
const WHO = ["The crew", "The council", "Our neighbours", "The wardens", "Two of the masters", "The clerk", "Everybody at the table"];
const DID = ["looked at", "asked for", "put off", "agreed on", "wondered about", "measured", "paid for", "compared"];
const WHAT = ["the new lamps along the quay", "last year's invoices", "how the ropes are stored in winter", "the width of the gate", "a second boat for the mornings", "the paint – and who mixes it", "keys for the upper floor", "the noise behind the mill"];
const WHEN = ["before the frost", "until the tide tables are printed", "with no date yet", "as soon as the stones are here", "for a third of the price", "at the next round"];
const SUBJECTS = ["lamps", "ropes", "gate", "boats", "paint", "keys", "noise", "stones", "tides", "roof"];

/** Numbers from 0 up to 1, the same for the same key. */
class Dice {
	private state: number;

	constructor(...key: readonly number[]) {
		this.state = key.reduce((state, part) => Math.imul(state ^ part, 0x01000193) + 0x9e37, 0x811c9dc5) >>> 0;
	}

	roll(): number {
		// Xorshift: small, and good enough to strew words.
		let { state } = this;
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		this.state = state >>> 0 || 1;
		return this.state / 2 ** 32;
	}

	below(count: number): number {
		return Math.floor(this.roll() * count);
	}

	between(least: number, most: number): number {
		return least + this.below(most - least + 1);
	}

	chance(share: number): boolean {
		return this.roll() < share;
	}

	/** Few of them often, most of them seldom. */
	often(count: number): number {
		return Math.min(count - 1, Math.floor(count * this.roll() ** 2.2));
	}

	pick(words: readonly string[]): string {
		return words[this.below(words.length)] ?? "";
	}
}

interface Source {
	index: number;
	date: string;
	title: string;
	projects: number[];
	people: number[];
	customers: number[];
}

/** @param count how many notes; at least 40 @param seed another one makes another vault */
export function* makeVault(count: number, seed = 1): Generator<VaultFile> {
	const maker = new Maker(Math.max(40, count), seed);
	for (let index = 0; index < maker.projects.length; index++) yield maker.project(index);
	for (const source of maker.sources) yield maker.source(source);
	for (let index = 0; index < maker.people.length; index++) yield maker.person(index);
	for (let index = 0; index < maker.customers.length; index++) yield maker.customer(index);
}

class Maker {
	readonly projects: string[];
	readonly people: string[];
	readonly customers: string[];
	readonly sources: Source[];
	private readonly sourcesOf: Source[][];

	constructor(
		count: number,
		private readonly seed: number,
	) {
		const projects = Math.round(count * 0.1);
		const people = Math.round(count * 0.15);
		const customers = Math.round(count * 0.05);
		this.projects = named(projects, (index) => this.name(1, index, [THING, DEED]));
		this.people = named(people, (index) => this.name(2, index, [GIVEN, FAMILY]));
		this.customers = named(customers, (index) => this.name(3, index, [FAMILY, TRADE]));
		this.sources = Array.from({ length: count - projects - people - customers }, (_, index) => this.meeting(index));
		this.sourcesOf = this.projects.map(() => []);
		for (const source of this.sources) for (const project of source.projects) this.sourcesOf[project]?.push(source);
		for (const sources of this.sourcesOf) sources.sort((a, b) => (a.date < b.date ? 1 : -1));
	}

	project(index: number): VaultFile {
		const dice = new Dice(this.seed, 10, index);
		const title = this.projects[index] ?? "";
		const sources = this.sourcesOf[index] ?? [];
		const known = sources.slice(dice.between(0, 3)).slice(0, dice.between(4, 10));
		const newest = known[0]?.date ?? "";
		const lines = ["---", "type: projects", `title: ${title}`, `last_contact: ${dice.chance(0.1) ? newest : `'${newest}'`}`];
		if (dice.chance(0.3)) lines.push(`owner: "[[${this.anyone(dice)}]]"`);
		lines.push(dice.chance(0.2) ? "tags: [type/projects, made]" : "tags:\n- type/projects\n- made", "---", "", `# ${title}`, "", "## Recent Context", "");
		for (const source of known) lines.push(`- ${source.date}: ${linkTo(source, dice)} - ${sentence(dice)}${dice.chance(0.5) ? ` (via ${this.people[source.people[0] ?? 0] ?? ""})` : ""}`);
		lines.push("", "## Key Facts", "", ...listOf(dice, 5, 12, () => `- ${sentence(dice)}`), "", "## Overview", "", prose(dice, 4));
		lines.push("", "## Status", "", "| Field | Value |", "| --- | --- |", `| **Status** | ${dice.pick(["active", "blocked", "paused"])} |`);
		lines.push("", "## Blockers", "", ...listOf(dice, 0, 6, () => `- ❌ ${sentence(dice)}`));
		lines.push("", "## Next Steps", "", ...listOf(dice, 3, 11, () => `- [${dice.pick([" ", " ", "x", "-"])}] ${sentence(dice)}${dice.chance(0.1) ? `\n  - ${sentence(dice)}` : ""}`));
		if (dice.chance(0.05)) lines.push("", "```md", "## Next Steps", "- [ ] no task", "[[No Link]]", "```");
		if (dice.chance(0.05)) lines.push("", "%% [[Hidden]] - [ ] hidden %%");
		lines.push("", "## Key Decisions", "", ...listOf(dice, 2, 10, () => `- ✅ ${sentence(dice)}`));
		const crew = [...new Set(known.flatMap(({ people }) => people))].slice(0, 8).map((person) => this.people[person] ?? "");
		lines.push("", "## Collaborators", "", "| Person | Role | Company |", "| --- | --- | --- |", ...crew.map((person) => `| [[${person}]] | ${dice.pick(["Warden", "Clerk", ""])} | ${this.customers[dice.often(this.customers.length)] ?? ""} |`));
		const path = index % 2 === 0 ? `Projects/${title}/README.md` : `Projects/${title}.md`;
		return finished(path, lines, dice);
	}

	source(source: Source): VaultFile {
		const { date, title, projects, people, customers, index } = source;
		const dice = new Dice(this.seed, 11, index);
		const links = projects.map((project) => `[[${this.projects[project] ?? ""}]]`);
		const lines: string[] = [];
		if (!dice.chance(0.02)) {
			lines.push("---", "type: sources", dice.chance(0.002) ? `title: ["${title}` : `title: ${title}`, `date: '${date}'`);
			if (links.length > 0) lines.push("projects:", ...links.map((link) => `- "${link}"`));
			lines.push("participants:", ...people.map((person) => `- ${this.people[person] ?? ""}`));
			if (customers.length > 0) lines.push(`customers: [${customers.map((customer) => `"[[${this.customers[customer] ?? ""}]]"`).join(", ")}]`);
			lines.push("tags:", "- type/sources", "---", "");
		}
		lines.push(`# ${title}`, "", `**Date:** ${date} · **Project:** ${links[0] ?? "none"}`, "", "## Summary", "", prose(dice, 3) + (links[1] ? ` Beside it ${links[1]}.` : ""), "");
		lines.push("## Decisions", "", ...listOf(dice, 0, 4, () => `- ✅ ${sentence(dice)}`), "", "## Action Items", "");
		lines.push(...listOf(dice, 1, 5, () => `- [ ] [[${this.people[people[0] ?? 0] ?? ""}]] ${sentence(dice)}${dice.chance(0.3) ? ` 📅 ${dayOf(dice.between(700, 760))}` : ""}`));
		lines.push("", "## Participants", "", ...people.map((person) => `- [[${this.people[person] ?? ""}]]`), "", "## Discussion", "");
		const target = dice.between(1900, 3700);
		for (let size = lines.join("\n").length; size < target; ) {
			const more = dice.chance(0.7) ? `- ${sentence(dice)}` : `\n${prose(dice, 2)}\n`;
			lines.push(more);
			size += more.length + 1;
		}
		if (dice.chance(0.01)) lines.push("", "```", "- [ ] [[no link]]", "# no heading", "```");
		return finished(`Sources/${date.slice(0, 4)}/${date} - ${title}.md`, lines, dice);
	}

	person(index: number): VaultFile {
		const dice = new Dice(this.seed, 12, index);
		const name = this.people[index] ?? "";
		return finished(`People/${name}.md`, ["---", "type: people", `title: ${name}`, "---", "", `# ${name}`, "", prose(dice, 3), "", `Works with [[${this.anyone(dice)}]] and [[Nobody ${index}]].`], dice);
	}

	customer(index: number): VaultFile {
		const dice = new Dice(this.seed, 13, index);
		const name = this.customers[index] ?? "";
		return finished(`Customers/${name}.md`, ["---", "type: customers", `title: ${name}`, "---", "", `# ${name}`, "", prose(dice, 3)], dice);
	}

	private meeting(index: number): Source {
		const dice = new Dice(this.seed, 4, index);
		const some = (least: number, most: number, of: number): number[] => [...new Set(Array.from({ length: dice.between(least, most) }, () => dice.often(of)))];
		const projects = dice.chance(0.12) ? [] : some(1, 3, this.projects.length);
		const title = `${dice.chance(0.3) ? (this.projects[projects[0] ?? 0] ?? "") : `About ${dice.pick(SUBJECTS)} and ${dice.pick(SUBJECTS)}`} ${index}`;
		return { index, date: dayOf(dice.below(720)), title, projects, people: some(2, 6, this.people.length), customers: some(0, 2, this.customers.length) };
	}

	private anyone(dice: Dice): string {
		return this.people[dice.often(this.people.length)] ?? "";
	}

	private name(kind: number, index: number, words: readonly (readonly string[])[]): string {
		const dice = new Dice(this.seed, kind, index);
		return words.map((of) => dice.pick(of)).join(" ");
	}
}

/** Names that are all different: the second of one name has a number. */
function named(count: number, make: (index: number) => string): string[] {
	const times = new Map<string, number>();
	return Array.from({ length: count }, (_, index) => {
		const name = make(index);
		const before = times.get(name) ?? 0;
		times.set(name, before + 1);
		return before === 0 ? name : `${name} ${before + 1}`;
	});
}

function sentence(dice: Dice): string {
	return `${dice.pick(WHO)} ${dice.pick(DID)} ${dice.pick(WHAT)} ${dice.pick(WHEN)}.`;
}

function prose(dice: Dice, most: number): string {
	return listOf(dice, 2, most, () => sentence(dice)).join(" ");
}

function listOf(dice: Dice, least: number, most: number, make: () => string): string[] {
	return Array.from({ length: dice.between(least, most) }, make);
}

function linkTo({ date, title }: Source, dice: Dice): string {
	const name = `${date} - ${title}`;
	const way = dice.roll();
	if (way < 0.15) return `[[Sources/${date.slice(0, 4)}/${name}.md|${title}]]`;
	return way < 0.2 ? `[[${name}#Summary|${title}]]` : way < 0.25 ? `[[${date}]]` : `[[${name}]]`;
}

/** Days from the beginning of 2024 on. */
function dayOf(day: number): string {
	return new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
}

function finished(path: string, lines: readonly string[], dice: Dice): VaultFile {
	const text = lines.join("\n") + (dice.chance(0.7) ? "\n" : "");
	return { path, text: dice.chance(0.05) ? text.replaceAll("\n", "\r\n") : text };
}
