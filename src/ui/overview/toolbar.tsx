/** The buttons above the list of all projects: what it lists, how it is grouped, and what is let through. */

import { Menu } from "obsidian";
import type { JSX } from "preact";
import { groupKey } from "../../overview/group";
import {
	isAnythingChosen,
	ITEM_GROUPS,
	LISTED,
	PROJECT_GROUPS,
	withItemGroup,
	withListed,
	withoutExpanded,
	withProjectGroup,
	withShowDone,
	withShowSnoozed,
	type OverviewState,
} from "../../overview/state";
import { words } from "../../words/words";
import { addChoices } from "../choice";
import { Bar } from "../panel/bar";
import { HelpModal } from "../panel/help-modal";
import { IconButton } from "../panel/icon";
import { openBelow } from "../panel/toolbar";
import { useBoard, type Board } from "./board";
import { openChoices } from "./choice-menu";

export function Toolbar({ isFiltering, onFilter }: { isFiltering: boolean; onFilter: () => void }): JSX.Element {
	const board = useBoard();
	const { state, setState, scope } = board;
	const { listed, showDone, showSnoozed } = state;
	const isProjects = listed === "projects";
	const isCollapsed = isAllCollapsed(board);
	const group = isProjects ? words.overview.projectGroups[state.groupProjects] : words.overview.itemGroups[state.groupItems];
	return (
		<Bar label={words.overview.toolbar}>
			<IconButton
				icon="list"
				label={words.overview.listing(words.overview.listed[listed])}
				text={words.overview.listed[listed]}
				class="project-pulse-listed"
				hasMenu
				onClick={(event) => openListed(event, board)}
			/>
			{(!isProjects || scope === null) && (
				<IconButton icon="group" label={words.overview.grouped(group)} hasMenu onClick={(event) => openGroups(event, board)} />
			)}
			<IconButton icon="search" label={words.panel.filter} isPressed={isFiltering} onClick={onFilter} />
			<IconButton
				icon="list-filter"
				label={words.overview.choices}
				hasMenu
				class={isAnythingChosen(state) ? "is-active" : ""}
				onClick={(event) => openChoices(event, board)}
			/>
			<IconButton
				icon="check-check"
				label={words.panel.showDone}
				isPressed={showDone}
				onClick={() => setState((now) => withShowDone(now, !now.showDone))}
			/>
			<IconButton
				icon="moon"
				label={words.overview.showSnoozed}
				isPressed={showSnoozed}
				onClick={() => setState((now) => withShowSnoozed(now, !now.showSnoozed))}
			/>
			<IconButton
				icon={isCollapsed ? "chevrons-up-down" : "chevrons-down-up"}
				label={isCollapsed ? words.panel.expandAll : words.panel.collapseAll}
				onClick={() => setState((now) => turned(now, board, !isCollapsed))}
			/>
			<IconButton icon="ellipsis" label={words.panel.more} hasMenu onClick={(event) => openMore(event, board)} />
		</Bar>
	);
}

function keysOf({ rows }: Board): string[] {
	return rows.flatMap((row) => (row.is === "heading-of" ? [groupKey(row)] : []));
}

function isAllCollapsed(board: Board): boolean {
	const keys = keysOf(board);
	return keys.length > 0 && board.state.expanded.length === 0 && keys.every((key) => board.state.collapsed.includes(key));
}

/** Projects stay closed when groups are opened: nobody reads the items of all of them below one another. */
function turned(state: OverviewState, board: Board, isCollapsed: boolean): OverviewState {
	const keys = keysOf(board);
	const others = state.collapsed.filter((key) => !keys.includes(key));
	return { ...withoutExpanded(state), collapsed: isCollapsed ? [...others, ...keys] : others };
}

function openListed(event: MouseEvent, { state, setState }: Board): void {
	const menu = new Menu();
	const choices = LISTED.map((listed) => ({
		title: words.overview.listed[listed],
		isChecked: state.listed === listed,
		run: () => setState((now) => withListed(now, listed)),
	}));
	addChoices(menu, choices);
	openBelow(menu, event);
}

function openGroups(event: MouseEvent, { state, setState }: Board): void {
	const menu = new Menu();
	const { projectGroups, itemGroups } = words.overview;
	const byProject = PROJECT_GROUPS.map((group) => ({
		title: projectGroups[group],
		isChecked: state.groupProjects === group,
		run: () => setState((now) => withProjectGroup(now, group)),
	}));
	const byItem = ITEM_GROUPS.map((group) => ({
		title: itemGroups[group],
		isChecked: state.groupItems === group,
		run: () => setState((now) => withItemGroup(now, group)),
	}));
	addChoices(menu, state.listed === "projects" ? byProject : byItem);
	openBelow(menu, event);
}

const COMMANDS = [
	["update-projects", "refresh-cw"],
	["create-project", "file-plus"],
	["undo", "undo-2"],
	["open-settings", "settings"],
] as const;

function openMore(event: MouseEvent, { app, port }: Board): void {
	const menu = new Menu();
	addChoices(menu, [
		{ title: words.commands.statusProjects, icon: "clipboard-list", run: () => port.run("status-projects") },
		...COMMANDS.map(([command, icon]) => ({ title: words.overview.commands[command], icon, run: () => port.run(command) })),
		{ title: words.panel.help.title, icon: "keyboard", run: () => new HelpModal(app).open() },
	]);
	openBelow(menu, event);
}
