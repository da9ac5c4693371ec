/** Everything in the vault that could not be read as meant: what `check --json` prints. */

import { readProject } from "../notes/project";
import type { Problem } from "../notes/problem";
import { drained } from "../rollup/steps";
import { byText } from "../text/path";
import { problemSentence } from "../words/code";
import type { ProblemReport } from "./show";
import { noteAt, type Vault } from "./vault";

export interface VaultProblem extends ProblemReport {
	path: string;
}

/** By path, then by line. */
export function checkReport(vault: Vault): VaultProblem[] {
	return drained(checkSteps(vault));
}

/** The same, one note at a time. */
export function* checkSteps(vault: Vault): Generator<void, VaultProblem[]> {
	const { graph, unread } = vault;
	const found: VaultProblem[] = [];
	const add = (path: string, problem: Problem): void => {
		const { code, line } = problem;
		found.push({ path, line, code, message: problemSentence(problem) });
	};
	for (const [path, problem] of unread) add(path, problem);
	for (const path of graph.paths()) {
		yield;
		const facts = graph.get(path);
		if (!facts || facts.excluded || unread.has(path)) continue;
		const note = graph.isTracked(path) ? noteAt(vault, path) : null;
		const problems = note ? readProject(note, graph.reader).problems : facts.problems;
		for (const problem of problems) add(path, problem);
	}
	for (const { name, path, line } of graph.ambiguousNames()) add(path, { code: "name-ambiguous", line, what: name });
	return found.sort((a, b) => byText(a.path, b.path) || a.line - b.line || byText(a.code, b.code));
}
