/** What the app's metadata cache says about a note, worked out from its text without the plugin's own scanner. */

import type { CachedMetadata, CacheItem, Reference } from "obsidian";
import { Blocks } from "./blocks";
import { frontmatterEnd, frontmatterOf } from "./frontmatter";
import { findInline, type Found, type Inline } from "./inline";
import { Lines } from "./lines";
import { readTree } from "./tree";

/** The cache of a text. It is empty for what no Markdown parser takes, such as thousands of quotations in each other. */
export function cachedMetadata(text: string): CachedMetadata {
	const lines = new Lines(text);
	const end = frontmatterEnd(lines);
	const tree = readTree(lines, end + 1);
	if (!tree) return {};

	const cache: CachedMetadata = end < 0 ? {} : frontmatterOf(lines, end);
	const blocks = new Blocks(lines, tree);
	if (end >= 0) blocks.sections.unshift({ type: "yaml", position: lines.pos(lines.start(0), lines.end(end)) });
	const found: Inline = { links: [], embeds: [], tags: [], footnotes: [] };
	for (const { from, to } of blocks.prose) {
		findInline(text, from, to, found);
	}
	for (const references of [found.links, found.embeds]) references.sort((a, b) => a.from - b.from);
	const placed = <Value, Item>(all: Found<Value>[], item: (value: Value) => Item): (Item & CacheItem)[] =>
		all.map(({ from, to, value }) => ({ ...item(value), position: lines.pos(from, to) }));
	const reference = (value: Reference): Reference => value;

	return {
		...cache,
		...filled("headings", blocks.headings),
		...filled("listItems", blocks.items),
		...filled("sections", blocks.sections),
		...filled("footnotes", blocks.footnotes),
		...filled("links", placed(found.links, reference)),
		...filled("embeds", placed(found.embeds, reference)),
		...filled("tags", placed(found.tags, (tag) => ({ tag }))),
		...filled("footnoteRefs", placed(found.footnotes, (id) => ({ id }))),
		...(blocks.blocks.size > 0 ? { blocks: Object.fromEntries(blocks.blocks) } : {}),
	};
}

/** A list under its key, or nothing: the app leaves out what is empty. */
function filled<Key extends string, Item>(key: Key, list: Item[]): Partial<Record<Key, Item[]>> {
	const part: Partial<Record<Key, Item[]>> = {};
	if (list.length > 0) part[key] = list;
	return part;
}
