/** A status update as Markdown: what a person would paste into a mail or a weekly note. */

import { baseName } from "../text/path";
import { inertText } from "../text/plain";
import type { Link } from "../text/inline";
import { words } from "../words/words";
import { isNews, PARTS, type Happenings, type Part, type Told } from "./happenings";
import { inertLine, withoutControls } from "./line";

/** A link to a note of the vault; its words where a link would be out of place. */
export type LinkTo = (path: string, alias: string | null, subpath: string | null) => string;

export interface Layout {
	/** Of the headings that name the projects, 1 to 6. */
	level: number;
	linkTo: LinkTo;
	/** The note a link in another one leads to; null for none. */
	resolve: (target: string, from: string) => string | null;
}

/** The lines of the update, none of them with a break. Projects without news share one line where there are several. */
export function statusMarkdown(all: readonly Happenings[], layout: Layout): string[] {
	return new Writing(layout).all(all);
}

/** How large an embedded picture is drawn, behind the words for it or in their place. */
const SIZE = /(?:^|\|)\s*\d+(?:x\d+)?\s*$/;

const OVER: ReadonlySet<Part> = new Set(["superseded", "done", "cancelled", "resolved", "unlisted"]);

class Writing {
	constructor(private readonly layout: Layout) {}

	all(all: readonly Happenings[]): string[] {
		const [first, second] = all;
		if (!first) return [];
		const isOne = second === undefined;
		const isSameSpan = !isOne && all.every(({ since }) => since === first.since);
		const told = isOne ? all : all.filter(isNews);
		const blocks = [
			...(isSameSpan ? [[periodOf(first)]] : []),
			...told.flatMap((one) => this.project(one, !isSameSpan)),
			...this.quiet(isOne ? [] : all.filter((one) => !isNews(one) && !one.isClosed)),
			...(all.some(({ leavesOut }) => leavesOut) ? [[words.status.text.leftOut]] : []),
		];
		return blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block])).map(withoutControls);
	}

	/** Blocks of lines with a blank line between. */
	private project(one: Happenings, saysPeriod: boolean): string[][] {
		const { text } = words.status;
		const parts = PARTS.flatMap((part) => {
			const items = one[part];
			return items.length === 0 ? [] : [[`**${text.parts[part]}**`], items.map((item) => `- ${this.item(item, one.path, OVER.has(part))}`)];
		});
		const contacts = one.contacts.map(({ date, sources }) => `- ${date}: ${sources.map((path) => this.note(path, null)).join(", ")}`);
		return [
			[`${"#".repeat(Math.min(6, Math.max(1, this.layout.level)))} ${this.note(one.path, one.title)}`],
			[factsOf(one, saysPeriod)],
			...(one.nextStep ? [[text.next(this.item(one.nextStep, one.path, false))]] : []),
			...parts,
			...(contacts.length > 0 ? [[`**${text.parts.contacts}**`], contacts] : []),
			...(isNews(one) ? [] : [[text.nothing]]),
		];
	}

	private quiet(all: readonly Happenings[]): string[][] {
		return all.length === 0 ? [] : [[words.status.text.noNews(all.map(({ path, title }) => this.note(path, title)).join(", "))]];
	}

	/** @param isOver its own day is news then, and not when it was due */
	private item({ text, owner, due, date, again }: Told, from: string, isOver: boolean): string {
		const { text: w } = words.status;
		const shown = inertLine(text, (link) => this.relink(link, from));
		const details = [
			owner === null ? null : inertText(owner),
			due === null || isOver ? null : w.due(due),
			date,
			again ? w.again : null,
		].filter((detail) => detail !== null && detail !== "");
		return details.length === 0 ? shown : `${shown} (${details.join(", ")})`;
	}

	/** Links of a note lead to the same place wherever the text is put. */
	private relink(link: Link, from: string): string {
		const { external, target, subpath, alias, written, embed } = link;
		const name = inertText((embed ? alias?.replace(SIZE, "") : alias) ?? "") || null;
		if (external) return embed ? "" : `[${bracketless(name ?? written)}](${/[\s()]/.test(written) ? `<${written}>` : written})`;
		const path = target === "" ? from : this.layout.resolve(target, from);
		if (path !== null) return this.layout.linkTo(path, name === null ? null : bracketless(name), subpath);
		return inertText(name ?? baseName(target));
	}

	private note(path: string, title: string | null): string {
		const name = title === null ? null : bracketless(inertText(title));
		return this.layout.linkTo(path, name === null || name === baseName(path) ? null : name, null);
	}
}

function periodOf({ since, until }: Happenings): string {
	return words.status.text.period(since, until);
}

function factsOf(one: Happenings, saysPeriod: boolean): string {
	const { text } = words.status;
	const { status, owner, open } = one;
	const facts = [
		saysPeriod ? periodOf(one) : null,
		status === null ? null : text.status(inertText(status)),
		owner === null ? null : text.owner(inertText(owner)),
		open.blockers + open.nextSteps === 0 ? text.nothingOpen : text.open(open.blockers, open.nextSteps),
	];
	return facts.filter((fact) => fact !== null).join(" ");
}

/** As a link's text it must not end the link. */
function bracketless(name: string): string {
	return name.replace(/[[\]|]/g, "").trim();
}
