/** Plans until when a project asks for nothing: a date is set, moved or taken away, and nothing else changes. */

import type { YamlParser } from "../notes/frontmatter";
import type { IsoDate } from "../text/date";
import type { Outline } from "../text/outline";
import type { Plan } from "./plan";
import { setDate } from "./property";
import { removeDate } from "./removal";

/** @param key of the property @param until null for no longer */
export function snooze(outline: Outline, key: string, until: IsoDate | null, parseYaml: YamlParser): Plan {
	const plan = until === null ? removeDate(outline, [key], parseYaml) : setDate(outline, [key], until, parseYaml);
	const { refusal } = plan;
	// The other code speaks of the last contact.
	return refusal?.code === "value-not-a-date" ? { refusal: { ...refusal, code: "property-not-a-date" } } : plan;
}
