/** The commands in the palette: what each does and when it is there. */

import { ConfirmationModal, Notice, type App, type Command } from "obsidian";
import type { Update, UpdateResult } from "../vault/update";
import { refusalSentence } from "../words/code";
import { UI } from "../words/ui";
import type { ActiveProject } from "./active";
import { today } from "./today";
import { baseName } from "../text/path";

export interface CommandParts {
	app: App;
	active: ActiveProject;
	update: Update;
	openPanel: () => void;
}

export function commands({ app, active, update, openPanel }: CommandParts): Command[] {
	/** A command for the active note, there only while that is a project. */
	const onProject = (id: string, name: string, run: (path: string) => Promise<void>): Command => ({
		id,
		name,
		checkCallback: (checking) => {
			const path = active.activePath;
			if (path !== null && !checking) void run(path);
			return path !== null;
		},
	});
	return [
		{ id: "open-panel", name: UI.openPanel, callback: openPanel },
		onProject("update-project", UI.updateProject, async (path) => report(await update.one(path, today()))),
		onProject("touch-today", UI.touchToday, async (path) => {
			const result = await update.touch(path, today());
			if (result.refusals.length > 0) tellRefusals([result]);
			else new Notice(UI.touched(baseName(path), today()));
		}),
		{ id: "update-projects", name: UI.updateProjects, callback: () => void updateAll(app, update) },
	];
}

async function updateAll(app: App, update: Update): Promise<void> {
	const day = today();
	const { vault, rollups } = await update.plan("projects", day);
	const changing = rollups.filter(({ edits }) => edits.length > 0);
	if (changing.length === 0) {
		tellRefusals(rollups.map((rollup) => ({ ...rollup, changed: false, entries: 0 })));
		new Notice(UI.nothingToAdd);
		return;
	}
	const entries = changing.reduce((sum, rollup) => sum + rollup.entries.length, 0);
	const paths = rollups.map(({ path }) => path);
	const modal = new ConfirmationModal(app);
	modal.setTitle(UI.updateTitle).setContent(UI.updatePlan(entries, changing.length));
	modal.addButton((button) => {
		button.setButtonText(UI.updateButton).setCta();
		button.onClick(async () => report(await update.write(vault, paths, day)));
	});
	modal.addCancelButton();
	modal.open();
}

function report(results: readonly UpdateResult[]): void {
	const changed = results.filter((result) => result.changed);
	const entries = changed.reduce((sum, result) => sum + result.entries, 0);
	new Notice(changed.length === 0 ? UI.nothingToAdd : UI.updated(entries, changed.length));
	tellRefusals(results);
}

function tellRefusals(results: readonly UpdateResult[]): void {
	for (const { path, refusals } of results) {
		for (const refusal of refusals) new Notice(UI.refused(baseName(path), refusalSentence(refusal)));
	}
}
