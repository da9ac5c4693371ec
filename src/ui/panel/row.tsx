/** What all rows of the tree have in common: their place for screen readers, the focus, and the marks of a drag. */

import type { ComponentChildren, HTMLAttributes, JSX } from "preact";
import type { PanelPart } from "../../settings/schema";
import { Spoken, useSpokenId } from "../spoken";

/** Where a dragged row would land. */
export type Landing = "before" | "after" | "into";

export interface RowState {
	/** The one row that Tab reaches. */
	isCurrent: boolean;
	isDragged: boolean;
	landing: Landing | null;
	/** Where it stands in a larger tree than that of its project. */
	at?: Spot;
	/** The project's name, where rows of several projects stand together. */
	project?: string;
}

/** A row's name among all rows, and its place in the tree. */
export interface Spot {
	id: string;
	level: number;
	position: number;
	size: number;
}

export interface TreeRowProps extends RowState {
	row: Spot & { part?: PanelPart };
	/** What a screen reader says; without it, what stands in the row. */
	label?: string;
	class?: string;
	/** The character in its box, which themes draw. */
	task?: string | null;
	attributes?: HTMLAttributes<HTMLDivElement>;
	children: ComponentChildren;
}

export function TreeRow(props: TreeRowProps): JSX.Element {
	const { row, label, class: cls = "", task = null, isCurrent, isDragged, landing, attributes, children } = props;
	const { id, level, position, size } = props.at ?? row;
	const marks = [isDragged && "is-dragged", landing !== null && `is-landing-${landing}`].filter(Boolean).join(" ");
	const spokenId = useSpokenId();
	return (
		<div
			{...attributes}
			role="treeitem"
			class={`tree-item-self project-pulse-row ${cls} ${marks}`}
			data-id={id}
			data-part={row.part}
			{...(task !== null && { "data-task": task })}
			tabIndex={isCurrent ? 0 : -1}
			aria-level={level}
			aria-posinset={position}
			aria-setsize={size}
			{...(label !== undefined && { "aria-labelledby": spokenId })}
		>
			{label !== undefined && <Spoken id={spokenId} text={label} />}
			{children}
		</div>
	);
}

/** A press on what is inside a row does what it does, and leaves the focus where one is writing. */
export function keepFocus(event: MouseEvent): void {
	event.preventDefault();
}
