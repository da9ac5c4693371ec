/** A dated note as a source: its date, what it is filed under by its own word, and whom it mentions where. */

import type { Settings } from "../settings/schema";
import { leadingDate, type IsoDate } from "../text/date";
import { linksIn } from "../text/inline";
import type { Block, Outline } from "../text/outline";
import { baseName } from "../text/path";
import { entryAt } from "./entry";
import { fieldsOf, namesIn, type Field } from "./field";
import type { Frontmatter } from "./frontmatter";
import { headingKey } from "./heading";
import { isIntention } from "./intention";
import type { SectionNames } from "./section";
import { dateOfValue, propertyOf, textOf, textsDeep, textsOf } from "./value";

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
	const end = outline.headings.find(({ level }) => level >= 2)?.line ?? outline.lines.count;
	for (const block of outline.blocks) {
		if (block.from >= end) break;
		const field = fieldsOf(outline, block).find(({ key }) => sameKey(key, fields.date));
		const date = field ? dateInField(field.value) : null;
		if (date) return date;
	}
	return null;
}

function dateInField(value: string): IsoDate | null {
	return dateOfValue(value) ?? leadingDate(value.replace(/^\[\[/, ""));
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
			textsOf(propertyOf(values, name)).flatMap((text) => targetsIn(text)),
		);
		return {
			date,
			sourceRef: textOf(propertyOf(values, properties.sourceRef)),
			homes: [...homes, ...this.fieldHomes],
			mentions: this.mentions,
		};
	}

	private readFrontmatter(): void {
		const { values } = this.frontmatter;
		const found: { text: string; mention: Mention }[] = [];
		const add = (target: string, link: boolean, text: string): void => {
			found.push({ text, mention: { target, link, line: 1, listed: false } });
		};
		for (const [key, value] of values) {
			for (const text of textsDeep(value)) {
				if (!text.includes("[")) continue;
				for (const link of linksIn(text)) {
					if (!link.external && !link.embed && link.target !== "") add(link.target, true, link.written);
				}
			}
			if (!this.settings.properties.names.some((name) => sameKey(name, key))) continue;
			for (const text of textsOf(value)) {
				for (const { target, link } of targetsIn(text)) if (!link) add(target, false, target);
			}
		}
		if (found.length === 0) return;
		const lines = new FrontmatterLines(this.outline);
		for (const { text, mention } of found) mention.line = lines.of(text);
		this.mentions.push(...found.map(({ mention }) => mention).sort((a, b) => a.line - b.line));
	}

	private readBody(): void {
		const { outline } = this;
		const headings = new HeadingKinds(outline, this.settings, this.names);
		for (const block of outline.blocks) {
			if (block.quoted || (block.kind !== "paragraph" && block.kind !== "heading" && block.kind !== "table")) continue;
			const { listed, entries } = headings.at(block.from);
			const scan = this.mayMention(block);
			if (!scan || isIntention(outline, block) || (entries && this.isEntry(block))) continue;
			const isListed = listed && block.item >= 0;
			if (scan.links) this.addLinks(block, isListed);
			if (scan.fields) this.addFields(block, isListed);
		}
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
			if (sameKey(field.key, fields.home)) this.fieldHomes.push(...targetsIn(field.value));
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
	return [
		...links.map(({ target }) => ({ target, link: true })),
		...namesIn(rest).map((target) => ({ target, link: false })),
	];
}

/** Finds the line of a text in the frontmatter. */
class FrontmatterLines {
	private readonly block: string;

	constructor(private readonly outline: Outline) {
		this.block = outline.text.slice(0, outline.lines.start(Math.max(0, outline.frontmatterEnd)));
	}

	/** Counted from 1; 1 when the value is written in another way than it reads. */
	of(text: string): number {
		const at = this.block.indexOf(text);
		return at < 0 ? 1 : this.outline.lines.lineOf(at) + 1;
	}
}

/** Walks down the headings beside the blocks: below which of them does a line stand? */
export class HeadingKinds {
	private next = 0;
	private readonly open: { level: number; listed: boolean; entries: boolean }[] = [];
	private readonly listedUnder: readonly string[];

	constructor(
		private readonly outline: Outline,
		settings: Settings,
		private readonly names: SectionNames,
	) {
		this.listedUnder = settings.listedUnder.map(headingKey);
	}

	/** Lines must be asked for in ascending order. */
	at(line: number): { listed: boolean; entries: boolean } {
		const { headings } = this.outline;
		for (let heading = headings[this.next]; heading && heading.line <= line; heading = headings[++this.next]) {
			if (heading.nested) continue;
			while ((this.open[this.open.length - 1]?.level ?? 0) >= heading.level) this.open.pop();
			const key = this.names.keyOf(heading);
			const listed = this.listedUnder.some((name) => key === name || (name === "related" && key.startsWith(name)));
			const entries = this.names.get(heading)?.kind === "recentContext";
			const outer = this.open[this.open.length - 1];
			this.open.push({
				level: heading.level,
				listed: listed || (outer?.listed ?? false),
				entries: entries || (outer?.entries ?? false),
			});
		}
		return this.open[this.open.length - 1] ?? { listed: false, entries: false };
	}
}
