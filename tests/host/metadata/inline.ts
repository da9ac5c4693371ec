/** Finds the links, embeds, tags and footnote references within a stretch of prose, each character read once. */

import type { Reference } from "obsidian";
import { markdownLink, wikilink } from "./link";

export interface Found<Value> {
	from: number;
	to: number;
	value: Value;
}

export interface Inline {
	links: Found<Reference>[];
	embeds: Found<Reference>[];
	/** With their `#`. */
	tags: Found<string>[];
	footnotes: Found<string>[];
}

/** Without one of these there is nothing to find. */
const WORTH = /\[|(?:^|[\s>])#/;
const SPECIAL = /[\\`$<![\]#]/g;
const TAG = /#[^\s\u2000-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]+/y;
/** Blanks, and at the start of a line the quote marks that are no part of its words. */
const BEFORE_TAG = /\s|(?:^|[\r\n])[ \t>]*>/;
const MARKUP = /<(?:!--(?:>|->)|\/?[a-z][a-z\d-]*(?:\s[^<>]{0,2000})?\/?>|[a-z][a-z\d+.-]{1,31}:[^\s<>]{0,2000}>)/iy;
const TARGET = /\(\s{0,99}(?:<([^<>\r\n]{0,2000})>|((?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.){0,999}\)){0,2000}))(?:\s{1,99}(?:"[^"]{0,999}"|'[^']{0,999}'|\([^()]{0,999}\)))?\s{0,99}\)/y;
const FOOTNOTE = /\[\^([^\]\s]{1,999})\]/y;

/** Adds to `found` what stands between two offsets. A link is added where it ends, so that they may need sorting. */
export function findInline(text: string, from: number, to: number, found: Inline): void {
	const source = text.slice(from, to);
	if (WORTH.test(source)) new Reader(source, from, found).read();
}

class Reader {
	private readonly openers: { at: number; image: boolean }[] = [];
	/** Closing signs that are known not to come any more: what looks for them again need not. */
	private readonly missing = new Set<string>();
	/** Where the next `]]` stands, as far as it was last looked for. */
	private closing = -1;

	constructor(
		private readonly source: string,
		private readonly base: number,
		private readonly found: Inline,
	) {}

	read(): void {
		let at = 0;
		for (;;) {
			SPECIAL.lastIndex = at;
			const special = SPECIAL.exec(this.source);
			if (!special) break;
			at = this.past(special.index, special[0]);
		}
	}

	/** Where to read on behind what begins at a place. */
	private past(at: number, sign: string): number {
		switch (sign) {
			case "\\":
				return at + 2;
			case "`":
				return this.code(at);
			case "$":
				return this.math(at);
			case "<":
				return this.markup(at);
			case "#":
				return this.tag(at);
			case "]":
				return this.close(at);
			default:
				return this.open(at, sign === "!");
		}
	}

	private code(at: number): number {
		let to = at;
		while (this.source[to] === "`") to++;
		const fence = this.source.slice(at, to);
		if (this.missing.has(fence)) return to;
		const runs = /`+/g;
		runs.lastIndex = to;
		for (let run = runs.exec(this.source); run; run = runs.exec(this.source)) {
			if (run[0] === fence) return runs.lastIndex;
		}
		this.missing.add(fence);
		return to;
	}

	private math(at: number): number {
		if (this.source[at + 1] === "$") return this.until("$$", at + 2) ?? at + 2;
		if (this.missing.has("$") || /\s|^$/.test(this.source.charAt(at + 1))) return at + 1;
		const ends = /\\[^]|([^\s\\])\$(?!\d)/g;
		ends.lastIndex = at + 1;
		for (let end = ends.exec(this.source); end; end = ends.exec(this.source)) {
			if (end[1] !== undefined) return ends.lastIndex;
		}
		this.missing.add("$");
		return at + 1;
	}

	private markup(at: number): number {
		MARKUP.lastIndex = at;
		if (MARKUP.test(this.source)) return MARKUP.lastIndex;
		return (this.source.startsWith("<!--", at) ? this.until("-->", at + 4) : null) ?? at + 1;
	}

	/** Behind the next sign of its kind, or null without one. */
	private until(sign: string, from: number): number | null {
		const at = this.missing.has(sign) ? -1 : this.source.indexOf(sign, from);
		if (at >= 0) return at + sign.length;
		this.missing.add(sign);
		return null;
	}

	private tag(at: number): number {
		TAG.lastIndex = at;
		const tag = this.beginsWord(at) ? TAG.exec(this.source) : null;
		// A number alone is none: `#42`.
		if (!tag || /^#\d+$/.test(tag[0])) return at + 1;
		this.found.tags.push({ ...this.place(at, TAG.lastIndex), value: tag[0] });
		return TAG.lastIndex;
	}

	private beginsWord(at: number): boolean {
		if (at === 0 || /\s/.test(this.source.charAt(at - 1))) return true;
		return this.source[at - 1] === ">" && BEFORE_TAG.test(this.source.slice(Math.max(0, at - 200), at));
	}

	private open(at: number, image: boolean): number {
		const bracket = image ? at + 1 : at;
		if (this.source[bracket] !== "[") return at + 1;
		if (this.source[bracket + 1] === "[") {
			const to = this.wiki(at, bracket + 2);
			if (to !== null) return to;
		}
		FOOTNOTE.lastIndex = at;
		const footnote = FOOTNOTE.exec(this.source);
		if (footnote) {
			this.found.footnotes.push({ ...this.place(at, FOOTNOTE.lastIndex), value: footnote[1] ?? "" });
			return FOOTNOTE.lastIndex;
		}
		this.openers.push({ at, image });
		return bracket + 1;
	}

	private wiki(at: number, inner: number): number | null {
		if (this.closing < inner && !this.missing.has("]]")) {
			this.closing = this.source.indexOf("]]", inner);
			if (this.closing < 0) this.missing.add("]]");
		}
		if (this.closing <= inner) return null;
		const again = this.source.indexOf("[[", inner - 1);
		if (again >= 0 && again < this.closing) return null;
		const words = this.source.slice(inner, this.closing);
		if (/[\r\n]/.test(words)) return null;
		const to = this.closing + 2;
		const value = wikilink(words, this.source.slice(at, to));
		this.found[this.source[at] === "!" ? "embeds" : "links"].push({ ...this.place(at, to), value });
		return to;
	}

	private close(at: number): number {
		const opener = this.openers.pop();
		TARGET.lastIndex = at + 1;
		const target = opener && TARGET.exec(this.source);
		if (!target) return at + 1;
		const to = TARGET.lastIndex;
		const label = this.source.slice(opener.at + (opener.image ? 2 : 1), at);
		const value = markdownLink(label, target[1] ?? target[2] ?? "", this.source.slice(opener.at, to));
		if (value) this.found[opener.image ? "embeds" : "links"].push({ ...this.place(opener.at, to), value });
		// No link holds another one.
		if (!opener.image) this.openers.length = 0;
		return to;
	}

	private place(from: number, to: number): { from: number; to: number } {
		return { from: this.base + from, to: this.base + to };
	}
}
