/** Who looks at which notes: of all tracked notes those that somebody wants to see, in the order of their titles. */

import type { NoteFacts } from "../../notes/reading";
import { projectType } from "../../rollup/lead";
import type { Index } from "../../vault/index";
import type { Roster } from "../roster";
import type { Wanted } from "./port";

export class Lookers {
	private readonly all = new Set<Wanted>();

	constructor(private readonly parts: { index: Index; roster: Roster }) {}

	get isNobody(): boolean {
		return this.all.size === 0;
	}

	add(wanted: Wanted): void {
		this.all.add(wanted);
	}

	delete(wanted: Wanted): void {
		this.all.delete(wanted);
	}

	/** What all of them look at together. */
	facts(): readonly NoteFacts[] {
		return this.factsFor([...this.all]);
	}

	/** Notes of these types; projects where no type is given. */
	factsOf(types: readonly string[]): readonly NoteFacts[] {
		return this.factsFor([{ types, paths: [] }]);
	}

	private factsFor(lookers: readonly Wanted[]): readonly NoteFacts[] {
		const { roster, index } = this.parts;
		if (lookers.length === 0) return [];
		const project = projectType(index.reader.settings);
		const typesOf = ({ types }: Wanted): readonly (string | null)[] => (types?.length === 0 ? [project] : (types ?? []));
		const types = new Set(lookers.flatMap(typesOf));
		const paths = new Set(lookers.flatMap((wanted) => wanted.paths));
		return roster.tracked().filter(({ path, tracked }) => types.has(tracked) || paths.has(path));
	}
}
