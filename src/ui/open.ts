/** Shows a line of a note, in the tab that has the note open already where there is one. */

import { MarkdownView, type App, type TFile, type WorkspaceLeaf } from "obsidian";
import type { OpenWhere } from "./panel/port";

/** @param line counted from 1; null for the note's beginning, which leaves an open note where it is */
export async function openLine(app: App, file: TFile, line: number | null, where: OpenWhere): Promise<void> {
	const { workspace } = app;
	const leaf = where === "same" ? (leafOf(app, file) ?? workspace.getLeaf(false)) : workspace.getLeaf(where);
	const isThere = leaf.view instanceof MarkdownView && leaf.view.file === file;
	if (!isThere || line !== null) {
		await leaf.openFile(file, { active: true, ...(line !== null && { eState: { line: line - 1 } }) });
	}
	await workspace.revealLeaf(leaf);
	workspace.setActiveLeaf(leaf, { focus: true });
}

/** The tab that shows the note, the one used last first; one that is not loaded yet counts too. */
function leafOf({ workspace }: App, file: TFile): WorkspaceLeaf | null {
	const leaves: WorkspaceLeaf[] = [];
	workspace.iterateAllLeaves((leaf) => {
		const { type, state } = leaf.getViewState();
		if (type === "markdown" && state?.["file"] === file.path) leaves.push(leaf);
	});
	const active = workspace.getActiveViewOfType(MarkdownView)?.leaf;
	const recent = workspace.getMostRecentLeaf();
	return leaves.find((leaf) => leaf === active) ?? leaves.find((leaf) => leaf === recent) ?? leaves[0] ?? null;
}
