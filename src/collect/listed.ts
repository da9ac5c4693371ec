/** What the lists of a project name already: the notes they lead to, and the names that lead to none. */

import { personsOf } from "../notes/person";
import type { Note } from "../notes/reading";
import { itemsBetween, sectionsOf, sectionsOfKind, type Section, type SectionNames } from "../notes/section";
import { wordsOf } from "../notes/words";
import type { Graph } from "../rollup/graph";
import type { SectionKind } from "../settings/schema";
import { linksIn } from "../text/inline";
import type { Outline } from "../text/outline";
import { baseName } from "../text/path";
import { nameKey, plainText } from "../text/plain";

export interface Listed {
	/** Sections of the kinds there are. */
	sections: number;
	paths: ReadonlySet<string>;
	/** As `nameKey` has them. */
	names: ReadonlySet<string>;
}

export function listedIn(graph: Graph, { outline, path: from }: Note, kinds: readonly SectionKind[]): Listed {
	const sections = kinds.flatMap((kind) => sectionsOfKind(sectionsOf(outline, graph.reader.names), kind));
	const paths = new Set<string>();
	const names = new Set<string>();
	for (const section of sections) {
		for (const { target } of linksOf(outline, section)) {
			const path = graph.resolveLink(target, from)?.path;
			if (path === undefined) names.add(nameKey(baseName(target)));
			else paths.add(path);
		}
		for (const name of namesOf(outline, section)) {
			names.add(nameKey(name));
			const path = graph.resolveName(name, from)?.path;
			if (path !== undefined) paths.add(path);
		}
	}
	return { sections: sections.length, paths, names };
}

/** All names in the lists of one kind, as they read without the rest of the vault: links by the last part of their target, too. */
export function namesListed(outline: Outline, sectionNames: SectionNames, kind: SectionKind): ReadonlySet<string> {
	const names = new Set<string>();
	for (const section of sectionsOfKind(sectionsOf(outline, sectionNames), kind)) {
		for (const { target } of linksOf(outline, section)) names.add(targetKey(target));
		for (const name of namesOf(outline, section)) names.add(nameKey(name));
	}
	return names;
}

/** A link's target, for comparing: whole, for many a note is called README. */
export function targetKey(target: string): string {
	return nameKey(target.replace(/\.md$/i, ""));
}

function linksOf({ blocks, text, lines }: Outline, { from, to }: Section): { target: string }[] {
	return blocks
		.filter((block) => block.from >= from && block.to <= to && (block.kind === "paragraph" || block.kind === "table"))
		.flatMap((block) => linksIn(text, block.start, lines.end(block.to)))
		.filter(({ external, embed, target }) => !external && !embed && target !== "");
}

function namesOf(outline: Outline, section: Section): string[] {
	if (section.kind === "collaborators") return personsOf(outline, section).map(({ person }) => person);
	return itemsBetween(outline, section.from, section.to).map((index) => plainText(wordsOf(outline, index).text));
}
