/** Everything a tracked note says: what the panel shows and `show` prints. */

import type { SectionKind } from "../settings/schema";
import type { IsoDate } from "../text/date";
import { linksIn } from "../text/inline";
import { blockIndexFrom, textStart, type Block } from "../text/outline";
import { baseName } from "../text/path";
import { nameKey, plainText } from "../text/plain";
import { properties } from "../text/property";
import { tableOf, type Table } from "../text/table";
import { entriesOf, type Entry } from "./entry";
import { fieldsOf } from "./field";
import { headingKey } from "./heading";
import { ITEM_KINDS, type Item, type ItemKind } from "./item";
import { personsOf, type Collaborator } from "./person";
import type { Problem } from "./problem";
import type { Note, Reader } from "./reading";
import { itemsBetween, sectionsOf, sectionsOfKind, type Section } from "./section";
import { textsIn } from "./source";
import { itemsOf } from "./stand";
import { dateOfValue, isBlankDate, propertyOf, textOf } from "./value";
import { isPlaceholder, sharesLine, wordsOf } from "./words";

export interface Project extends Record<ItemKind, Item[]> {
	status: string | null;
	owner: string | null;
	/** What the Status table says where it differs from the property: the property wins, but both are shown. */
	tableSays: Record<"status" | "owner", string | null>;
	lastContact: IsoDate | null;
	recentContext: Entry[];
	keyFacts: string[];
	topics: string[];
	overview: string | null;
	collaborators: Collaborator[];
	/** Link targets as written. */
	related: Record<"people" | "customers" | "projects" | "other", string[]>;
	/** In the order of their lines. */
	problems: Problem[];
}

/** What holds, and what the Status table says where it differs. */
interface Stated {
	value: string | null;
	otherwise: string | null;
}

/** @param people names of known persons, so that owners of several words are found whole */
export function readProject(note: Note, reader: Reader, people: readonly string[] = []): Project {
	return new ProjectReading(note, reader).read(people);
}

/** What its properties and its Status table say; the rest of a note takes far longer to read. */
export function readHead(note: Note, reader: Reader): Pick<Project, "status" | "owner" | "lastContact"> {
	return new ProjectReading(note, reader).head();
}

class ProjectReading {
	private readonly sections: Section[];
	private readonly problems: Problem[];

	constructor(
		private readonly note: Note,
		private readonly reader: Reader,
	) {
		this.sections = sectionsOf(note.outline, reader.names);
		this.problems = [...note.frontmatter.problems];
	}

	head(): Pick<Project, "status" | "owner" | "lastContact"> {
		const { status, owner } = this.stands();
		return { status: status.value, owner: owner.value, lastContact: this.lastContact() };
	}

	read(people: readonly string[]): Project {
		const { outline } = this.note;
		const collaborators = this.of("collaborators").flatMap((section) => personsOf(outline, section));
		const names = [...people, ...collaborators.map(({ person }) => person), ...this.linkedNames("collaborators")];
		const { markers } = this.reader.settings;
		const reading = { outline, markers, people: names, problems: this.problems };
		const items = (kind: ItemKind): Item[] =>
			this.of(kind).flatMap((section) => itemsOf(reading, section, kind));
		const [blockers = [], nextSteps = [], decisions = []] = ITEM_KINDS.map(items);
		const { status, owner } = this.stands();
		const recentContext = this.of("recentContext").flatMap((section) => entriesOf(outline, section, this.problems));
		this.findDoubles();
		this.findOpenBlocks();
		return {
			blockers,
			nextSteps,
			decisions,
			recentContext,
			collaborators,
			status: status.value,
			owner: owner.value,
			tableSays: { status: status.otherwise, owner: owner.otherwise },
			lastContact: this.lastContact(),
			keyFacts: this.of("keyFacts").flatMap((section) => this.bullets(section)),
			topics: this.of("topics").flatMap((section) => this.topics(section)),
			overview: this.of("overview").map((section) => this.prose(section)).filter(Boolean).join("\n\n") || null,
			related: {
				people: this.links("relatedPeople"),
				customers: this.links("relatedCustomers"),
				projects: this.links("relatedProjects"),
				other: this.links("related"),
			},
			problems: this.problems.sort((a, b) => a.line - b.line),
		};
	}

	private of(kind: SectionKind): Section[] {
		return sectionsOfKind(this.sections, kind);
	}

	private stands(): Record<"status" | "owner", Stated> {
		const { properties } = this.reader.settings;
		const table = this.statusTable();
		return { status: this.stated(properties.status, "status", table), owner: this.stated(properties.owner, "owner", table) };
	}

	/** A property, else the row of the Status table called so. */
	private stated(name: string, row: string, table: ReadonlyMap<string, string>): Stated {
		const own = this.property(name);
		const tabled = table.get(name.toLowerCase()) ?? table.get(row) ?? null;
		const differs = own !== null && tabled !== null && nameKey(own) !== nameKey(tabled);
		return { value: own ?? tabled, otherwise: differs ? tabled : null };
	}

	/** A property as plain words: `owner: "[[Mira Okafor]]"` is Mira Okafor. */
	private property(name: string): string | null {
		const texts = [...textsIn(propertyOf(this.note.frontmatter.values, name))];
		return texts.map((text) => plainText(text).replace(/^@/, "")).filter(Boolean).join(", ") || null;
	}

	private lastContact(): IsoDate | null {
		const { values } = this.note.frontmatter;
		const spelled = this.lastContactKeys();
		const [first, second] = spelled;
		if (first === undefined) return null;
		if (second !== undefined) this.problem("last-contact-twice", this.lineOf(second), second);
		const value = values.get(first) ?? null;
		const date = dateOfValue(value);
		if (!date && value !== null && !isBlankDate(textOf(value) ?? (value === "" ? "" : "?"))) {
			this.problem("last-contact-invalid", this.lineOf(first), textOf(value) ?? first);
		}
		return date;
	}

	/** The known spellings the note uses, in any case, as setting the date finds them. */
	private lastContactKeys(): string[] {
		const keys = [...this.note.frontmatter.values.keys()];
		const names = new Set(this.reader.settings.properties.lastContact.map((name) => name.toLowerCase()));
		return [...names].flatMap((name) => keys.filter((key) => key.toLowerCase() === name));
	}

	private problem(code: Problem["code"], line: number, what: string): void {
		this.problems.push({ code, line, what });
	}

	/** Line of a property's key, counted from 1. */
	private lineOf(key: string): number {
		return (properties(this.note.outline).find((property) => property.key === key)?.line ?? 0) + 1;
	}

	/** `Field / Value` rows, or `**Field:** value` lines. */
	private statusTable(): Map<string, string> {
		const { outline } = this.note;
		const values = new Map<string, string>();
		const add = (key: string, value: string): void => {
			const lower = key.toLowerCase();
			const name = lower.endsWith(":") ? lower.slice(0, -1).trimEnd() : lower;
			if (value !== "" && !values.has(name)) values.set(name, value);
		};
		for (const section of this.of("status")) {
			for (const block of this.blocksOf(section)) {
				if (block.kind === "table") {
					for (const [key = "", value = ""] of this.cells(tableOf(outline.lines, block))) add(key, value);
				}
				for (const { key, value } of fieldsOf(outline, block)) add(key, plainText(value));
			}
		}
		return values;
	}

	private cells(table: Table): string[][] {
		const { text } = this.note.outline;
		return [table.head, ...table.rows].map((row) =>
			row.cells.map(({ from, to }) => plainText(text.slice(from, to).replace(/\\\|/g, "|"))),
		);
	}

	private blocksOf({ from, to }: Section): Block[] {
		const { blocks } = this.note.outline;
		const found: Block[] = [];
		for (let i = blockIndexFrom(blocks, from); i < blocks.length; i++) {
			const block = blocks[i];
			if (!block || block.from > to) break;
			found.push(block);
		}
		return found;
	}

	private bullets(section: Section): string[] {
		const { outline } = this.note;
		return itemsBetween(outline, section.from, section.to)
			.filter((index) => (outline.items[index]?.parent ?? -1) < 0 && !sharesLine(outline, index))
			.map((index) => wordsOf(outline, index).text)
			.filter((text) => !isPlaceholder(text));
	}

	private topics(section: Section): string[] {
		const bullets = this.bullets(section);
		if (bullets.length > 0) return bullets;
		return this.prose(section).split("\n\n").flatMap((paragraph) => splitTopics(paragraph.replace(/\n/g, " ")));
	}

	private prose(section: Section): string {
		const { outline } = this.note;
		const paragraphs = this.blocksOf(section).filter(({ kind, item }) => kind === "paragraph" && item < 0);
		return paragraphs
			.map((block) => {
				const rows: string[] = [];
				for (let line = block.from; line <= block.to; line++) {
					rows.push(outline.text.slice(textStart(outline, block, line), outline.lines.end(line)).trim());
				}
				return rows.join("\n");
			})
			.filter((paragraph) => !isPlaceholder(paragraph))
			.join("\n\n");
	}

	/** Names of the notes a section links to, which its link texts may shorten. */
	private linkedNames(kind: SectionKind): string[] {
		const { text, lines } = this.note.outline;
		return this.of(kind)
			.flatMap((section) => this.blocksOf(section))
			.filter((block) => block.kind === "paragraph" || block.kind === "table")
			.flatMap((block) => linksIn(text, block.start, lines.end(block.to)))
			.map(({ target }) => baseName(target));
	}

	private links(kind: SectionKind): string[] {
		const { outline } = this.note;
		return this.of(kind).flatMap((section) =>
			this.blocksOf(section)
				.filter((block) => block.item >= 0 && block.kind === "paragraph")
				.flatMap((block) => linksIn(outline.text, block.start, outline.lines.end(block.to)))
				.filter(({ external, target }) => !external && target !== "")
				.map(({ written }) => written),
		);
	}

	/** The same title twice: what is added goes to the first. */
	private findDoubles(): void {
		const seen = new Set<string>();
		for (const { kind, heading } of this.sections) {
			if (kind === null) continue;
			const key = headingKey(heading.text);
			if (seen.has(key)) this.problem("section-twice", heading.line + 1, heading.text);
			seen.add(key);
		}
	}

	private findOpenBlocks(): void {
		for (const { closed, from, kind } of this.note.outline.blocks) {
			if (!closed) this.problem("block-open", from + 1, kind);
		}
	}
}

/** Cuts at commas outside parentheses. */
function splitTopics(text: string): string[] {
	const topics: string[] = [];
	let depth = 0;
	let topic = "";
	for (const char of text) {
		if (char === "(") depth++;
		else if (char === ")") depth = Math.max(0, depth - 1);
		if (char === "," && depth === 0) {
			topics.push(topic);
			topic = "";
		} else {
			topic += char;
		}
	}
	return [...topics, topic].map((entry) => entry.trim()).filter((entry) => !isPlaceholder(entry));
}
