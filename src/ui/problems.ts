/** Everything in the vault that could not be read as meant, found in short slices. */

import type { Problem } from "../notes/problem";
import { readProject } from "../notes/project";
import { byText } from "../text/path";
import { Slices } from "../vault/slices";
import { problemSentence } from "../words/code";
import type { CommandParts } from "./commands/parts";

export interface FoundProblem {
	path: string;
	title: string;
	/** Counted from 1. */
	line: number;
	sentence: string;
}

/** @param isGivenUp asked between two notes: nobody waits for the answer any more */
export async function findProblems(
	{ app, index, editors, roster }: Pick<CommandParts, "app" | "index" | "editors" | "roster">,
	isGivenUp: () => boolean,
): Promise<FoundProblem[]> {
	const { graph, unread } = index;
	const found: FoundProblem[] = [];
	const add = (path: string, problem: Problem): void => {
		const title = graph.get(path)?.title ?? path;
		found.push({ path, title, line: problem.line, sentence: problemSentence(problem) });
	};
	for (const [path, problem] of unread) add(path, problem);
	const slices = new Slices();
	for (const path of graph.paths()) {
		await slices.next();
		if (isGivenUp()) return [];
		const facts = graph.get(path);
		if (!facts || facts.excluded || unread.has(path)) continue;
		const file = graph.isTracked(path) ? app.vault.getFileByPath(path) : null;
		const note = file && (await index.tracked(file, editors.textOf(file)));
		for (const problem of note ? readProject(note, index.reader, roster.people()).problems : facts.problems) add(path, problem);
	}
	for (const { name, path, line } of graph.ambiguousNames()) add(path, { code: "name-ambiguous", line, what: name });
	return found.sort((a, b) => byText(a.path, b.path) || a.line - b.line || byText(a.sentence, b.sentence));
}
