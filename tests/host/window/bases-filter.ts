/** Filters of a base: the few functions of its language by which notes are chosen here. */

import type { TFile } from "obsidian";

/** What an expression can ask of a note. */
export interface Asked {
	file: TFile;
	properties: Record<string, unknown>;
	/** Without `#`. */
	tags: readonly string[];
}

/** A text, or exactly one of `and`, `or` and `not` with a list. */
export function passes(filter: unknown, note: Asked): boolean {
	if (filter === undefined) return true;
	if (typeof filter === "string") return Boolean(evaluated(filter, note));
	const [[key, list] = []] = Object.entries(filter as Record<string, unknown[]>);
	if (!Array.isArray(list)) throw new SyntaxError(`${JSON.stringify(filter)} is no filter`);
	if (key === "and") return list.every((one) => passes(one, note));
	if (key === "or") return list.some((one) => passes(one, note));
	if (key === "not") return !list.some((one) => passes(one, note));
	throw new SyntaxError(`Filters know no ${String(key)}`);
}

const TOKEN = /\s*([A-Za-z_]\w*|"(?:[^"\\]|\\.)*"|==|[().,[\]])/y;

function evaluated(expression: string, note: Asked): unknown {
	const tokens: string[] = [];
	TOKEN.lastIndex = 0;
	const { length } = expression.trimEnd();
	while (TOKEN.lastIndex < length) {
		const found = TOKEN.exec(expression);
		if (!found) throw new SyntaxError(`Cannot read ${expression}`);
		tokens.push(found[1] ?? "");
	}
	const reader = new Reader(tokens, note);
	const value = reader.comparison();
	if (!reader.isAtEnd) throw new SyntaxError(`Too much in ${expression}`);
	return value;
}

/** Names, members in either form, and calls. */
class Reader {
	private at = 0;

	constructor(
		private readonly tokens: readonly string[],
		private readonly note: Asked,
	) {}

	get isAtEnd(): boolean {
		return this.at === this.tokens.length;
	}

	comparison(): unknown {
		const left = this.value();
		return this.takes("==") ? left === this.value() : left;
	}

	value(): unknown {
		const token = this.next();
		if (token.startsWith('"')) return this.members(JSON.parse(token));
		if (token === "list") return this.members(listOf(this.arguments()[0]));
		if (token === "file") return this.members(this.note.file);
		if (token === "note") return this.members(this.note.properties);
		if (!/^\w/.test(token)) throw new SyntaxError(`Nothing begins with ${token}`);
		return this.members(this.note.properties[token]);
	}

	private members(of: unknown): unknown {
		let value = of;
		for (;;) {
			if (this.takes(".")) {
				const name = this.next();
				value = this.tokens[this.at] === "(" ? this.called(value, name, this.arguments().map(String)) : member(value, name);
			} else if (this.takes("[")) {
				value = member(value, String(this.value()));
				this.expect("]");
			} else {
				return value;
			}
		}
	}

	private called(value: unknown, name: string, given: readonly string[]): unknown {
		if (value === this.note.file) {
			if (name === "hasTag") return given.some((tag) => this.note.tags.some((own) => isTag(own, tag)));
			if (name === "inFolder") return given.some((folder) => this.note.file.path.startsWith(`${folder}/`));
		}
		if (Array.isArray(value) && name === "containsAny") return given.some((one) => value.includes(one));
		if (Array.isArray(value) && name === "join") return value.map((one) => String(one ?? "")).join(given[0]);
		if (typeof value === "string" && name === "lower") return value.toLowerCase();
		if (typeof value === "string" && name === "split") return value.split(given[0] ?? "");
		throw new TypeError(`${String(value)} has no function ${name}`);
	}

	private arguments(): unknown[] {
		const given: unknown[] = [];
		this.expect("(");
		while (!this.takes(")")) {
			given.push(this.value());
			this.takes(",");
		}
		return given;
	}

	private next(): string {
		const token = this.tokens[this.at++];
		if (token === undefined) throw new SyntaxError("The expression has no end");
		return token;
	}

	private takes(token: string): boolean {
		if (this.tokens[this.at] !== token) return false;
		this.at++;
		return true;
	}

	private expect(token: string): void {
		if (!this.takes(token)) throw new SyntaxError(`No ${token}`);
	}
}

function member(value: unknown, name: string): unknown {
	// Names are others there than in the API.
	if (name === "folder") return ((value as TFile).parent?.path ?? "").replace(/^\/$/, "");
	return Reflect.get(Object(value) as object, name === "ext" ? "extension" : name);
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [value];
}

/** Tags below one count as it. */
function isTag(own: string, wanted: string): boolean {
	const [a, b] = [own.toLowerCase(), wanted.replace(/^#/, "").toLowerCase()];
	return a === b || a.startsWith(`${b}/`);
}
