/** Puts the focus on an element when it appears: the button that had it before is gone. */

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export function useFocus(): RefObject<HTMLButtonElement | null> {
	const element = useRef<HTMLButtonElement>(null);
	useLayoutEffect(() => element.current?.focus(), []);
	return element;
}
