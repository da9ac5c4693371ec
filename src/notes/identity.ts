/** Who a note is: its tracked type, title and names, and whether it is dated. */

import type { Settings, TrackedType } from "../settings/schema";
import { leadingDate, type IsoDate } from "../text/date";
import { inlineIn } from "../text/inline";
import type { Outline } from "../text/outline";
import { baseName, fileName, folderOf, isInside } from "../text/path";
import { nameKey, plainText } from "../text/plain";
import { properties } from "../text/property";
import type { Frontmatter, Value } from "./frontmatter";
import { dateOfValue, isPlaceholderValue, propertyOf, textOf, textsOf } from "./value";
import { withoutEnd } from "../text/ends";

export interface Identity {
	path: string;
	/** The `type` property as written, its first text when it is a list. */
	type: string | null;
	/** Name of the tracked type it belongs to by type, tag or folder; null for none. */
	tracked: string | null;
	/** Shown to people. */
	title: string;
	/** Its first level-1 heading, for entries that tell of it by title. */
	heading: string | null;
	/** Frontmatter `title`, aliases and base name; a folder's name is added where the folders are known. */
	names: string[];
	/** The day the name or the frontmatter gives it, as sources have one. */
	dated: IsoDate | null;
	/** Carries a `last_contact` property, in any known spelling. */
	hasLastContact: boolean;
	/** In an archive, template or excluded folder, or told to stay out. */
	excluded: boolean;
}

/** Names of files that stand for their folder whatever it is called, in the order of preference. */
export const INDEX_NAMES: readonly string[] = ["readme", "index", "_index"];

export function isIndexName(base: string): boolean {
	return INDEX_NAMES.includes(base.toLowerCase());
}

/** Whether a note inside a folder is that folder's note by its own name. */
export function isInnerFolderNote(path: string): boolean {
	const folder = folderOf(path);
	const base = baseName(path);
	return folder !== "" && (isIndexName(base) || nameKey(base) === nameKey(fileName(folder)));
}

/** What a note shows of who it is, from its text or from what the app has read already. */
export interface Marks {
	frontmatter: Frontmatter;
	/** The words of its first level-1 heading. */
	heading: string | null;
	/** A template whose deciding properties were never filled in. */
	unfilled: boolean;
	/** All tags in lower case without `#`. */
	tags: () => ReadonlySet<string>;
}

export function identify(path: string, outline: Outline, frontmatter: Frontmatter, settings: Settings): Identity {
	return identifyBy(path, marksOf(outline, frontmatter), settings);
}

function marksOf(outline: Outline, frontmatter: Frontmatter): Marks {
	return {
		frontmatter,
		heading: firstTitle(outline),
		unfilled: hasPlaceholder(outline, frontmatter),
		tags: () => tagsOf(outline, frontmatter),
	};
}

export function identifyBy(path: string, marks: Marks, settings: Settings): Identity {
	const { frontmatter, heading } = marks;
	const values = frontmatter.identity;
	const base = baseName(path);
	const types = textsOf(propertyOf(values, "type")).map((type) => (type.includes("[") ? plainText(type) : type));
	const aliases = ["aliases", "alias"].flatMap((name) => aliasesIn(propertyOf(values, name))).filter(isFilled);
	const ownTitle = textsOf(propertyOf(values, "title")).find(isFilled);
	const dated = leadingDate(base) ?? markedDate(frontmatter, settings);
	return {
		path,
		type: types[0] ?? null,
		tracked: marks.unfilled ? null : trackedType(path, types, marks, settings, dated !== null),
		title: ownTitle ?? heading ?? (isIndexName(base) ? fileName(folderOf(path)) || base : base),
		heading,
		names: [...(ownTitle ? [ownTitle] : []), ...aliases, base].filter((name) => !isIndexName(name)),
		dated,
		hasLastContact: settings.properties.lastContact.some((name) => propertyOf(values, name) !== undefined),
		excluded: isExcluded(path, settings) || textOf(propertyOf(values, settings.properties.include)) === "false",
	};
}

/** A frontmatter `date` counts together with one of the properties only sources have. */
function markedDate({ values }: Frontmatter, { properties }: Settings): IsoDate | null {
	if (!properties.sourceMarks.some((name) => propertyOf(values, name) !== undefined)) return null;
	return dateOfValue(propertyOf(values, properties.date));
}

/** As in the app, one text may hold several aliases with commas between. */
function aliasesIn(value: Value | undefined): string[] {
	if (typeof value !== "string") return textsOf(value);
	return value.split(",").map((alias) => alias.trim()).filter(Boolean);
}

function isFilled(text: string): boolean {
	return !isPlaceholderValue(text);
}

/** The properties that decide what a note is. */
const DECIDING = ["type", "tags", "title", "aliases"];

/** Whether a property that decides what a note is was never filled in. */
export function isUnfilled({ identity }: Frontmatter): boolean {
	return DECIDING.some((name) => isPlaceholderValue(propertyOf(identity, name)));
}

function hasPlaceholder(outline: Outline, frontmatter: Frontmatter): boolean {
	if (isUnfilled(frontmatter)) return true;
	// A placeholder is often what breaks the YAML, so look at what is written.
	const { lines, text } = outline;
	const suspects = frontmatter.broken ? properties(outline).filter(({ key }) => DECIDING.includes(key.toLowerCase())) : [];
	return suspects.some(({ line, to }) => isPlaceholderValue(text.slice(lines.start(line), lines.end(to))));
}

function trackedType(
	path: string,
	types: readonly string[],
	marks: Marks,
	settings: Settings,
	dated: boolean,
): string | null {
	const spelled = types.map((type) => type.toLowerCase());
	const byType = settings.types.find(({ name, aliases }) =>
		[name, ...aliases].some((spelling) => spelled.includes(spelling.toLowerCase())),
	);
	if (byType) return byType.name;
	const tags = marks.tags();
	const byTag = settings.types.find((type) => type.tags.some((tag) => tags.has(tag.toLowerCase())));
	if (byTag) return byTag.name;
	const byFolder = (type: TrackedType): boolean => type.folders.some((folder) => isInside(path, folder));
	return dated ? null : (settings.types.find(byFolder)?.name ?? null);
}

export function frontmatterTags({ identity }: Frontmatter): Set<string> {
	const values = [...textsOf(propertyOf(identity, "tags")), ...textsOf(propertyOf(identity, "tag"))];
	return new Set(
		values.flatMap((value) => value.split(/[,\s]+/)).map((tag) => tag.replace(/^#/, "").toLowerCase()).filter(Boolean),
	);
}

/** All tags of a note, in lower case without `#`. */
export function tagsOf(outline: Outline, frontmatter: Frontmatter): Set<string> {
	return new Set([...frontmatterTags(frontmatter), ...textTags(outline)]);
}

/** Whether `#tag` stands in the text, in any case, outside code and comments. */
export function carriesTag(outline: Outline, tag: string): boolean {
	return textTags(outline).has(tag.toLowerCase());
}

/** Tags in a note's text, in lower case without `#`. */
function textTags({ text, lines, blocks }: Outline): Set<string> {
	const tags = new Set<string>();
	// Headings begin with `#` too, but no blank follows the one of a tag.
	for (const { kind, start, to } of /(?:^|\s)#[^\s#]/.test(text) ? blocks : []) {
		if (kind !== "paragraph" && kind !== "heading" && kind !== "table") continue;
		const source = text.slice(start, lines.end(to));
		if (/#[^\s#]/.test(source)) for (const tag of tagsIn(source)) tags.add(tag);
	}
	return tags;
}

function tagsIn(text: string): string[] {
	let words = "";
	let at = 0;
	for (const { from, to } of inlineIn(text)) {
		if (from < at) continue;
		words += text.slice(at, from) + "x";
		at = to;
	}
	words += text.slice(at);
	const tags = [...words.matchAll(/(?:^|\s)#([\p{L}\p{N}_/-]+)/gu)].map(([, tag = ""]) => tag.toLowerCase());
	// `#42` is none in the app.
	return tags.filter((tag) => !/^\d+$/.test(tag));
}

function firstTitle(outline: Outline): string | null {
	const heading = outline.headings.find(({ level, nested }) => level === 1 && !nested);
	return heading ? plainText(heading.text) || null : null;
}

export function isExcluded(path: string, { folders }: Settings): boolean {
	return (
		folders.excluded.some((folder) => folder !== "" && isInside(path, folder)) ||
		isInNamedFolder(path, folders.archive) ||
		isInNamedFolder(path, folders.templates)
	);
}

/** Whether one of the folders around the path has one of these names; a name with `/` is a path from the root. */
function isInNamedFolder(path: string, names: readonly string[]): boolean {
	if (names.length === 0) return false;
	const folder = folderOf(path).toLowerCase();
	const segments = folder.split("/");
	return names.some((name) => {
		const wanted = withoutEnd(name.toLowerCase(), /\//);
		return wanted.includes("/") ? isInside(folder + "/", wanted.replace(/^\//, "")) : segments.includes(wanted);
	});
}
