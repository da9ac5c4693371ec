/** What was chosen to be collected, as proposals: ids in the sources that are linked to by the line, then the projects. */

import type { App } from "obsidian";
import { anchoredIn, planBlockIds, sourcesToMark } from "../collect/blocks";
import type { Choice } from "../collect/choice";
import { planCollection } from "../collect/plan";
import { readNote } from "../notes/reading";
import { refuse, type Change } from "../plans/plan";
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

export interface Harvest {
	/** In the order in which they are to be written. */
	chosen: Chosen[];
	/** The choices that came to something, once all is written: what the project has by then is not added again. */
	taken: () => Choice[];
}

export function harvest(parts: HarvestParts, picked: readonly Picked[]): Harvest {
	const choices = picked.flatMap((one) => one.choices);
	const marked = sourcesToMark(choices);
	const taken = new Map<string, Choice[]>();
	const proposals = [
		...marked.map((path) => sourceProposal(parts, path, choices)),
		...picked.map((one) => projectProposal(parts, one, marked, (some) => taken.set(one.path, some))),
	];
	return { chosen: proposals.map((proposal) => ({ proposal, parts: allParts(proposal) })), taken: () => [...taken.values()].flat() };
}

function sourceProposal(parts: HarvestParts, path: string, choices: readonly Choice[]): Proposal {
	return {
		...proposalFor(parts, path, words.collect.markLabel(parts.index.graph.get(path)?.title ?? baseName(path))),
		plan: (text) => planBlockIds(readNote(path, text, parts.index.reader), choices),
		lookUp: () => Promise.resolve(),
	};
}

/** When its turn has come the sources tell which of their lines can be linked to. */
function projectProposal(
	parts: HarvestParts,
	{ path, choices, dismissed }: Picked,
	marked: readonly string[],
	onTaken: (taken: Choice[]) => void,
): Proposal {
	const { app, index, textOf, people } = parts;
	const { reader } = index;
	const linkTo = appLinks(app, index.graph.files);
	const isThere = (source: string): boolean => app.vault.getFileByPath(source) !== null;
	const planned = (text: string, all: readonly Choice[]): Change => {
		// Nothing is to link to a note that was deleted since it was looked at.
		const wanted = all.filter(({ offer }) => isThere(offer.path));
		const gone = [...new Set(all.map(({ offer }) => offer.path))].filter((source) => !isThere(source));
		const { edits, refusals, taken } = planCollection(readNote(path, text, reader), reader, people(), wanted, linkTo, dismissed.filter(isThere));
		onTaken(wanted.filter(({ offer, deed }) => deed === "dismiss" || taken.includes(offer.id)));
		return { edits, refusals: [...refusals, ...gone.map((source) => refuse("source-missing", null, baseName(source)).refusal)] };
	};
	let ready = marked.length === 0 ? choices : null;
	return {
		...proposalFor(parts, path, words.collect.label(index.graph.get(path)?.title ?? baseName(path))),
		plan: (text) => ready && planned(text, ready),
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
