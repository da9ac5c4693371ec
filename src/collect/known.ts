/** Which items of sources a project has already, or does not want: decided by its text and its property alone. */

import type { Matcher } from "../doubles/matcher";
import { baseName } from "../text/path";
import { nameKey, plainText } from "../text/plain";
import type { Candidate } from "./candidate";
import { dismissedWords, type Dismissal } from "./dismissal";
import type { Standing } from "./standing";

/** The file a link of the project leads to; null where it leads nowhere, so that its name has to do. */
export type Resolve = (target: string) => string | null;

type Item = Pick<Candidate, "path" | "markdown" | "blockId" | "anchor">;

export class Known {
	/** Of every item of the project. */
	private readonly keys = new Set<string>();
	/** Notes, by path or by name, to the items that link to them. */
	private readonly linking = new Map<string, Standing[]>();
	/** Notes whose items are not wanted: all of them, or those with these keys. */
	private readonly dismissed = new Map<string, Set<string> | "all">();

	private constructor(
		private readonly matcher: Matcher,
		private readonly resolve: Resolve,
	) {}

	/** One item at a time. */
	static *steps(standings: readonly Standing[], dismissals: readonly Dismissal[], matcher: Matcher, resolve: Resolve): Generator<void, Known> {
		const known = new Known(matcher, resolve);
		for (const standing of standings) {
			known.add(standing);
			yield;
		}
		for (const dismissal of dismissals) known.dismiss(dismissal);
		return known;
	}

	/** @param meeting paths of all notes of the item's meeting */
	has(item: Item, meeting: readonly string[]): boolean {
		if (this.says(item) || this.isDismissed(item, meeting)) return true;
		return this.linksTo(meeting).some((standing) => {
			return this.isBlockOf(standing, item) || this.matcher.isDouble(standing.markdown, item.markdown);
		});
	}

	/** Whether an item of the project has the same words. */
	says({ markdown }: Pick<Item, "markdown">): boolean {
		return this.keys.has(keyFor(this.matcher, markdown));
	}

	/** The items that link to one of these notes. */
	linksTo(paths: readonly string[]): Standing[] {
		return paths.flatMap((path) => placesOf(path).flatMap((place) => this.linking.get(place) ?? []));
	}

	private isBlockOf({ links }: Standing, { path, blockId, anchor }: Item): boolean {
		const ids = [blockId, anchor].flatMap((id) => (id === null ? [] : [`^${id}`.toLowerCase()]));
		return links.some(({ target, subpath }) => {
			return subpath !== null && ids.includes(subpath.trim().toLowerCase()) && placesOf(path).includes(this.placeOf(target));
		});
	}

	private isDismissed({ markdown }: Item, meeting: readonly string[]): boolean {
		const lists = meeting.flatMap((path) => placesOf(path).flatMap((place) => this.dismissed.get(place) ?? []));
		if (lists.length === 0) return false;
		const key = keyFor(this.matcher, dismissedWords(markdown));
		return lists.some((keys) => keys === "all" || keys.has(key));
	}

	private add(standing: Standing): void {
		for (const form of standing.forms) this.keys.add(keyFor(this.matcher, form));
		for (const { target } of standing.links) if (target !== "") this.enter(target, standing);
	}

	private enter(target: string, standing: Standing): void {
		const place = this.placeOf(target);
		const others = this.linking.get(place);
		if (others) others.push(standing);
		else this.linking.set(place, [standing]);
	}

	private dismiss({ target, words }: Dismissal): void {
		const place = this.placeOf(target);
		const keys = this.dismissed.get(place);
		if (words === null) this.dismissed.set(place, "all");
		else if (keys === undefined) this.dismissed.set(place, new Set([keyFor(this.matcher, words)]));
		else if (keys !== "all") keys.add(keyFor(this.matcher, words));
	}

	private placeOf(target: string): string {
		const file = this.resolve(target);
		return file === null ? `name ${nameKey(baseName(target))}` : `file ${file}`;
	}
}

function placesOf(path: string): string[] {
	return [`file ${path}`, `name ${nameKey(baseName(path))}`];
}

/** Never empty: words of which nothing is left to compare are compared as they are. */
export function keyFor(matcher: Matcher, markdown: string): string {
	return matcher.keyOf(markdown) || nameKey(plainText(markdown));
}
