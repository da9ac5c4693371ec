/** Which items of a day's note are about a project: the rest of a day belongs to others. */

import { saidAt } from "../notes/words";
import type { Note } from "../notes/reading";
import type { Graph } from "../rollup/graph";
import { isProject } from "../rollup/lead";
import { namesStandIn } from "../rollup/name-text";
import { leadingDate, withoutLeadingDate } from "../text/date";
import { linksIn } from "../text/inline";
import type { Outline } from "../text/outline";
import { baseName } from "../text/path";
import { plainText } from "../text/plain";

/** Whether the item with this index in the note's outline may be offered. */
export type IsAbout = (index: number) => boolean;

/**
 * In a note that is named by its date alone and names several projects an item belongs to what its own line names, else the
 * items it is nested in, else the headings above, the nearest first. Where nothing is the project's by that, what belongs to
 * no other project is.
 */
export function itemsAbout(graph: Graph, target: string, { path, outline }: Note): IsAbout {
	const name = baseName(path);
	if (leadingDate(name) === null || withoutLeadingDate(name).trim() !== "") return () => true;
	const projects = new Set(linkedProjects(graph, path, outline.text)).add(target);
	if (projects.size < 2) return () => true;
	const names = [...projects].map((project) => {
		const facts = graph.get(project);
		return { project, names: facts ? graph.fullNamesOf(facts) : [] };
	});
	const owners = ownersIn(outline, (text) => {
		const linked = linkedProjects(graph, path, text);
		const words = plainText(text);
		return [...linked, ...names.filter((one) => namesStandIn(words, one.names)).map(({ project }) => project)];
	});
	const isNamed = owners.some((owner) => owner.includes(target));
	return (index) => {
		const owner = owners[index] ?? [];
		return isNamed ? owner.includes(target) : owner.length === 0;
	};
}

function linkedProjects(graph: Graph, path: string, text: string): string[] {
	const links = linksIn(text).filter(({ external, embed, target }) => !external && !embed && target !== "");
	const found = links.map(({ target }) => graph.resolveLink(target, path)?.path);
	return found.filter((project) => project !== undefined).filter((project) => isProject(graph, project));
}

/** For each list item the projects that it, or what is nearest around it, names. */
function ownersIn(outline: Outline, named: (text: string) => string[]): string[][] {
	const owners: string[][] = [];
	const below = headingOwners(outline, named);
	for (const [index, { line, parent }] of outline.items.entries()) {
		const own = named(saidAt(outline, index));
		owners.push(own.length > 0 ? own : (parent < 0 ? below(line) : (owners[parent] ?? [])));
	}
	return owners;
}

/** The projects of the innermost heading above a line that names any. Lines are asked for downwards. */
function headingOwners({ headings }: Outline, named: (text: string) => string[]): (line: number) => string[] {
	const open: { level: number; owner: string[] }[] = [];
	let next = 0;
	return (line) => {
		for (let heading = headings[next]; heading && heading.line <= line; heading = headings[++next]) {
			if (heading.nested) continue;
			while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
			const own = named(heading.text);
			open.push({ level: heading.level, owner: own.length > 0 ? own : (open.at(-1)?.owner ?? []) });
		}
		return open.at(-1)?.owner ?? [];
	};
}
