/** Plans all choices of a project as one change: items, links to their sources, and what is never to be offered again. */

import { createMatcher } from "../doubles/likeness";
import type { Note, Reader } from "../notes/reading";
import { addItems } from "../plans/add";
import { addToList } from "../plans/list";
import { pageOf, type Page } from "../plans/page";
import type { Change, Plan, Refusal } from "../plans/plan";
import { inSequence } from "../plans/sequence";
import type { LinkWriter } from "../rollup/link";
import { namesUsed } from "../rollup/people";
import { drained } from "../rollup/steps";
import { applyEdits, type Edit } from "../text/edit";
import { scan } from "../text/scan";
import { byText } from "../text/path";
import { COLLECT_KINDS, type CollectKind } from "./candidate";
import type { Choice } from "./choice";
import { deedsOf, inOrder, type NewItem } from "./deeds";
import { dismissalText, holdsDismissal } from "./dismissal";
import { addFacts } from "./facts";
import { Known } from "./known";
import { linkWith } from "./relocation";
import { reword } from "./reword";
import { standingsOf, type Standing } from "./standing";

export { planBlockIds } from "./blocks";

export interface Collected extends Change {
	/** Ids of the offers that come to something: added, merged, put in place of another, or dismissed. */
	taken: readonly string[];
}

/**
 * @param people names of known persons
 * @param dismissed sources of which nothing is to be offered again
 */
export function planCollection(
	note: Note,
	reader: Reader,
	people: readonly string[],
	choices: readonly Choice[],
	linkTo: LinkWriter,
	dismissed: readonly string[] = [],
): Collected {
	return new Collecting(note, reader, people, inOrder(choices), linkTo).plan(dismissed);
}

class Collecting {
	private edits: Edit[] = [];
	private page: Page;
	private readonly refusals: Refusal[] = [];
	/** Choices that have come to something. */
	private readonly done: Choice[] = [];
	private readonly taken: string[] = [];

	constructor(
		private readonly note: Note,
		private readonly reader: Reader,
		people: readonly string[],
		private readonly choices: readonly Choice[],
		private readonly linkTo: LinkWriter,
	) {
		const texts = choices.map(({ text }) => text).join("\n");
		this.page = pageOf(note.outline, reader, namesUsed(`${note.outline.text}\n${texts}`, people));
	}

	plan(dismissed: readonly string[]): Collected {
		const standings = standingsOf(this.page);
		const { rewordings, additions, dismissed: unwanted, refusals } = deedsOf(this.page, standings, this.newTo(standings), (choice) => this.linkOf(choice));
		for (const one of refusals) this.refusals.push(one);
		// Upwards: what stands above keeps its line.
		for (const { standing, words, choices } of [...rewordings].sort((a, b) => b.standing.item.line - a.standing.item.line)) {
			if (this.take(reword(this.page, standing, words))) for (const one of choices) this.done.push(one);
		}
		for (const kind of COLLECT_KINDS) this.add(kind, additions.filter((item) => item.kind === kind));
		this.remember(unwanted, dismissed);
		return { edits: this.edits, refusals: this.refusals, taken: this.taken };
	}

	/** What is to be added may have been since it was offered: by another device, another window, or a hand. */
	private newTo(standings: readonly Standing[]): Choice[] {
		const known = this.knownBy(standings);
		return this.choices.filter(({ offer, deed }) => deed !== "add" || !known.says(offer));
	}

	private knownBy(standings: readonly Standing[]): Known {
		return drained(Known.steps(standings, [], createMatcher(this.reader.settings.doubles), () => null));
	}

	/** Null where the settings want none. */
	private linkOf({ offer }: Choice): string | null {
		const { link } = this.reader.settings.collect;
		if (link === "none") return null;
		const written = this.linkTo(offer.path, this.note.path);
		return link === "block" && offer.anchor !== null ? linkWith(written, `^${offer.anchor}`) : written;
	}

	/** All at once, else one by one, so that one that cannot be written keeps no other out. */
	private add(kind: CollectKind, items: readonly NewItem[]): void {
		if (items.length === 0) return;
		const planFor = (some: readonly NewItem[]): Plan => {
			const texts = some.map(({ words }) => words);
			return kind === "keyFacts" ? addFacts(this.page, texts) : addItems(this.page, kind, texts);
		};
		const all = planFor(items);
		if (!all.refusal || items.length === 1) {
			if (this.take(all)) for (const one of items.flatMap(({ choices }) => choices)) this.done.push(one);
			return;
		}
		for (const item of items) if (this.take(planFor([item]))) for (const one of item.choices) this.done.push(one);
	}

	/** What the project would not know again by its items, and what nobody wants. */
	private remember(unwanted: readonly Choice[], sources: readonly string[]): void {
		const { settings, parseYaml } = this.reader;
		const known = this.knownBy(standingsOf(this.page));
		const forgotten = this.done.filter(({ offer }) => !known.has(offer, [offer.path]));
		const whole = [...new Set(sources)].sort(byText);
		for (const one of this.done.map(({ offer }) => offer.id)) this.taken.push(one);
		const items = inOrder([...unwanted, ...forgotten]).filter(({ offer }) => !whole.includes(offer.path));
		const enter = (path: string, markdown: string | null): boolean => {
			const text = dismissalText(this.linkTo(path, this.note.path), markdown);
			return this.take(addToList(this.page.outline, settings.properties.collectSkip, text, parseYaml, (value) => holdsDismissal(value, text)));
		};
		for (const path of whole) enter(path, null);
		for (const { offer, deed } of items) {
			if (enter(offer.path, offer.markdown) && deed === "dismiss") this.taken.push(offer.id);
		}
	}

	/** Makes a plan part of the change; false when it is a refusal. */
	private take({ edits, refusal }: Plan): boolean {
		if (refusal) {
			this.refusals.push(refusal);
			return false;
		}
		if (edits.length > 0) {
			this.edits = inSequence(this.note.outline.text, this.edits, edits);
			this.page = { ...this.page, outline: scan(applyEdits(this.note.outline.text, this.edits)) };
		}
		return true;
	}
}
