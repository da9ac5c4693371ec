/** The commands of the palette and what is in the app's menus. None has a hotkey of its own; each is there only where it makes sense. */

import { Component, type Command } from "obsidian";
import { Projects } from "../choose/projects";
import { Recent } from "../choose/recent";
import { Menus } from "../menus";
import { addingCommands } from "./adding";
import { AtHand } from "./at-hand";
import { basesCommands } from "./bases";
import { closingCommands } from "./closing";
import { collectingCommands } from "./collecting";
import { creatingCommands } from "./creating";
import type { CommandParts, Tools } from "./parts";
import { showingCommands } from "./showing";
import { snoozingCommands } from "./snoozing";
import { statusCommands } from "./status";
import { tidyingCommands } from "./tidying";
import { updatingCommands } from "./updating";

export class Commands extends Component {
	readonly list: readonly Command[];
	private readonly atHand: AtHand;
	/** By the ids given here: the app puts the plugin's in front of them when it takes a command. */
	private readonly byId: ReadonlyMap<string, Command>;

	constructor(parts: CommandParts) {
		super();
		const { app, index, active } = parts;
		const recent = this.addChild(new Recent(app, active));
		this.atHand = new AtHand(app, index, active);
		const tools: Tools = {
			...parts,
			projects: new Projects(app, index, recent),
			atHand: this.atHand,
		};
		this.addChild(new Menus(tools));
		this.list = [showingCommands, addingCommands, closingCommands, updatingCommands, snoozingCommands, statusCommands, collectingCommands, tidyingCommands, creatingCommands, basesCommands].flatMap((group) => group(tools));
		this.byId = new Map(this.list.map((command) => [command.id, command]));
	}

	/** Shows a project in the panel without opening it, as if it had been chosen by a command. */
	show(path: string): void {
		this.atHand.choose(path);
	}

	/** As the palette does: only where the command makes sense. */
	run(id: string): void {
		const command = this.byId.get(id);
		if (command?.callback) void command.callback();
		else if (command?.checkCallback?.(true)) command.checkCallback(false);
	}
}
