/** What stands behind the panel, made of one note in memory: it plans and reads as the plugin does. */

import type { EventRef } from "obsidian";
import { parseYaml } from "../../src/cli/yaml";
import { identify } from "../../src/notes/identity";
import { readProject } from "../../src/notes/project";
import { createReader, readNote, type Reader } from "../../src/notes/reading";
import { expected } from "../../src/panel/expected";
import { panelModel, type PanelEntry, type PanelModel } from "../../src/panel/model";
import { planAction, type Action } from "../../src/plans/action";
import { defaultSettings, type Settings } from "../../src/settings/schema";
import { applyEdits } from "../../src/text/edit";
import type { IsoDate } from "../../src/text/date";
import { scan } from "../../src/text/scan";
import type { Absence, DonePlace, EntryReason, OpenWhere, PanelPort, Standing } from "../../src/ui/panel/port";
import { Events } from "../host/vault/events";

export const TODAY = "2026-07-01" as IsoDate;

export class FakePort implements PanelPort {
	model: PanelModel | null = null;
	standing: Standing | null = null;
	absence: Absence = { why: "none" };
	isPinned = false;
	settings: Settings["panel"];
	readonly types: Settings["types"];
	/** Everything that was asked, in order. */
	readonly asked: string[] = [];
	readonly acted: Action[] = [];
	reason: EntryReason | null = null;
	/** When set, an action is refused after it was shown. */
	refuses = false;
	text = "";
	/** How long it takes until a change is written. */
	writing = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 0));
	private path = "";
	private readonly reader: Reader;
	private readonly events = new Events();

	constructor(change: (settings: Settings) => void = () => undefined) {
		const settings = defaultSettings();
		change(settings);
		this.reader = createReader(settings, parseYaml);
		this.settings = settings.panel;
		this.types = settings.types;
	}

	/** Shows a note; the text of one that is shown already is another now. */
	show(path: string, text: string): void {
		this.path = path;
		this.text = text;
		this.model = this.read();
		this.changed();
	}

	showNone(absence: Absence): void {
		this.model = null;
		this.absence = absence;
		this.changed();
	}

	changed(): void {
		this.events.trigger("changed");
	}

	onChanged(listener: () => void): EventRef {
		return this.events.on("changed", listener);
	}

	pin(isPinned: boolean): void {
		this.isPinned = isPinned;
		this.changed();
	}

	pinTo(path: string): void {
		this.asked.push(`pin to ${path}`);
	}

	async act(action: Action): Promise<boolean> {
		this.acted.push(action);
		if (!this.model) return false;
		this.model = expected(this.model, action);
		this.changed();
		await this.writing();
		const plan = planAction(scan(this.text), this.reader, [], TODAY, action);
		const isDone = !this.refuses && plan.edits !== undefined;
		if (isDone) this.text = applyEdits(this.text, plan.edits);
		this.model = this.read();
		this.changed();
		return isDone;
	}

	update(): Promise<void> {
		this.asked.push("update");
		return Promise.resolve();
	}

	moveDone(to: DonePlace): Promise<boolean> {
		this.asked.push(`move done to ${to}`);
		return Promise.resolve(true);
	}

	reasonOf(_entry: PanelEntry): Promise<EntryReason | null> {
		return Promise.resolve(this.reason);
	}

	openLine(line: number | null, where: OpenWhere): Promise<void> {
		this.asked.push(`open ${line ?? "the note"} in ${where}`);
		return Promise.resolve();
	}

	run(command: string): void {
		this.asked.push(`run ${command}`);
	}

	people(): string[] {
		return ["Ada", "Ben Ito"];
	}

	private read(): PanelModel {
		const note = readNote(this.path, this.text, this.reader);
		const { title } = identify(note.path, note.outline, note.frontmatter, this.reader.settings);
		return panelModel(note, title, readProject(note, this.reader), this.reader);
	}
}
