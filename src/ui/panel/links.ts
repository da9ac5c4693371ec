/** Links in rows that the app rendered: what a click and a hovering mouse do. */

import { Keymap, type App, type HoverParent } from "obsidian";

/** As the app knows the panel, as a kind of view and as a source of page previews. */
export const PANEL_VIEW = "project-pulse-panel";

/** The core plugin that searches; it is in no typings. */
interface Search {
	openGlobalSearch: (query: string) => void;
}

/** True when the event was for a link, and is dealt with or left to the app. */
export function followLink(app: App, event: MouseEvent, path: string): boolean {
	const link = linkAt(event);
	if (!link) return false;
	if (link.hasClass("internal-link")) {
		event.preventDefault();
		void app.workspace.openLinkText(targetOf(link), path, Keymap.isModEvent(event));
	} else if (link.hasClass("tag")) {
		event.preventDefault();
		searchOf(app)?.openGlobalSearch(`tag:${link.textContent.trim()}`);
	}
	return true;
}

export function linkAt({ target }: Event): HTMLAnchorElement | null {
	return target instanceof Node && target.instanceOf(Element) ? target.closest<HTMLAnchorElement>("a[href]") : null;
}

export function targetOf(link: HTMLElement): string {
	return link.getAttribute("data-href") ?? link.getAttribute("href") ?? "";
}

export interface Hovered {
	event: MouseEvent;
	hoverParent: HoverParent;
	targetEl: HTMLElement;
	/** A link, or the path of a note. */
	linktext: string;
	sourcePath: string;
	/** Counted from 1; null for a note's beginning. */
	line: number | null;
}

/** Has the page preview shown, which waits for Mod where the user has set it so. */
export function preview(app: App, { line, ...hovered }: Hovered): void {
	const state = line === null ? {} : { state: { scroll: line - 1 } };
	app.workspace.trigger("hover-link", { ...hovered, ...state, source: PANEL_VIEW });
}

function searchOf(app: App): Search | null {
	const plugins: unknown = Reflect.get(app, "internalPlugins");
	const found = call(plugins, "getEnabledPluginById", "global-search");
	return has(found, "openGlobalSearch") ? { openGlobalSearch: (query) => void call(found, "openGlobalSearch", query) } : null;
}

function call(object: unknown, name: string, argument: string): unknown {
	if (!has(object, name)) return null;
	const method: unknown = Reflect.get(object, name);
	return typeof method === "function" ? Reflect.apply(method, object, [argument]) : null;
}

function has(object: unknown, name: string): object is object {
	return typeof object === "object" && object !== null && typeof Reflect.get(object, name) === "function";
}
