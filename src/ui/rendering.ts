/** Markdown as the app renders it, without what would load or run: looking at a list fetches nothing. */

import { MarkdownRenderer, type App, type Component } from "obsidian";

const LOADING = "img, iframe, audio, video, object, embed";
const RUNNING: readonly string[] = ["javascript:", "data:", "vbscript:"];

/** @param path of the note from which links are resolved */
export async function render(app: App, markdown: string, path: string, component: Component): Promise<HTMLElement> {
	const box = createDiv();
	await MarkdownRenderer.render(app, markdown, box, path, component);
	for (const loading of box.querySelectorAll(LOADING)) loading.remove();
	for (const link of box.querySelectorAll("[href]")) if (runs(link.getAttribute("href") ?? "")) link.removeAttribute("href");
	return box;
}

/** As a browser takes it: case, blanks in front and line breaks inside make no difference. */
function runs(href: string): boolean {
	try {
		return RUNNING.includes(new URL(href, "https://vault.invalid").protocol);
	} catch {
		return false;
	}
}
