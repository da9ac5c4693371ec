/** Gives an item other words. Its marker, box, lead, block id and all that is nested in it stay. */

import type { Item } from "../notes/item";
import { applyEdits, effectiveEdits, type Edit } from "../text/edit";
import { barePipes } from "./cell";
import { pageAfter, stretchOf, traitsOf, type Expected } from "./check";
import { opensComment } from "./hazard";
import type { Page } from "./page";
import { refuse, type Plan } from "./plan";
import { inNote, wordingOf, type Wording } from "./wording";

/** The words that `editItem` replaces, metadata and all, in one line. */
export function editableText(page: Page, item: Item): string {
	const { text, body, end } = wordingOf(page, item);
	return text.slice(body, end);
}

/** Words that go on over several lines become one line. A block id in the new text takes the place of the old one. */
export function editItem(page: Page, item: Item, text: string): Plan {
	const wording = wordingOf(page, item);
	const fresh = text.trim();
	const old = editableText(page, item);
	if (fresh === "") return refuse("empty-text", item.line);
	if (fresh === old) return { edits: [] };
	if (opensComment(fresh) && !opensComment(old)) return refuse("text-differs", item.line, fresh);
	const edit = replacement(wording, fresh);
	const edits = effectiveEdits(page.outline.text, inNote(wording, [edit]));
	const traits = traitsOf(page);
	const { from } = stretchOf(traits, item);
	const said = applyEdits(wording.text, [edit]);
	const words = wording.inTable ? barePipes(said) : said;
	const meant: Expected[] = traits.map((trait, index) => {
		const { kind, level, depth } = trait;
		return index === from ? { kind, level, depth, words, isText: true } : trait;
	});
	return pageAfter(page, edits, meant) ? { edits } : refuse("text-differs", item.line, fresh);
}

function replacement({ text, lead, body, end }: Wording, fresh: string): Edit {
	const bringsId = /\s\^[A-Za-z0-9-]+$/.test(fresh);
	// Where nothing but lead and id stood, the blanks between them are missing.
	const before = lead && body === lead.length && body === end ? " " : "";
	const behind = body === end && end < text.length && !bringsId ? " " : "";
	return { from: body, to: bringsId ? text.length : end, insert: before + fresh + behind };
}
