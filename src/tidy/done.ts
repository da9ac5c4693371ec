/** Moves closed steps out of the way: to the end of their list, or below a heading of their own. */

import { headingKey } from "../notes/heading";
import type { Section } from "../notes/section";
import { pageAfter, stretchOf, traitsOf, type Expected } from "../plans/check";
import { familyOf, gapBetween, pieceOf } from "../plans/family";
import { freed } from "../plans/freed";
import { itemOf, sectionsWith, standsUnder, type Page } from "../plans/page";
import { lastWords, linesBehind, linesBelow } from "../plans/place";
import { refuse, type Plan } from "../plans/plan";
import { removalOf } from "../plans/remove";
import { inSequence } from "../plans/sequence";
import type { Item, Stand } from "../notes/item";
import { applyEdits, effectiveEdits, type Edit } from "../text/edit";
import { markerLength } from "../text/leaf";
import type { Heading } from "../text/outline";
import { scan } from "../text/scan";

/** Steps go with all that is nested in them, and keep their order. What closed steps are nested in stays where it is. */
export function moveDone(page: Page, to: "end" | "heading", heading: string): Plan {
	return to === "end" ? toEnds(page) : belowHeadings(page, heading);
}

function isClosed(page: Page, stand: Stand): boolean {
	const { state } = itemOf(page, stand);
	return state === "done" || state === "cancelled";
}

/** Each list on its own: every place of it is filled anew, and all between the places stays. */
function toEnds(page: Page): Plan {
	const edits: Edit[] = [];
	let meant: Expected[] = [...traitsOf(page)];
	const traits = traitsOf(page);
	for (const list of listsOf(page)) {
		const sorted = [...list.filter((step) => !isClosed(page, step)), ...list.filter((step) => isClosed(page, step))];
		if (sorted.every((step, at) => step === list[at])) continue;
		for (const one of refilled(page, list, sorted)) edits.push(one);
		const first = list[0];
		const last = list.at(-1);
		if (!first || !last) continue;
		const stretches = sorted.flatMap((step) => {
			const { from, to } = stretchOf(traits, step);
			return traits.slice(from, to);
		});
		meant = [...meant.slice(0, stretchOf(traits, first).from), ...stretches, ...meant.slice(stretchOf(traits, last).to)];
	}
	const plan = effectiveEdits(page.outline.text, edits);
	if (plan.length === 0) return { edits: [] };
	return pageAfter(page, plan, meant) ? { edits: plan } : refuse("text-differs", null);
}

/** Top-level steps of one list with nothing but blank lines between them. */
function listsOf(page: Page): Stand[][] {
	const { items } = page.outline;
	const lists: Stand[][] = [];
	for (const step of sectionsWith(page, "nextSteps").flatMap((section) => standsUnder(page, section, "nextSteps"))) {
		const list = lists.at(-1);
		const last = list?.at(-1);
		const isNext = last && items[last.index]?.list === items[step.index]?.list && gapBetween(page, pieceOf(page, last), pieceOf(page, step)) !== null;
		if (list && isNext && familyOf(page, last).some(({ line }) => line === step.line)) list.push(step);
		else lists.push([step]);
	}
	return lists;
}

/** The numbers of a numbered list stay where they are. */
function refilled(page: Page, places: readonly Stand[], contents: readonly Stand[]): Edit[] {
	const { text } = page.outline;
	return places.flatMap((stand, at) => {
		const content = contents[at];
		if (!content) return [];
		const [place, piece] = [pieceOf(page, stand), pieceOf(page, content)];
		const number = place.number !== "" && piece.number !== "" ? place.number : piece.number;
		const insert = text.slice(piece.from, piece.numberFrom) + number + text.slice(piece.numberFrom + piece.number.length, piece.to);
		return [{ from: place.from, to: place.to, insert }];
	});
}

/** Each section on its own, and each step on what those before it leave. */
function belowHeadings(page: Page, title: string): Plan {
	const { text } = page.outline;
	const sections = sectionsWith(page, "nextSteps").length;
	let edits: Edit[] = [];
	let now = page;
	for (let nth = 0; nth < sections; nth++) {
		let before = Infinity;
		for (;;) {
			const section = sectionsWith(now, "nextSteps")[nth];
			const steps = section ? toMove(now, section, title) : [];
			const [step] = steps;
			if (!section || !step) break;
			const moved = steps.length < before ? movedBelow(now, section, step, title) : null;
			if (!moved) return refuse("text-differs", step.line, step.words);
			before = steps.length;
			edits = inSequence(text, edits, moved);
			now = { ...page, outline: scan(applyEdits(text, edits)) };
		}
	}
	return { edits };
}

function toMove(page: Page, section: Section, title: string): Stand[] {
	return standsUnder(page, section, "nextSteps").filter((step) => isToMove(page, section, step, title));
}

/** What stands in a callout or a table stays there. */
function isToMove(page: Page, section: Section, step: Stand, title: string): boolean {
	if (page.outline.items[step.index]?.depth !== 0 || !isClosed(page, step)) return false;
	const found = doneHeading(page, section, title);
	if (!found) return true;
	return step.line - 1 < found.line || step.line - 1 > endOf(page, section, found);
}

function doneHeading({ outline }: Page, { heading, to }: Section, title: string): Heading | null {
	const key = headingKey(title);
	const isOne = ({ line, level, nested, text }: Heading): boolean => !nested && line > heading.line && line <= to && level > heading.level && headingKey(text) === key;
	return outline.headings.find(isOne) ?? null;
}

/** The last line of what stands below a sub-heading, before the next one of any level. */
function endOf({ outline }: Page, { to }: Section, found: Heading): number {
	const next = outline.headings.find(({ line, nested }) => !nested && line > found.line);
	return Math.min(to, (next?.line ?? outline.lines.count) - 1);
}

/** Edits that take one step from its place to the end of what stands below the heading. */
function movedBelow(page: Page, section: Section, step: Stand, title: string): Edit[] | null {
	const item = itemOf(page, step);
	const removal = removalOf(page, item);
	const entry = page.outline.items[item.index];
	if (!removal || !entry) return null;
	const { left, edit: cut } = removal;
	const nth = sectionsWith(page, "nextSteps").findIndex(({ heading }) => heading.line === section.heading.line);
	const there = sectionsWith(left, "nextSteps")[nth];
	if (!there) return null;
	const written = linesFor(page, item, entry.from);
	const found = doneHeading(left, there, title);
	const addition = found ? behindAll(left, there, found, written) : newHeading(left, there, title, written);
	const traits = traitsOf(page);
	const own = stretchOf(traits, item);
	const rest = traitsOf(left);
	const place = rest.filter(({ kind, line }) => kind === "blockers" || (kind === "nextSteps" && left.outline.lines.start(line - 1) < addition.from)).length;
	const moved = traits.slice(own.from, own.to).map(({ kind, level, words, state, owner, isText }): Expected => ({ kind, level, words, state, owner, isText }));
	const growth = { items: page.outline.items.length - left.outline.items.length, headings: found ? 0 : 1 };
	const meant = [...rest.slice(0, place), ...moved, ...rest.slice(place)];
	return pageAfter(left, [addition], meant, growth) ? inSequence(page.outline.text, [cut], [addition]) : null;
}

/** The step's lines without indentation of their own. */
function linesFor(page: Page, item: Item, from: number): string[] {
	const { text, lines, items } = page.outline;
	const entry = items[item.index];
	const start = entry ? (entry.box >= 0 ? entry.box : entry.start) : from;
	const length = markerLength(text, from, lines.end(item.line - 1));
	const { text: first, further } = freed(page, item, start, []);
	const indent = " ".repeat(Math.max(2, start - from));
	const gap = text.slice(from + length, start) || " ";
	return [text.slice(from, from + length) + gap + first, ...further.map((line) => (line.text.trim() === "" ? "" : (line.indented ? indent : "") + line.text))];
}

function behindAll(left: Page, section: Section, found: Heading, written: readonly string[]): Edit {
	const last = lastWords(left.outline, found.to, endOf(left, section, found));
	const steps = standsUnder(left, section, "nextSteps").filter(({ line }) => line - 1 > found.line && line - 1 <= last);
	const step = steps.at(-1);
	return step && left.outline.items[step.index]?.to === last ? linesBehind(left.outline, last, written) : linesBelow(left.outline, last, written);
}

function newHeading(left: Page, section: Section, title: string, written: readonly string[]): Edit {
	const line = lastWords(left.outline, section.heading.to, section.to);
	const level = Math.min(6, section.heading.level + 1);
	return linesBelow(left.outline, line, [`${"#".repeat(level)} ${title.trim()}`, "", ...written]);
}
