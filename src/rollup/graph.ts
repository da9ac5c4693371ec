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
import { drained } from "./steps";
import { FileTable } from "./files";
import { MeetingTable } from "./meeting";
import { namesStandIn } from "./name-text";
import { nearestOf, NameTable, type Named } from "./names";

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

	/** The names that name it in running text. */
	fullNamesOf(facts: NoteFacts): string[] {
		return this.namesOf(facts).filter((name) => !this.isFirstName(name, facts.path));
	}

	/** The note a link in `from` leads to: a file first, as in Obsidian, then a tracked note's name. */
	resolveLink(target: string, from: string): Named {
		const files = this.files.resolveAll(target, from);
		const [file, other] = files;
		if (file === undefined) return this.findName(target, from);
		// The app takes either of two files that fit alike; a project must not depend on that.
		return other !== undefined && files.some((path) => this.isTracked(path)) ? nearestOf(files, from) : { path: file };
	}

	/** The tracked note a plain name in a field means. */
	resolveName(name: string, from: string): Named {
		return this.names.find(name, from, (path) => this.isTracked(path) && !this.isFirstName(name, path));
	}

	resolve({ target, link }: { target: string; link: boolean }, from: string): Named {
		return link ? this.resolveLink(target, from) : this.resolveName(target, from);
	}

	private findName(target: string, from: string): Named {
		const tracked = (path: string): boolean => this.isTracked(path);
		const name = target.replace(/\.md$/i, "");
		const whole = this.names.find(name, from, tracked);
		if (whole || !name.includes("/")) return whole;
		// `[[Projects/Harbor Migration]]` means the folder note of that folder.
		const folder = "/" + nameKey(name.replace(/^[./]+/, ""));
		return this.names.find(fileName(name), from, (path) => {
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
		for (const key of this.targetKeys(facts.path)) for (const path of this.mentions.get(key)) found.add(path);
		for (const path of this.filedBelow(facts.path)) found.add(path);
		found.delete(facts.path);
		return found;
	}

	/** Sources in the folders a note may stand for. */
	*filedBelow(path: string): Generator<string> {
		if (isInnerFolderNote(path)) yield* this.filed.get(folderOf(path));
		yield* this.filed.get(path.replace(/\.md$/i, ""));
	}

	private targetKeys(path: string): Set<string> {
		const keys = new Set([nameKey(baseName(path))]);
		const facts = this.notes.get(path);
		for (const name of facts ? this.namesOf(facts) : []) {
			keys.add(nameKey(name));
			keys.add(nameKey(baseName(name)));
		}
		return keys;
	}

	/** The sources that are one with this one, itself included, in the order of their paths. */
	meetingOf(path: string): string[] {
		return this.meetings.of(path, (member) => this.source(member) !== null);
	}

	/** Sources that were made from this one, and the file it was made from, of whatever date. */
	relativesOf(path: string): string[] {
		const raw = this.meetings.referenceOf(path);
		const derived = this.meetings.derivedFrom(path).filter((other) => this.source(other) !== null);
		return [...derived, ...(raw === null ? [] : [raw])];
	}

	/**
	 * The tracked notes whose rollup may change with this file, as things stand: asked before a change and again after
	 * it, no other note need be looked at.
	 */
	touchedBy(path: string): Set<string> {
		return drained(this.touchedSteps(path));
	}

	/** The same source by source, so that whoever must not block for long can stop between two of them. */
	*touchedSteps(path: string): Generator<void, Set<string>> {
		const touched = new Set<string>();
		this.addRelated(touched);
		for (const changed of [path, ...this.standingFor(path)]) {
			if (this.isTracked(changed)) touched.add(changed);
			for (const key of this.targetKeys(changed)) {
				for (const other of this.names.all(key)) if (this.isTracked(other)) touched.add(other);
			}
			yield* this.targetSteps(this.leaningOn(changed), touched);
		}
		return touched;
	}

	/** The same for a note whose text is another, but says of itself and others what it said before. */
	touchedByText(path: string): Set<string> {
		return drained(this.textSteps(path));
	}

	*textSteps(path: string): Generator<void, Set<string>> {
		const touched = new Set<string>();
		if (this.isTracked(path)) return touched.add(path);
		if (!this.source(path)) return touched;
		this.addRelated(touched);
		yield* this.targetSteps([path], touched);
		return touched;
	}

	/** Who lists a home as related stands in texts that are not kept here. */
	private addRelated(touched: Set<string>): void {
		const { related } = this.reader.settings.rules;
		if (Object.values(related).some(Boolean)) for (const note of this.trackedPaths()) touched.add(note);
	}

	/** Dated notes beside a folder around this file: as long as a file lies in that folder they are tracked. */
	private standingFor(path: string): string[] {
		return foldersOutwards(folderOf(path))
			.map((folder) => folder + ".md")
			.filter((beside) => this.notes.get(beside)?.tracked != null);
	}

	/** Sources that say, or are called, other than before when this file comes, goes or changes. */
	private *leaningOn(path: string): Generator<string> {
		yield path;
		for (const key of this.targetKeys(path)) yield* this.mentions.get(key);
		yield* this.filedBelow(path);
		yield* this.meetings.referringTo(path);
		// Links to a file of the same name lead elsewhere, or have to be longer.
		yield* this.files.namesakes(path);
	}

	/** Whom these sources reach with their meetings, and with what was made of those or they were made of. */
	private *targetSteps(sources: Iterable<string>, touched: Set<string>): Generator<void, void> {
		const kin = new Set<string>();
		const addMeeting = (path: string): void => {
			if (!kin.has(path)) for (const member of this.meetingOf(path)) kin.add(member);
		};
		for (const source of sources) {
			yield;
			addMeeting(source);
		}
		for (const member of [...kin]) {
			yield;
			this.relativesOf(member).forEach(addMeeting);
		}
		for (const member of kin) {
			yield;
			this.addTargets(member, touched);
		}
	}

	private addTargets(path: string, touched: Set<string>): void {
		const home = this.homeOf(path);
		if (home !== null && this.isTracked(home)) touched.add(home);
		for (const mention of this.source(path)?.mentions ?? []) {
			const found = this.resolve(mention, path);
			if (found?.path !== undefined && this.isTracked(found.path)) touched.add(found.path);
		}
		if (!this.reader.settings.rules.titled) return;
		for (const note of this.trackedPaths()) if (this.isTitled(path, note)) touched.add(note);
	}

	/** Whether a source's title contains a full name of a note. */
	isTitled(source: string, note: string): boolean {
		const facts = this.notes.get(note);
		const names = facts ? this.fullNamesOf(facts).filter((name) => name.length >= 4) : [];
		return namesStandIn(this.notes.get(source)?.title ?? "", names);
	}

	private trackedPaths(): string[] {
		return [...this.notes.keys()].filter((path) => this.isTracked(path));
	}

	/** Names that sources use and that several tracked notes bear alike: each once, where it is first used. */
	ambiguousNames(): AmbiguousName[] {
		const found: AmbiguousName[] = [];
		const seen = new Set<string>();
		for (const path of this.paths()) {
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
