/** What all rows of the tree have in common: their place for screen readers, the focus, and the marks of a drag. */

import type { ComponentChildren, HTMLAttributes, JSX } from "preact";
import type { Row } from "../../panel/row";
import { Spoken, useSpokenId } from "../spoken";

/** Where a dragged row would land. */
export type Landing = "before" | "after" | "into";

export interface RowState {
	/** The one row that Tab reaches. */
	isCurrent: boolean;
	isDragged: boolean;
	landing: Landing | null;
}

export interface TreeRowProps extends RowState {
	row: Row;
	/** What a screen reader says; without it, what stands in the row. */
	label?: string;
	class?: string;
	/** The character in its box, which themes draw. */
	task?: string | null;
	attributes?: HTMLAttributes<HTMLDivElement>;
	children: ComponentChildren;
}

export function TreeRow({ row, label, class: cls = "", task = null, isCurrent, isDragged, landing, attributes, children }: TreeRowProps): JSX.Element {
	const marks = [isDragged && "is-dragged", landing !== null && `is-landing-${landing}`].filter(Boolean).join(" ");
	const spokenId = useSpokenId();
	return (
		<div
			{...attributes}
			role="treeitem"
			class={`tree-item-self project-pulse-row ${cls} ${marks}`}
			data-id={row.id}
			data-part={row.part}
			{...(task !== null && { "data-task": task })}
			tabIndex={isCurrent ? 0 : -1}
			aria-level={row.level}
			aria-posinset={row.position}
			aria-setsize={row.size}
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
