/**
 * What can be said of a note without its text, from the app's metadata cache. The cache knows properties, tags and
 * headings, but no `**Date:**` or `**With:**` line: where one of those could decide, the answer is to read the text.
 */

import { leadingDate } from "../text/date";
import { baseName } from "../text/path";
import { plainText } from "../text/plain";
import { frontmatterOf, type Frontmatter } from "./frontmatter";
import { frontmatterTags, identifyBy, isUnfilled } from "./identity";
import { isWanted, type NoteFacts, type Reader } from "./reading";
import { dateOfValue, propertyOf } from "./value";

/** As much of Obsidian's `CachedMetadata` as is looked at. */
export interface CachedNote {
	frontmatter?: object;
	headings?: readonly { level: number; heading: string; position: { start: { line: number } } }[];
	sections?: readonly { type: string; position: { start: { line: number } } }[];
	tags?: readonly { tag: string }[];
}

/** Parts of a note in which no field can stand. */
const FIELDLESS = ["yaml", "heading", "code", "thematicBreak", "math"];

/** The same as `factsOf` says of the text; null where only the text can tell. */
export function cachedFacts(path: string, cached: CachedNote, reader: Reader): NoteFacts | null {
	const { settings } = reader;
	const frontmatter = frontmatterIn(cached);
	if (!frontmatter || isUnfilled(frontmatter)) return null;
	const heading = cached.headings?.find(({ level }) => level === 1)?.heading;
	const own = frontmatterTags(frontmatter);
	const tags = new Set([...own, ...(cached.tags ?? []).map(({ tag }) => tag.replace(/^#/, "").toLowerCase())]);
	const marks = {
		frontmatter,
		heading: heading === undefined ? null : plainText(heading) || null,
		unfilled: false,
		tags: () => tags,
	};
	const identity = identifyBy(path, marks, settings);
	if (identity.tracked !== null && !identity.excluded) return null;
	const date = dateOfValue(propertyOf(frontmatter.values, settings.properties.date)) ?? leadingDate(baseName(path));
	const isKeptOut = identity.excluded || !isWanted(identity, settings, (tag) => tags.has(tag));
	if (!isKeptOut && (date !== null || mayHoldFields(cached))) return null;
	return { ...identity, source: null, problems: [] };
}

/** Null where the cache does not say what the properties are: they may be broken, or never closed. */
function frontmatterIn({ frontmatter, sections }: CachedNote): Frontmatter | null {
	if (frontmatter) return frontmatterOf(frontmatter);
	const first = sections?.[0];
	const isOpened = first?.position.start.line === 0 && first.type !== "heading" && first.type !== "paragraph";
	return isOpened || !sections ? null : frontmatterOf({});
}

/** Whether a field may stand in front of the first level-2 heading, where the note's own date is looked for. */
function mayHoldFields({ headings, sections }: CachedNote): boolean {
	const end = headings?.find(({ level }) => level >= 2)?.position.start.line ?? Infinity;
	return (sections ?? []).some(({ type, position }) => position.start.line < end && !FIELDLESS.includes(type));
}
