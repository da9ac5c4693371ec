/** What stands behind the list of all projects, made of notes in memory: each is a project of its own, read and changed as the plugin does. */

import type { EventRef } from "obsidian";
import { parseYaml } from "../../src/cli/yaml";
import { identify } from "../../src/notes/identity";
import { createReader, readNote, type Reader } from "../../src/notes/reading";
import { digestOf, headIn, type Digest, type Told } from "../../src/overview/digest";
import { defaultSettings, type Settings } from "../../src/settings/schema";
import type { OverviewPort, Wanted } from "../../src/ui/overview/port";
import { Events } from "../host/vault/events";
import { FakePort, TODAY } from "./panel-port";

export class FakeOverview implements OverviewPort {
	isComplete = true;
	isFilled = true;
	settings: Settings = defaultSettings();
	/** Everything that was asked, in order. */
	readonly asked: string[] = [];
	readonly looking = new Set<Wanted>();
	/** Paths of notes whose text is not read yet. */
	readonly unread = new Set<string>();
	private readonly ports = new Map<string, FakePort>();
	private readonly told = new Map<string, Told>();
	private readonly events = new Events();
	private readonly reader: Reader = createReader(this.settings, parseYaml);
	private list: readonly Digest[] | null = null;

	/** Puts notes into the vault, by their paths. */
	put(notes: Record<string, string>): void {
		for (const [path, text] of Object.entries(notes)) {
			const port = new FakePort();
			this.ports.set(path, port);
			port.onChanged(() => this.changed());
			port.show(path, text);
		}
		this.changed();
	}

	tell(path: string, told: Partial<Told>): void {
		this.told.set(path, { entries: 0, contact: false, nextContact: null, months: [], ...told });
		this.changed();
	}

	changed(): void {
		this.list = null;
		this.events.trigger("changed");
	}

	onChanged(listener: () => void): EventRef {
		return this.events.on("changed", listener);
	}

	get digests(): readonly Digest[] {
		return (this.list ??= [...this.ports].map(([path, port]) => this.digest(path, port)));
	}

	projectAt(path: string): FakePort {
		const port = this.ports.get(path);
		if (!port) throw new Error(`No ${path}`);
		return port;
	}

	snooze(path: string, until: string | null): Promise<boolean> {
		this.asked.push(`snooze ${path} until ${until}`);
		return Promise.resolve(true);
	}

	touch(path: string): Promise<boolean> {
		this.asked.push(`touch ${path}`);
		return Promise.resolve(true);
	}

	show(path: string): void {
		this.asked.push(`show ${path}`);
	}

	look(wanted: Wanted): () => void {
		this.looking.add(wanted);
		return () => this.looking.delete(wanted);
	}

	run(command: string): void {
		this.asked.push(`run ${command}`);
	}

	private digest(path: string, { text, model }: FakePort): Digest {
		const note = readNote(path, text, this.reader);
		const { title, type } = identify(path, note.outline, note.frontmatter, this.reader.settings);
		const name = { path, title, type: type ?? "projects", tags: [] };
		if (!model) throw new Error("A note without a model");
		const head = headIn(name, note, this.reader, model);
		const read = this.unread.has(path) ? null : model;
		return digestOf({ head, model: read, opened: new Map(), told: this.told.get(path) ?? null }, this.settings, TODAY);
	}
}
