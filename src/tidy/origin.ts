/** Which source each entry of a note stands for, and whether two stand for one source or one meeting. */

import { linksInItem, type Entry } from "../notes/entry";
import type { Note } from "../notes/reading";
import type { Link } from "../text/inline";
import { Entered, linkKey } from "../rollup/entered";
import type { Graph } from "../rollup/graph";
import type { Arrival, TextReader } from "../rollup/reach";

export interface Origin {
	/** Files its links lead to, or that an entry without links tells of. */
	files: readonly string[];
	/** What links that lead nowhere are known by. */
	names: readonly string[];
	/** Every link it has leads to a file. */
	leads: boolean;
}

interface Members {
	byPath: Map<string, Arrival[]>;
	byName: Map<string, Arrival[]>;
}

/** Answers for one state of one note. */
export class Origins {
	private readonly kin = new Map<string, ReadonlySet<string>>();
	private known: Members | null = null;

	constructor(
		private readonly graph: Graph,
		private readonly note: Note,
		private readonly arrivals: readonly Arrival[],
		private readonly textOf: TextReader,
	) {}

	/** By the link an entry begins with; without one by all links in it and below it; without any by what it tells. */
	of(entry: Entry): Origin {
		const { graph, note } = this;
		const links = entry.link ? [entry.link] : linksInItem(note.outline, entry.index);
		if (links.length === 0) {
			return { files: this.told(entry).map(({ source }) => source), names: [], leads: false };
		}
		const files: string[] = [];
		const names: string[] = [];
		for (const link of links) {
			const file = link.target === "" ? null : graph.files.resolve(link.target, note.path);
			if (file !== null) files.push(file);
			else names.push(nameOf(link));
		}
		return { files, names, leads: names.length === 0 };
	}

	/** Whether one stands for all that the other stands for. */
	covers(one: Origin, other: Origin): boolean {
		if (other.files.length + other.names.length === 0) return false;
		const kin = one.files.map((path) => this.kinOf(path));
		const names = new Set([...one.names, ...kin.flatMap((paths) => [...paths].map(linkKey))]);
		const own = new Set(one.names);
		return (
			other.files.every((path) => kin.some((paths) => paths.has(path)) || [...this.kinOf(path)].some((member) => own.has(linkKey(member)))) &&
			other.names.every((name) => names.has(name))
		);
	}

	/** The meeting an entry stands for, where that is one. */
	arrivalOf(entry: Entry): Arrival | null {
		const all = entry.link ? this.linked(this.of(entry)) : this.told(entry);
		const dated = all.filter(({ date }) => date === entry.date);
		const found = dated.length > 0 ? dated : all;
		return found.length === 1 ? (found[0] ?? null) : null;
	}

	private linked({ files, names }: Origin): Arrival[] {
		const { byPath, byName } = this.members;
		return [...new Set([...files.flatMap((path) => byPath.get(path) ?? []), ...names.flatMap((name) => byName.get(name) ?? [])])];
	}

	/** The arrivals by each of their notes, and by what a link that leads nowhere would call it. */
	private get members(): Members {
		if (this.known) return this.known;
		const members: Members = { byPath: new Map(), byName: new Map() };
		const add = (arrivals: Map<string, Arrival[]>, key: string, arrival: Arrival): void => {
			const own = arrivals.get(key);
			if (own) own.push(arrival);
			else arrivals.set(key, [arrival]);
		};
		for (const arrival of this.arrivals) {
			for (const path of arrival.members) {
				add(members.byPath, path, arrival);
				add(members.byName, linkKey(path), arrival);
			}
		}
		return (this.known = members);
	}

	private told(entry: Entry): Arrival[] {
		const entered = Entered.by(this.graph, this.note, entry, this.textOf);
		return this.arrivals.filter((arrival) => entered.has(arrival));
	}

	/** The notes of a file's meeting, with what they were made of and what was made of it. */
	private kinOf(path: string): ReadonlySet<string> {
		let kin = this.kin.get(path);
		if (!kin) {
			const { graph } = this;
			const meetings = [path, ...graph.meetings.derivedFrom(path)].flatMap((note) => graph.meetingOf(note));
			kin = new Set([path, ...meetings, ...meetings.flatMap((note) => graph.relativesOf(note))]);
			this.kin.set(path, kin);
		}
		return kin;
	}
}

/** With what stands behind a `#`: a file's name may hold one, and then no link to it leads anywhere. */
function nameOf({ target, subpath }: Link): string {
	return linkKey(subpath === null ? target : `${target}#${subpath}`);
}
