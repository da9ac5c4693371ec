/** Opens the panel, in one of its modes where that matters. */

import type { App } from "obsidian";
import type { Mode } from "./switch";
import { PANEL_VIEW, PanelView } from "./view";

/** @param mode the one it was in last unless said */
export async function showPanel({ workspace }: App, mode?: Mode): Promise<void> {
	const leaf = await workspace.ensureSideLeaf(PANEL_VIEW, "right", { active: true, reveal: true });
	if (mode === undefined) return;
	await leaf.loadIfDeferred();
	if (leaf.view instanceof PanelView) leaf.view.show(mode);
}
