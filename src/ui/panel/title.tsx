/** A project's name as a link to its note, as the app's own links are: other panes by keys and wheel, a preview. */

import { Keymap, type App, type PaneType } from "obsidian";
import type { JSX } from "preact";
import type { Place } from "./desk";
import { preview } from "./links";

export interface TitleProps {
	app: App;
	place: Place;
	path: string;
	title: string;
	/** Where the tree of rows has the focus, Tab does not come here. */
	tabIndex?: number;
	open: (where: "same" | PaneType) => unknown;
}

export function Title({ app, place, path, title, tabIndex, open }: TitleProps): JSX.Element {
	const follow = (event: MouseEvent): void => {
		event.preventDefault();
		const where = Keymap.isModEvent(event);
		open(where === false ? "same" : where === true ? "tab" : where);
	};
	return (
		<a
			dir="auto"
			class="internal-link"
			href={path}
			{...(tabIndex !== undefined && { tabIndex })}
			onClick={follow}
			onAuxClick={(event) => {
				if (event.button === 1) follow(event);
			}}
			onMouseOver={(event) => {
				preview(app, { event, hoverParent: place, targetEl: event.currentTarget, linktext: path, sourcePath: path, line: null });
			}}
		>
			{title}
		</a>
	);
}
