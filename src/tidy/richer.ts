/** Which of two items says more, and what stands behind its words. */

import { isOpen, type Item } from "../notes/item";
import { inlineIn } from "../text/inline";
import { plainText } from "../text/plain";
import type { ItemPair } from "./pair";

/** The longer one; never one that was cut, and the first where one is open and the other closed. */
export function richerOf({ first, second }: Pick<ItemPair, "first" | "second">): { winner: Item; loser: Item } {
	const lengthOf = ({ text }: Item): number => {
		const plain = plainText(text.slice(0, text.length - trailLength(text)));
		return /(?:…|\.\.\.)$/.test(plain) ? 0 : plain.length;
	};
	const isSecond = isOpen(first) === isOpen(second) && lengthOf(second) > lengthOf(first);
	return isSecond ? { winner: second, loser: first } : { winner: first, loser: second };
}

const TRAIL = /^(?:\(?\[\[[^[\]]+\]\]\)?|#[^\s#]+)$/;

/** Links and tags that stand behind all words. */
export function trailsOf(text: string): string[] {
	const behind = text.slice(text.length - trailLength(text));
	return behind.match(/\(?\[\[[^[\]]+\]\]\)?|#[^\s#]+/g) ?? [];
}

function trailLength(text: string): number {
	let end = text.trimEnd().length;
	for (;;) {
		const rest = text.slice(0, end);
		const link = rest.endsWith("]]") || rest.endsWith("]])") ? rest.lastIndexOf("[[") : -1;
		const from = link > 0 ? (rest.charAt(link - 1) === "(" ? link - 1 : link) : rest.lastIndexOf(" ") + 1;
		// What is all the text is no trail.
		if (from <= 0 || rest.charAt(from - 1) !== " " || !TRAIL.test(rest.slice(from))) return text.length - end;
		end = rest.slice(0, from).trimEnd().length;
	}
}

/** Whether nothing but words inside the poorer one is missing in the richer one: links, comments, code, tags, fields, signs. */
export function losesNothing(pair: Pick<ItemPair, "first" | "second">): boolean {
	const { winner, loser } = richerOf(pair);
	const inner = loser.text.slice(0, loser.text.length - trailLength(loser.text));
	const there = new Set(besideWords(winner.text));
	return besideWords(inner).every((one) => there.has(one));
}

const FIELD_TAG_SIGN = /[[(][\p{L}][\p{L}\p{N} _-]*::[^[\]()]*[\])]|\[\^[^[\]\s]+\]|<[^<>\s][^<>]*>|\$[^$]+\$|[#@][\p{L}\p{N}_/-]+|\p{Extended_Pictographic}/gu;

/** What a text has besides words, each as it counts: links by where they lead, all else as it is written. */
function besideWords(text: string): string[] {
	const found: string[] = [];
	let rest = "";
	let at = 0;
	for (const token of inlineIn(text)) {
		if (token.from < at) continue;
		rest += text.slice(at, token.from);
		at = token.to;
		found.push("target" in token ? `${token.embed ? "!" : ""}${token.target}#${token.subpath ?? ""}` : text.slice(token.from, token.to));
	}
	return [...found, ...((rest + text.slice(at)).match(FIELD_TAG_SIGN) ?? [])];
}
