/** Tidies notes of a vault in memory, and makes sure that a second time nothing is left to do. */

import { expect } from "vitest";
import { linkWriter } from "../../src/rollup/link";
import { applyEdits } from "../../src/text/edit";
import { tidyContext, type ContextTidying } from "../../src/tidy/context";
import type { TidyPart } from "../../src/tidy/part";
import { MemoryVault, project, TODAY, type Change } from "../rollup/memory-vault";

export const HARBOR = "Projects/Harbor.md";

/** A vault with a project whose Recent Context has these lines. */
export function harbor(lines: readonly string[] | string, sources: Readonly<Record<string, string>> = {}, change?: Change): MemoryVault {
	const body = typeof lines === "string" ? lines : lines.join("\n");
	return new MemoryVault({ ...sources, [HARBOR]: project("Harbor", `\n## Recent Context\n\n${body}\n\n## Next Steps\n\n- [ ] Order the lamps\n`) }, change);
}

export function tidying(vault: MemoryVault, isWanted: (part: TidyPart) => boolean = () => true, path = HARBOR): ContextTidying {
	const host = { today: TODAY, textOf: vault.textOf, linkTo: linkWriter(vault.graph.files) };
	return tidyContext(vault.graph, vault.note(path), vault.arrivals(path), host, isWanted);
}

/** The note's text once it is tidied. */
export function tidied(vault: MemoryVault, isWanted?: (part: TidyPart) => boolean, path = HARBOR): string {
	const before = vault.text(path);
	const { edits, refusals } = tidying(vault, isWanted, path);
	expect(refusals).toEqual([]);
	const after = applyEdits(before, edits);
	if (!isWanted) {
		vault.set(path, after);
		expect(tidying(vault, undefined, path)).toEqual({ parts: [], edits: [], refusals: [] });
		vault.set(path, before);
	}
	return after;
}

/** The lines of Recent Context, once it is tidied. */
export function tidyLines(vault: MemoryVault, isWanted?: (part: TidyPart) => boolean): string[] {
	const [, section = ""] = tidied(vault, isWanted).split("## Recent Context\n\n");
	return (section.split("\n\n## Next Steps")[0] ?? "").split("\n");
}
