/** A window of its own for some tabs: the document of a frame, which has its own DOM classes as a real window does. */

import { WorkspaceContainer } from "./item";
import { extendWindow, focusWindow } from "./prototypes";
import type { Workspace } from "./workspace";

export class WorkspaceWindow extends WorkspaceContainer {
	readonly win: Window;
	readonly doc: Document;
	private readonly frame: HTMLIFrameElement;

	constructor(workspace: Workspace) {
		super(workspace, "vertical", "workspace-split mod-root");
		this.frame = workspace.app.containerEl.createEl("iframe", { cls: "popout-window" });
		const { contentWindow, contentDocument } = this.frame;
		if (!contentWindow || !contentDocument) throw new Error("This environment opens no frames");
		this.win = contentWindow;
		this.doc = contentDocument;
		extendWindow(contentWindow);
		workspace.app.listen(contentDocument);
		contentDocument.body.addClass("is-popout-window");
		contentDocument.body.append(this.containerEl);
		const focused = (): void => focusWindow(contentWindow);
		contentDocument.addEventListener("focusin", focused);
		contentDocument.addEventListener("pointerdown", focused, true);
	}

	/** Called when its last tab is gone. */
	protected override emptied(): void {
		if (activeWindow === this.win) focusWindow(window);
		this.workspace.trigger("window-close", this, this.win);
		super.emptied();
		this.frame.remove();
	}
}
