/** Which tabs were open, and what stands there at the first start. */

import type { Host } from "../../../tests/host/host";
import { EXPLORER_VIEW } from "./explorer";

const KEY = "workbench-layout";
const DEMO_NOTE = "Projects/Ticketing That Works.md";
const PANEL = "project-pulse:open-panel";

interface Stored {
	layout: Record<string, unknown>;
	left: boolean;
	right: boolean;
}

/** Puts the tabs back; false when there were none. To be called before the layout is ready, as the app does. */
export async function restoreTabs({ ui }: Host, isPhone: boolean): Promise<boolean> {
	const stored = ui.loadLocalStorage(KEY) as Stored | null;
	if (!stored) return false;
	const { leftSplit, rightSplit } = ui.workspace;
	await ui.workspace.changeLayout(stored.layout);
	if (stored.left && !isPhone) leftSplit.expand();
	if (stored.right && !isPhone) rightSplit.expand();
	return true;
}

/** The files on the left, a note that shows something, and the panel. */
export async function firstTabs(host: Host, isDemo: boolean, isPhone: boolean): Promise<void> {
	const { ui } = host;
	await ui.workspace.ensureSideLeaf(EXPLORER_VIEW, "left", { active: false, reveal: !isPhone });
	if (isDemo && ui.vault.getFileByPath(DEMO_NOTE)) await host.open(DEMO_NOTE);
	if (!isPhone) ui.commands.executeCommandById("file-explorer:reveal-active-file");
	ui.commands.executeCommandById(PANEL);
	await host.settled();
	if (isPhone) ui.workspace.rightSplit.collapse();
	const note = ui.workspace.getMostRecentLeaf();
	if (note) ui.workspace.setActiveLeaf(note, { focus: !isPhone });
}

export function keepTabs({ ui }: Host): void {
	const { workspace } = ui;
	const keep = (): void => {
		const stored: Stored = { layout: workspace.getLayout(), left: !workspace.leftSplit.collapsed, right: !workspace.rightSplit.collapsed };
		ui.saveLocalStorage(KEY, stored);
	};
	let timer = 0;
	for (const name of ["layout-change", "active-leaf-change"]) {
		workspace.on(name, () => {
			window.clearTimeout(timer);
			timer = window.setTimeout(keep, 300);
		});
	}
	window.addEventListener("pagehide", keep);
}
