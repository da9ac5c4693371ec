/** The layout as data, and back: tabs in the background come back as deferred views. */

import { WorkspaceParent, WorkspaceSplit, WorkspaceTabs, type WorkspaceItem } from "./item";
import { WorkspaceLeaf } from "./leaf";
import type { ViewState } from "./view";
import type { Workspace } from "./workspace";

export interface StoredItem {
	type: "leaf" | "tabs" | "split";
	direction?: "vertical" | "horizontal";
	currentTab?: number;
	children?: StoredItem[];
	state?: ViewState;
}

const PARTS = { main: "rootSplit", left: "leftSplit", right: "rightSplit" } as const;

export function storeLayout(workspace: Workspace): Record<string, unknown> {
	return Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, store(workspace[part])]));
}

function store(item: WorkspaceItem): StoredItem {
	if (item instanceof WorkspaceLeaf) {
		const active = item.workspace.activeLeaf === item;
		return { type: "leaf", state: { ...item.getViewState(), active } };
	}
	const children = item instanceof WorkspaceParent ? item.children.map(store) : [];
	if (item instanceof WorkspaceTabs) return { type: "tabs", currentTab: item.currentTab, children };
	return { type: "split", children, ...(item instanceof WorkspaceSplit && { direction: item.direction }) };
}

/** Takes the place of what is there; parts the layout does not name stay. */
export async function restoreLayout(workspace: Workspace, layout: Partial<Record<string, StoredItem>>): Promise<void> {
	for (const [name, part] of Object.entries(PARTS)) {
		const stored = layout[name];
		if (!stored) continue;
		const before = workspace[part].leaves();
		for (const child of stored.children ?? []) await restore(workspace, workspace[part], child);
		for (const leaf of before) leaf.detach();
	}
}

async function restore(workspace: Workspace, parent: WorkspaceParent, stored: StoredItem): Promise<void> {
	if (stored.type === "leaf") {
		const leaf = new WorkspaceLeaf(workspace);
		parent.insertChild(-1, leaf);
		if (stored.state) await leaf.setDeferred({ ...stored.state, active: false });
		if (stored.state?.active) workspace.setActiveLeaf(leaf);
		return;
	}
	const inner = stored.type === "tabs" ? new WorkspaceTabs(workspace) : new WorkspaceSplit(workspace, stored.direction);
	parent.insertChild(-1, inner);
	for (const child of stored.children ?? []) await restore(workspace, inner, child);
	if (!(inner instanceof WorkspaceTabs)) return;
	const leaf = inner.leaves()[stored.currentTab ?? 0];
	if (!leaf) return;
	inner.select(leaf);
	await leaf.loadIfDeferred();
}
