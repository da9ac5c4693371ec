/** A long list or tree of which only the rows on screen are in the document. */

import {
	defaultRangeExtractor,
	elementScroll,
	measureElement,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	type VirtualizerOptions,
} from "@tanstack/virtual-core";
import type { ComponentChildren, HTMLAttributes, JSX, RefObject } from "preact";
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { Spoken, useSpokenId } from "./spoken";

export interface WindowedProps<Row> {
	/** For screen readers. */
	label: string;
	rows: readonly Row[];
	keyOf: (row: Row) => string;
	draw: (row: Row) => ComponentChildren;
	/** Rows of a tree tell their own roles and places, and one of them takes the focus instead of the whole. */
	role?: "list" | "tree";
	/** Pixels a row is taken to be high until it is measured. */
	guess?: number;
	/** Key of a row that is in the document wherever one has scrolled to. */
	kept?: string | null;
	/** The element that scrolls. */
	scroller?: RefObject<HTMLDivElement | null>;
	/** For the element that scrolls: listeners, above all. */
	attributes?: HTMLAttributes<HTMLDivElement>;
}

const GUESS = 120;
/** Pixels of the list where nothing can be measured, as before it is laid out. */
const HEIGHT = 600;

type Options = VirtualizerOptions<HTMLDivElement, HTMLDivElement>;

export function Windowed<Row>(props: WindowedProps<Row>): JSX.Element {
	const { label, rows, keyOf, draw, role = "list", guess = GUESS, kept = null, attributes } = props;
	const own = useRef<HTMLDivElement>(null);
	const scroller = props.scroller ?? own;
	const focused = useRef<string | null>(null);
	const [, redraw] = useReducer((count: number, _change: undefined) => count + 1, 0);
	// The same function for the same rows: with another one every row would be placed anew at each turn of the wheel.
	const keyAt = useCallback((index: number) => keyOf(rows[index] as Row), [rows]);
	const options: Options = {
		count: rows.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => guess,
		getItemKey: keyAt,
		// Else what is drawn in answer to a change of size changes sizes again at once, and the browser complains.
		useAnimationFrameWithResizeObserver: true,
		initialRect: { width: 0, height: HEIGHT },
		overscan: 3,
		// Nothing is measured where nothing is laid out; rows without height would all be on the screen.
		measureElement: (element, entry, instance) => measureElement(element, entry, instance) || guess,
		rangeExtractor: (range) => [focused.current, kept].reduce(
			(indexes, key) => withIndex(indexes, key === null ? -1 : rows.findIndex((row) => keyOf(row) === key)),
			defaultRangeExtractor(range),
		),
		observeElementRect: (instance, use) =>
			observeElementRect(instance, ({ width, height }) => use({ width, height: height || HEIGHT })),
		observeElementOffset,
		scrollToFn: elementScroll,
		onChange: () => redraw(undefined),
	};
	const [list] = useState(() => new Virtualizer(options));
	list.setOptions(options);
	const fresh = useRef<HTMLDivElement[]>([]);
	const meet = useCallback((row: HTMLDivElement | null) => {
		if (row) fresh.current.push(row);
		else list.measureElement(null);
	}, []);
	useLayoutEffect(() => {
		// Together, and after all that is drawn in them: else each row would be laid out on its own, and again with its icons.
		for (const row of fresh.current.splice(0)) list.measureElement(row);
		list._willUpdate();
	});
	useEffect(() => list._didMount(), []);
	const isList = role === "list";
	const spokenId = useSpokenId();
	return (
		<div
			{...attributes}
			class="project-pulse-windowed"
			ref={scroller}
			role={role}
			{...(isList ? { tabIndex: 0, "aria-label": label } : { "aria-labelledby": spokenId })}
		>
			{!isList && <Spoken id={spokenId} text={label} />}
			<div class="project-pulse-windowed-all" style={{ height: `${list.getTotalSize()}px` }}>
				{list.getVirtualItems().map(({ key, index, start }) => (
					<div
						key={key}
						class="project-pulse-windowed-row"
						{...(isList && { role: "listitem", "aria-setsize": rows.length, "aria-posinset": index + 1 })}
						data-index={index}
						ref={meet}
						style={{ transform: `translateY(${start}px)` }}
						onFocusIn={() => (focused.current = String(key))}
						onFocusOut={() => (focused.current = null)}
					>
						{draw(rows[index] as Row)}
					</div>
				))}
			</div>
		</div>
	);
}

/** The row with the focus stays when it is scrolled away: with it the focus would be gone. */
function withIndex(indexes: number[], index: number): number[] {
	if (index < 0 || indexes.includes(index)) return indexes;
	return [...indexes, index].sort((a, b) => a - b);
}
