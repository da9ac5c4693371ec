/** Looks at a vault through the app's metadata cache, and takes into the settings what was chosen of what was found. */

import { getAllTags, type App, type TFile } from "obsidian";
import { frontmatterOf } from "../../notes/frontmatter";
import { frontmatterTags, identifyBy, isUnfilled } from "../../notes/identity";
import { survey, withProposals, type Proposal, type SurveyedNote } from "../../notes/survey";
import { propertyOf, textsOf } from "../../notes/value";
import type { Json } from "../../settings/migration";
import { readSettings } from "../../settings/read";
import type { Settings } from "../../settings/schema";
import { withEntries } from "../../settings/stored";
import { Slices } from "../../vault/slices";

/** What could be tracked that is not; no note is read for it. */
export async function look(app: App, settings: Settings): Promise<Proposal[]> {
	const slices = new Slices();
	const notes: SurveyedNote[] = [];
	for (const file of app.vault.getMarkdownFiles()) {
		await slices.next();
		notes.push(surveyed(app, file, settings));
	}
	return survey(notes, settings);
}

function surveyed({ metadataCache }: App, file: TFile, settings: Settings): SurveyedNote {
	const { path } = file;
	const cached = metadataCache.getFileCache(file);
	const frontmatter = frontmatterOf(cached?.frontmatter ?? {});
	const inText = cached ? (getAllTags(cached) ?? []).map((tag) => tag.replace(/^#/, "")) : [];
	const tags = new Set([...frontmatterTags(frontmatter), ...inText.map((tag) => tag.toLowerCase())]);
	const unfilled = isUnfilled(frontmatter);
	const { tracked, dated, excluded } = identifyBy(path, { frontmatter, heading: null, unfilled, tags: () => tags }, settings);
	return {
		path,
		types: textsOf(propertyOf(frontmatter.values, "type")),
		tags: [...tags],
		isTracked: tracked !== null && !excluded,
		isCandidate: dated === null && !excluded && !unfilled,
	};
}

/** What is stored, with what was chosen. */
export function withChosen(stored: unknown, chosen: readonly Proposal[]): Json {
	const types = withProposals(readSettings(stored).settings.types, chosen);
	return withEntries(stored, ["types"], (entries) => types.map((type, index) => ({ ...entries[index], ...type })));
}
