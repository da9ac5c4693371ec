/** Updates tracked notes in the app: `last_contact` and Recent Context, from all that reaches them. */

import type { App } from "obsidian";
import { readNote } from "../notes/reading";
import type { Refusal } from "../plans/plan";
import { setDate } from "../plans/property";
import { trackedNotes, type Vault } from "../report/vault";
import { rollUp, type NoteRollup, type RollupHost } from "../rollup/rollup";
import { linkWriter, type LinkWriter } from "../rollup/link";
import type { IsoDate } from "../text/date";
import type { Library } from "./library";
import type { Writer } from "./writer";

export interface UpdateResult {
	path: string;
	entries: number;
	changed: boolean;
	refusals: readonly Refusal[];
}

export class Update {
	constructor(
		private readonly app: App,
		private readonly library: Library,
		private readonly writer: Writer,
	) {}

	/** What an update of all notes of a type would change; nothing is written. */
	async plan(type: string, today: IsoDate): Promise<{ vault: Vault; rollups: NoteRollup[] }> {
		const vault = await this.library.whole();
		const host = this.host(vault, today);
		const rollups = trackedNotes(vault, type).flatMap(({ path }) => {
			const text = vault.textOf(path);
			return text === null ? [] : [rollUp(vault.graph, readNote(path, text, vault.graph.reader), host)];
		});
		return { vault, rollups: rollups.filter(({ edits, refusals }) => edits.length > 0 || refusals.length > 0) };
	}

	/** Writes these notes, one step each. Every plan is made again on the text that is there. */
	async write(vault: Vault, paths: readonly string[], today: IsoDate): Promise<UpdateResult[]> {
		const host = this.host(vault, today);
		const results: UpdateResult[] = [];
		for (const path of paths) {
			let entries = 0;
			const written = await this.writer.change(path, (text) => {
				const rollup = rollUp(vault.graph, readNote(path, text, vault.graph.reader), host);
				entries = rollup.entries.length;
				return rollup;
			});
			results.push({ path, entries: written.changed ? entries : 0, ...written });
		}
		return results;
	}

	async one(path: string, today: IsoDate): Promise<UpdateResult[]> {
		return this.write(await this.library.whole(), [path], today);
	}

	/** Sets the last contact to a day, whatever stands there now. */
	async touch(path: string, today: IsoDate): Promise<UpdateResult> {
		const { reader } = this.library;
		const written = await this.writer.change(path, (text) => {
			const { outline } = readNote(path, text, reader);
			const plan = setDate(outline, reader.settings.properties.lastContact, today, reader.parseYaml);
			return plan.refusal ? { edits: [], refusals: [plan.refusal] } : { edits: plan.edits, refusals: [] };
		});
		return { path, entries: 0, ...written };
	}

	private host(vault: Vault, today: IsoDate): RollupHost {
		return { today, allEntries: false, textOf: vault.textOf, linkTo: this.linkWriter(vault) };
	}

	/** Links as the user's own settings have them. */
	private linkWriter(vault: Vault): LinkWriter {
		const fallback = linkWriter(vault.graph.files);
		return (path, from) => {
			const file = this.app.vault.getFileByPath(path);
			return file ? this.app.fileManager.generateMarkdownLink(file, from) : fallback(path, from);
		};
	}
}
