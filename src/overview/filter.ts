/** Which projects, and which of their items, the list lets through: by what was typed, and by what was chosen. */

import { filterOf, folded, type Filter } from "../panel/filter";
import { projectType } from "../rollup/lead";
import type { Settings } from "../settings/schema";
import type { IsoDate } from "../text/date";
import { nameKey, plainText } from "../text/plain";
import type { Digest } from "./digest";
import type { Chosen, OverviewState } from "./state";

/** What stands for "none" among values to choose from. */
export const NONE = "";

type State = Pick<OverviewState, "chosen" | "showDone" | "showSnoozed" | "filter">;

/** Projects that are listed, whatever was typed. @param isScoped whether somebody else has chosen them: then of every type */
export function chosenOf(
	digests: readonly Digest[],
	{ chosen, showDone, showSnoozed }: Omit<State, "filter">,
	settings: Pick<Settings, "types">,
	today: IsoDate,
	isScoped: boolean,
): Digest[] {
	const project = projectType(settings);
	const types = chosen.type.length > 0 || isScoped || project === null ? chosen.type : [project];
	const tests = [
		chooser(types, ({ type }) => [type]),
		chooser(chosen.status, ({ status }) => [status ?? NONE]),
		chooser(chosen.owner, ({ owner }) => ownersIn(owner)),
		chooser(chosen.tag, ({ tags }) => tags),
	].filter((test) => test !== null);
	return digests.filter((digest) => {
		if (digest.isClosed && !showDone) return false;
		if (!showSnoozed && isSnoozed(digest, today)) return false;
		return tests.every((test) => test(digest));
	});
}

export function isSnoozed({ snoozedUntil }: Pick<Digest, "snoozedUntil">, today: IsoDate): boolean {
	return snoozedUntil !== null && snoozedUntil > today;
}

function chooser(values: readonly string[], valuesOf: (digest: Digest) => readonly string[]): ((digest: Digest) => boolean) | null {
	if (values.length === 0) return null;
	const wanted = new Set(values.map(nameKey));
	/** Few of the values of thousands of projects differ. */
	const known = new Map<string, boolean>();
	const isWanted = (value: string): boolean => {
		let answer = known.get(value);
		if (answer === undefined) known.set(value, (answer = wanted.has(nameKey(value))));
		return answer;
	};
	return (digest) => valuesOf(digest).some(isWanted);
}

/** A property may name several. */
function ownersIn(owner: string | null): string[] {
	return owner === null ? [NONE] : owner.split(", ");
}

/** A value that occurs, as it is written most often, with the number of projects that have it; `NONE` for none. */
export interface Choice {
	value: string;
	count: number;
}

/** Values that occur, those of most projects first, `NONE` last. @param digests as they are listed with nothing chosen */
export function choicesIn(digests: readonly Digest[]): Record<keyof Chosen, Choice[]> {
	return {
		status: choices(digests, ({ status }) => [status ?? NONE]),
		owner: choices(digests, ({ owner }) => ownersIn(owner)),
		type: choices(digests, ({ type }) => [type]),
		tag: choices(digests, ({ tags }) => tags),
	};
}

function choices(digests: readonly Digest[], valuesOf: (digest: Digest) => readonly string[]): Choice[] {
	const spellings = new Map<string, Map<string, number>>();
	for (const digest of digests) {
		for (const value of new Set(valuesOf(digest))) {
			const key = nameKey(value);
			const known = spellings.get(key) ?? new Map<string, number>();
			known.set(value, (known.get(value) ?? 0) + 1);
			spellings.set(key, known);
		}
	}
	const found = [...spellings.values()].map((known): Choice => {
		const [most] = [...known].sort((a, b) => b[1] - a[1]);
		return { value: most?.[0] ?? NONE, count: [...known.values()].reduce((sum, count) => sum + count, 0) };
	});
	if (found.length === 1 && found[0]?.value === NONE) return [];
	return found.sort((a, b) => Number(a.value === NONE) - Number(b.value === NONE) || b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Null when nothing was typed. */
export function typedFilter({ filter }: Pick<State, "filter">): Filter {
	return filterOf(filter);
}

/** By title, status, owner, tags, first step and oldest blocker. */
export function findsProject(filter: Filter, digest: Digest): boolean {
	if (!filter) return true;
	const text = textOf(digest).whole;
	return filter.every((word) => text.includes(word));
}

/** The words that the project itself does not have: its items must have them. Null when there are none. */
export function leftFor(filter: Filter, digest: Digest): Filter {
	if (!filter) return null;
	const text = textOf(digest).head;
	const left = filter.filter((word) => !text.includes(word));
	return left.length > 0 ? left : null;
}

interface Texts {
	head: string;
	whole: string;
}

/** What was read of a project once is not read again with each key that is typed. */
const known = new WeakMap<Digest, Texts>();

function textOf(digest: Digest): Texts {
	let texts = known.get(digest);
	if (!texts) {
		const { title, status, owner, tags, nextStep, oldestBlocker } = digest;
		const head = [title, status, owner && `@${owner}`, ...tags.map((tag) => `#${tag}`)].filter(Boolean).join("\n");
		const items = [nextStep, oldestBlocker].map((item) => (item ? plainText(item.markdown) : ""));
		texts = { head: folded(head), whole: folded([head, ...items].join("\n")) };
		known.set(digest, texts);
	}
	return texts;
}
