/** The tracked notes of the vault in the order of their titles, and the names of its persons: found once for each of its states. */

import type { NoteFacts } from "../notes/reading";
import { projectType } from "../rollup/lead";
import type { Graph } from "../rollup/graph";
import { byText } from "../text/path";
import type { Index } from "../vault/index";
import { locale } from "../words/words";

interface Lists {
	graph: Graph;
	revision: number;
	tracked: readonly NoteFacts[];
	projects: readonly NoteFacts[];
	people: readonly string[];
	persons: readonly string[];
}

export class Roster {
	private lists: Lists | null = null;

	constructor(private readonly index: Pick<Index, "graph" | "revision">) {}

	/** All tracked projects; empty until the vault is read. */
	projects(): readonly NoteFacts[] {
		return this.current().projects;
	}

	/** All tracked notes of any type. */
	tracked(): readonly NoteFacts[] {
		return this.current().tracked;
	}

	/** The titles of all known persons. */
	persons(): readonly string[] {
		return this.current().persons;
	}

	/** Every name a known person has: by them owners of several words are found whole. */
	people(): readonly string[] {
		return this.current().people;
	}

	private current(): Lists {
		const { graph, revision } = this.index;
		if (this.lists?.graph !== graph || this.lists.revision !== revision) this.lists = this.listed(graph, revision);
		return this.lists;
	}

	private listed(graph: Graph, revision: number): Lists {
		const tracked = graph.paths().flatMap((path) => {
			const facts = graph.get(path);
			return facts && facts.tracked !== null && graph.isTracked(path) ? [facts] : [];
		});
		this.sort(tracked);
		const project = projectType(graph.reader.settings);
		const projects = tracked.filter((facts) => facts.tracked === project);
		const persons = tracked.filter((facts) => facts.tracked === "people");
		const people = persons.flatMap((facts) => [...graph.namesOf(facts), facts.title]);
		return { graph, revision, tracked, projects, people: unique(people), persons: unique(persons.map(({ title }) => title)) };
	}

	/** Sorts them as they stood before, first: what is nearly in order is sorted sooner, and comparing titles takes long. */
	private sort(tracked: NoteFacts[]): void {
		const ranks = new Map((this.lists?.tracked ?? []).map(({ path }, rank) => [path, rank]));
		const rank = ({ path }: NoteFacts): number => ranks.get(path) ?? Infinity;
		if (ranks.size > 0) tracked.sort((a, b) => rank(a) - rank(b) || 0);
		const { compare } = new Intl.Collator(locale, { numeric: true });
		tracked.sort((a, b) => compare(a.title, b.title) || byText(a.path, b.path));
	}
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names)];
}
