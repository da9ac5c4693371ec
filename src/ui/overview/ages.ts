/** Since when items are open that say nothing of it: the day of the oldest note that reaches their project and holds an equal item. */

import type { App } from "obsidian";
import { gistOf, gistsIn, type GistReading } from "../../notes/gist";
import { readNote } from "../../notes/reading";
import type { PanelItem } from "../../panel/model";
import { namesUsed } from "../../rollup/people";
import type { Telling } from "../../rollup/standing";
import type { IsoDate } from "../../text/date";
import { hashOf } from "../../text/hash";
import type { Index } from "../../vault/index";
import type { Slices } from "../../vault/slices";
import type { Roster } from "../roster";

export interface AgeParts {
	app: App;
	index: Index;
	roster: Roster;
}

/** Hashes of what the items of a note say, and the state of the file they were read from. */
interface Said {
	mtime: number;
	gists: ReadonlySet<string>;
}

export class Ages {
	private readonly known = new Map<string, Said>();
	/** What items were read by: other markers or names leave out other words. */
	private rules = "";

	constructor(private readonly parts: AgeParts) {}

	/** @param tellings the oldest first */
	async openedIn(items: readonly PanelItem[], tellings: readonly Telling[], slices: Slices): Promise<Map<string, IsoDate>> {
		const opened = new Map<string, IsoDate>();
		const people = this.parts.roster.people();
		this.keepRules(people);
		const wanted = this.wanted(items, people);
		for (const { path, date } of tellings) {
			if (wanted.size === 0) break;
			const said = await this.saidIn(path, people);
			for (const [gist, ids] of wanted) {
				if (!said.has(gist)) continue;
				for (const id of ids) opened.set(id, date);
				wanted.delete(gist);
			}
			await slices.next();
		}
		return opened;
	}

	/** What the items say, with the ids of those that say it. */
	private wanted(items: readonly PanelItem[], people: readonly string[]): Map<string, string[]> {
		const wanted = new Map<string, string[]>();
		for (const { id, key } of items) {
			const gist = gistOf(key.text, this.reading(key.text, people));
			if (gist === "") continue;
			const hash = hashOf(gist);
			wanted.set(hash, [...(wanted.get(hash) ?? []), id]);
		}
		return wanted;
	}

	private async saidIn(path: string, people: readonly string[]): Promise<ReadonlySet<string>> {
		const { app, index } = this.parts;
		const file = app.vault.getFileByPath(path);
		const known = this.known.get(path);
		if (file && known?.mtime === file.stat.mtime) return known.gists;
		this.known.delete(path);
		if (!file) return NOTHING;
		const { mtime } = file.stat;
		try {
			const text = await app.vault.cachedRead(file);
			const { outline } = readNote(path, text, index.reader);
			const gists = new Set([...gistsIn(outline, this.reading(text, people))].map(hashOf));
			this.known.set(path, { mtime, gists });
			return gists;
		} catch {
			// It says nothing until it can be read, which its next change tells.
			return NOTHING;
		}
	}

	private reading(text: string, people: readonly string[]): GistReading {
		return { markers: this.parts.index.reader.settings.markers, people: namesUsed(text, people) };
	}

	private keepRules(people: readonly string[]): void {
		const rules = hashOf(JSON.stringify([this.parts.index.reader.settings.markers, people]));
		if (rules !== this.rules) this.known.clear();
		this.rules = rules;
	}
}

const NOTHING: ReadonlySet<string> = new Set();
