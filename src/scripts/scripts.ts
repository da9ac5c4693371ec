/** All that reaches the plugin from outside: the app's command line, links, and the API for other plugins. */

import { Component, type App, type Plugin } from "obsidian";
import type { IsoDate } from "../text/date";
import type { Actions } from "../ui/actions";
import type { ActiveProject } from "../ui/active";
import type { Roster } from "../ui/roster";
import type { Batches } from "../vault/batch";
import type { Editors } from "../vault/editors";
import type { Index } from "../vault/index";
import type { Rollups } from "../vault/rollups";
import type { ProjectPulseApi } from "./api";
import { Copying } from "./copying";
import { Desk } from "./desk";
import { Door } from "./door";
import { actionsOf, registerHandlers } from "./handlers";
import { Links } from "./links";
import { Ready } from "./ready";

export interface ScriptParts {
	app: App;
	index: Index;
	editors: Editors;
	rollups: Rollups;
	batches: Batches;
	roster: Roster;
	actions: Actions;
	active: ActiveProject;
	today: () => IsoDate;
	openPanel: () => void;
	/** Why a project needs attention, as a sentence; null when it needs none. */
	attention: (path: string) => Promise<string | null>;
}

export class Scripts extends Component {
	readonly api: ProjectPulseApi;
	private readonly desk: Desk;
	private readonly links: Links;
	private readonly copying: Copying;

	constructor(parts: ScriptParts) {
		super();
		const { app, index, attention } = parts;
		const ready = this.addChild(new Ready(index));
		this.desk = new Desk({ ...parts, ready });
		const announce = (paths: readonly string[] | null): void => app.workspace.trigger("project-pulse:changed", paths);
		const door = this.addChild(new Door({ index, desk: this.desk, ready, attention, announce }));
		this.links = new Links({ ...parts, desk: this.desk });
		this.copying = this.addChild(new Copying(parts));
		this.api = door.api;
	}

	registerWith(plugin: Plugin): void {
		const { id, version } = plugin.manifest;
		registerHandlers(plugin, actionsOf(this.desk, version));
		plugin.registerObsidianProtocolHandler(id, (data) => void this.links.follow(data));
		plugin.addCommand(this.copying.command);
	}
}
