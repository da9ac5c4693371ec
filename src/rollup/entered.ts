/** Which sources a note's Recent Context already holds, whatever form their entries have. */

import { entriesOf, linksInItem, misdatedIn, type Entry } from "../notes/entry";
import { sectionsOf, sectionsOfKind } from "../notes/section";
import type { Note } from "../notes/reading";
import type { IsoDate } from "../text/date";
import type { Link } from "../text/inline";
import { baseName } from "../text/path";
import { fold, nameKey, plainText, wordsKey } from "../text/plain";
import type { Graph } from "./graph";
import { titleKey } from "./meeting";
import type { Arrival, TextReader } from "./reach";

/** Answers for one state of one note. */
export class Entered {
	private readonly paths = new Set<string>();
	/** Base names of links that lead nowhere. */
	private readonly names = new Set<string>();
	private readonly unlinked = new Map<IsoDate, string[]>();

	private constructor(
		private readonly graph: Graph,
		private readonly note: Note,
		private readonly textOf: TextReader,
	) {}

	/** By all entries of the note. */
	static in(graph: Graph, note: Note, textOf: TextReader): Entered {
		const entered = new Entered(graph, note, textOf);
		const sections = sectionsOf(note.outline, graph.reader.names);
		for (const section of sectionsOfKind(sections, "recentContext")) {
			for (const entry of entriesOf(note.outline, section, [])) entered.add(entry);
			for (const index of misdatedIn(note.outline, section)) entered.addLinks(linksInItem(note.outline, index));
		}
		return entered;
	}

	/** By one entry of the note alone. */
	static by(graph: Graph, note: Note, entry: Entry, textOf: TextReader): Entered {
		const entered = new Entered(graph, note, textOf);
		entered.add(entry);
		return entered;
	}

	/** Whether an entry stands for one of the meeting's notes. */
	has(arrival: Arrival): boolean {
		return arrival.members.some(
			(path) => this.paths.has(path) || this.names.has(linkKey(path)) || this.isToldOf(path),
		);
	}

	private add(entry: Entry): void {
		const links = linksInItem(this.note.outline, entry.index);
		this.addLinks(links);
		if (links.length > 0 || entry.summary === null) return;
		const known = this.unlinked.get(entry.date);
		if (known) known.push(entry.summary);
		else this.unlinked.set(entry.date, [entry.summary]);
	}

	private addLinks(links: readonly Link[]): void {
		for (const { target, subpath } of links) {
			// A file's name may hold a `#`, and then no link to it leads anywhere.
			if (subpath !== null) this.names.add(linkKey(`${target}#${subpath}`));
			if (target === "") continue;
			const file = this.graph.files.resolve(target, this.note.path);
			if (file === null) this.names.add(linkKey(target));
			else this.paths.add(file);
		}
	}

	/** An entry without a link tells of a source of its date: by its title, or by words of its text. */
	private isToldOf(path: string): boolean {
		const facts = this.graph.get(path);
		const date = this.graph.source(path)?.date;
		const told = date === undefined ? undefined : this.unlinked.get(date);
		if (!facts || !told) return false;
		const base = baseName(path);
		const titles = [...[facts.title, facts.heading ?? "", base].map(wordsKey), titleKey(base)];
		let text: string | null = null;
		return told.some((summary) => {
			const lead = /^mentioned in:?(?=\s)/i.exec(summary)?.[0];
			if (lead !== undefined) return titles.some((title) => tellsOf(wordsKey(plainText(summary.slice(lead.length))), title));
			text ??= flattened(this.textOf(path) ?? "");
			const begin = flattened(summary.replace(/(?:\.{3}|…)$/, "")).slice(0, 60);
			return begin.length >= SHORTEST && text.includes(begin);
		});
	}
}

/** A link's last segment, blanks around a `#` left out. */
export function linkKey(target: string): string {
	return nameKey(baseName(target).replace(/[\s#]+/g, (run) => (run.includes("#") ? run.replace(/\s/g, "") : run)));
}

/** Fewer letters than this are found in too many texts. */
const SHORTEST = 12;

/** Equal, or a beginning of at least 20 characters. */
function tellsOf(mention: string, title: string): boolean {
	return mention !== "" && (mention === title || (mention.length >= 20 && title.startsWith(mention)));
}

function flattened(text: string): string {
	return fold(plainText(text)).toLowerCase();
}
