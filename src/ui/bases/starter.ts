/** The text of a first base of projects: which notes it has, as the settings say, and two views of them. */

import { projectType } from "../../rollup/lead";
import type { Settings, TrackedType } from "../../settings/schema";
import { BASES_VIEW } from "./view";
import { withoutEnd } from "../../text/ends";

export interface StarterNames {
	/** Of the view of the plugin. */
	list: string;
	table: string;
}

/** Null when no type is tracked. */
export function starterBase({ types, folders, properties }: Pick<Settings, "types" | "folders" | "properties">, names: StarterNames): string | null {
	const name = projectType({ types });
	const type = types.find((one) => one.name === name);
	if (!type) return null;
	const [lastContact = "last_contact"] = properties.lastContact;
	const columns = ["file.name", ...[properties.status, properties.owner, lastContact].map((property) => `note.${property}`)];
	const left = leavingOut(folders);
	return [
		"filters:",
		"  and:",
		`    - ${quoted('file.ext == "md"')}`,
		"    - or:",
		...marking(type).map((filter) => `        - ${quoted(filter)}`),
		...(left.length > 0 ? ["    - not:", ...left.map((filter) => `        - ${quoted(filter)}`)] : []),
		"views:",
		`  - type: ${BASES_VIEW}`,
		`    name: ${quoted(names.list)}`,
		"  - type: table",
		`    name: ${quoted(names.table)}`,
		"    order:",
		...columns.map((column) => `      - ${quoted(column)}`),
		"    sort:",
		`      - property: ${quoted(`note.${lastContact}`)}`,
		"        direction: ASC",
		"",
	].join("\n");
}

/** What makes a note one of this type: its property in any case, a tag, or a folder. */
function marking({ name, aliases, tags, folders }: TrackedType): string[] {
	const spellings = [name, ...aliases].map((spelling) => spelling.toLowerCase());
	return [
		// A list, too, may have one of them.
		`list(note.type).join(",").lower().split(",").containsAny(${texts(spellings)})`,
		...(tags.length > 0 ? [`file.hasTag(${texts(tags)})`] : []),
		...folders.map((folder) => `file.inFolder(${text(trimmed(folder))})`),
	];
}

/** Folders whose notes are never read: by path from the root, or by name anywhere. */
function leavingOut({ excluded, archive, templates }: Settings["folders"]): string[] {
	const named = [...archive, ...templates].map(trimmed);
	const names = named.filter((name) => !name.includes("/") && name !== "").map((name) => name.toLowerCase());
	const paths = [...excluded.map(trimmed), ...named.filter((name) => name.includes("/"))].filter((path) => path !== "");
	return [
		...(names.length > 0 ? [`file.folder.lower().split("/").containsAny(${texts(names)})`] : []),
		...paths.map((path) => `file.inFolder(${text(path)})`),
	];
}

function trimmed(folder: string): string {
	return withoutEnd(folder.trim(), /\//);
}

function texts(values: readonly string[]): string {
	return values.map(text).join(", ");
}

/** In the language of Bases. */
function text(value: string): string {
	return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}

/** In YAML, where a line break would end the text. */
function quoted(value: string): string {
	return `'${value.replace(/[\r\n]+/g, " ").replaceAll("'", "''")}'`;
}
