/** An item's words without markup and without what only says who, when and where from. */

import { fold, plainText } from "../text/plain";

export function bareText(text: string): string {
	const folded = withoutSource(withoutMetadata(fold(text.normalize("NFC"))));
	const bare = fold(plainText(folded)).replace(/ (?=[.,;:!?])/g, "");
	return withSigns(bare)
		.replace(/^\d{4}-\d{2}-\d{2}(?:: ?| [–—-] )(?=\S)/, "")
		.replace(/ \(\d{4}-\d{2}-\d{2}\)([.!]?)$/, "$1");
}

/** Signs that compare right before their number, in one spelling, and told from arrows. */
function withSigns(text: string): string {
	if (!/[<>≤≥≠±]/.test(text)) return text;
	return text
		.replace(/[-=]+>?/g, (arrow) => (arrow.endsWith(">") ? "→" : arrow))
		.replace(/<-+/g, "←")
		.replace(/<=/g, "≤")
		.replace(/>=/g, "≥")
		.replace(/([<>≤≥≠±]) (?=[\d€$£])/g, "$1");
}

/** Metadata as the Tasks plugin and Dataview have it, owners, tags and the block id. */
function withoutMetadata(text: string): string {
	if (!/[@#^\u2000-\uffff]|::/.test(text)) return text;
	return fold(
		text
			.replace(/(?:^| )\^[A-Za-z0-9-]+$/, "")
			.replace(/[[(][A-Za-z][\w -]{0,40}::(?:\[\[[^[\]]{0,200}\]\]|[^[\]()]){0,200}[\])]/g, " ")
			.replace(/(?:📅|🗓|⏳|⌛|🛫|➕|✅|❌|⏰|🏁)\ufe0f? ?\d{4}-\d{2}-\d{2}/gu, " ")
			.replace(/🔁 ?[\p{L}\p{N} ,]{0,100}/gu, " ")
			.replace(/\(@\[\[[^[\]]{1,200}\]\]\)|@\[\[[^[\]]{1,200}\]\]/g, " ")
			.replace(/(^|[ (,;:~*_"'])@(?:\p{L}[\p{L}\p{M}'’-]{0,60}(?: \p{Lu}[\p{L}\p{M}'’-]{0,60}){1,2}(?=$|[.)]| \p{Extended_Pictographic})|\p{L}[\p{L}\p{M}\p{N}_'’-]{0,60})(?![/@])/gu, "$1")
			.replace(/(^|[ (])#(?=[^\s#]{0,80}\p{L})[^\s#]+/gu, "$1")
			.replace(/\( ?\)/g, " "),
	);
}

const LINK = /^\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]\)?\.?$/;
const LEADING = /(?:^|[ (]+)(?:(?:source|quelle|from|via|see|aus|siehe):? )?$/i;
const MOST_LINKS = 8;

/** Links at the end that only say where an item comes from: to a dated note, to a block, called so, or in parentheses. */
function withoutSource(text: string): string {
	let rest = text;
	for (let links = 0; links < MOST_LINKS; links++) {
		const from = rest.lastIndexOf("[[");
		const link = from > 0 ? LINK.exec(rest.slice(from)) : null;
		const lead = LEADING.exec(rest.slice(Math.max(0, from - 12), Math.max(0, from)));
		if (!link || !lead) return rest;
		const [, target = "", alias = ""] = link;
		const name = target.slice(target.lastIndexOf("/") + 1);
		const isNamed = target.includes("#^") || /^(?:source|quelle|\W)$/iu.test(alias.trim());
		const isSource = /^\d{4}-\d{2}-\d{2}/.test(name) || isNamed || (lead[0].includes("(") && link[0].includes(")"));
		const kept = rest.slice(0, from - lead[0].length).trimEnd();
		if (!isSource || kept === "") return rest;
		rest = kept;
	}
	return rest;
}
