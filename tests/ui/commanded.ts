/** The plugin's parts on a stage with all commands and menus, run as the palette runs them: for tests of the commands. */

import type { Component, TFile, WorkspaceLeaf } from "obsidian";
import { onTestFinished, vi } from "vitest";
import type { Settings } from "../../src/settings/schema";
import { Actions } from "../../src/ui/actions";
import { ActiveProject } from "../../src/ui/active";
import { CollectDialogs } from "../../src/ui/collect/dialogs";
import { Commands } from "../../src/ui/commands/commands";
import { Roster } from "../../src/ui/roster";
import { StatusDialogs } from "../../src/ui/status/dialogs";
import { today } from "../../src/ui/today";
import { Batches } from "../../src/vault/batch";
import { Collections } from "../../src/vault/collections";
import { Editors } from "../../src/vault/editors";
import { Index } from "../../src/vault/index";
import { Proposals } from "../../src/vault/proposals";
import { Remembered } from "../../src/vault/remembered";
import { Rollups } from "../../src/vault/rollups";
import { Store } from "../../src/vault/store";
import { Tidyings } from "../../src/vault/tidyings";
import { Undo } from "../../src/vault/undo";
import { Writer } from "../../src/vault/writer";
import { speak } from "../../src/words/words";
import type { HostCommand } from "../host/window/commands";
import { settingsWith } from "../vault/indexed";
import { newDevice, stage, TODAY, type Stage, type StageOptions } from "../vault/stage";
import { Dialog } from "./dialog";

export interface CommandedOptions extends StageOptions {
	/** What differs from the default settings. */
	change?: (settings: Settings) => void;
	/** Leaves the notes unread, as right after the start. */
	unread?: boolean;
}

const PREFIX = "project-pulse:";
let stores = 0;

export class Commanded {
	/** How often the panel was asked for. */
	panels = 0;
	readonly dialog: Dialog;
	/** Bases is off. */
	withoutBases = false;

	constructor(
		readonly made: Stage,
		readonly active: ActiveProject,
		readonly index: Index,
		readonly status: StatusDialogs,
		/** As when the plugin is turned off; at the end of the test at the latest. */
		readonly unload: () => void,
	) {
		this.dialog = new Dialog(made.host);
	}

	/** The ids of the commands that can be run now. */
	palette(): string[] {
		return this.made.host.ui.commands.listCommands().map(({ id }) => id.slice(PREFIX.length));
	}

	/** Runs a command as the palette does, and waits until all it does without being asked further is done. */
	async run(id: string): Promise<void> {
		this.made.host.run(PREFIX + id);
		await this.made.host.settled();
	}

	/** Opens a note and waits until a project, or none, is shown. */
	async open(path: string, shown: string | null = path): Promise<WorkspaceLeaf> {
		const leaf = await this.made.open(path);
		await this.shows(shown);
		return leaf;
	}

	async shows(path: string | null): Promise<void> {
		await this.made.until(`${path ?? "nothing"} is shown`, () => this.active.path === path);
	}

	/** Runs what writes, and waits until it has said so and the files are saved. */
	async saying(act: () => unknown): Promise<string> {
		const before = this.made.said().length;
		await act();
		await this.made.until("something is said", () => this.made.said().length > before);
		await this.made.host.saved();
		return this.made.said().slice(before).join(" ");
	}

	/** The rows of a chooser: the text, and what stands below it. */
	get rows(): string[] {
		return this.dialog.all(".suggestion-item").map((row) => [...row.querySelectorAll(".suggestion-content > *")].map(({ textContent }) => textContent).join(" | "));
	}

	/** Waits for a chooser with rows. */
	async choices(): Promise<string[]> {
		await this.made.until("there is something to choose", () => this.rows.length > 0);
		return this.rows;
	}

	/** Types into the field of the topmost dialog, in place of what it holds. */
	type(text: string): void {
		const field = this.field;
		field.value = text;
		field.dispatchEvent(new Event("input", { bubbles: true }));
	}

	get field(): HTMLInputElement | HTMLTextAreaElement {
		const [field] = this.dialog.all<HTMLInputElement>("input:not([type=checkbox]), textarea");
		if (!field) throw new Error("There is nothing to type into");
		return field;
	}

	/** What is said at the field. */
	get error(): string {
		return this.dialog.all("[role=alert]").map(({ textContent }) => textContent).join("");
	}

	async press(key: string, held: KeyboardEventInit = {}): Promise<void> {
		this.made.host.press(key, held);
		await this.made.host.settled();
	}

	/** Takes the last change back, and gives the file. */
	async undone(path: string): Promise<string> {
		await this.saying(() => this.run("undo"));
		return this.made.read(path);
	}

	file(path: string): TFile {
		const file = this.made.host.app.vault.getFileByPath(path);
		if (!file) throw new Error(`There is no ${path}`);
		return file;
	}
}

export async function commanded(texts: Record<string, string>, options: CommandedOptions = {}): Promise<Commanded> {
	newDevice();
	vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${TODAY}T12:00:00`) });
	speak(options.language ?? "en");
	const { change = () => undefined, unread = false, ...stageOptions } = options;
	const made = await stage(texts, { ...stageOptions, bare: true });
	const { app, ui } = made.host;
	const settings = settingsWith(change);
	const index = new Index(app, settings, new Store(`commanded-${stores++}`));
	const editors = new Editors(app);
	const rollups = new Rollups(app, index, today, (file) => editors.textOf(file));
	const writer = new Writer(app, editors);
	const undo = new Undo(app, writer);
	const batches = new Batches(writer, undo);
	const proposals = new Proposals(index, rollups);
	const roster = new Roster(index);
	const actions = new Actions({ app, index, proposals, batches, undo, roster, today });
	const parts = { app, index, editors, actions, roster, settings: () => settings };
	const active = new ActiveProject({ ...parts, rollups, run: (id) => commands.run(id) });
	writer.onWritten = (file) => {
		rollups.forget(file.path);
		active.refresh(file);
	};
	const tidyings = new Tidyings({ index, rollups, people: () => roster.people(), settings: () => settings, today });
	const remembered = new Remembered(app, ".obsidian/plugins/project-pulse");
	const status = new StatusDialogs({ ...parts, rollups, remembered, proposals, batches, undo, today });
	const gathering = { app, index, textOf: (path: string) => rollups.textOf(path), settings: () => settings, people: () => roster.people() };
	const collections = new Collections({ ...gathering, today });
	const collect = new CollectDialogs({ ...gathering, collections, batches, undo, roster, today });
	const loaded: Component[] = [];
	const all = new Commanded(made, active, index, status, () => loaded.splice(0).forEach((part) => part.unload()));
	const openPanel = (): void => {
		all.panels++;
	};
	const commands = new Commands({ ...parts, pluginId: "project-pulse", active, proposals, batches, undo, status, collect, tidyings, hasBases: () => !all.withoutBases, openPanel });
	for (const command of commands.list) {
		// As the app does with what it is given; the host's editors are Obsidian's in what they do.
		command.id = PREFIX + command.id;
		ui.commands.addCommand(command as unknown as HostCommand);
	}
	loaded.push(editors, undo, rollups, collections, ...(unread ? [] : [index]), active, remembered, commands);
	for (const part of loaded) part.load();
	onTestFinished(() => {
		all.unload();
		speak("en");
		vi.useRealTimers();
	});
	if (!unread) await made.until("the index is filled", () => index.isFilled);
	await made.host.settled();
	return all;
}
