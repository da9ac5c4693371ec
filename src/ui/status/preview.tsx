/** What a status update looks like: as the app renders it, or as the text it is. */

import { Component, type App } from "obsidian";
import type { JSX, RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { words } from "../../words/words";
import { followLink } from "../panel/links";
import { render } from "../rendering";
import { Spoken, useSpokenId } from "../spoken";

export interface PreviewProps {
	app: App;
	markdown: string;
	isText: boolean;
	/** The field that shows the text. */
	text: RefObject<HTMLTextAreaElement | null>;
	/** A link leads away from the dialog. */
	close: () => void;
}

export function Preview({ app, markdown, isText, text, close }: PreviewProps): JSX.Element {
	const id = useSpokenId();
	if (isText) {
		return (
			<div class="project-pulse-status-preview">
				<Spoken id={id} text={words.status.textLabel} />
				<textarea readOnly dir="auto" aria-labelledby={id} ref={text} value={markdown} />
			</div>
		);
	}
	return (
		<div
			class="project-pulse-status-preview markdown-rendered"
			role="region"
			aria-labelledby={id}
			tabIndex={0}
			onClick={(event) => {
				if (followLink(app, event, "")) close();
			}}
		>
			<Spoken id={id} text={words.status.preview} />
			<Rendered app={app} markdown={markdown} />
		</div>
	);
}

function Rendered({ app, markdown }: Pick<PreviewProps, "app" | "markdown">): JSX.Element {
	const element = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const { current } = element;
		if (!current) return;
		const component = new Component();
		component.load();
		let isGone = false;
		void render(app, markdown, "", component).then((box) => {
			if (!isGone) current.replaceChildren(...box.childNodes);
		});
		return () => {
			isGone = true;
			component.unload();
		};
	}, [markdown]);
	return <div ref={element} />;
}
