/** The projects of the vault in the order of their titles, and the names of its persons: found once for each of its states. */

import type { NoteFacts } from "../notes/reading";
import { isProject } from "../rollup/lead";
import type { Graph } from "../rollup/graph";
import { byText } from "../text/path";
import type { Index } from "../vault/index";
import { locale } from "../words/words";

interface Lists {
	graph: Graph;
	revision: number;
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
		const projects: NoteFacts[] = [];
		const persons: NoteFacts[] = [];
		for (const path of graph.paths()) {
			const facts = graph.get(path);
			if (!facts || facts.tracked === null || !graph.isTracked(path)) continue;
			if (isProject(graph, path)) projects.push(facts);
			if (facts.tracked === "people") persons.push(facts);
		}
		const { compare } = new Intl.Collator(locale, { numeric: true });
		const byTitle = (a: NoteFacts, b: NoteFacts): number => compare(a.title, b.title) || byText(a.path, b.path);
		projects.sort(byTitle);
		persons.sort(byTitle);
		const people = persons.flatMap((facts) => [...graph.namesOf(facts), facts.title]);
		return { graph, revision, projects, people: unique(people), persons: unique(persons.map(({ title }) => title)) };
	}
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names)];
}
