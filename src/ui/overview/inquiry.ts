/** Finds out what is known of one project: by its properties at once, by its text, and by the rest of the vault. */

import { getAllTags, type CachedMetadata } from "obsidian";
import { frontmatterOf } from "../../notes/frontmatter";
import { identify, tagsOf } from "../../notes/identity";
import { readNote } from "../../notes/reading";
import { undated } from "../../overview/age";
import { headOf, type Name } from "../../overview/digest";
import type { IsoDate } from "../../text/date";
import { hashOf } from "../../text/hash";
import { scan } from "../../text/scan";
import type { Slices } from "../../vault/slices";
import { modelOf, type FinderParts } from "../finder";
import { Ages } from "./ages";
import { Dossier } from "./dossier";

const NO_TEXT = scan("");

export class Inquiry {
	private readonly ages: Ages;

	constructor(private readonly parts: FinderParts) {
		this.ages = new Ages(parts);
	}

	/** What the app has read of the note already; nothing is awaited. */
	begin(path: string): Dossier {
		const { reader } = this.parts.index;
		const cached = this.cachedOf(path);
		const note = { path, outline: NO_TEXT, frontmatter: frontmatterOf(cached?.frontmatter ?? {}) };
		const tags = cached ? (getAllTags(cached) ?? []).map((tag) => tag.replace(/^#/, "").toLowerCase()) : [];
		return new Dossier(headOf({ ...this.nameOf(path), tags: [...new Set(tags)] }, note, reader));
	}

	/** @returns whether the dossier says something else now */
	async read(dossier: Dossier): Promise<boolean> {
		const { index, rollups, roster } = this.parts;
		const { path, version, pending } = dossier;
		const text = await rollups.textOf(path);
		// What is half written would be shown without the rest; the end of it asks again.
		if (pending.isBusy || version !== dossier.version) return false;
		dossier.isRead = true;
		// A note that cannot be read now still says what it said.
		if (text === null) return false;
		const hash = hashOf(text);
		if (hash === dossier.hash && !pending.isAhead) return false;
		const { reader } = index;
		const note = readNote(path, text, reader);
		const { title } = identify(path, note.outline, note.frontmatter, reader.settings);
		const name = { ...this.nameOf(path), title, tags: [...tagsOf(note.outline, note.frontmatter)] };
		dossier.hash = hash;
		dossier.read(name, note, reader, modelOf(note, title, index, roster.people()));
		return true;
	}

	/** @returns the same */
	async tell(dossier: Dossier, slices: Slices, today: IsoDate): Promise<boolean> {
		const { version, path } = dossier;
		const rollup = await this.parts.rollups.of(path);
		const items = undated(dossier.pending.model?.groups ?? []);
		const opened = await this.ages.openedIn(items, rollup?.tellings ?? [], slices);
		if (version !== dossier.version) return false;
		dossier.isTold = true;
		dossier.tell(rollup, opened, today);
		return true;
	}

	private nameOf(path: string): Omit<Name, "tags"> {
		const facts = this.parts.index.graph.get(path);
		return { path, title: facts?.title ?? path, type: facts?.tracked ?? "" };
	}

	private cachedOf(path: string): CachedMetadata | null {
		const { app } = this.parts;
		const file = app.vault.getFileByPath(path);
		return file && app.metadataCache.getFileCache(file);
	}
}
