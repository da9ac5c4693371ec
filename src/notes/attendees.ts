/** Who was there, as a source says it: `participants: […]`, `**Attendees:** …`, `**With:** …`. */

import { linksIn } from "../text/inline";
import { baseName } from "../text/path";
import { fieldsOf, namesIn } from "./field";
import type { Note } from "./reading";
import { textsIn } from "./source";
import { propertyOf } from "./value";

/** One that a source names. */
export interface Attendee {
	/** A link's target, or a plain name. */
	target: string;
	link: boolean;
	/** What is shown of a link. */
	name: string;
}

const PROPERTIES = ["participants", "attendees"];
const FIELDS = ["participants", "attendees", "with"];

/** @param isName whether a text with commas in it is the name of one */
export function attendeesOf({ outline, frontmatter }: Note, isName: (text: string) => boolean): Attendee[] {
	const properties = PROPERTIES.flatMap((name) => [...textsIn(propertyOf(frontmatter.values, name))]);
	const fields = outline.blocks
		.filter(({ kind, quoted }) => kind === "paragraph" && !quoted)
		.flatMap((block) => fieldsOf(outline, block))
		.filter(({ key }) => FIELDS.includes(key.toLowerCase()));
	return [...properties, ...fields.map(({ value }) => value)].flatMap((text) => attendeesIn(text, isName));
}

function attendeesIn(text: string, isName: (text: string) => boolean): Attendee[] {
	const links = linksIn(text).filter(({ external, embed, target }) => !external && !embed && target !== "");
	if (links.length === 0 && text.includes(",") && isName(text.trim())) return [named(text.trim())];
	let rest = "";
	let at = 0;
	for (const { from, to } of links) {
		rest += text.slice(at, from) + ",";
		at = to;
	}
	const names = namesIn(rest + text.slice(at)).filter((name) => /\p{L}/u.test(name));
	return [...links.map(({ target, alias }) => ({ target, link: true, name: alias ?? baseName(target) })), ...names.map(named)];
}

function named(name: string): Attendee {
	return { target: name, link: false, name };
}
