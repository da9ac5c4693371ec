/** Reads the properties at the top of a note, and the links among their values. */

import type { CachedMetadata, FrontmatterLinkCache } from "obsidian";
import { parse } from "yaml";
import type { Lines } from "./lines";
import { onlyLink } from "./link";

const FENCE = /^---[ \t]*$/;

/** The line of the fence that closes the block, or -1 for a text without one. */
export function frontmatterEnd(lines: Lines): number {
	const { text } = lines;
	const isFence = (line: number): boolean =>
		text.startsWith("---", lines.start(line)) && FENCE.test(text.slice(lines.start(line), lines.end(line)));
	if (!isFence(0)) return -1;
	for (let line = 1; line < lines.count; line++) if (isFence(line)) return line;
	return -1;
}

/** What the cache says about a block: nothing of an empty or broken one. */
export function frontmatterOf(lines: Lines, end: number): CachedMetadata {
	let values: unknown;
	try {
		values = parse(lines.text.slice(lines.start(1), lines.start(end)), { logLevel: "error", prettyErrors: false });
	} catch {
		return {};
	}
	if (!isRecord(values)) return {};
	return {
		frontmatter: values,
		frontmatterPosition: lines.pos(lines.start(0), lines.end(end)),
		frontmatterLinks: linksIn(values),
	};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function linksIn(values: Record<string, unknown>): FrontmatterLinkCache[] {
	const links: FrontmatterLinkCache[] = [];
	// An alias may hold itself.
	const around = new Set<unknown>();
	const visit = (value: unknown, key: string): void => {
		if (typeof value === "string") {
			const reference = onlyLink(value);
			if (reference) links.push({ key, ...reference });
		} else if (typeof value === "object" && value !== null && !around.has(value)) {
			around.add(value);
			for (const [name, inner] of Object.entries(value)) visit(inner, key === "" ? name : `${key}.${name}`);
			around.delete(value);
		}
	};
	visit(values, "");
	return links;
}
