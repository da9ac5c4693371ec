/** Takes an item into another list of its kind, in the form of the items there. */

import type { Item } from "../notes/item";
import type { Edit } from "../text/edit";
import { markerLength } from "../text/leaf";
import { pageAfter, stretchOf, traitsOf, type Expected } from "./check";
import { familyOf, gapBetween, pieceOf, type Piece, type Place, type Side } from "./family";
import { freed } from "./freed";
import { linesOf, standsOf, type Page } from "./page";
import { linesBehind } from "./place";
import { refuse, type Plan } from "./plan";
import { removalOf } from "./remove";
import { inSequence } from "./sequence";

/** Box, lead and words stay; indentation and marker become those of `beside`. */
export function resettle(page: Page, item: Item, beside: Item, side: Side): Plan {
	const refusal = refuse("text-differs", item.line);
	const removal = removalOf(page, item);
	if (!removal) return refusal;
	const { left } = removal;
	const traits = traitsOf(page);
	const own = stretchOf(traits, item);
	const moved = traits.slice(own.from, own.to);
	const index = stretchOf(traits, beside).from;
	const rest = traitsOf(left);
	const line = rest[index < own.from ? index : index - moved.length]?.line;
	const there = standsOf(left, beside.kind).find((one) => one.line === line);
	if (!there) return refusal;
	const edits = settling(page, item, left, there, side);
	const other = stretchOf(rest, there);
	const place = side === "before" ? other.from : other.to;
	const [root] = moved;
	const level = (rest[other.from]?.level ?? 0) - (root?.level ?? 0);
	const settled = moved.map((trait, nth): Expected => {
		const { kind, state, words, isText, owner } = trait;
		// What was only a detail becomes an item where it is no longer nested.
		const kept = { kind, words, isText, owner, level: trait.level + level };
		return nth === 0 && state === null ? kept : { ...kept, state };
	});
	const meant = [...rest.slice(0, place), ...settled, ...rest.slice(place)];
	const items = page.outline.items.length - left.outline.items.length;
	if (!pageAfter(left, edits, meant, { items, headings: 0 })) return refusal;
	return { edits: inSequence(page.outline.text, [removal.edit], edits) };
}

/** The item's lines beside an item of the text it was taken from, and the numbers that follow. */
function settling(page: Page, item: Item, left: Page, there: Place, side: Side): Edit[] {
	const { outline } = left;
	const { lines } = outline;
	const family = familyOf(left, there);
	const at = family.findIndex(({ line }) => line === there.line);
	const pieces = family.map((one) => pieceOf(left, one));
	const step = stepOf(pieces);
	const shift = side === "after" ? step : 0;
	const written = writtenLike(page, item, left, there, shift);
	const behind = pieces.slice(at + (side === "after" ? 1 : 0));
	const numbers = step === 0 ? [] : behind.flatMap((piece) => counted(piece, step));
	const gap = gapBeside(left, pieces, at, side);
	const { from, to } = linesOf(left, there);
	const end = gap ?? lines.breakOf(side === "after" ? to : from);
	if (side === "before") {
		const place = lines.start(from);
		return [{ from: place, to: place, insert: written.join(lines.breakOf(from)) + end }, ...numbers];
	}
	const edit = linesBehind(outline, to, written);
	return [{ ...edit, insert: end + edit.insert.slice(lines.breakOf(to).length) }, ...numbers];
}

/** The item's lines with the indentation and marker of another one. */
function writtenLike(page: Page, item: Item, left: Page, there: Place, shift: number): string[] {
	const { items, text, lines } = left.outline;
	const model = items[there.index];
	const entry = page.outline.items[item.index];
	if (!model || !entry) throw new RangeError(`items ${there.index} and ${item.index}`);
	const prefix = text.slice(lines.start(model.line), model.from);
	const length = markerLength(text, model.from, lines.end(model.line));
	const marker = text.slice(model.from, model.from + length);
	const number = /^\d+/.exec(marker)?.[0];
	const own = number === undefined ? marker : String(Number(number) + shift) + marker.slice(number.length);
	const space = text.slice(model.from + length, model.box >= 0 ? model.box : model.start);
	const gap = space === "" || model.start === lines.end(model.line) ? " " : space;
	const { text: first, further } = freed(page, item, entry.box >= 0 ? entry.box : entry.start, []);
	const indent = " ".repeat(own.length + gap.length);
	const below = further.map((line) => {
		if (line.text.trim() === "") return prefix.trimEnd();
		return prefix + (line.indented ? indent : "") + line.text;
	});
	return [prefix + own + gap + first, ...below];
}

/** 1 where a list counts, 0 where it does not or all its items have one number. */
function stepOf(pieces: readonly Piece[]): number {
	if (pieces.some(({ number }) => number === "")) return 0;
	return pieces.length > 1 && pieces[0]?.number === pieces[1]?.number ? 0 : 1;
}

function counted({ number, numberFrom }: Piece, step: number): Edit[] {
	return [{ from: numberFrom, to: numberFrom + number.length, insert: String(Number(number) + step) }];
}

/** What parts an item of a list from its neighbour, on this side if it has one there. */
function gapBeside(page: Page, pieces: readonly Piece[], at: number, side: Side): string | null {
	const before = pieces[at - 1];
	const own = pieces[at];
	const behind = pieces[at + 1];
	const above = before && own ? gapBetween(page, before, own) : null;
	const below = own && behind ? gapBetween(page, own, behind) : null;
	return side === "before" ? (above ?? below) : (below ?? above);
}
