/** A vault in memory: notes as a table of path and text, changed and rolled up as the command line would. */

import { expect } from "vitest";
import { parseYaml } from "../../src/cli/yaml";
import { createReader, factsOf, readNote, type Note, type NoteFacts } from "../../src/notes/reading";
import { Graph } from "../../src/rollup/graph";
import { linkWriter } from "../../src/rollup/link";
import type { Arrival } from "../../src/rollup/reach";
import { arrivalsOf, rollUp, type NoteRollup } from "../../src/rollup/rollup";
import { defaultSettings, type Settings } from "../../src/settings/schema";
import type { IsoDate } from "../../src/text/date";
import { applyEdits } from "../../src/text/edit";

/** A day after everything in the tests. */
export const TODAY = "2026-07-01" as IsoDate;

/** What a test changes in the default settings. */
export type Change = (settings: Settings) => void;

export class MemoryVault {
	readonly graph: Graph;
	private readonly texts = new Map<string, string>();

	constructor(files: Readonly<Record<string, string>> = {}, change: Change = () => undefined) {
		const settings = defaultSettings();
		change(settings);
		this.graph = new Graph(createReader(settings, parseYaml));
		for (const [path, text] of Object.entries(files)) this.set(path, text);
	}

	/** A path that does not end in `.md` is a file links may lead to. */
	set(path: string, text: string): void {
		if (!path.endsWith(".md")) {
			this.graph.addFile(path);
			return;
		}
		this.texts.set(path, text);
		const { reader } = this.graph;
		this.graph.set(factsOf(readNote(path, text, reader), reader));
	}

	delete(path: string): void {
		this.texts.delete(path);
		this.graph.delete(path);
	}

	rename(from: string, to: string): void {
		const text = this.text(from);
		this.delete(from);
		this.set(to, text);
	}

	paths(): string[] {
		return [...this.texts.keys()].sort();
	}

	readonly textOf = (path: string): string | null => this.texts.get(path) ?? null;

	text(path: string): string {
		const text = this.textOf(path);
		if (text === null) throw new RangeError(`no note ${path}`);
		return text;
	}

	note(path: string): Note {
		return readNote(path, this.text(path), this.graph.reader);
	}

	facts(path: string): NoteFacts {
		const facts = this.graph.get(path);
		if (!facts) throw new RangeError(`no facts of ${path}`);
		return facts;
	}

	arrivals(path: string): Arrival[] {
		return arrivalsOf(this.graph, this.facts(path), this.note(path), this.textOf);
	}

	/** `source rule line` of all that reaches a note. */
	reached(path: string): string[] {
		return this.arrivals(path).map(({ source, rule, line }) => [source, rule, line ?? ""].join(" ").trim());
	}

	rollUp(path: string, today: IsoDate = TODAY, allEntries = false): NoteRollup {
		return rollUp(this.graph, this.note(path), {
			today,
			allEntries,
			textOf: this.textOf,
			linkTo: linkWriter(this.graph.files),
		});
	}

	/** Rolls a note up, writes it, and makes sure that a second time nothing is left to do. */
	update(path: string, today: IsoDate = TODAY, allEntries = false): string {
		const before = this.text(path);
		const { edits, refusals } = this.rollUp(path, today, allEntries);
		const after = applyEdits(before, edits);
		this.set(path, after);
		const again = this.rollUp(path, today, allEntries);
		expect(again.edits).toEqual([]);
		expect(again.refusals.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
		expect(again.entries).toEqual([]);
		expect(again.lastContact).toBe(null);
		return after;
	}
}

/** A project of this name, with whatever stands below its title. */
export function project(name: string, body = "", properties = ""): string {
	return `---\ntype: projects\ntitle: ${name}\n${properties}---\n\n# ${name}\n${body}`;
}

export function person(name: string, properties = ""): string {
	return `---\ntype: people\ntitle: ${name}\n${properties}---\n\n# ${name}\n`;
}

export function customer(name: string, properties = ""): string {
	return `---\ntype: customers\ntitle: ${name}\n${properties}---\n\n# ${name}\n`;
}

/** A note with properties of its own. */
export function note(properties: string, body = ""): string {
	return `---\n${properties}\n---\n${body}`;
}

/** The lines of a note below the heading Recent Context, up to the next heading. */
export function contextOf(text: string): string[] {
	const [, section = ""] = text.split(/^#+ Recent Context[ \t]*\r?$/m);
	const [own = ""] = section.split(/^#/m);
	return own.split(/\r?\n/).filter((line) => line.trim() !== "");
}
