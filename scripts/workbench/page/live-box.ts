/** The box of a task in the editor: a real one, until the cursor comes to its line. */

import { EditorView, WidgetType } from "@codemirror/view";

export class LiveBox extends WidgetType {
	constructor(private readonly status: string) {
		super();
	}

	override eq(other: LiveBox): boolean {
		return other.status === this.status;
	}

	toDOM(view: EditorView): HTMLElement {
		const attr = { "data-task": this.status, "aria-label": "Task" };
		const box = createEl("input", { type: "checkbox", cls: "task-list-item-checkbox", attr });
		box.checked = this.status !== " ";
		box.addEventListener("mousedown", (event) => event.preventDefault());
		box.addEventListener("click", (event) => {
			event.preventDefault();
			const at = view.posAtDOM(box) + 1;
			view.dispatch({ changes: { from: at, to: at + 1, insert: this.status === " " ? "x" : " " }, userEvent: "input" });
		});
		return box;
	}

	override ignoreEvent(): boolean {
		return true;
	}
}
