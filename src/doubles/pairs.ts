/** Finds the doubles in a list of texts without comparing each with each. */

import { blocksOf, Comparison } from "./likeness";
import type { Matcher } from "./matcher";
import type { Pair } from "./pair";

/** So few texts are all compared. */
const FEW = 60;
/** Words that more than this share of the texts have in common say nothing. */
const COMMON = 0.1;
/** Doubles have at least one in so many in common. */
const SHARE = 3;
/** Texts between two stops. */
const SLICE = 20;

/** All pairs that reach the threshold, the strongest first. */
export function* pairSteps(texts: readonly string[], matcher: Matcher): Generator<void, Pair[]> {
	const pairs: Pair[] = [];
	const near = texts.length > FEW && matcher instanceof Comparison ? yield* nearSteps(texts, matcher) : null;
	for (let b = 0; b < texts.length; b++) {
		if (b % SLICE === 0) yield;
		const text = texts[b] ?? "";
		for (const a of near ? (near[b] ?? []) : texts.keys()) {
			if (a >= b) break;
			const other = texts[a] ?? "";
			if (matcher.isDouble(other, text)) pairs.push({ a, b, likeness: matcher.likeness(other, text) });
		}
	}
	return pairs.sort((one, two) => two.likeness - one.likeness || one.a - two.a || one.b - two.b);
}

/** For each text the earlier ones that share enough of their rarer words with it, ascending. */
function* nearSteps(texts: readonly string[], matcher: Comparison): Generator<void, number[][]> {
	const blocks: ReadonlySet<string>[] = [];
	const keys: string[] = [];
	for (const [at, text] of texts.entries()) {
		if (at % SLICE === 0) yield;
		const prepared = matcher.prepared(text);
		blocks.push(blocksOf(prepared, matcher.vocabulary));
		keys.push(prepared.key);
	}
	const uses = new Map<string, number>();
	for (const set of blocks) for (const block of set) uses.set(block, (uses.get(block) ?? 0) + 1);
	const most = Math.max(FEW, texts.length * COMMON);
	const holders = new Map<string, number[]>();
	const sameKey = new Map<string, number[]>();
	const near: number[][] = [];
	for (const [at, set] of blocks.entries()) {
		if (at % SLICE === 0) yield;
		const rare = [...set].filter((block) => (uses.get(block) ?? 0) <= most);
		const shared = new Map<number, number>();
		for (const block of rare) for (const other of holders.get(block) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
		const found = new Set(sameKey.get(keys[at] ?? ""));
		for (const [other, times] of shared) if (times * SHARE >= Math.min(rare.length, blocks[other]?.size ?? 0)) found.add(other);
		near.push([...found].sort((a, b) => a - b));
		for (const block of rare) addTo(holders, block, at);
		addTo(sameKey, keys[at] ?? "", at);
	}
	return near;
}

function addTo(lists: Map<string, number[]>, key: string, at: number): void {
	const list = lists.get(key);
	if (list) list.push(at);
	else lists.set(key, [at]);
}

/** The one among some texts that is most like a text, if it is a double; the first of those that are equally like it. */
export function bestIn(text: string, among: readonly string[], matcher: Matcher): { at: number; likeness: number } | null {
	let best: { at: number; likeness: number } | null = null;
	for (const [at, other] of among.entries()) {
		if (!matcher.isDouble(text, other)) continue;
		const likeness = matcher.likeness(text, other);
		if (best === null || likeness > best.likeness) best = { at, likeness };
	}
	return best;
}
