/** What the real app's metadata cache says about 60 notes, read where the folder is there. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../shared/goldens", import.meta.url));

interface Place {
	position: { start: { line: number; offset: number }; end: { line: number; offset: number } };
}

export interface Golden {
	fileContents: string;
	cachedMetadata: {
		headings?: (Place & { heading: string; level: number })[];
		listItems?: (Place & { parent: number; task?: string })[];
		sections?: (Place & { type: string })[];
		links?: (Place & { link: string; original: string; displayText?: string })[];
		embeds?: (Place & { link: string; original: string })[];
	};
}

/** Said in the names of tests that are skipped without the folder. */
export const GOLDENS = "the app's own answers in ../shared/goldens (skipped where that folder is missing)";

export const hasGoldens = existsSync(folder);

export function goldens(): [name: string, golden: Golden][] {
	if (!hasGoldens) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith(".json"))
		.map((name) => [name, JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as Golden]);
}
