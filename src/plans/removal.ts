/** Plans taking a date away from a note's properties: exactly the lines of that property go, and nothing else changes. */

import type { YamlParser } from "../notes/frontmatter";
import type { Outline } from "../text/outline";
import { verified } from "./frontmatter";
import type { Plan } from "./plan";
import { onlyProperty, readDate } from "./property";

/** Takes away the property that goes by one of `keys`, in any case. Refuses where `setDate` would. Nothing to do without one. */
export function removeDate(outline: Outline, keys: readonly string[], parseYaml: YamlParser): Plan {
	const { property, refusal } = onlyProperty(outline, keys);
	if (refusal) return { refusal };
	if (!property) return { edits: [] };
	const read = readDate(outline, property, parseYaml);
	if (read.refusal) return { refusal: read.refusal };
	const { lines } = outline;
	const edits = [{ from: lines.start(property.line), to: lines.next(property.to), insert: "" }];
	return verified(outline, read.before, property.key, edits, parseYaml, (value) => value === undefined);
}
