/** The focus of a windowed tree: given to a row when that is asked, and given back when a row that had it goes away. */

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * @param current the row that Tab reaches, by its id
 * @param focusing counts how often it was asked that this row have the focus
 * @param isLed whether the focus goes on to the current row when that is another one
 */
export function useFocus(scroller: RefObject<HTMLDivElement | null>, current: string | null, focusing: number, isLed: boolean): void {
	const focused = useRef(focusing);
	const led = useRef(current);
	// A row that goes takes the focus with it: then the one that stands there now has it.
	const hadFocus = scroller.current?.contains(scroller.current.doc.activeElement) ?? false;
	useLayoutEffect(() => {
		const { current: tree } = scroller;
		if (!tree) return;
		const isAsked = focused.current !== focusing;
		focused.current = focusing;
		const isOther = isLed && led.current !== current;
		led.current = current;
		const { activeElement, body } = tree.doc;
		const isLost = activeElement === null || activeElement === body;
		if (!isAsked && (!hadFocus || !(isLost || isOther))) return;
		const row = [...tree.querySelectorAll<HTMLElement>("[role=treeitem]")].find(({ dataset }) => dataset["id"] === current);
		row?.focus({ preventScroll: true });
		// Who has scrolled on meanwhile is not taken back.
		if (row && (isAsked || isLost)) reveal(row);
	});
}

/** Rows that come into the document above it may turn out higher than they were taken to be: so it is done over. */
function reveal(row: HTMLElement, again = 2): void {
	row.scrollIntoView({ block: "nearest" });
	if (again === 0) return;
	row.win.requestAnimationFrame(() => {
		if (row.doc.activeElement === row) reveal(row, again - 1);
	});
}
