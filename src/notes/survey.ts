/** What a vault already has that looks like projects, people or customers: proposals for the settings, each with what it would bring. */

import type { Settings, TrackedType } from "../settings/schema";
import { fileName, foldersOutwards, folderOf } from "../text/path";

/** As much of a note as a survey looks at. */
export interface SurveyedNote {
	path: string;
	/** Its `type` property as written, all of its texts. */
	types: readonly string[];
	/** Without `#`. */
	tags: readonly string[];
	/** Tracked by the present settings. */
	isTracked: boolean;
	/** Dated notes are sources whatever their type, and notes left out are nothing. */
	isCandidate: boolean;
}

export type Mark = "types" | "tags" | "folders";

/** A value of one mark that would make notes tracked. */
export interface Proposal {
	mark: Mark;
	/** As most notes have it. */
	value: string;
	/** Name of the tracked type it would belong to. */
	type: string;
	/** How many notes it would bring that are not tracked now. */
	notes: number;
	/** Whether its name says what it is. */
	isLikely: boolean;
}

/** What notes of each default type are called, in English and German, in small letters. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
	projects: ["project", "projects", "projekt", "projekte", "initiative", "initiatives", "initiativen", "engagement", "engagements", "deal", "deals"],
	people: ["person", "persons", "people", "personen", "contact", "contacts", "kontakt", "kontakte", "leute", "team"],
	customers: ["customer", "customers", "client", "clients", "account", "accounts", "company", "companies", "kunde", "kunden", "firma", "firmen", "partner", "partners"],
};

/** Types that fewer notes have are hardly kinds of notes. */
const FEWEST = 2;
/** How many types without a telling name are proposed. */
const MOST_UNTOLD = 8;

export function survey(notes: Iterable<SurveyedNote>, settings: Settings): Proposal[] {
	const counts: Record<Mark, Tally> = { types: new Tally(), tags: new Tally(), folders: new Tally() };
	for (const { path, types, tags, isTracked, isCandidate } of notes) {
		if (isTracked || !isCandidate) continue;
		for (const type of new Set(types)) counts.types.add(type);
		for (const tag of new Set(tags)) counts.tags.add(tag);
		for (const folder of foldersOutwards(folderOf(path))) counts.folders.add(folder);
	}
	const homeless = new Set(settings.homelessTypes.map((type) => type.toLowerCase()));
	const types = counts.types
		.all()
		.filter(({ key, notes: count }) => !homeless.has(key) && (count >= FEWEST || typeCalled(key) !== null))
		.map(({ key, value, notes: count }): Proposal => {
			const type = typeCalled(key);
			return { mark: "types", value, type: type ?? "projects", notes: count, isLikely: type !== null };
		});
	const untold = types.filter(({ isLikely }) => !isLikely).slice(0, MOST_UNTOLD);
	return [
		...types.filter(({ isLikely }) => isLikely),
		...named("tags", counts.tags, (tag) => tag.split("/").at(-1) ?? tag),
		...named("folders", counts.folders, fileName),
		...untold,
	];
}

/** The values whose own name says what they are. */
function named(mark: Mark, tally: Tally, nameOf: (value: string) => string): Proposal[] {
	return tally.all().flatMap(({ value, notes }) => {
		const type = typeCalled(nameOf(value).toLowerCase());
		return type === null ? [] : [{ mark, value, type, notes, isLikely: true }];
	});
}

function typeCalled(name: string): string | null {
	return Object.entries(NAMES).find(([, names]) => names.includes(name))?.[0] ?? null;
}

/** The tracked types with what was chosen in them. A type that is gone meanwhile comes back with that alone. */
export function withProposals(types: readonly TrackedType[], chosen: readonly Proposal[]): TrackedType[] {
	const result = types.map((type) => ({ ...type }));
	for (const { mark, value, type: name } of chosen) {
		let type = result.find((other) => other.name.toLowerCase() === name);
		if (!type) {
			type = { name, aliases: [], tags: [], folders: [] };
			result.push(type);
		}
		const list = mark === "types" ? "aliases" : mark;
		const known = mark === "types" ? [type.name, ...type.aliases] : type[list];
		if (!known.some((other) => other.toLowerCase() === value.toLowerCase())) type[list] = [...type[list], value];
	}
	return result;
}

/** Counts values in whatever case, and knows the spelling that is used most. */
class Tally {
	private readonly spellings = new Map<string, Map<string, number>>();

	add(value: string): void {
		const key = value.trim().toLowerCase();
		if (key === "") return;
		const known = this.spellings.get(key) ?? new Map<string, number>();
		known.set(value.trim(), (known.get(value.trim()) ?? 0) + 1);
		this.spellings.set(key, known);
	}

	/** Those that most notes have first. */
	all(): { key: string; value: string; notes: number }[] {
		const all = [...this.spellings].map(([key, spelled]) => {
			const [first] = [...spelled].sort((a, b) => b[1] - a[1]);
			return { key, value: first?.[0] ?? key, notes: [...spelled.values()].reduce((sum, count) => sum + count, 0) };
		});
		return all.sort((a, b) => b.notes - a.notes || (a.key < b.key ? -1 : 1));
	}
}
