/** The text of a new project note: from a template of the user, or with every section a project note has. */

import { factsOf, readNote, roleOf, type Note, type NoteFacts, type Reader } from "../notes/reading";
import type { SectionKind, Settings } from "../settings/schema";
import { refuse, type Refusal } from "./plan";
import { fillIn, type Filling } from "./template";
import { quoted } from "./yaml";

export interface NewProject extends Filling {
	/** Where the note is to be, from the vault's root. */
	path: string;
	/** The text of the user's template, null for the built-in one. */
	template: string | null;
	reader: Reader;
}

export interface NewNote {
	text: string;
	/** Why the note could not be kept up as a project; null when it could. */
	problem: Refusal | null;
}

/** What keeps a new note from being a project that can be written to, as the refusal `template-untracked` names it. */
export type Hindrance = "properties" | "folder" | "date" | "type";

export function newProject({ title, now, path, template, reader }: NewProject): NewNote {
	const filling = { title: title.replace(/\s+/g, " ").trim(), now };
	const text = template === null ? builtIn(filling, reader.settings) : fillIn(template, filling);
	const note = readNote(path, text, reader);
	const facts = factsOf(note, reader);
	const what = hindrance(note, facts);
	return { text, problem: what && refuse("template-untracked", null, what).refusal };
}

/** Broken properties may still tell that the note is a project, but nothing can be written into them. */
function hindrance({ frontmatter }: Note, facts: NoteFacts): Hindrance | null {
	if (facts.excluded) return "folder";
	if (frontmatter.problems.length > 0) return "properties";
	if (roleOf(facts, () => false) === "tracked") return null;
	return facts.tracked !== null && facts.dated !== null ? "date" : "type";
}

/** Heads of the tables that two of the sections hold. */
const TABLES: ReadonlyMap<SectionKind, readonly string[]> = new Map<SectionKind, readonly string[]>([
	["status", ["Field", "Value"]],
	["collaborators", ["Person", "Role", "Company"]],
]);

function builtIn({ title, now }: Filling, { types, sections, properties }: Settings): string {
	const type = types[0]?.name;
	const lines = [
		"---",
		...(type === undefined ? [] : [`type: ${quoted(type)}`]),
		`title: ${quoted(title)}`,
		`created: ${now.slice(0, 10)}`,
		`${quoted(properties.status)}: active`,
		"---",
		"",
		`# ${title}`,
	];
	for (const [kind, { name }] of Object.entries(sections)) {
		if (name.trim() === "") continue;
		lines.push("", `## ${name}`);
		const head = TABLES.get(kind as SectionKind);
		if (head) lines.push("", row(head), row(head.map(() => "---")));
	}
	return lines.join("\n") + "\n";
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(" | ")} |`;
}
