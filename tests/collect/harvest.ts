/** A vault whose sources are collected from, as the command line and the app do it. */

import { expect } from "vitest";
import { anchoredIn, planBlockIds, sourcesToMark } from "../../src/collect/blocks";
import type { Choice } from "../../src/collect/choice";
import { initialChoices } from "../../src/collect/initial";
import type { Collection, Offer, Since } from "../../src/collect/offer";
import { collectSteps } from "../../src/collect/offers";
import { planCollection } from "../../src/collect/plan";
import { createMatcher } from "../../src/doubles/likeness";
import { readNote } from "../../src/notes/reading";
import type { Refusal } from "../../src/plans/plan";
import { linkWriter, type LinkWriter } from "../../src/rollup/link";
import { drained } from "../../src/rollup/steps";
import type { IsoDate } from "../../src/text/date";
import { applyEdits } from "../../src/text/edit";
import { MemoryVault, type Change } from "../rollup/memory-vault";

export const HARBOR = "Projects/Harbor.md";
/** A day soon after all meetings of the tests, so that none is old. */
export const TODAY = "2026-06-01" as IsoDate;

export const project = (body = "", properties = ""): string => `---\ntype: project\n${properties}---\n# Harbor\n${body}`;
export const meeting = (body: string): string => `# Talk\n\n**Project:** [[Harbor]]\n\n${body}`;

export class Harvest {
	readonly vault: MemoryVault;
	/** Ids of the offers that came to something when they were taken last. */
	taken: ReadonlySet<string> = new Set();
	linkTo: LinkWriter;

	constructor(files: Readonly<Record<string, string>>, change?: Change) {
		this.vault = new MemoryVault(files, change);
		this.linkTo = linkWriter(this.vault.graph.files);
	}

	collection(wish: { since?: Since; only?: string; today?: IsoDate; people?: readonly string[] } = {}): Collection {
		const { graph, textOf } = this.vault;
		const matcher = createMatcher(graph.reader.settings.doubles);
		const all = { today: TODAY, since: null, people: [], textOf, matcher, linkTo: this.linkTo, ...wish };
		return drained(collectSteps(graph, this.vault.note(HARBOR), this.vault.arrivals(HARBOR), all));
	}

	offers(wish?: Parameters<Harvest["collection"]>[0]): Offer[] {
		return this.collection(wish).groups.flatMap(({ offers }) => offers);
	}

	/** `kind text` of each offer, with its doubt. */
	offered(wish?: Parameters<Harvest["collection"]>[0]): string[] {
		return this.offers(wish).map(({ kind, text, doubt }) => `${kind} ${text}${doubt === null ? "" : ` (${doubt})`}`);
	}

	/** Adds everything that is ticked, or what is chosen; answers with the refusals. */
	take(choices: readonly Choice[] = initialChoices(this.collection()), dismissed: readonly string[] = []): readonly Refusal[] {
		const { vault } = this;
		const { reader } = vault.graph;
		let rest = choices;
		for (const path of sourcesToMark(choices)) {
			const { edits } = planBlockIds(readNote(path, vault.text(path), reader), choices);
			vault.set(path, applyEdits(vault.text(path), edits));
			rest = anchoredIn(rest, path, vault.text(path));
		}
		const before = vault.text(HARBOR);
		const { edits, refusals, taken } = planCollection(readNote(HARBOR, before, reader), reader, [], rest, this.linkTo, dismissed);
		vault.set(HARBOR, applyEdits(before, edits));
		this.taken = new Set(taken);
		return refusals;
	}

	/** What stands below a heading of the project, blank lines left out. */
	below(heading: string): string[] {
		const [, rest = ""] = this.vault.text(HARBOR).split(new RegExp(`^## ${heading}$`, "m"));
		const [own = ""] = rest.split(/^## /m);
		return own.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== "");
	}

	get text(): string {
		return this.vault.text(HARBOR);
	}
}

export function choice(offer: Offer | undefined, change: Partial<Choice> = {}): Choice {
	if (!offer) throw new RangeError("no such offer");
	return { offer, deed: "add", kind: offer.kind, text: offer.text, ...change };
}

/** Collecting again offers nothing that is ticked. */
export function expectNothingNew(harvest: Harvest): void {
	expect(initialChoices(harvest.collection()).map(({ text }) => text)).toEqual([]);
}
