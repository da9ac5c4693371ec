/**
 * What can be said of a note without its text, from the app's metadata cache. The cache knows properties, tags and
 * headings, but no `**Date:**` or `**With:**` line: where one of those could decide, the answer is to read the text.
 */

import type { Settings } from "../settings/schema";
import { leadingDate } from "../text/date";
import { baseName } from "../text/path";
import { plainText } from "../text/plain";
import { frontmatterOf, type Frontmatter } from "./frontmatter";
import { frontmatterTags, identifyBy, isUnfilled, type Identity } from "./identity";
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
	// Lines of a heading are joined otherwise than those of other words.
	if (heading !== undefined && /[\r\n]/.test(heading)) return null;
	const certain = frontmatterTags(frontmatter);
	const possible = new Set([...certain, ...(cached.tags ?? []).flatMap(({ tag }) => readingsOf(tag))]);
	const identityWith = (tags: ReadonlySet<string>): Identity => {
		const words = heading === undefined ? null : plainText(heading) || null;
		return identifyBy(path, { frontmatter, heading: words, unfilled: false, tags: () => tags }, settings);
	};
	const identity = identityWith(certain);
	if (identity.tracked !== identityWith(possible).tracked) return null;
	if (identity.tracked !== null && !identity.excluded) return null;
	const date = dateOfValue(propertyOf(frontmatter.values, settings.properties.date)) ?? leadingDate(baseName(path));
	const isKeptOut = identity.excluded || !mayBeWanted(identity, settings, certain, possible);
	if (!isKeptOut && (date !== null || mayHoldFields(cached))) return null;
	return { ...identity, source: null, problems: [] };
}

/** The app reads tags in comments too, and ends a tag at other characters than the plugin does. */
function readingsOf(tag: string): string[] {
	const name = tag.replace(/^#/, "").toLowerCase();
	return [name, /^[\p{L}\p{N}_/-]*/u.exec(name)?.[0] ?? ""];
}

/** Whether the limits on sources let a note in that has the certain tags and any of the possible ones. */
function mayBeWanted(
	identity: Identity,
	settings: Settings,
	certain: ReadonlySet<string>,
	possible: ReadonlySet<string>,
): boolean {
	const without = (limit: "includedTags" | "excludedTags"): Settings => ({
		...settings,
		sources: { ...settings.sources, [limit]: [] },
	});
	return (
		isWanted(identity, without("includedTags"), (tag) => certain.has(tag)) &&
		isWanted(identity, without("excludedTags"), (tag) => possible.has(tag))
	);
}

/** Null where the cache does not say what the properties are: they may be broken, never closed, or no YAML. */
function frontmatterIn({ frontmatter, headings, sections }: CachedNote): Frontmatter | null {
	const first = sections?.[0];
	if (!first) return null;
	if (frontmatter) return frontmatterOf(frontmatter);
	// To the app `---js` is words, or a heading where a line of dashes follows.
	const isTitle = first.type === "heading" && !headings?.[0]?.heading.startsWith("---");
	return first.position.start.line === 0 && !isTitle ? null : frontmatterOf({});
}

/** Whether a field may stand in front of the first level-2 heading, where the note's own date is looked for. */
function mayHoldFields({ headings, sections }: CachedNote): boolean {
	const end = headings?.find(({ level }) => level >= 2)?.position.start.line ?? Infinity;
	return (sections ?? []).some(({ type, position }) => position.start.line < end && !FIELDLESS.includes(type));
}
