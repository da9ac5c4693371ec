/** What each stored value must be: the defaults say it by example, and the few that have a rule of their own stand here. */

import { isObject } from "./migration";
import { COLLECT_LINKS, LANGUAGES, ORDERS, POSITIONS, VERSION } from "./schema";

/** As people read it in English; other languages have a phrase for each. */
export type Expected =
	| "JSON"
	| "an object"
	| "a list"
	| "a list of texts"
	| "a text"
	| "text or nothing"
	| "true or false"
	| "a whole number of at least 1"
	| "a whole number of at least 0"
	| "a whole number from 0 to 100"
	| "trailing, block or none"
	| "a list of en and de"
	| "newest or oldest"
	| "top or end"
	| "an object with a name"
	| "an object with a status and a number of days"
	| `a version up to ${typeof VERSION}`;

interface Rule {
	expected: Expected;
	holds: (value: unknown) => boolean;
}

/** A list of objects: what one of them has by default, and what each must have. */
interface EntryRule extends Rule {
	example: Readonly<Record<string, unknown>>;
}

const TEXT: Rule = { expected: "a text", holds: (value) => typeof value === "string" && value.trim() !== "" };
const TEXT_OR_NONE: Rule = { expected: "text or nothing", holds: (value) => typeof value === "string" };
const COUNT: Rule = { expected: "a whole number of at least 1", holds: (value) => isWhole(value) && value >= 1 };
const DAYS: Rule = { expected: "a whole number of at least 0", holds: (value) => isWhole(value) && value >= 0 };

/** Values by their path that differ from what their default would say. `*` is any entry of a list. */
const OWN: Readonly<Record<string, Rule>> = {
	"entries.order": oneOf("newest or oldest", ORDERS),
	"entries.position": oneOf("top or end", POSITIONS),
	"collect.link": oneOf("trailing, block or none", COLLECT_LINKS),
	"collect.oldDays": DAYS,
	"doubles.threshold": { expected: "a whole number from 0 to 100", holds: (value) => isWhole(value) && value >= 0 && value <= 100 },
	"doubles.languages": { expected: "a list of en and de", holds: (value) => isTextList(value) && value.every(isLanguage) },
	"staleness.days": DAYS,
	"attention.blockedDays": DAYS,
	"attention.nextContactDays": DAYS,
	"staleness.perStatus.*.days": DAYS,
	"newProject.template": TEXT_OR_NONE,
	"newProject.folder": TEXT_OR_NONE,
};

/** The lists of objects by their path. */
export const ENTRIES: Readonly<Record<string, EntryRule>> = {
	types: {
		example: { name: "", aliases: [], tags: [], folders: [] },
		expected: "an object with a name",
		holds: (value) => isObject(value) && TEXT.holds(value["name"]),
	},
	"staleness.perStatus": {
		example: { status: "", days: 0 },
		expected: "an object with a status and a number of days",
		holds: (value) => isObject(value) && TEXT.holds(value["status"]) && DAYS.holds(value["days"]),
	},
};

/** What a value must be and is not; null where it is right. @param example of such a value, such as its default */
export function missedBy(path: string, example: unknown, value: unknown): Expected | null {
	const { expected, holds } = OWN[path.replace(/\.\d+(?=\.|$)/g, ".*")] ?? ruleFor(example);
	return holds(value) ? null : expected;
}

function ruleFor(example: unknown): Rule {
	if (Array.isArray(example)) return { expected: "a list of texts", holds: isTextList };
	if (typeof example === "number") return COUNT;
	if (typeof example === "boolean") return { expected: "true or false", holds: (value) => typeof value === "boolean" };
	return typeof example === "string" ? TEXT : { expected: "an object", holds: isObject };
}

function oneOf(expected: Expected, choices: readonly string[]): Rule {
	return { expected, holds: (value) => typeof value === "string" && choices.includes(value) };
}

function isWhole(value: unknown): value is number {
	return typeof value === "number" && Number.isInteger(value);
}

function isTextList(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function isLanguage(text: string): boolean {
	return (LANGUAGES as readonly string[]).includes(text);
}
