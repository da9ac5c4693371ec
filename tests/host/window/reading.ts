/** What a click or the pointer does in a note that is shown for reading. */

import type { MarkdownView } from "./markdown-view";
import { Keymap } from "./scope";

export function listenInReading(view: MarkdownView, el: HTMLElement): void {
	el.addEventListener("click", (event) => clicked(view, event));
	el.addEventListener("auxclick", (event) => {
		if (event.button === 1) clicked(view, event);
	});
	el.addEventListener("mouseover", (event) => {
		const targetEl = (event.target as Element).closest<HTMLElement>("a.internal-link");
		if (!targetEl) return;
		const linktext = targetEl.dataset["href"] ?? "";
		const sourcePath = view.file?.path ?? "";
		view.app.workspace.trigger("hover-link", { event, source: "preview", hoverParent: view, targetEl, linktext, sourcePath });
	});
}

function clicked(view: MarkdownView, event: MouseEvent): void {
	const target = event.target as Element;
	const link = target.closest<HTMLElement>("a.internal-link");
	if (link) {
		event.preventDefault();
		void view.app.workspace.openLinkText(link.dataset["href"] ?? "", view.file?.path ?? "", Keymap.isModEvent(event));
		return;
	}
	const box = target.closest<HTMLInputElement>("input.task-list-item-checkbox");
	if (!box || box.dataset["line"] === undefined) return;
	event.preventDefault();
	const line = Number(box.dataset["line"]);
	const text = view.editor.getLine(line);
	const status = box.dataset["task"] === " " ? "x" : " ";
	view.editor.setLine(line, text.replace(/^((?:\s|>)*(?:[-*+]|\d+[.)])\s+\[).(\])/u, `$1${status}$2`));
}
