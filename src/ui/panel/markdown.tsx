/** A row's words, rendered by the app: plain at first, and with their links and emphasis as soon as these are there. */

import { Component, type App } from "obsidian";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { plainText } from "../../text/plain";
import { render } from "../rendering";
import { useDesk } from "./desk";
import { HELD, inlineOf } from "./inline";

/** Letters, digits and marks of prose: nothing the renderer would make anything of. */
const PROSE = /^[\p{L}\p{N}][\p{L}\p{N}\p{Zs},;?!"'’“”„()…–—/.-]*$/u;
/** A list's number or an address, which are of such signs too. */
const NOT_PROSE = /^\d+[.)](?:\s|$)|www\.|https?:/i;

export interface MarkdownProps {
	markdown: string;
	/** Path of the note, from which links are resolved. */
	path: string;
}

export function Markdown({ markdown, path }: MarkdownProps): JSX.Element {
	const { app } = useDesk();
	const element = useRef<HTMLSpanElement>(null);
	// The very same element at each drawing: what the app renders into it is none of Preact's.
	const drawn = useMemo(
		() => (
			<span key={markdown} class="project-pulse-text" dir="auto" ref={element}>
				{plainText(markdown)}
			</span>
		),
		[markdown],
	);
	useEffect(() => {
		const { current } = element;
		if (!current || (PROSE.test(markdown) && !NOT_PROSE.test(markdown))) return;
		const component = new Component();
		component.load();
		let isGone = false;
		void rendered(app, markdown, path, component).then((nodes) => {
			if (!isGone) current.replaceChildren(...nodes);
		});
		return () => {
			isGone = true;
			component.unload();
		};
	}, [markdown, path]);
	return drawn;
}

async function rendered(app: App, markdown: string, path: string, component: Component): Promise<Node[]> {
	const { markdown: inline, codes } = inlineOf(markdown);
	const box = await render(app, inline, path, component);
	putBack(box, codes);
	const only = box.children.length === 1 ? box.firstElementChild : null;
	return [...(only?.tagName === "P" ? only : box).childNodes];
}

/** Code goes back where it stood, as code and nothing else. */
function putBack(box: HTMLElement, codes: readonly string[]): void {
	const walker = box.doc.createTreeWalker(box, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode()) texts.push(walker.currentNode as Text);
	for (let text of texts) {
		for (let found = HELD.exec(text.data); found; found = HELD.exec(text.data)) {
			const mark = text.splitText(found.index);
			text = mark.splitText(found[0].length);
			mark.replaceWith(createEl("code", { text: codes[Number(found[1])] ?? "" }));
		}
	}
}
