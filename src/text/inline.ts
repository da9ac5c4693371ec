/** The spans inside a block's text that are more than words: links, code, comments. One pass, linear in the text. */

export interface Link {
	kind: "wiki" | "markdown";
	/** Offsets of the whole link, brackets and the `!` of an embed included. */
	from: number;
	to: number;
	embed: boolean;
	/** The target as written, without brackets, subpath and alias. */
	written: string;
	/** The target to resolve: percent signs decoded. Empty for a link into the same note. */
	target: string;
	/** Heading or block behind `#`, without it; null for none. */
	subpath: string | null;
	/** What is shown instead of the target, null when the target is. */
	alias: string | null;
	/** An address outside the vault (`https:`, `mailto:`, `obsidian:` …). */
	external: boolean;
}

export interface Span {
	kind: "code" | "comment";
	from: number;
	to: number;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Links of a stretch of text that is no code. Links in code spans and comments are none. */
export function linksIn(text: string, from = 0, to = text.length): Link[] {
	return inlineIn(text, from, to).filter((token): token is Link => "target" in token);
}

/** All links, code spans and comments in the order of their beginnings. Of a link's own text only images are told. */
export function inlineIn(text: string, from = 0, to = text.length): (Link | Span)[] {
	return new InlineScanner(text, to).run(from);
}

class InlineScanner {
	private readonly tokens: (Link | Span)[] = [];
	/** Offsets of open `[`, for Markdown links. */
	private readonly brackets: number[] = [];
	/** What was searched for in vain up to the end or line end: never searched twice, so that no text is slow. */
	private missing: Set<string> | null = null;
	private noWikiBefore = -1;
	/** Where the last run of backticks of each length begins, so that none is searched for in vain. */
	private lastTicks: Map<number, number> | null = null;

	constructor(
		private readonly text: string,
		private readonly end: number,
	) {}

	run(from: number): (Link | Span)[] {
		const { text, end } = this;
		for (let i = from; i < end;) {
			switch (text.charCodeAt(i)) {
				case 92:
					i += 2;
					break;
				case 96:
					i = this.code(i);
					break;
				case 37:
					i = text.charCodeAt(i + 1) === 37 ? this.comment(i, "%%", "%%") : i + 1;
					break;
				case 60:
					i = text.startsWith("<!--", i) ? this.comment(i, "<!--", "-->") : i + 1;
					break;
				case 91:
					i = text.charCodeAt(i + 1) === 91 ? this.wiki(i) : this.bracket(i);
					break;
				case 93:
					i = this.closeBracket(i);
					break;
				default:
					i++;
			}
		}
		return this.tokens;
	}

	private code(at: number): number {
		const { text, end } = this;
		const length = ticksAt(text, at, end);
		this.lastTicks ??= lastRuns(text, at, end);
		if ((this.lastTicks.get(length) ?? 0) <= at) return at + length;
		let from = at + length;
		for (let run = length; ; from += run) {
			from = text.indexOf("`", from);
			run = ticksAt(text, from, end);
			if (run === length) break;
		}
		this.tokens.push({ kind: "code", from: at, to: from + length });
		return from + length;
	}

	private comment(at: number, open: string, close: string): number {
		if (this.missing?.has(open)) return at + open.length;
		const found = this.text.slice(at + open.length, this.end).indexOf(close);
		if (found < 0) {
			(this.missing ??= new Set()).add(open);
			return at + open.length;
		}
		const to = at + open.length + found + close.length;
		this.tokens.push({ kind: "comment", from: at, to });
		return to;
	}

	private wiki(at: number): number {
		const { text, end } = this;
		if (at < this.noWikiBefore) return this.bracket(at);
		let close = at + 2;
		while (close < end && text.charCodeAt(close) !== 10 && text.charCodeAt(close) !== 13) {
			if (text.charCodeAt(close) === 93 && text.charCodeAt(close + 1) === 93 && close + 1 < end) break;
			close++;
		}
		if (close >= end || text.charCodeAt(close) !== 93) {
			this.noWikiBefore = close;
			return this.bracket(at);
		}
		const open = text.lastIndexOf("[[", close - 1);
		const inner = text.slice(open + 2, close);
		const pipe = inner.indexOf("|");
		const path = (pipe < 0 ? inner : inner.slice(0, pipe).replace(/\\$/, "")).trim();
		const alias = pipe < 0 ? null : inner.slice(pipe + 1).trim() || null;
		if (path === "") {
			// The same empty link is the innermost of all that begin before it.
			this.noWikiBefore = close;
			return this.bracket(at);
		}
		const embed = open > 0 && text.charCodeAt(open - 1) === 33;
		this.add("wiki", embed ? open - 1 : open, close + 2, embed, path, path, alias);
		// A link inside a link's text is none: the inner one counts.
		if (!embed) if (this.brackets.length > 0) this.brackets.length = 0;
		return close + 2;
	}

	private bracket(at: number): number {
		this.brackets.push(at);
		return at + 1;
	}

	private closeBracket(at: number): number {
		const open = this.brackets.pop();
		if (open === undefined || this.text.charCodeAt(at + 1) !== 40) return at + 1;
		const destination = /^\(\s{0,9}(<[^<>\n]*>|[^\s<>()\\]*(?:(?:\\.|\([^\s()]*\))[^\s<>()\\]*)*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?\s{0,9}\)/.exec(
			this.text.slice(at + 1, Math.min(this.end, at + 4096)),
		);
		if (!destination) return at + 1;
		const written = (destination[1] ?? "").replace(/^<|>$/g, "");
		const embed = open > 0 && this.text.charCodeAt(open - 1) === 33;
		const to = at + 1 + destination[0].length;
		const from = embed ? open - 1 : open;
		const inside = this.takeBehind(from);
		this.add("markdown", from, to, embed, written, decoded(written), this.text.slice(open + 1, at));
		if (embed) return to;
		if (this.brackets.length > 0) this.brackets.length = 0;
		for (const token of inside) if ("target" in token && token.embed) this.tokens.push(token);
		return to;
	}

	/** What was found in a link's text before the link was. */
	private takeBehind(from: number): (Link | Span)[] {
		let first = this.tokens.length;
		while (first > 0 && (this.tokens[first - 1]?.from ?? 0) > from) first--;
		return this.tokens.splice(first);
	}

	private add(
		kind: Link["kind"],
		from: number,
		to: number,
		embed: boolean,
		raw: string,
		path: string,
		alias: string | null,
	): void {
		const external = kind === "markdown" && SCHEME.test(raw);
		const cut = external ? -1 : path.indexOf("#");
		const hash = external ? -1 : raw.indexOf("#");
		this.tokens.push({
			kind,
			from,
			to,
			embed,
			written: external ? raw : (hash < 0 ? raw : raw.slice(0, hash)).trimEnd(),
			target: cut < 0 ? path : path.slice(0, cut).trimEnd(),
			subpath: cut < 0 ? null : path.slice(cut + 1),
			alias,
			external,
		});
	}
}

function ticksAt(text: string, from: number, end: number): number {
	let to = from;
	while (to < end && text.charCodeAt(to) === 96) to++;
	return to - from;
}

function lastRuns(text: string, from: number, end: number): Map<number, number> {
	const last = new Map<number, number>();
	for (let at = text.indexOf("`", from); at >= 0 && at < end; ) {
		const length = ticksAt(text, at, end);
		last.set(length, at);
		at = text.indexOf("`", at + length);
	}
	return last;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
