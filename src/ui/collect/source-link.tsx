/** A link to a source note, or to a line of it: other panes by keys and wheel, a preview when the mouse is over it. */

import { Keymap } from "obsidian";
import type { JSX } from "preact";
import { preview } from "../panel/links";
import { usePlace } from "./place";

export interface SourceLinkProps {
	path: string;
	/** Counted from 1; null for the note as a whole. */
	line: number | null;
	/** Of the project, from which links are resolved. */
	project: string;
	text: string;
}

export function SourceLink({ path, line, project, text }: SourceLinkProps): JSX.Element {
	const { app, hoverParent, open } = usePlace();
	const follow = (event: MouseEvent): void => {
		event.preventDefault();
		const where = Keymap.isModEvent(event);
		open(path, line, where === false ? "same" : where === true ? "tab" : where);
	};
	return (
		<a
			dir="auto"
			class="internal-link"
			href={path}
			onClick={follow}
			onAuxClick={(event) => {
				if (event.button === 1) follow(event);
			}}
			onMouseOver={(event) => {
				preview(app, { event, hoverParent, targetEl: event.currentTarget, linktext: path, sourcePath: project, line });
			}}
		>
			{text}
		</a>
	);
}
