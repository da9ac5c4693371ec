/** The list of all projects as the rest of the plugin serves it: what it shows, and what can be done from it. */

import type { EventRef } from "obsidian";
import type { Digest } from "../../overview/digest";
import type { Settings } from "../../settings/schema";
import { dateOf } from "../../text/date";
import { Acting, type ActingParts } from "../acting";
import type { ActiveProject } from "../active";
import type { Absence, PanelPort, Standing } from "../panel/port";
import type { StatusDialogs } from "../status/dialogs";
import type { Digests } from "./digests";
import type { Dossier } from "./dossier";
import type { OverviewPort, Wanted } from "./port";

export interface ListedParts extends ActingParts {
	digests: Digests;
	active: ActiveProject;
	/** Where a status update can be made of what is in view. */
	status?: Pick<StatusDialogs, "show">;
	/** Shows a project in the panel without opening it, so that commands mean it. */
	show: (path: string) => void;
}

export class Listed implements OverviewPort {
	private readonly ports = new WeakMap<Dossier, ListedProject>();

	constructor(private readonly parts: ListedParts) {}

	onChanged(listener: () => void): EventRef {
		return this.parts.digests.onChanged(listener);
	}

	get digests(): readonly Digest[] {
		return this.parts.digests.digests;
	}

	get isComplete(): boolean {
		return this.parts.digests.isComplete;
	}

	get isFilled(): boolean {
		return this.parts.digests.isFilled;
	}

	prepare(): Promise<void> {
		return this.parts.digests.prepare();
	}

	get settings(): Settings {
		return this.parts.settings();
	}

	/** The same port as long as the note bears this name. */
	projectAt(path: string): PanelPort {
		const dossier = this.parts.digests.dossierAt(path);
		const known = this.ports.get(dossier);
		if (known) return known;
		const port = new ListedProject(this.parts, dossier);
		this.ports.set(dossier, port);
		return port;
	}

	/** @param until as `YYYY-MM-DD`; anything that is no day is refused without a word */
	async snooze(path: string, until: string | null): Promise<boolean> {
		const day = until === null ? null : dateOf(until);
		if (until !== null && day === null) return false;
		return this.parts.actions.snooze(path, day);
	}

	touch(path: string): Promise<boolean> {
		return this.parts.actions.touch(path);
	}

	show(path: string): void {
		this.parts.show(path);
	}

	look(wanted: Wanted): () => void {
		return this.parts.digests.look(wanted);
	}

	inView(paths: () => readonly string[]): () => void {
		return this.parts.status?.show(paths) ?? ((): void => undefined);
	}

	run(command: string): void {
		this.parts.run(command);
	}
}

/** One project of the list, to which the same can be done as to the one in the panel. */
class ListedProject extends Acting implements PanelPort {
	readonly absence: Absence = { why: "none" };
	private readonly active: ActiveProject;
	private readonly digests: Digests;

	constructor(
		parts: ListedParts,
		private readonly dossier: Dossier,
	) {
		const { digests, active } = parts;
		super(parts, dossier.pending, {
			path: () => dossier.path,
			begun: () => digests.acted(dossier),
			ended: (isDone) => {
				if (!isDone) digests.acted(dossier);
				if (!dossier.pending.isBusy) digests.refresh(dossier.path);
			},
		});
		this.active = active;
		this.digests = digests;
	}

	onChanged(listener: () => void): EventRef {
		return this.digests.onChanged(listener);
	}

	get standing(): Standing | null {
		return this.dossier.standing;
	}

	get isPinned(): boolean {
		return this.active.isPinned && this.active.path === this.dossier.path;
	}

	pin(isPinned: boolean): void {
		if (isPinned) this.pinTo(this.dossier.path);
		else if (this.isPinned) this.active.pin(false);
	}

	pinTo(path: string): void {
		this.active.pinTo(path);
	}
}
