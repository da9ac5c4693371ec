/** Rendering of Markdown for plugins. */

import type { App } from "./app";
import { Component } from "./component";
import { completeMarkdown } from "./embed";
import { renderMarkdown } from "./markdown";

export class MarkdownRenderChild extends Component {
	constructor(readonly containerEl: HTMLElement) {
		super();
	}
}

export class MarkdownRenderer extends MarkdownRenderChild {
	/** Asynchronous as in the app: what is rendered is there only afterwards. */
	static async render(app: App, markdown: string, el: HTMLElement, sourcePath: string, _component: Component): Promise<void> {
		await Promise.resolve();
		renderMarkdown(markdown, el);
		await completeMarkdown(app, el, sourcePath);
	}
}
