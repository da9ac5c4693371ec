/** Which projects are listed, whatever was typed: grouped as somebody else has grouped them, and in their order. */

import { byAttention } from "./attention";
import type { Digest } from "./digest";
import { chosenOf } from "./filter";
import type { Group } from "./group";
import type { Scope } from "./row";
import type { Showing } from "./showing";

type Choosing = Pick<Showing, "state" | "settings" | "today">;

/** One group without a value where nobody has grouped them. */
export function chosenGroups(digests: readonly Digest[], scope: Scope | null, { state, settings, today }: Choosing): Group<Digest>[] {
	const choose = (all: readonly Digest[]): Digest[] => chosenOf(all, state, settings, today, scope !== null);
	if (!scope) return [{ value: null, members: choose(inOrder(digests)) }];
	const known = new Map(digests.map((digest) => [digest.path, digest]));
	return scope.groups.map(({ value, paths }) => {
		const members = choose(paths.flatMap((path) => known.get(path) ?? []));
		return { value, members: scope.keepsOrder ? members : byAttention(members) };
	});
}

/** The order does not hang on what is typed and chosen: the same list is not put in order again with each key. */
const orders = new WeakMap<readonly Digest[], readonly Digest[]>();

function inOrder(digests: readonly Digest[]): readonly Digest[] {
	let order = orders.get(digests);
	if (!order) orders.set(digests, (order = byAttention(digests)));
	return order;
}
