/** YAML for the command line, read by the rules of the app's own reader. */

import { parse } from "yaml";

/** @throws when the text is no YAML 1.2, has a key twice, or would unfold into far more than it says. */
export function parseYaml(text: string): unknown {
	return parse(text, {
		version: "1.2",
		schema: "core",
		uniqueKeys: true,
		maxAliasCount: 100,
		// Warnings would go to the terminal, in the middle of the report.
		logLevel: "error",
	});
}
