/** What chosen offers come to: other words for items that stand, new items, and what is to be remembered. */

import { readMetadata } from "../notes/metadata";
import type { Page } from "../plans/page";
import { refuse, type Refusal } from "../plans/plan";
import { linksIn } from "../text/inline";
import { baseName, byText } from "../text/path";
import { nameKey } from "../text/plain";
import type { CollectKind } from "./candidate";
import type { Choice } from "./choice";
import type { Like } from "./offer";
import { originsIn, withOrigin, withOwner } from "./origin";
import { wordsOf } from "./reword";
import { bare } from "./saying";
import type { Standing } from "./standing";

export interface Rewording {
	standing: Standing;
	words: string;
	/** The choices that come to it. */
	choices: Choice[];
}

export interface NewItem {
	kind: CollectKind;
	words: string;
	choices: Choice[];
}

export interface Deeds {
	rewordings: Rewording[];
	additions: NewItem[];
	dismissed: Choice[];
	refusals: Refusal[];
}

/** The oldest meeting first, so that the newest stands last; the same on every device, in whatever order they were chosen. */
export function inOrder(choices: readonly Choice[]): Choice[] {
	const byId = new Map(choices.map((choice) => [choice.offer.id, choice]));
	return [...byId.values()].sort(({ offer: a }, { offer: b }) => {
		return byText(a.date, b.date) || byText(a.path, b.path) || a.line - b.line || byText(a.id, b.id);
	});
}

/**
 * @param choices in order
 * @param linkOf the link of an offer to its source; null where none is wanted
 */
export function deedsOf(page: Page, standings: readonly Standing[], choices: readonly Choice[], linkOf: (choice: Choice) => string | null): Deeds {
	const deeds: Deeds = { rewordings: [], additions: [], dismissed: [], refusals: [] };
	const byId = new Map(choices.map((choice) => [choice.offer.id, choice]));
	const additions = new Map<Choice, NewItem>();
	const rewordings = new Map<Standing, Rewording>();
	const joining: Choice[] = [];
	for (const choice of choices) {
		const { kind } = choice;
		const words = bare(page, choice.text);
		const { root } = rootOf(choice, byId);
		if (choice.deed === "dismiss") deeds.dismissed.push(choice);
		else if (words === "") deeds.refusals.push(refuse("empty-text", null, choice.offer.markdown).refusal);
		else if (root !== choice || goesInto(choice)) joining.push(choice);
		else {
			const link = linkOf(choice);
			additions.set(choice, { kind, words: link === null ? words : withOrigin(words, link, page.people), choices: [choice] });
		}
	}
	for (const choice of joining) {
		const { root, like } = rootOf(choice, byId);
		const join = joiner(page, choice, linkOf(choice));
		const addition = additions.get(root);
		if (addition) {
			addition.words = join(addition.words, {});
			addition.choices.push(choice);
			continue;
		}
		const { standing, refusal } = locate(standings, like, choice);
		if (!standing) deeds.refusals.push(refusal);
		else {
			const rewording = rewordings.get(standing) ?? { standing, words: wordsOf(page, standing), choices: [] };
			rewordings.set(standing, { ...rewording, words: join(rewording.words, standing.item), choices: [...rewording.choices, choice] });
		}
	}
	for (const one of additions.values()) deeds.additions.push(one);
	for (const one of rewordings.values()) deeds.rewordings.push(one);
	return deeds;
}

/** Whether it goes into an item of the project. */
function goesInto({ deed, offer }: Choice): boolean {
	return (deed === "merge" || deed === "replace") && offer.like !== null && offer.like.line !== null;
}

/** The choice whose place one takes a share in: that of the offer it looks like, where that is chosen, and so on. */
function rootOf(choice: Choice, byId: ReadonlyMap<string, Choice>): { root: Choice; like: Like | null } {
	let root = choice;
	const walked = new Set([choice]);
	while (root.deed === "merge" || root.deed === "replace") {
		const next = byId.get(root.offer.like?.id ?? "");
		if (!next || next.deed === "dismiss" || walked.has(next)) break;
		walked.add(next);
		root = next;
	}
	return { root, like: goesInto(root) ? root.offer.like : null };
}

type Located = { standing: Standing; refusal?: never } | { standing?: never; refusal: Refusal };

/** The item as it stands now: by its words, and by its line where several say the same. */
function locate(standings: readonly Standing[], like: Like | null, { offer }: Choice): Located {
	const words = like?.markdown ?? offer.markdown;
	const equal = standings.filter(({ markdown }) => markdown === words);
	const standing = equal.find(({ item }) => item.line === like?.line) ?? (equal.length === 1 ? equal[0] : undefined);
	return standing ? { standing } : refuse(equal.length === 0 ? "item-not-found" : "item-ambiguous", equal[0]?.item.line ?? null, words);
}

type Said = Partial<Pick<Standing["item"], "owner" | "due">>;

/** How the words of an item change when an offer is merged into it or takes their place. */
function joiner(page: Page, { deed, text }: Choice, link: string | null): (words: string, said: Said) => string {
	const { people } = page;
	const fresh = bare(page, text);
	return (words, said) => {
		const old = readMetadata(words, people);
		const own = readMetadata(fresh, people);
		const [stays, goes] = deed === "replace" ? [own, old] : [old, own];
		const links = deed === "replace" ? originsIn(words).map(({ from, to }) => words.slice(from, to)) : [];
		let joined = deed === "replace" ? fresh : words;
		for (const one of [...links, ...(link === null ? [] : [link])]) {
			if (!hasLink(joined, one)) joined = withOrigin(joined, one, people);
		}
		// A table may say whose it is in another column.
		if (stays.owner === null && goes.owner !== null && !said.owner) joined = withOwner(joined, goes.owner, people);
		if (stays.dates.due === undefined && goes.dates.due !== undefined && !said.due) joined += ` 📅 ${goes.dates.due}`;
		return joined;
	};
}

function hasLink(words: string, link: string): boolean {
	const key = (text: string): string[] => linksIn(text).map(({ target, subpath }) => `${nameKey(baseName(target))}#${subpath ?? ""}`);
	const [wanted = ""] = key(link);
	return key(words).includes(wanted);
}
