/** Links wherever they stand in the page: in the editor they open with the key held, elsewhere no link leads out of the page. */

import { EditorView } from "@codemirror/view";
import type { Extension } from "@codemirror/state";
import { editorInfoField } from "../../../tests/host/window/editor-state";
import type { App } from "../../../tests/host/window/app";
import { MarkdownView } from "../../../tests/host/window/markdown-view";
import { Keymap } from "../../../tests/host/window/scope";

export function editorLinks(app: App): Extension {
	const linkOf = (event: MouseEvent): HTMLElement | null => (event.target as Element).closest<HTMLElement>(".cm-hmd-internal-link");
	const pathOf = (view: EditorView): string => {
		const info = view.state.field(editorInfoField);
		return info instanceof MarkdownView ? (info.file?.path ?? "") : "";
	};
	return EditorView.domEventHandlers({
		mousedown(event, view) {
			const link = linkOf(event);
			if (!link || (event.button !== 1 && !Keymap.isModifier(event, "Mod"))) return false;
			event.preventDefault();
			void app.workspace.openLinkText(link.dataset["href"] ?? "", pathOf(view), event.button === 1 || event.altKey ? Keymap.isModEvent(event) : false);
			return true;
		},
		mouseover(event, view) {
			const targetEl = linkOf(event);
			const linktext = targetEl?.dataset["href"];
			if (targetEl && linktext !== undefined) {
				app.workspace.trigger("hover-link", { event, source: "editor", hoverParent: {}, targetEl, linktext, sourcePath: pathOf(view) });
			}
			return false;
		},
	});
}

/** A link that nobody has answered would take the page away: one to a note does nothing, one to elsewhere opens a tab. */
export function holdLinks(doc: Document): void {
	const hold = (event: MouseEvent): void => {
		const link = (event.target as Element | null)?.closest("a[href]");
		if (link && !link.classList.contains("external-link")) event.preventDefault();
	};
	doc.addEventListener("click", hold);
	doc.addEventListener("auxclick", hold);
}
