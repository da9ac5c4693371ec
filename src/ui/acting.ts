/** What is done to one project that is shown: seen at once, written to its note, and taken back where it was refused. */

import type { PanelEntry, PanelModel } from "../panel/model";
import type { Action } from "../plans/action";
import { locateEntry } from "../plans/entry";
import type { EntryReason } from "../rollup/standing";
import type { Settings } from "../settings/schema";
import type { Actions } from "./actions";
import type { FinderParts } from "./finder";
import { openLine } from "./open";
import type { DonePlace, OpenWhere } from "./panel/port";
import type { Pending } from "./pending";

export interface ActingParts extends FinderParts {
	actions: Actions;
	/** Runs a command of the plugin. */
	run: (command: string) => void;
}

export interface ActingHost {
	/** Known before its note is read. */
	path: () => string | null;
	/** What is shown is another at once. */
	begun: () => void;
	/** It is in the note, or was refused. */
	ended: (isDone: boolean) => void;
}

export class Acting {
	constructor(
		private readonly parts: ActingParts,
		private readonly pending: Pending,
		private readonly host: ActingHost,
	) {}

	/** Of the project. */
	get path(): string | null {
		return this.host.path();
	}

	get model(): PanelModel | null {
		return this.pending.model;
	}

	get settings(): Settings["panel"] {
		return this.parts.settings().panel;
	}

	get types(): Settings["types"] {
		return this.parts.settings().types;
	}

	async act(action: Action): Promise<boolean> {
		const { model, pending } = this;
		if (!model) return false;
		const sight = { model, isAhead: pending.isAhead };
		const end = pending.begin(action);
		this.host.begun();
		let isDone = false;
		try {
			isDone = await this.parts.actions.perform(model.path, action, sight);
		} finally {
			end(!isDone);
			this.host.ended(isDone);
		}
		return isDone;
	}

	async update(): Promise<void> {
		const { path } = this;
		if (path !== null) await this.parts.actions.update(path);
	}

	async moveDone(to: DonePlace): Promise<boolean> {
		const { path } = this;
		return path !== null && this.parts.actions.moveDone(path, to);
	}

	async reasonOf({ key }: PanelEntry): Promise<EntryReason | null> {
		const { rollups, index } = this.parts;
		if (!this.model) return null;
		const { names } = index.reader;
		return rollups.reason(this.model.path, ({ outline }) => locateEntry({ outline, names }, key).entry ?? null);
	}

	async openLine(line: number | null, where: OpenWhere): Promise<void> {
		const { parts: { app }, path } = this;
		const file = path === null ? null : app.vault.getFileByPath(path);
		if (file) await openLine(app, file, line, where);
	}

	run(command: string): void {
		this.parts.run(command);
	}

	people(): string[] {
		const collaborators = this.model?.people.map(({ person }) => person) ?? [];
		return [...new Set([...collaborators, ...this.parts.roster.persons()])];
	}
}
