/** What was chosen to be collected, as proposals: ids in the sources that are linked to by the line, then the projects. */

import type { App } from "obsidian";
import { anchoredIn, planBlockIds, sourcesToMark } from "../collect/blocks";
import type { Choice } from "../collect/choice";
import { planCollection } from "../collect/plan";
import { readNote } from "../notes/reading";
import { allParts, type Proposal } from "../review/proposal";
import { baseName } from "../text/path";
import { words } from "../words/words";
import type { Chosen } from "./batch";
import type { Index } from "./index";
import { appLinks } from "./links";

export interface HarvestParts {
	app: App;
	index: Index;
	/** As an editor has it, else as its file does; null when it cannot be had. */
	textOf: (path: string) => Promise<string | null>;
	/** Every name of a known person. */
	people: () => readonly string[];
}

/** What was chosen for one project. */
export interface Picked {
	path: string;
	choices: readonly Choice[];
	/** Sources of which nothing is to be offered again. */
	dismissed: readonly string[];
}

/** In the order in which they are to be written. */
export function harvest(parts: HarvestParts, picked: readonly Picked[]): Chosen[] {
	const choices = picked.flatMap((one) => one.choices);
	const marked = sourcesToMark(choices);
	const proposals = [
		...marked.map((path) => sourceProposal(parts, path, choices)),
		...picked.map((one) => projectProposal(parts, one, marked)),
	];
	return proposals.map((proposal) => ({ proposal, parts: allParts(proposal) }));
}

function sourceProposal(parts: HarvestParts, path: string, choices: readonly Choice[]): Proposal {
	return {
		...proposalFor(parts, path, words.collect.markLabel(parts.index.graph.get(path)?.title ?? baseName(path))),
		plan: (text) => planBlockIds(readNote(path, text, parts.index.reader), choices),
		lookUp: () => Promise.resolve(),
	};
}

/** When its turn has come the sources tell which of their lines can be linked to. */
function projectProposal(parts: HarvestParts, { path, choices, dismissed }: Picked, marked: readonly string[]): Proposal {
	const { app, index, textOf, people } = parts;
	const { reader } = index;
	const linkTo = appLinks(app, index.graph.files);
	let ready = marked.length === 0 ? choices : null;
	return {
		...proposalFor(parts, path, words.collect.label(index.graph.get(path)?.title ?? baseName(path))),
		plan: (text) => ready && planCollection(readNote(path, text, reader), reader, people(), ready, linkTo, dismissed),
		lookUp: async () => {
			let found = choices;
			for (const source of marked) found = anchoredIn(found, source, await textOf(source));
			ready = found;
		},
	};
}

function proposalFor({ index }: HarvestParts, path: string, label: string): Omit<Proposal, "plan" | "lookUp"> {
	const title = index.graph.get(path)?.title ?? baseName(path);
	return { path, title, parts: [{ id: "items", label, reason: null }], skipped: [], refusals: [] };
}
