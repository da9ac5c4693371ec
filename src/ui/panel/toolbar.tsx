/** The buttons above the list of one project. */

import { Menu } from "obsidian";
import type { JSX } from "preact";
import { isAllCollapsed, SORTS, withAllCollapsed, withDone, withSort } from "../../panel/state";
import { words } from "../../words/words";
import { addChoices } from "../choice";
import { Bar } from "./bar";
import { useDesk, type Desk } from "./desk";
import { HelpModal } from "./help-modal";
import { IconButton } from "./icon";
import { fillFileMenu } from "./menu";

export function Toolbar({ isFiltering, onFilter }: { isFiltering: boolean; onFilter: () => void }): JSX.Element {
	const desk = useDesk();
	const { port, state, setState } = desk;
	const isCollapsed = isAllCollapsed(state);
	return (
		<Bar label={words.panel.toolbar}>
			<IconButton
				icon={port.isPinned ? "pin-off" : "pin"}
				label={port.isPinned ? words.panel.unpin : words.panel.pin}
				isPressed={port.isPinned}
				onClick={() => port.pin(!port.isPinned)}
			/>
			<IconButton icon="replace" label={words.panel.switchProject} onClick={() => port.run("switch-project")} />
			<IconButton icon="search" label={words.panel.filter} isPressed={isFiltering} onClick={onFilter} />
			<IconButton
				icon="check-check"
				label={words.panel.showDone}
				isPressed={state.showDone}
				onClick={() => setState((now) => withDone(now, !now.showDone))}
			/>
			<IconButton icon="arrow-up-narrow-wide" label={words.panel.sort(words.panel.sorts[state.sort])} hasMenu onClick={(event) => openSorts(event, desk)} />
			<IconButton
				icon={isCollapsed ? "chevrons-up-down" : "chevrons-down-up"}
				label={isCollapsed ? words.panel.expandAll : words.panel.collapseAll}
				onClick={() => setState((now) => withAllCollapsed(now, !isAllCollapsed(now)))}
			/>
			<IconButton icon="ellipsis" label={words.panel.more} hasMenu onClick={(event) => openMore(event, desk)} />
		</Bar>
	);
}

function openSorts(event: MouseEvent, { state, setState }: Desk): void {
	const menu = new Menu();
	const choices = SORTS.map((sort) => ({
		title: words.panel.sorts[sort],
		isChecked: state.sort === sort,
		run: () => setState((now) => withSort(now, sort)),
	}));
	addChoices(menu, choices);
	openBelow(menu, event);
}

function openMore(event: MouseEvent, desk: Desk): void {
	const menu = new Menu();
	fillMore(menu, desk);
	fillFileMenu(menu, desk);
	openBelow(menu, event);
}

/** What can be done with the project as a whole: in the panel's menu and in that of its tab. */
export function fillMore(menu: Menu, { app, port }: Pick<Desk, "app" | "port">): void {
	addChoices(menu, [
		{ title: words.panel.updateNow, icon: "refresh-cw", run: () => port.update() },
		{ title: words.commands.collect, icon: "inbox", run: () => port.run("collect") },
		{ title: words.commands.statusProject, icon: "clipboard-list", run: () => port.run("status-project") },
		...COMMANDS.map(([command, icon]) => ({ title: words.panel.commands[command], icon, run: () => port.run(command) })),
		{ title: words.panel.help.title, icon: "keyboard", run: () => new HelpModal(app).open() },
	]);
}

const COMMANDS = [
	["touch-today", "calendar-check"],
	["touch-date", "calendar-days"],
	["previous-project", "arrow-left"],
	["next-project", "arrow-right"],
	["create-project", "file-plus"],
	["undo", "undo-2"],
	["open-settings", "settings"],
] as const;

/** A menu below the button that was pressed, which has the focus again afterwards. */
export function openBelow(menu: Menu, { currentTarget }: MouseEvent): void {
	if (!(currentTarget instanceof Node) || !currentTarget.instanceOf(HTMLElement)) return;
	const { left, bottom } = currentTarget.getBoundingClientRect();
	menu.onHide(() => currentTarget.focus());
	menu.showAtPosition({ x: left, y: bottom }, currentTarget.doc);
}
