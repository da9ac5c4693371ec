/** Random things that `data.json` may hold, near enough to settings to get deep into what reads them. */

import fc from "fast-check";
import { defaultSettings } from "../../src/settings/schema";

const inner = ["name", "aliases", "tags", "dated", "blockers", "related", "people", "limit", "summaryLength", "quietSeconds", "recentContext", "order", "position", "perStatus", "status", "days", "shows", "template"];
const keys = fc.constantFrom(...Object.keys(defaultSettings()), ...inner, "__proto__", "constructor", "toString", "", "x");

/** Objects with keys of the settings at any depth, right values and wrong ones. */
export const nearlySettings: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
	object: fc.array(fc.tuple(keys, tie("value")), { maxLength: 6 }).map((pairs): unknown => Object.fromEntries(pairs)),
	value: fc.oneof(
		{ depthSize: "small" },
		fc.jsonValue({ maxDepth: 2 }),
		tie("object"),
		fc.array(tie("value"), { maxLength: 3 }),
		fc.constantFrom<unknown>(0, 1, 2, 3, "x", "oldest", "end", true, null),
	),
})).object;

/** What a file may hold: such an object, whole settings, or any JSON. */
export const storedValues: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 4, arbitrary: nearlySettings },
	{ weight: 1, arbitrary: fc.tuple(nearlySettings, fc.boolean()).map(([more, first]) => ({ ...(first ? (more as object) : {}), ...defaultSettings(), ...(first ? {} : (more as object)) })) },
	{ weight: 1, arbitrary: fc.jsonValue() },
);

/** The value, frozen at every depth. */
export function frozen<Value>(value: Value): Value {
	if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const one of Object.values(value)) frozen(one);
	}
	return value;
}
