/** A bar of buttons: one stop for Tab, arrows between them. */

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Spoken, useSpokenId } from "../spoken";

export interface BarProps {
	/** For screen readers. */
	label: string;
	children: ComponentChildren;
}

export function Bar({ label, children }: BarProps): JSX.Element {
	const bar = useRef<HTMLDivElement>(null);
	const spokenId = useSpokenId();
	useLayoutEffect(() => {
		const all = buttons(bar.current);
		const current = all.find((button) => button.tabIndex === 0) ?? all[0];
		for (const button of all) button.tabIndex = button === current ? 0 : -1;
	});
	return (
		<div
			class="nav-buttons-container project-pulse-toolbar"
			role="toolbar"
			aria-labelledby={spokenId}
			ref={bar}
			onKeyDown={(event) => walk(event, bar.current)}
			onFocusIn={({ target }) => {
				for (const button of buttons(bar.current)) button.tabIndex = button === target ? 0 : -1;
			}}
		>
			<Spoken id={spokenId} text={label} />
			{children}
		</div>
	);
}

export function buttons(bar: HTMLElement | null): HTMLButtonElement[] {
	return [...(bar?.querySelectorAll("button") ?? [])];
}

export function walk(event: KeyboardEvent, bar: HTMLElement | null): void {
	const all = buttons(bar);
	const at = all.findIndex((button) => button === button.doc.activeElement);
	const isRtl = bar?.win.getComputedStyle(bar).direction === "rtl";
	const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
	const to = event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : at + (isRtl ? -step : step);
	if (to === at || at < 0) return;
	event.preventDefault();
	all[(to + all.length) % all.length]?.focus();
}
