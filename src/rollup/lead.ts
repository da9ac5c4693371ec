/** Which project a source leads to: what somebody who reads the source wants to see beside it. */

import type { Settings } from "../settings/schema";
import type { Mention } from "../notes/source";
import type { Graph } from "./graph";

/** The type whose notes are projects: the one called so, else the first. */
export function projectType({ types }: Pick<Settings, "types">): string | null {
	const [first] = types;
	return (types.find(({ name }) => name === "projects") ?? first)?.name ?? null;
}

export function isProject(graph: Graph, path: string): boolean {
	return graph.isTracked(path) && graph.get(path)?.tracked === projectType(graph.reader.settings);
}

/**
 * The tracked note a source leads to; null for none. That is the project it or another note of its meeting is filed
 * under, else the only project it names, else whatever tracked note it is filed under.
 */
export function leadOf(graph: Graph, source: string): string | null {
	if (!graph.source(source)) return null;
	const others = graph.meetingOf(source).filter((path) => path !== source);
	const homes = [source, ...others].flatMap((path) => graph.homeOf(path) ?? []).filter((path) => graph.isTracked(path));
	return homes.find((path) => isProject(graph, path)) ?? onlyProject(graph, source) ?? homes[0] ?? null;
}

/** A list of related notes counts only where nothing else names a project. */
function onlyProject(graph: Graph, source: string): string | null {
	const mentions = graph.source(source)?.mentions ?? [];
	const named = projectsIn(graph, source, mentions.filter(({ listed }) => !listed));
	const [first, second] = named.size > 0 ? named : projectsIn(graph, source, mentions);
	return second === undefined ? (first ?? null) : null;
}

function projectsIn(graph: Graph, source: string, mentions: readonly Mention[]): Set<string> {
	const found = mentions.flatMap((mention) => graph.resolve(mention, source)?.path ?? []);
	return new Set(found.filter((path) => isProject(graph, path)));
}
