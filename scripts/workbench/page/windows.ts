/** Windows of their own get the look of the main one. */

import type { Host } from "../../../tests/host/host";
import { holdLinks } from "./links";

export function dressWindows({ ui }: Host): void {
	ui.workspace.on("window-open", (_: unknown, win: Window) => {
		const { head, body, documentElement } = win.document;
		for (const sheet of document.querySelectorAll("link[rel=stylesheet]")) head.append(win.document.importNode(sheet));
		body.addClasses([...document.body.classList].filter((name) => name.startsWith("theme-")));
		documentElement.dir = document.documentElement.dir;
		documentElement.lang = document.documentElement.lang;
		holdLinks(win.document);
	});
	ui.workspace.on("css-change", () => {
		for (const frame of document.querySelectorAll("iframe")) {
			const body = frame.contentDocument?.body;
			for (const name of ["theme-dark", "theme-light"]) body?.toggleClass(name, document.body.hasClass(name));
		}
	});
}
