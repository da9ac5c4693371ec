/**
 * Who reaches whom, kept up to date note by note. From a target's names an inverted index leads to the few sources that
 * may reach it, so that neither a rollup nor a change ever looks at all of them.
 */

import { roleOf, type NoteFacts, type Reader, type Role } from "../notes/reading";
import { INDEX_NAMES, isInnerFolderNote } from "../notes/identity";
import type { Mention, SourceFacts } from "../notes/source";
import { baseName, byText, fileName, folderOf, foldersOutwards } from "../text/path";
import { nameKey } from "../text/plain";
import { Buckets } from "./buckets";
import { FileTable } from "./files";
import { MeetingTable } from "./meeting";
import { NameTable, type Named } from "./names";

/** Several notes answer to one name, and a link uses it. */
export interface AmbiguousName {
	name: string;
	among: readonly string[];
	/** The note that uses the name, and the line, counted from 1. */
	path: string;
	line: number;
}

export class Graph {
	readonly files = new FileTable();
	private readonly notes = new Map<string, NoteFacts>();
	private readonly names = new NameTable();
	/** Names and link targets to the sources that use them. */
	private readonly mentions = new Buckets();
	/** Folders to the sources at any depth below them. */
	private readonly filed = new Buckets();
	readonly meetings = new MeetingTable(this.files);
	/** Folders to the notes inside that may stand for them. */
	private readonly folderNotes = new Buckets();
	/** Folders whose home was looked up since a note that may be one changed. */
	private readonly homes = new Map<string, string | null>();

	constructor(readonly reader: Reader) {}

	/** A file that is no readable note; links may lead to it. */
	addFile(path: string): void {
		if (this.files.has(path)) return;
		this.files.add(path);
		this.fileChanged(path);
	}

	/** Adds a note or puts its new state in place of the old one. */
	set(facts: NoteFacts): void {
		const before = this.notes.get(facts.path);
		if (before) this.index(before, "delete");
		this.notes.set(facts.path, facts);
		this.addFile(facts.path);
		this.index(facts, "add");
	}

	delete(path: string): void {
		const before = this.notes.get(path);
		if (before) this.index(before, "delete");
		this.notes.delete(path);
		this.files.delete(path);
		this.fileChanged(path);
	}

	get(path: string): NoteFacts | undefined {
		return this.notes.get(path);
	}

	/** All notes by path. */
	paths(): string[] {
		return [...this.notes.keys()].sort(byText);
	}

	roleOf(facts: NoteFacts): Role {
		return roleOf(facts, () => this.isFolderNote(facts.path));
	}

	isTracked(path: string): boolean {
		const facts = this.notes.get(path);
		return facts !== undefined && this.roleOf(facts) === "tracked";
	}

	/** The facts of a note that is read as a source. */
	source(path: string): SourceFacts | null {
		const facts = this.notes.get(path);
		return facts && this.roleOf(facts) === "source" ? facts.source : null;
	}

	/** Inside its folder, or beside it. */
	isFolderNote(path: string): boolean {
		return isInnerFolderNote(path) || this.files.hasFolder(path.replace(/\.md$/i, ""));
	}

	/** All names a note answers to, its folder's included. */
	namesOf(facts: NoteFacts): string[] {
		const names = [...facts.names];
		if (isInnerFolderNote(facts.path)) names.push(fileName(folderOf(facts.path)));
		return [...new Set(names)];
	}

	/** The note a link in `from` leads to: a file first, as in Obsidian, then a tracked note's name. */
	resolveLink(target: string, from: string): Named {
		const file = this.files.resolve(target, from);
		return file === null ? this.findName(target, from) : { path: file };
	}

	/** The tracked note a plain name in a field means. */
	resolveName(name: string, from: string): Named {
		const first = !/\s/.test(name.trim());
		return this.names.find(name, from, (path) => this.isTracked(path) && !(first && this.isFirstName(name, path)));
	}

	resolve({ target, link }: { target: string; link: boolean }, from: string): Named {
		return link ? this.resolveLink(target, from) : this.resolveName(target, from);
	}

	private findName(target: string, from: string): Named {
		const tracked = (path: string): boolean => this.isTracked(path);
		const whole = this.names.find(target.replace(/\.md$/i, ""), from, tracked);
		if (whole || !target.includes("/")) return whole;
		// `[[Projects/Harbor Migration]]` means the folder note of that folder.
		const folder = "/" + nameKey(target.replace(/^[./]+/, ""));
		return this.names.find(fileName(target), from, (path) => {
			return tracked(path) && isInnerFolderNote(path) && ("/" + nameKey(folderOf(path))).endsWith(folder);
		});
	}

	/** A first name alone names nobody, even where it is an alias of one. */
	private isFirstName(name: string, path: string): boolean {
		const facts = this.notes.get(path);
		if (facts?.tracked !== "people") return false;
		const title = nameKey(facts.title);
		return title.includes(" ") && title.split(" ")[0] === nameKey(name);
	}

	/** The note a source is filed under, tracked or not. */
	homeOf(path: string): string | null {
		for (const folder of foldersOutwards(folderOf(path))) {
			const home = this.folderHome(folder);
			if (home !== null && home !== path) return home;
		}
		for (const name of this.source(path)?.homes ?? []) {
			const found = this.resolve(name, path);
			if (found?.path !== undefined && found.path !== path && this.isTracked(found.path)) return found.path;
		}
		return null;
	}

	private folderHome(folder: string): string | null {
		const known = this.homes.get(folder);
		if (known !== undefined) return known;
		const beside = folder + ".md";
		const inside = [...this.folderNotes.get(folder)].sort((a, b) => folderRank(a) - folderRank(b) || byText(a, b));
		const named = inside.filter((path) => folderRank(path) < 0);
		const home = [...named, beside, ...inside].find((path) => this.mayBeHome(path)) ?? null;
		this.homes.set(folder, home);
		return home;
	}

	private mayBeHome(path: string): boolean {
		const facts = this.notes.get(path);
		if (!facts || facts.excluded || facts.type === null) return false;
		const type = facts.type.toLowerCase();
		if (this.reader.settings.homelessTypes.some((name) => name.toLowerCase() === type)) return false;
		return this.roleOf(facts) !== "source";
	}

	/** Every source that may reach a tracked note: it uses one of its names, or lies below its folder. */
	candidates(facts: NoteFacts): Set<string> {
		const found = new Set<string>();
		for (const key of this.targetKeys(facts)) for (const path of this.mentions.get(key)) found.add(path);
		for (const path of this.filedBelow(facts.path)) found.add(path);
		found.delete(facts.path);
		return found;
	}

	/** Sources in the folders a note may stand for. */
	*filedBelow(path: string): Generator<string> {
		if (isInnerFolderNote(path)) yield* this.filed.get(folderOf(path));
		yield* this.filed.get(path.replace(/\.md$/i, ""));
	}

	private targetKeys(facts: NoteFacts): Set<string> {
		const keys = new Set([nameKey(baseName(facts.path))]);
		for (const name of this.namesOf(facts)) {
			keys.add(nameKey(name));
			keys.add(nameKey(baseName(name)));
		}
		return keys;
	}

	/** The sources that are one with this one, itself included, in the order of their paths. */
	meetingOf(path: string): string[] {
		return this.meetings.of(path).filter((member) => this.source(member) !== null);
	}

	/**
	 * The tracked notes whose rollup may change with this note, as things stand: those it reaches or is, those its
	 * meeting reaches, and for a note that can be a home or bear a name those its sources reach.
	 */
	touchedBy(path: string): Set<string> {
		const touched = new Set<string>();
		const facts = this.notes.get(path);
		if (!facts) return touched;
		for (const source of this.source(path) ? this.meetingOf(path) : []) this.addTargets(source, touched);
		for (const key of this.targetKeys(facts)) {
			for (const other of this.names.all(key)) if (this.isTracked(other)) touched.add(other);
			for (const source of this.mentions.get(key)) this.addTargets(source, touched);
		}
		if (this.isTracked(path)) touched.add(path);
		if (facts.type !== null) for (const source of this.filedBelow(path)) this.addTargets(source, touched);
		return touched;
	}

	private addTargets(path: string, touched: Set<string>): void {
		const home = this.homeOf(path);
		if (home !== null && this.isTracked(home)) touched.add(home);
		for (const mention of this.source(path)?.mentions ?? []) {
			const found = this.resolve(mention, path);
			if (found?.path !== undefined && this.isTracked(found.path)) touched.add(found.path);
		}
	}

	/** Names that sources use and that several tracked notes bear alike. */
	ambiguousNames(): AmbiguousName[] {
		const found: AmbiguousName[] = [];
		for (const path of this.paths()) {
			const seen = new Set<string>();
			for (const { target, line, link } of this.source(path)?.mentions ?? []) {
				const among = this.resolve({ target, link }, path)?.among;
				if (!among || seen.has(nameKey(target))) continue;
				seen.add(nameKey(target));
				found.push({ name: target, among, path, line });
			}
		}
		return found;
	}

	/** Adding and taking away walk the same keys, so that neither can forget one the other knows. */
	private index(facts: NoteFacts, change: "add" | "delete"): void {
		const { path, source } = facts;
		if (facts.tracked !== null) for (const name of this.namesOf(facts)) this.names[change](name, path);
		if (isInnerFolderNote(path)) this.folderNotes[change](folderOf(path), path);
		if (facts.type !== null) this.homes.clear();
		if (!source) return;
		for (const folder of foldersOutwards(folderOf(path))) this.filed[change](folder, path);
		for (const key of mentionKeys(source)) this.mentions[change](key, path);
		if (change === "add") this.meetings.add(facts);
		else this.meetings.delete(path);
	}

	/** A folder may be new or gone with a file, and references to the file's name may lead elsewhere. */
	private fileChanged(path: string): void {
		this.homes.clear();
		this.meetings.fileChanged(path);
	}
}

/** A note named as its folder comes first, then README, index and _index. */
function folderRank(path: string): number {
	return INDEX_NAMES.indexOf(baseName(path).toLowerCase());
}

function mentionKeys(source: SourceFacts): Set<string> {
	const keys = new Set<string>();
	const add = ({ target, link }: Pick<Mention, "target" | "link">): void => {
		keys.add(nameKey(link ? baseName(target) : target));
		// A name may hold a slash.
		if (link && target.includes("/")) keys.add(nameKey(target));
	};
	source.mentions.forEach(add);
	source.homes.forEach(add);
	return keys;
}
