/** One of the app's icons, and buttons that are nothing but an icon. */

import { setIcon } from "obsidian";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** @param name as the app names it */
export function Icon({ name, class: cls = "" }: { name: string; class?: string }): JSX.Element {
	const element = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => {
		if (element.current) setIcon(element.current, name);
	}, [name]);
	return <span class={`project-pulse-icon ${cls}`} aria-hidden="true" ref={element} />;
}

export interface IconButtonProps {
	icon: string;
	/** Its name, and what the app shows when the mouse is over it. */
	label: string;
	/** Words beside the icon; the name must hold them. */
	text?: string;
	/** For buttons that stay pressed. */
	isPressed?: boolean;
	/** For buttons that open a menu or unfold something. */
	isExpanded?: boolean;
	hasMenu?: boolean;
	/** -1 for a button inside a row: one reaches the row, and its menu has the same. */
	tabIndex?: number;
	class?: string;
	onClick: (event: MouseEvent) => void;
}

export function IconButton({ icon, label, text, isPressed, isExpanded, hasMenu, tabIndex, class: cls = "", onClick }: IconButtonProps): JSX.Element {
	return (
		<button
			type="button"
			class={`clickable-icon project-pulse-button ${isPressed ? "is-active" : ""} ${cls}`}
			aria-label={label}
			{...(isPressed !== undefined && { "aria-pressed": isPressed })}
			{...(isExpanded !== undefined && { "aria-expanded": isExpanded })}
			{...(hasMenu && { "aria-haspopup": "menu" as const })}
			{...(tabIndex !== undefined && { tabIndex })}
			onClick={onClick}
		>
			<Icon name={icon} />
			{text !== undefined && <span dir="auto">{text}</span>}
		</button>
	);
}
