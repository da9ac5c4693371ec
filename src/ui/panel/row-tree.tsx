/** A tree of rows: the keyboard, the mouse, dragging and the focus in it, the same for the rows of one project and for those of all. */

import { Keymap, type App } from "obsidian";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { moveAmong } from "../../panel/focus";
import { intentionOf, type Intention } from "../../panel/keys";
import type { Row as PanelRow } from "../../panel/row";
import { Windowed } from "../windowed";
import type { Desk, Place } from "./desk";
import { isControl, isField, rowAt, useDrag } from "./drag";
import { canDrag, kindOf, landingOn } from "./drop";
import { useFocus } from "./focusing";
import { followLink, linkAt, preview, targetOf } from "./links";
import type { OpenWhere } from "./port";
import type { RowState } from "./row";
import { lineOf } from "./use";

/** What a page says of its tree. */
export interface TreeProps {
	/** The row that Tab reaches. */
	current: string | null;
	/** A row is to have the focus: counts how often that was asked. */
	focusing: number;
	setCurrent: (id: string) => void;
}

/** A row of a project, and the desk it is worked on. */
export interface Part {
	row: PanelRow;
	desk: Desk;
}

export interface RowTreeProps<Row extends { id: string; level: number }> extends TreeProps {
	app: App;
	place: Place;
	label: string;
	rows: readonly Row[];
	/** Pixels of a row of the kind there are most of. */
	guess: number;
	/** Nobody has chosen a row yet: the focus goes on to whichever row is the current one. */
	isLed?: boolean;
	isStop: (row: Row) => boolean;
	/** Null for a row of no single project, or one that cannot be worked on yet. */
	partOf: (row: Row) => Part | null;
	/** From where its links are resolved. */
	pathOf: (row: Row) => string;
	/** Whether the row itself knows what its link is for. */
	ownsLink?: (row: Row, link: HTMLAnchorElement) => boolean;
	/** What a click does. @param element of the row */
	use: (row: Row, where: OpenWhere, element: Element | null) => void;
	/** Whether the key is dealt with. */
	carryOut: (intention: Intention, row: Row | null, element: Element | null) => boolean;
	openMenu: (row: Row, event: MouseEvent, element: Element | null) => void;
	/** Gives a row the focus. */
	focus: (id: string) => void;
	draw: (row: Row, state: RowState) => JSX.Element;
}

export function RowTree<Row extends { id: string; level: number }>(props: RowTreeProps<Row>): JSX.Element {
	const { app, place, label, rows, guess, current, focusing, setCurrent, isLed = false } = props;
	const { isStop, partOf, pathOf, ownsLink = () => false, use, carryOut, openMenu, focus, draw } = props;
	const scroller = useRef<HTMLDivElement>(null);
	// Asked for now and then, while a map of thousands would be made anew with each key that is typed.
	const find = (id: string | undefined | null): Row | null => rows.find((row) => row.id === id) ?? null;
	const rowOf = (target: EventTarget | null): Row | null => find(rowAt(target)?.dataset["id"]);
	const partAt = (id: string): Part | null => {
		const row = find(id);
		return row && partOf(row);
	};
	useFocus(scroller, current, focusing, isLed);

	const dragging = useDrag({
		scroller,
		canDrag: (id) => canDrag(partAt(id)?.row),
		landing: (id, over, isUpper) => {
			const [dragged, target] = [partAt(id), partAt(over)];
			// A row stays in its project.
			if (!dragged || !target || !canDrag(dragged.row) || dragged.desk.model.path !== target.desk.model.path) return null;
			return landingOn(dragged.row, target.row, isUpper, dragged.desk.state.sort);
		},
		onDrop: (id, { id: over, landing }) => {
			const [dragged, target] = [partAt(id), partAt(over)];
			if (dragged?.row.is !== "item" || !target) return;
			const { deeds } = dragged.desk;
			const kind = kindOf(target.row.part);
			if (landing === "into") void (kind !== null && deeds.transfer(dragged.row.item, kind));
			else if (target.row.is === "item") void deeds.place(dragged.row.item, target.row.item, landing);
		},
	});
	const stateOf = ({ id }: Row): RowState => ({
		isCurrent: id === current,
		isDragged: dragging.drag?.id === id,
		landing: dragging.drag?.over?.id === id ? dragging.drag.over.landing : null,
	});

	const onClick = (event: MouseEvent): void => {
		const row = rowOf(event.target);
		if (!row || dragging.hasJustEnded()) return;
		setCurrent(row.id);
		const link = linkAt(event);
		if (link && ownsLink(row, link)) return;
		if (followLink(app, event, pathOf(row)) || isControl(event.target)) return;
		const where = Keymap.isModEvent(event);
		use(row, where === false ? "same" : where === true ? "tab" : where, rowAt(event.target));
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const isRtl = scroller.current?.win.getComputedStyle(scroller.current).direction === "rtl";
		const intention = intentionOf({ key: event.key, mod: Keymap.isModifier(event, "Mod"), shift: event.shiftKey, alt: event.altKey }, isRtl);
		if (intention === null) return;
		if (current !== null) setCurrent(current);
		if (carryOut(intention, find(current), rowAt(event.target))) {
			event.preventDefault();
			event.stopPropagation();
			return;
		}
		const next = moveAmong(rows.filter(isStop), current, intention);
		if (next === null || next === current) return;
		event.preventDefault();
		focus(next);
	};
	const onMouseOver = (event: MouseEvent): void => {
		const row = rowOf(event.target);
		const element = rowAt(event.target);
		if (!row || !element || dragging.drag) return;
		const link = linkAt(event);
		if (link && ownsLink(row, link)) return;
		const path = pathOf(row);
		const shared = { event, hoverParent: place, sourcePath: path };
		const part = link ? null : partOf(row);
		const line = part && lineOf(part.row);
		if (link?.hasClass("internal-link")) preview(app, { ...shared, targetEl: link, linktext: targetOf(link), line: null });
		else if (line !== null) preview(app, { ...shared, targetEl: element, linktext: path, line });
	};
	const onContextMenu = (event: MouseEvent): void => {
		const row = rowOf(event.target);
		const link = linkAt(event);
		if (!row || isField(event.target) || (link && !ownsLink(row, link))) return;
		event.preventDefault();
		if (dragging.drag || dragging.hasJustEnded()) return;
		setCurrent(row.id);
		openMenu(row, event, rowAt(event.target));
	};
	return (
		<Windowed
			label={label}
			role="tree"
			rows={rows}
			guess={guess}
			keyOf={({ id }) => id}
			kept={current}
			scroller={scroller}
			attributes={{
				onClick,
				onAuxClick: (event: MouseEvent) => {
					if (event.button === 1) onClick(event);
				},
				onMouseDown: (event: MouseEvent) => {
					// A middle press would begin to scroll.
					if (event.button === 1) event.preventDefault();
				},
				onKeyDown,
				onKeyUp: (event: KeyboardEvent) => {
					// Who comes by Tab has chosen the row; the app gives the focus to the first one for want of a better.
					const row = event.key === "Tab" ? rowOf(event.target) : null;
					if (row) setCurrent(row.id);
				},
				onMouseOver,
				onPointerDown: dragging.onPointerDown,
				onContextMenu,
				onFocusIn: (event: FocusEvent) => {
					const row = rowOf(event.target);
					if (row && row.id !== current) setCurrent(row.id);
				},
			}}
			draw={(row) => draw(row, stateOf(row))}
		/>
	);
}
