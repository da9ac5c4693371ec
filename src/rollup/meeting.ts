/** One meeting, one source: which notes were made of the same mail or meeting. */

import { isIndexName } from "../notes/identity";
import type { NoteFacts } from "../notes/reading";
import { baseName, byText, foreignPath } from "../text/path";
import { nameKey, wordsKey } from "../text/plain";
import { Buckets } from "./buckets";
import type { FileTable } from "./files";

export class MeetingTable {
	/** What two sources of one meeting share, to the sources. */
	private readonly shared = new Buckets();
	/** The keys each source stands under: they hang on files that come and go. */
	private readonly keys = new Map<string, string[]>();
	/** File names in `source_ref` to the sources that carry them. */
	private readonly references = new Buckets();
	private readonly facts = new Map<string, NoteFacts>();

	constructor(private readonly files: FileTable) {}

	add(facts: NoteFacts): void {
		if (!facts.source) return;
		this.facts.set(facts.path, facts);
		if (facts.source.sourceRef) this.references.add(referenceKey(facts.source.sourceRef), facts.path);
		this.enter(facts.path);
	}

	delete(path: string): void {
		const reference = this.facts.get(path)?.source?.sourceRef;
		if (reference) this.references.delete(referenceKey(reference), path);
		this.leave(path);
		this.facts.delete(path);
	}

	/** A file came or went: references to its name may lead elsewhere now. */
	fileChanged(path: string): void {
		for (const source of this.referringTo(path)) {
			this.leave(source);
			this.enter(source);
		}
	}

	/**
	 * The sources that are one with this one, itself included, in the order of their paths.
	 * @param isSource a dated note may be tracked all the same, and then joins nothing
	 */
	of(path: string, isSource: (path: string) => boolean): string[] {
		const found = new Set([path].filter(isSource));
		const walked = new Set<string>();
		for (const member of found) {
			for (const key of this.keys.get(member) ?? []) {
				if (walked.has(key)) continue;
				walked.add(key);
				for (const other of this.shared.get(key)) if (isSource(other)) found.add(other);
			}
		}
		return [...found].sort(byText);
	}

	/** The file a source was made from. */
	referenceOf(path: string): string | null {
		const reference = this.facts.get(path)?.source?.sourceRef;
		return reference ? this.files.resolveForeign(reference) : null;
	}

	/** Sources that were made from this file, by path. */
	derivedFrom(path: string): string[] {
		return [...this.referringTo(path)].filter((source) => this.referenceOf(source) === path).sort(byText);
	}

	/** Sources that name this file, or another of its name, as what they were made from. */
	referringTo(path: string): ReadonlySet<string> {
		return this.references.get(referenceKey(path));
	}

	private enter(path: string): void {
		const facts = this.facts.get(path);
		if (!facts?.source) return;
		const keys = this.keysOf(facts, facts.source.date);
		this.keys.set(path, keys);
		for (const key of keys) this.shared.add(key, path);
	}

	private leave(path: string): void {
		for (const key of this.keys.get(path) ?? []) this.shared.delete(key, path);
		this.keys.delete(path);
	}

	private keysOf({ path, title }: NoteFacts, date: string): string[] {
		const keys = [`file ${date} ${path}`];
		const base = baseName(path);
		// Every folder may have a README.
		if (!isIndexName(base)) keys.push(`name ${date} ${nameKey(base)}`);
		const reference = this.referenceOf(path);
		if (reference !== null) keys.push(`file ${date} ${reference}`);
		const words = titleKey(title);
		// "1-1" is no title.
		if (words.split(" ").length >= 3) keys.push(`title ${date} ${words}`);
		return keys;
	}
}

function referenceKey(path: string): string {
	return nameKey(baseName(foreignPath(path)));
}

/** A title without date, time, case and punctuation. A time follows at once: `2025-11-06 - 2026 budget` has none. */
export function titleKey(title: string): string {
	return wordsKey(title.replace(/^\d{4}-?\d{2}-?\d{2}(?:[ _T-]\d{2}[ .:h-]?\d{2}(?:[ .:-]?\d{2})?(?=\D|$))?/, ""));
}
