/** A long list of which only the rows on screen are in the document. */

import {
	defaultRangeExtractor,
	elementScroll,
	measureElement,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	type VirtualizerOptions,
} from "@tanstack/virtual-core";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";

export interface WindowedProps<Row> {
	/** For screen readers. */
	label: string;
	rows: readonly Row[];
	keyOf: (row: Row) => string;
	draw: (row: Row) => ComponentChildren;
}

/** Pixels a row is taken to be high until it is measured. */
const GUESS = 120;
/** Pixels of the list where nothing can be measured, as before it is laid out. */
const HEIGHT = 600;

type Options = VirtualizerOptions<HTMLDivElement, HTMLDivElement>;

export function Windowed<Row>({ label, rows, keyOf, draw }: WindowedProps<Row>): JSX.Element {
	const scroller = useRef<HTMLDivElement>(null);
	const focused = useRef<number | null>(null);
	const [, redraw] = useReducer((count: number, _change: undefined) => count + 1, 0);
	const options: Options = {
		count: rows.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => GUESS,
		getItemKey: (index) => keyOf(rows[index] as Row),
		// Else what is drawn in answer to a change of size changes sizes again at once, and the browser complains.
		useAnimationFrameWithResizeObserver: true,
		initialRect: { width: 0, height: HEIGHT },
		overscan: 3,
		// Nothing is measured where nothing is laid out; rows without height would all be on the screen.
		measureElement: (element, entry, instance) => measureElement(element, entry, instance) || GUESS,
		rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), focused.current, rows.length),
		observeElementRect: (instance, use) =>
			observeElementRect(instance, ({ width, height }) => use({ width, height: height || HEIGHT })),
		observeElementOffset,
		scrollToFn: elementScroll,
		onChange: () => redraw(undefined),
	};
	const [list] = useState(() => new Virtualizer(options));
	list.setOptions(options);
	useLayoutEffect(() => list._willUpdate());
	useEffect(() => list._didMount(), []);
	const shown = list.getVirtualItems();
	return (
		<div class="project-pulse-windowed" ref={scroller} role="list" aria-label={label} tabIndex={0}>
			<div class="project-pulse-windowed-all" style={{ height: `${list.getTotalSize()}px` }}>
				{shown.map(({ key, index, start }) => (
					<div
						key={key}
						class="project-pulse-windowed-row"
						role="listitem"
						aria-setsize={rows.length}
						aria-posinset={index + 1}
						data-index={index}
						ref={(element) => list.measureElement(element)}
						style={{ transform: `translateY(${start}px)` }}
						onFocusIn={() => (focused.current = index)}
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
function withIndex(indexes: number[], index: number | null, count: number): number[] {
	if (index === null || index >= count || indexes.includes(index)) return indexes;
	return [...indexes, index].sort((a, b) => a - b);
}
