/** The command that makes a first base of projects. */

import type { Command } from "obsidian";
import { words } from "../../words/words";
import { createBase } from "../bases/new-base";
import type { CommandParts } from "./parts";

export function basesCommands(parts: CommandParts): Command[] {
	return [{ id: "create-base", name: words.commands.createBase, callback: () => void createBase(parts) }];
}
