/** The list of all projects as one tree: the keyboard, the mouse and the focus in it. */

import { Keymap } from "obsidian";
import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { OverviewRow, PartRow as Part } from "../../overview/row";
import { moveAmong } from "../../panel/focus";
import { intentionOf } from "../../panel/keys";
import { words } from "../../words/words";
import { isControl, isField, rowAt, useDrag } from "../panel/drag";
import { canDrag, kindOf, landingOn } from "../panel/drop";
import { useFocus } from "../panel/focusing";
import { followLink, linkAt, preview, targetOf } from "../panel/links";
import type { RowState } from "../panel/row";
import { lineOf } from "../panel/use";
import { Windowed } from "../windowed";
import { useBoard } from "./board";
import { HeadingRow } from "./heading-row";
import { carryOut } from "./keyboard";
import { isStop } from "./landing";
import { openRowMenu } from "./menu";
import { PartRow } from "./part-row";
import { ProjectRow } from "./project-row";
import { use } from "./use";

/** Pixels of a project's row, the one there are most of. */
const GUESS = 84;

export interface TreeProps {
	/** The row that Tab reaches. */
	current: string | null;
	/** A row is to have the focus: counts how often that was asked. */
	focusing: number;
	setCurrent: (id: string) => void;
}

export function Tree({ current, focusing, setCurrent }: TreeProps): JSX.Element {
	const board = useBoard();
	const { app, rows, place, state } = board;
	const scroller = useRef<HTMLDivElement>(null);
	const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
	const find = (id: string | undefined): OverviewRow | undefined => (id === undefined ? undefined : byId.get(id));
	const partAt = (id: string): Part | null => {
		const row = find(id);
		return row?.is === "part" ? row : null;
	};
	const rowOf = (target: EventTarget | null): OverviewRow | null => find(rowAt(target)?.dataset["id"]) ?? null;
	useFocus(scroller, current, focusing);

	const dragging = useDrag({
		scroller,
		canDrag: (id) => canDrag(partAt(id)?.row),
		landing: (id, over, isUpper) => {
			const [dragged, target] = [partAt(id), partAt(over)];
			// A row stays in its project.
			if (!dragged || !target || !canDrag(dragged.row) || dragged.digest.path !== target.digest.path) return null;
			return landingOn(dragged.row, target.row, isUpper, state.listed === "projects" ? "written" : "due");
		},
		onDrop: (id, { id: over, landing }) => {
			const [dragged, target] = [partAt(id), partAt(over)];
			if (dragged?.row.is !== "item" || !target) return;
			const deeds = board.deskOf(dragged.digest)?.deeds;
			const kind = kindOf(target.row.part);
			if (landing === "into") void (kind !== null && deeds?.transfer(dragged.row.item, kind));
			else if (target.row.is === "item") void deeds?.place(dragged.row.item, target.row.item, landing);
		},
	});
	const stateOf = ({ id }: OverviewRow): RowState => ({
		isCurrent: id === current,
		isDragged: dragging.drag?.id === id,
		landing: dragging.drag?.over?.id === id ? dragging.drag.over.landing : null,
	});

	const onClick = (event: MouseEvent): void => {
		const row = rowOf(event.target);
		if (!row || dragging.hasJustEnded()) return;
		setCurrent(row.id);
		// A link in a row's words; the project's own name knows itself where it leads.
		if (isControl(event.target) && row.is === "project" && linkAt(event)?.closest(".project-pulse-title")) return;
		if (followLink(app, event, pathOf(row)) || isControl(event.target)) return;
		const where = Keymap.isModEvent(event);
		use(row, board, where === false ? "same" : where === true ? "tab" : where, rowAt(event.target));
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const isRtl = scroller.current?.win.getComputedStyle(scroller.current).direction === "rtl";
		const intention = intentionOf({ key: event.key, mod: Keymap.isModifier(event, "Mod"), shift: event.shiftKey, alt: event.altKey }, isRtl);
		if (intention === null) return;
		if (carryOut(intention, find(current ?? "") ?? null, board, rowAt(event.target))) {
			event.preventDefault();
			event.stopPropagation();
			return;
		}
		const next = moveAmong(rows.filter(isStop), current, intention);
		if (next === null || next === current) return;
		event.preventDefault();
		board.focus(next);
	};
	const onMouseOver = (event: MouseEvent): void => {
		const row = rowOf(event.target);
		const element = rowAt(event.target);
		if (!row || !element || dragging.drag) return;
		const link = linkAt(event);
		const path = pathOf(row);
		const shared = { event, hoverParent: place, sourcePath: path };
		const line = row.is === "part" ? lineOf(row.row) : null;
		if (link?.closest(".project-pulse-title")) return;
		if (link?.hasClass("internal-link")) preview(app, { ...shared, targetEl: link, linktext: targetOf(link), line: null });
		else if (!link && line !== null) preview(app, { ...shared, targetEl: element, linktext: path, line });
	};
	return (
		<Windowed
			label={words.overview.tree[state.listed]}
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
					if (!row || isField(event.target) || (linkAt(event) && row.is !== "project")) return;
					event.preventDefault();
					if (dragging.drag || dragging.hasJustEnded()) return;
					setCurrent(row.id);
					openRowMenu(row, board, event, rowAt(event.target));
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

function drawn(row: OverviewRow, state: RowState): JSX.Element {
	switch (row.is) {
		case "heading-of":
			return <HeadingRow {...state} row={row} />;
		case "project":
			return <ProjectRow {...state} row={row} />;
		case "part":
			return <PartRow {...state} row={row} />;
		case "nothing":
			// The page says so instead of the list.
			return <></>;
	}
}

/** From where links are resolved. */
function pathOf(row: OverviewRow): string {
	return row.is === "part" || row.is === "project" ? row.digest.path : "";
}
