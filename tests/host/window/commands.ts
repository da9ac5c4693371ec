/** Commands, as the palette shows and runs them. */

import type { Command } from "obsidian";
import type { App } from "./app";
import type { MarkdownView } from "./markdown-view";

/** A command's callbacks, with the types this host hands over. */
export interface HostCommand extends Omit<Command, "editorCallback" | "editorCheckCallback"> {
	editorCallback?: (editor: MarkdownView["editor"], view: MarkdownView) => unknown;
	editorCheckCallback?: (checking: boolean, editor: MarkdownView["editor"], view: MarkdownView) => boolean | undefined;
}

export class Commands {
	readonly commands: Record<string, HostCommand> = {};

	constructor(private readonly app: App) {}

	addCommand(command: HostCommand): void {
		this.commands[command.id] = command;
	}

	removeCommand(id: string): void {
		Reflect.deleteProperty(this.commands, id);
	}

	findCommand(id: string): HostCommand | undefined {
		return this.commands[id];
	}

	/** The ones that can be run right now. */
	listCommands(): HostCommand[] {
		return Object.values(this.commands).filter((command) => this.attempt(command, true));
	}

	/** False when there is no such command, or when it cannot be run right now. */
	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		return command !== undefined && this.attempt(command, true) && this.attempt(command, false);
	}

	private attempt(command: HostCommand, checking: boolean): boolean {
		if (command.mobileOnly && !this.app.options.mobile) return false;
		const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
		if (editorCheckCallback || editorCallback) {
			const view = this.app.workspace.activeEditor;
			if (view?.getMode() === "source") {
				if (editorCheckCallback) return this.call(() => editorCheckCallback(checking, view.editor, view), checking);
				if (editorCallback) return checking || this.call(() => editorCallback(view.editor, view), false);
			}
			if (!checkCallback && !callback) return false;
		}
		if (checkCallback) return this.call(() => checkCallback(checking), checking);
		return checking || this.call(() => callback?.(), false);
	}

	/** While it only asks, the answer counts. */
	private call(run: () => unknown, checking: boolean): boolean {
		const answer = run();
		if (checking) return answer === true;
		return true;
	}
}
