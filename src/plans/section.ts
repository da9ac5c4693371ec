/** Adds a section the note does not have, where a reader would look for it. */

import { sectionsOf, writingSection, type SectionNames } from "../notes/section";
import { SECTION_KINDS, type SectionKind, type Settings } from "../settings/schema";
import type { Edit } from "../text/edit";
import type { Outline } from "../text/outline";
import { lastWords, linesAbove, linesBelow } from "./place";
import { refuse, type Plan } from "./plan";
import { reshape } from "./shape";

/** Adds an empty section, unless the note has one of its kind. */
export function addSection(outline: Outline, names: SectionNames, settings: Settings, kind: SectionKind): Plan {
	if (writingSection(sectionsOf(outline, names), kind)) return { edits: [] };
	const { sections, entries } = settings;
	const edits = newSection(outline, names, kind, sections[kind].name, [], entries.position);
	const { after, kept } = reshape(outline, edits);
	const made = after.headings.length === outline.headings.length + 1 && after.items.length === outline.items.length;
	return kept && made ? { edits } : refuse("text-differs", null);
}

/**
 * A heading and the lines below it. Recent Context comes before the first heading after the title, so that text which
 * introduces the note stays first; any other before the section that follows it in a project note, else at the end.
 * @param position of Recent Context alone
 */
export function newSection(
	outline: Outline,
	names: SectionNames,
	kind: SectionKind,
	title: string,
	body: readonly string[],
	position: Settings["entries"]["position"] = "top",
): Edit[] {
	const sections = sectionsOf(outline, names);
	const level = sections.find((section) => section.kind !== null)?.heading.level ?? 2;
	const written = [`${"#".repeat(level)} ${title}`, ...(body.length > 0 ? ["", ...body] : [])];
	const headings = outline.headings.filter(({ nested }) => !nested);
	if (kind !== "recentContext") {
		const rank = SECTION_KINDS.indexOf(kind);
		const later = sections.find((section) => section.kind !== null && SECTION_KINDS.indexOf(section.kind) > rank);
		return later ? [linesAbove(outline, later.heading.line, written)] : [atEnd(outline, written)];
	}
	if (position === "end") return [atEnd(outline, written)];
	const first = headings.findIndex(({ level: own }) => own === 1);
	if (first >= 0) {
		const next = headings[first + 1];
		return next ? [linesAbove(outline, next.line, written)] : [atEnd(outline, written)];
	}
	// A list would become part of the new section, and indented code part of its list.
	const next = headings[0];
	if (isSwallowed(outline)) return next ? [linesAbove(outline, next.line, written)] : [atEnd(outline, written)];
	if (outline.frontmatterEnd >= 0) return [linesBelow(outline, outline.frontmatterEnd, written)];
	return outline.text.length === outline.lines.start(0) ? [atEnd(outline, written)] : [linesAbove(outline, 0, written)];
}

/** Whether the note begins with what would be read as another thing below a list. */
function isSwallowed({ blocks, items, lines, frontmatterEnd }: Outline): boolean {
	let line = frontmatterEnd + 1;
	while (line < lines.count && lines.isBlank(line)) line++;
	const kind = blocks.find((block) => block.from === line)?.kind;
	return items.some((item) => item.line === line) || (kind === "code" && /^(?: {4}|\t)/.test(lines.at(line)));
}

function atEnd(outline: Outline, written: readonly string[]): Edit {
	const { lines } = outline;
	const last = lastWords(outline, -1, lines.count - 1);
	if (last >= 0) return linesBelow(outline, last, written);
	const at = lines.start(0);
	return { from: at, to: at, insert: written.join("\n") + "\n" };
}
