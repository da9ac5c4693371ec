/** The list of everything, as one tree: the keyboard, the mouse and the focus in it. */

import { Keymap } from "obsidian";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { move } from "../../panel/focus";
import { intentionOf } from "../../panel/keys";
import type { Row } from "../../panel/row";
import { words } from "../../words/words";
import { Windowed } from "../windowed";
import { useDesk } from "./desk";
import { isControl, isField, rowAt, useDrag } from "./drag";
import { drawn } from "./drawn";
import { canDrag, kindOf, landingOn } from "./drop";
import { followLink, linkAt, preview, targetOf } from "./links";
import { useFocus } from "./focusing";
import { openMenu } from "./menu";
import type { RowState } from "./row";
import { carryOut } from "./keyboard";
import { lineOf, use } from "./use";

/** Pixels of a row of one line. */
const GUESS = 34;

export interface TreeProps {
	/** The row that Tab reaches. */
	current: string | null;
	/** A row is to have the focus: counts how often that was asked. */
	focusing: number;
	setCurrent: (id: string) => void;
}

export function Tree({ current, focusing, setCurrent }: TreeProps): JSX.Element {
	const desk = useDesk();
	const { app, rows, model, deeds, place } = desk;
	const scroller = useRef<HTMLDivElement>(null);
	const rowOf = (target: EventTarget | null): Row | null => {
		const id = rowAt(target)?.dataset["id"];
		return rows.find((row) => row.id === id) ?? null;
	};
	const find = (id: string): Row | undefined => rows.find((row) => row.id === id);

	useFocus(scroller, current, focusing);

	const dragging = useDrag({
		scroller,
		canDrag: (id) => canDrag(find(id)),
		landing: (id, over, isUpper) => {
			const dragged = find(id);
			return canDrag(dragged) ? landingOn(dragged, find(over), isUpper, desk.state.sort) : null;
		},
		onDrop: (id, { id: over, landing }) => {
			const dragged = find(id);
			const target = find(over);
			if (dragged?.is !== "item" || !target) return;
			const kind = kindOf(target.part);
			if (landing === "into") void (kind !== null && deeds.transfer(dragged.item, kind));
			else if (target.is === "item") void deeds.place(dragged.item, target.item, landing);
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
		if (followLink(app, event, model.path) || isControl(event.target)) return;
		const where = Keymap.isModEvent(event);
		use(row, desk, where === false ? "same" : where === true ? "tab" : where, rowAt(event.target));
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const row = find(current ?? "");
		const isRtl = scroller.current?.win.getComputedStyle(scroller.current).direction === "rtl";
		const intention = intentionOf({ key: event.key, mod: Keymap.isModifier(event, "Mod"), shift: event.shiftKey, alt: event.altKey }, isRtl);
		if (intention === null) return;
		if (carryOut(intention, row ?? null, desk, rowAt(event.target))) {
			event.preventDefault();
			event.stopPropagation();
			return;
		}
		const next = move(rows, current, intention);
		if (next === null || next === current) return;
		event.preventDefault();
		desk.focus(next);
	};
	const onMouseOver = (event: MouseEvent): void => {
		const row = rowOf(event.target);
		const element = rowAt(event.target);
		if (!row || !element || dragging.drag) return;
		const link = linkAt(event);
		const shared = { event, hoverParent: place, sourcePath: model.path };
		if (link?.hasClass("internal-link")) preview(app, { ...shared, targetEl: link, linktext: targetOf(link), line: null });
		else if (!link && lineOf(row) !== null) preview(app, { ...shared, targetEl: element, linktext: model.path, line: lineOf(row) });
	};
	return (
		<Windowed
			label={words.panel.tree(model.title)}
			role="tree"
			rows={rows}
			guess={GUESS}
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
				onMouseOver,
				onPointerDown: dragging.onPointerDown,
				onContextMenu: (event: MouseEvent) => {
					const row = rowOf(event.target);
					if (!row || linkAt(event) || isField(event.target)) return;
					event.preventDefault();
					if (dragging.drag || dragging.hasJustEnded()) return;
					setCurrent(row.id);
					openMenu(row, desk, event, rowAt(event.target));
				},
				onFocusIn: (event: FocusEvent) => {
					const row = rowOf(event.target);
					if (row && row.id !== current) setCurrent(row.id);
				},
			}}
			draw={(row) => drawn(row, stateOf(row))}
		/>
	);
}
