/** Everything the index keeps of one note: read from its text alone, whatever the rest of the vault says. */

import type { Settings } from "../settings/schema";
import { scan } from "../text/scan";
import type { Outline } from "../text/outline";
import { readFrontmatter, type Frontmatter, type YamlParser } from "./frontmatter";
import { frontmatterTags, identify, carriesTag, type Identity } from "./identity";
import { SectionNames } from "./section";
import { sourceDate, sourceFacts, type SourceFacts } from "./source";
import { isInside } from "../text/path";
import type { Problem } from "./problem";

/** How notes are read: the settings, and what is made of them once. */
export interface Reader {
	settings: Settings;
	names: SectionNames;
	parseYaml: YamlParser;
}

export function createReader(settings: Settings, parseYaml: YamlParser): Reader {
	return { settings, names: new SectionNames(settings), parseYaml };
}

/** A note's text with its structure. */
export interface Note {
	path: string;
	outline: Outline;
	frontmatter: Frontmatter;
}

export function readNote(path: string, text: string, reader: Reader): Note {
	const outline = scan(text);
	return { path, outline, frontmatter: readFrontmatter(outline, reader.parseYaml) };
}

/** What a note is to the index: its identity, and what it says as a source if it may be one. */
export interface NoteFacts extends Identity {
	source: SourceFacts | null;
	problems: readonly Problem[];
}

export type Role = "tracked" | "source" | "other";

/**
 * What a note is to the plugin. A dated note is a source whatever its type, unless it is a folder note or tells a last
 * contact.
 * @param isFolderNote whether it stands for a folder, inside or beside it: the rest of the vault knows
 */
export function roleOf(facts: NoteFacts, isFolderNote: () => boolean): Role {
	if (facts.excluded) return "other";
	if (facts.tracked !== null && (facts.dated === null || facts.hasLastContact || isFolderNote())) return "tracked";
	return facts.source ? "source" : "other";
}

export function factsOf(note: Note, reader: Reader): NoteFacts {
	const { settings, names } = reader;
	const { outline, frontmatter, path } = note;
	const identity = identify(path, outline, frontmatter, settings);
	const date = identity.excluded ? null : sourceDate(path, outline, frontmatter, settings);
	const tagged = (tag: string): boolean => frontmatterTags(frontmatter).has(tag) || carriesTag(outline, tag);
	const isSource = date !== null && isWanted(identity, settings, tagged);
	return {
		...identity,
		source: isSource ? sourceFacts(date, outline, frontmatter, settings, names) : null,
		problems: frontmatter.problems,
	};
}

/**
 * The limits the user set on sources.
 * @param isTagged asked for tags in lower case without `#`
 */
export function isWanted(
	{ path, type }: Identity,
	{ sources }: Settings,
	isTagged: (tag: string) => boolean,
): boolean {
	const inOne = (folders: string[]): boolean => folders.some((folder) => isInside(path, folder));
	if (sources.includedFolders.length > 0 && !inOne(sources.includedFolders)) return false;
	if (inOne(sources.excludedFolders)) return false;
	const ofOne = (types: string[]): boolean => types.some((name) => name.toLowerCase() === type?.toLowerCase());
	if (sources.includedTypes.length > 0 && !ofOne(sources.includedTypes)) return false;
	if (ofOne(sources.excludedTypes)) return false;
	const tagged = (wanted: string[]): boolean =>
		wanted.some((tag) => isTagged(tag.replace(/^#/, "").toLowerCase()));
	if (sources.includedTags.length > 0 && !tagged(sources.includedTags)) return false;
	return !tagged(sources.excludedTags);
}
