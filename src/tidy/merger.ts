/** Makes one item of two: what the other one says behind its words, and all that is nested in it, goes along. */

import type { Item } from "../notes/item";
import { saysMore } from "../plans/cell";
import { pageAfter, stretchOf, traitsOf, type Expected, type Trait } from "../plans/check";
import { cutsOf } from "../plans/cut";
import { freed } from "../plans/freed";
import { opensComment } from "../plans/hazard";
import { itemOf, linesOf, standsOf, type Page } from "../plans/page";
import { linesBehind } from "../plans/place";
import { refuse, type Plan } from "../plans/plan";
import { inNote, wordingOf, type Wording } from "../plans/wording";
import { applyEdits, effectiveEdits, type Edit } from "../text/edit";
import { blockAt } from "../text/outline";
import { richerOf, trailsOf } from "./richer";

/** @param merges whether the item that stays takes the better words and all metadata; else it stays as it is */
export function uniteItems(page: Page, kept: Item, gone: Item, merges: boolean): Plan {
	const isRow = kept.index < 0 || gone.index < 0;
	if (isRow && merges) return refuse("item-in-table", (gone.index < 0 ? gone : kept).line);
	if (gone.index < 0 && !merges && saysMore(page.outline, gone.line - 1) && kept.index >= 0) return refuse("item-in-table", gone.line);
	const nested = gone.index < 0 ? [] : nestedIn(page, kept, gone);
	if (kept.index < 0 && nested.length > 0) return refuse("item-in-table", gone.line);
	const words = merges ? mergedWords(page, kept, gone) : null;
	if (words !== null && opensComment(words.said)) return refuse("text-differs", gone.line);
	const own = [...(words?.edits ?? []), ...insertion(page, kept, nested)];
	const meant = expected(page, kept, gone, nested, words?.said ?? null);
	for (const cut of cutsOf(page.outline, linesOf(page, gone))) {
		const edits = effectiveEdits(page.outline.text, [...own, cut]);
		const after = pageAfter(page, edits, meant);
		if (after && (!words || saysAll(after, kept, gone, edits, page))) return { edits };
	}
	return refuse("text-differs", gone.line);
}

/** A stretch below the words of the item that goes. */
interface Nested {
	/** Lines as they are written below the other one, without its indentation. */
	lines: string[];
	/** Line of the item it is, counted from 1; null for prose. */
	line: number | null;
}

/** What is nested in the item that goes and not, word for word, in the one that stays. */
function nestedIn(page: Page, kept: Item, gone: Item): Nested[] {
	const there = kept.index < 0 ? [] : stretchesIn(page, kept).map(textOf);
	return stretchesIn(page, gone).filter((stretch) => !there.includes(textOf(stretch)));
}

function textOf({ lines }: Nested): string {
	return lines.join("\n").trim();
}

function stretchesIn(page: Page, item: Item): Nested[] {
	const { outline } = page;
	const entry = outline.items[item.index];
	if (!entry) return [];
	const { further } = freed(page, item, entry.box >= 0 ? entry.box : entry.start, []);
	const block = blockAt(outline, entry.line);
	const below = (block?.kind === "paragraph" && block.item === item.index ? block.to : entry.line) + 1;
	const children = new Map(outline.items.flatMap((child) => (child.parent === item.index ? [[child.line, child.to] as const] : [])));
	const stretches: Nested[] = [];
	for (let line = below; line <= entry.to; line++) {
		const to = children.get(line) ?? line;
		const written = further.slice(line - entry.line - 1, to - entry.line);
		stretches.push({ lines: written.map(({ text }) => text), line: children.has(line) ? line + 1 : null });
		line = to;
	}
	const shared = sharedIndent(stretches.flatMap(({ lines }) => lines));
	return stretches.map(({ lines, line }) => ({ lines: lines.map((text) => (text.trim() === "" ? "" : text.slice(shared))), line }));
}

/** How many blanks all lines that say something begin with alike. */
function sharedIndent(lines: readonly string[]): number {
	const indents = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
	const [first = ""] = indents;
	let length = first.length;
	while (indents.some((indent) => !indent.startsWith(first.slice(0, length)))) length--;
	return length;
}

/** The nested lines behind all that belongs to an item already, in its indentation. */
function insertion(page: Page, kept: Item, nested: readonly Nested[]): Edit[] {
	const { outline } = page;
	const entry = outline.items[kept.index];
	const said = nested.flatMap(({ lines }) => lines);
	if (!entry || said.every((line) => line.trim() === "")) return [];
	const prefix = outline.text.slice(outline.lines.start(entry.line), entry.from);
	const start = entry.box >= 0 ? entry.box : entry.start;
	const indent = childIndent(page, kept) ?? prefix + " ".repeat(start - entry.from);
	const written = said.map((line) => (line.trim() === "" ? prefix.trimEnd() : indent + line));
	return [linesBehind(outline, entry.to, written)];
}

/** The indentation its own nested items have: tabs stay tabs. */
function childIndent({ outline }: Page, kept: Item): string | null {
	const child = outline.items.find(({ parent }) => parent === kept.index);
	return child ? outline.text.slice(outline.lines.start(child.line), child.from) : null;
}

/** The items as they must read: without the one that goes, with what was nested in it below the other one. */
function expected(page: Page, kept: Item, gone: Item, nested: readonly Nested[], said: string | null): Expected[] {
	const traits = traitsOf(page);
	const out = stretchOf(traits, gone);
	const into = stretchOf(traits, kept);
	const level = (traits[into.from]?.level ?? 0) - (traits[out.from]?.level ?? 0);
	const moved = traits.slice(out.from + 1, out.to).filter(({ line }) => nested.some((one) => one.line !== null && one.line <= line && line < one.line + one.lines.length));
	const settled = moved.map((trait): Expected => ({ kind: trait.kind, words: trait.words, isText: trait.isText, state: trait.state, owner: trait.owner, level: trait.level + level }));
	const meant = traits.flatMap((trait, at): Expected[] => {
		const own = at >= out.from && at < out.to ? [] : [at === into.from && said !== null ? rewritten(trait, said) : trait];
		return at === into.to - 1 ? [...own, ...settled] : own;
	});
	return meant;
}

function rewritten({ kind, level, depth, state }: Trait, words: string): Expected {
	return { kind, level, depth, state, words, isText: true };
}

/** The words that say more, with links, tags, metadata and block id of both. Where both have one, that of these words stays. */
function mergedWords(page: Page, kept: Item, gone: Item): { edits: Edit[]; said: string } {
	const own = wordingOf(page, kept);
	const { winner, loser } = richerOf({ first: kept, second: gone });
	const [best, other] = winner === kept ? [own, wordingOf(page, gone)] : [wordingOf(page, gone), own];
	const behind = metadataStart(best);
	const text = best.text.slice(best.body, behind);
	const trails = trailsOf(loser.text).filter((trail) => !best.text.includes(trail));
	const day = loser.date !== null && winner.date === null && !hasDay(other) ? [`(${loser.date})`] : [];
	const lacking = missing(best, other, winner, loser);
	const words = [text, ...trails, ...day, best.text.slice(behind, best.end).trim(), ...lacking].filter((part) => part !== "").join(" ");
	const id = kept.blockId === null && gone.blockId !== null ? ` ^${gone.blockId}` : "";
	const edit = { from: own.body, to: own.end, insert: words + id };
	return { edits: inNote(own, [edit]), said: applyEdits(own.text, [edit]).trim() };
}

/** Where the run of metadata begins that ends the words. */
function metadataStart({ text, body, end, parts }: Wording): number {
	let at = end;
	for (;;) {
		const last = parts.find((part) => part.understood && part.to === at && part.from > body && part.from < at);
		if (!last) return at;
		at = body + text.slice(body, last.from).trimEnd().length;
	}
}

/** Whether the day of an item is written as metadata, and not in front of its words or behind them. */
function hasDay({ parts }: Wording): boolean {
	return parts.some(({ field, understood }) => understood && field !== null && field !== "due");
}

/** Metadata of the poorer item that the richer one has none of. */
function missing(best: Wording, other: Wording, winner: Item, loser: Item): string[] {
	const fields = new Set(best.parts.flatMap(({ field }) => field ?? []));
	return other.parts.flatMap(({ from, to, field, understood }) => {
		const written = other.text.slice(from, to);
		if (!understood || to > other.end || from < other.body) return [];
		if (field !== null) return fields.has(field) ? [] : [written];
		const isOwner = /^[[(]?\s*(?:owner|assignee)\s*::|^\(?[*_"']*@/i.test(written);
		if (isOwner) return winner.owner === null ? [written.replace(/[:,]$/, "")] : [];
		if (/🔁|repeat::/u.test(written)) return winner.recurs ? [] : [written];
		return winner.priority === null && loser.priority !== null ? [written] : [];
	});
}

/** Whether the merged item has owner, due date, date and block id of the one or the other. */
function saysAll(after: Page, kept: Item, gone: Item, edits: readonly Edit[], page: Page): boolean {
	const place = page.outline.items[kept.index]?.from ?? 0;
	const shift = edits.reduce((sum, { from, to, insert }) => (to <= place ? sum + insert.length - (to - from) : sum), 0);
	const line = after.outline.lines.lineOf(place + shift) + 1;
	const stand = standsOf(after, kept.kind).find((one) => one.line === line);
	const read = stand && itemOf(after, stand);
	if (!read) return false;
	const isOf = <T>(value: T | null, one: T | null, other: T | null): boolean => (value === null ? one === null && other === null : value === one || value === other);
	return (
		isOf(read.owner, kept.owner, gone.owner) && isOf(read.due, kept.due, gone.due) && isOf(read.date, kept.date, gone.date) && isOf(read.blockId, kept.blockId, gone.blockId)
	);
}
