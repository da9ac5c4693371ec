/** Adds key facts: bullets behind the last one of their section. All of them or none. */

import { itemsBetween, sectionsOf, writingSection, type Section } from "../notes/section";
import { isPlaceholder, saidAt, sharesLine } from "../notes/words";
import { pageAfter, traitsOf } from "../plans/check";
import { opensComment } from "../plans/hazard";
import type { Page } from "../plans/page";
import { bodyEnd, linesBehind, linesBelow, linesInstead } from "../plans/place";
import { refuse, type Plan } from "../plans/plan";
import { newSection } from "../plans/section";
import type { Edit } from "../text/edit";
import { markerLength } from "../text/leaf";
import { blockAt, type Outline } from "../text/outline";

export function addFacts(page: Page, texts: readonly string[]): Plan {
	const { outline, names, settings } = page;
	const wanted = texts.map((text) => text.trim());
	if (wanted.length === 0) return { edits: [] };
	if (wanted.includes("")) return refuse("empty-text", null);
	const open = wanted.find(opensComment);
	if (open !== undefined) return refuse("text-differs", null, open);
	const section = writingSection(sectionsOf(outline, names), "keyFacts");
	const before = factsOn(page);
	const bullets = wanted.map((text) => `- ${text}`);
	const edits = section ? [intoSection(outline, section, wanted)] : newSection(outline, names, "keyFacts", settings.sections.keyFacts.name, bullets);
	const after = pageAfter(page, edits, traitsOf(page), { items: wanted.length, headings: section ? 0 : 1 });
	const found = after ? factsOn(after) : [];
	const isMeant = after && found.length === before.length + wanted.length && wanted.every((text) => found.includes(text));
	return isMeant ? { edits } : refuse("text-differs", section ? section.heading.line + 1 : null, wanted[0]);
}

/** What every bullet of the section says. */
function factsOn({ outline, names }: Page): string[] {
	return sectionsOf(outline, names)
		.filter(({ kind }) => kind === "keyFacts")
		.flatMap(({ from, to }) => itemsBetween(outline, from, to).filter((index) => isFact(outline, index)).map((index) => saidAt(outline, index)));
}

function isFact(outline: Outline, index: number): boolean {
	const block = blockAt(outline, outline.items[index]?.line ?? -1);
	return !sharesLine(outline, index) && block?.kind === "paragraph" && !isPlaceholder(saidAt(outline, index));
}

/** Behind the last bullet before the first sub-heading, in its form; in place of one that says nothing. */
function intoSection(outline: Outline, section: Section, texts: readonly string[]): Edit {
	const { items, text, lines } = outline;
	const end = bodyEnd(outline, section);
	const top = itemsBetween(outline, section.from, end).filter((index) => items[index]?.parent === -1 && !items[index].quoted);
	const last = items[top.at(-1) ?? -1];
	if (!last) {
		const block = blockAt(outline, end);
		const isEmpty = block?.kind === "paragraph" && block.from === end && isPlaceholder(lines.at(end));
		const bullets = texts.map((fact) => `- ${fact}`);
		return isEmpty ? linesInstead(outline, end, end, bullets) : linesBelow(outline, end, bullets);
	}
	const length = markerLength(text, last.from, lines.end(last.line));
	const marker = text.slice(last.from, last.from + length);
	const number = /^\d+/.exec(marker)?.[0];
	const isNothing = last.to === last.line && isPlaceholder(text.slice(last.start, lines.end(last.line)));
	const written = texts.map((fact, nth) => {
		const own = number === undefined ? marker : `${Number(number) + nth + (isNothing ? 0 : 1)}${marker.slice(number.length)}`;
		return `${text.slice(lines.start(last.line), last.from)}${own} ${fact}`;
	});
	return isNothing ? linesInstead(outline, last.line, last.line, written) : linesBehind(outline, last.to, written);
}
