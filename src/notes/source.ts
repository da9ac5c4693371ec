/** A dated note as a source: its date, what it is filed under by its own word, and whom it mentions where. */

import type { Settings } from "../settings/schema";
import { leadingDate, type IsoDate } from "../text/date";
import { linksIn } from "../text/inline";
import type { Block, Outline } from "../text/outline";
import { baseName } from "../text/path";
import { plainText } from "../text/plain";
import { properties, type Property } from "../text/property";
import { entryAt } from "./entry";
import { fieldsOf, namesIn, type Field } from "./field";
import type { Frontmatter, Value } from "./frontmatter";
import { headingKey } from "./heading";
import { isIntention } from "./intention";
import { sectionsOf, sectionsOfKind, type Section, type SectionNames } from "./section";
import { dateOfValue, propertyOf, textOf, textsOf } from "./value";

/** A link or a name that may reach a tracked note. */
export interface Mention {
	/** A link's target to resolve, or a plain name from a field. */
	target: string;
	link: boolean;
	/** Counted from 1. */
	line: number;
	/** Stands in a list below "Related", "See also" or "Links". */
	listed: boolean;
}

/** The value of a home field: what the source is filed under by its own word. */
export interface HomeName {
	target: string;
	link: boolean;
}

export interface SourceFacts {
	date: IsoDate;
	/** As written. */
	sourceRef: string | null;
	/** By properties, in the order of the settings, then by the field in the text. */
	homes: HomeName[];
	/** In the order of their lines. */
	mentions: Mention[];
}

/** The date of a note that is read as a source: frontmatter, else base name, else a field before the first level-2 heading. */
export function sourceDate(
	path: string,
	outline: Outline,
	{ values }: Frontmatter,
	{ properties, fields }: Settings,
): IsoDate | null {
	const named = dateOfValue(propertyOf(values, properties.date)) ?? leadingDate(baseName(path));
	if (named) return named;
	const end = outline.headings.find(({ level, nested }) => level >= 2 && !nested)?.line ?? outline.lines.count;
	for (const block of outline.blocks) {
		if (block.from >= end) break;
		const field = fieldsOf(outline, block).find(({ key }) => sameKey(key, fields.date));
		const date = field ? dateInField(field.value) : null;
		if (date) return date;
	}
	return null;
}

function dateInField(value: string): IsoDate | null {
	return dateOfValue(value) ?? leadingDate(plainText(value));
}

function sameKey(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}

/** What a dated note says about itself and others. */
export function sourceFacts(
	date: IsoDate,
	outline: Outline,
	frontmatter: Frontmatter,
	settings: Settings,
	names: SectionNames,
): SourceFacts {
	return new SourceReading(outline, frontmatter, settings, names).facts(date);
}

class SourceReading {
	private readonly mentions: Mention[] = [];
	private readonly fieldHomes: HomeName[] = [];

	constructor(
		private readonly outline: Outline,
		private readonly frontmatter: Frontmatter,
		private readonly settings: Settings,
		private readonly names: SectionNames,
	) {}

	facts(date: IsoDate): SourceFacts {
		const { values } = this.frontmatter;
		const { properties } = this.settings;
		this.readFrontmatter();
		this.readBody();
		const homes = properties.home.flatMap((name) =>
			[...textsIn(propertyOf(values, name))].flatMap((text) => targetsIn(text)),
		);
		return {
			date,
			sourceRef: textsOf(propertyOf(values, properties.sourceRef))[0] ?? null,
			homes: [...homes, ...this.fieldHomes],
			mentions: this.mentions,
		};
	}

	private readFrontmatter(): void {
		const { values } = this.frontmatter;
		const found: { key: string; text: string; mention: Mention }[] = [];
		for (const [key, value] of values) {
			const add = (target: string, link: boolean, text: string): void => {
				found.push({ key, text, mention: { target, link, line: 1, listed: false } });
			};
			const hasNames = this.settings.properties.names.some((name) => sameKey(name, key));
			for (const text of textsIn(value)) {
				for (const link of text.includes("[") ? linksIn(text) : []) {
					if (!link.external && !link.embed && link.target !== "") add(link.target, true, link.written);
				}
				for (const { target, link } of hasNames ? targetsIn(text) : []) if (!link) add(target, false, target);
			}
		}
		if (found.length === 0) return;
		const lines = new FrontmatterLines(this.outline);
		for (const { key, text, mention } of found) mention.line = lines.of(key, text);
		for (const one of found.map(({ mention }) => mention).sort((a, b) => a.line - b.line)) this.mentions.push(one);
	}

	private readBody(): void {
		const { outline } = this;
		const headings = new ListHeadings(outline, this.settings, this.names);
		const contexts = this.contexts();
		for (const block of outline.blocks) {
			if (block.quoted || (block.kind !== "paragraph" && block.kind !== "heading" && block.kind !== "table")) continue;
			const isListed = headings.listAt(block.from) && block.item >= 0;
			const scan = this.mayMention(block);
			if (!scan || isIntention(outline, block)) continue;
			const inContext = contexts.some(({ from, to }) => from <= block.from && block.from <= to);
			if (inContext && this.isEntry(block)) continue;
			if (scan.links) this.addLinks(block, isListed);
			if (scan.fields) this.addFields(block, isListed);
		}
	}

	/** Sections in which the note keeps dated entries of its own. */
	private contexts(): Section[] {
		const { outline, names } = this;
		const any = outline.headings.some((heading) => names.get(heading)?.kind === "recentContext");
		return any ? sectionsOfKind(sectionsOf(outline, names), "recentContext") : [];
	}

	/** Most blocks hold neither brackets nor fields; a look at the text spares the rest. */
	private mayMention(block: Block): { links: boolean; fields: boolean } | null {
		const { text, lines } = this.outline;
		const source = text.slice(block.start, lines.end(block.to));
		const links = source.includes("](") || source.includes("[[");
		const fields = block.kind === "paragraph" && source.includes(":") && /\*\*|__|::/.test(source);
		return links || fields ? { links, fields } : null;
	}

	/** Inside a dated entry: the note rolls others up itself. */
	private isEntry(block: Block): boolean {
		for (let index = block.item; index >= 0; index = this.outline.items[index]?.parent ?? -1) {
			if (entryAt(this.outline, index)) return true;
		}
		return false;
	}

	private addLinks(block: Block, listed: boolean): void {
		const { text, lines } = this.outline;
		for (const link of linksIn(text, block.start, lines.end(block.to))) {
			if (link.embed || link.external || link.target === "") continue;
			this.mentions.push({ target: link.target, link: true, line: lines.lineOf(link.from) + 1, listed });
		}
	}

	private addFields(block: Block, listed: boolean): void {
		const { fields } = this.settings;
		for (const field of fieldsOf(this.outline, block)) {
			if (sameKey(field.key, fields.home)) for (const one of targetsIn(field.value)) this.fieldHomes.push(one);
			if (fields.names.some((name) => sameKey(name, field.key))) this.addNames(field, listed);
		}
	}

	private addNames(field: Field, listed: boolean): void {
		for (const { target, link } of targetsIn(field.value)) {
			// Links are mentions already.
			if (!link) this.mentions.push({ target, link: false, line: field.line + 1, listed });
		}
	}
}

/** Links of a field's value, then the plain names around them. */
export function targetsIn(value: string): HomeName[] {
	const links = value.includes("[") ? linksIn(value).filter(({ external, embed }) => !external && !embed) : [];
	let rest = "";
	let at = 0;
	for (const { from, to } of links) {
		rest += value.slice(at, from) + ",";
		at = to;
	}
	rest += value.slice(at);
	const names = namesIn(rest);
	// Commas and parentheses may be part of a name: `Northwind, Inc.`, `Acme (UK)`.
	if (links.length === 0 && names.length > 1) names.unshift(names.join(", "));
	if (links.length === 0 && rest.includes("(")) names.unshift(rest.trim());
	return [
		...links.map(({ target }) => ({ target, link: true })),
		...names.map((target) => ({ target, link: false })),
	];
}

/** Every text at any depth, keys of maps left out. */
export function* textsIn(value: Value | undefined): Generator<string> {
	if (Array.isArray(value)) {
		const list = value as readonly Value[];
		const link = unquotedLink(list);
		if (link !== null) yield link;
		else for (const entry of list) yield* textsIn(entry);
	} else if (value instanceof Map) {
		for (const entry of (value as ReadonlyMap<string, Value>).values()) yield* textsIn(entry);
	} else {
		const text = textOf(value);
		if (text !== null) yield text;
	}
}

/** `[[Harbor Migration]]` without quotes is a list in a list to YAML, and a link to whoever wrote it. */
function unquotedLink(list: readonly Value[]): string | null {
	const [inner] = list;
	if (list.length !== 1 || !Array.isArray(inner) || inner.length !== 1) return null;
	const text = typeof inner[0] === "string" ? inner[0].trim() : "";
	return text === "" ? null : `[[${text}]]`;
}

/** Finds the line of a text in the frontmatter. */
class FrontmatterLines {
	private readonly places = new Map<string, Property>();

	constructor(private readonly outline: Outline) {
		for (const property of properties(outline)) this.places.set(property.key, property);
	}

	/** The first line of the property that holds the text, counted from 1; its own where the value is written otherwise. */
	of(key: string, text: string): number {
		const { lines, text: note } = this.outline;
		const property = this.places.get(key);
		if (!property) return 1;
		const { valueFrom, to } = property;
		const at = note.slice(valueFrom, lines.end(to)).indexOf(text);
		return lines.lineOf(valueFrom + Math.max(0, at)) + 1;
	}
}

/** Walks down the headings beside the blocks: does a line stand below "Related" and the like? */
export class ListHeadings {
	private next = 0;
	private readonly open: { level: number; listed: boolean }[] = [];
	private readonly listedUnder: readonly string[];

	constructor(
		private readonly outline: Outline,
		settings: Settings,
		private readonly names: SectionNames,
	) {
		this.listedUnder = settings.listedUnder.map(headingKey);
	}

	/** Lines must be asked for in ascending order. */
	listAt(line: number): boolean {
		const { headings } = this.outline;
		for (let heading = headings[this.next]; heading && heading.line <= line; heading = headings[++this.next]) {
			if (heading.nested) continue;
			while ((this.open[this.open.length - 1]?.level ?? 0) >= heading.level) this.open.pop();
			const key = this.names.keyOf(heading);
			const listed = this.listedUnder.some((name) => key === name || (name === "related" && key.startsWith(name)));
			const outer = this.open[this.open.length - 1];
			this.open.push({ level: heading.level, listed: listed || (outer?.listed ?? false) });
		}
		return this.open[this.open.length - 1]?.listed ?? false;
	}
}
