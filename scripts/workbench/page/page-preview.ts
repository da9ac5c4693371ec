/** The core page preview: what `hover-link` asks for, in a box beside the link. */

import { Component } from "../../../tests/host/window/component";
import type { App } from "../../../tests/host/window/app";
import { parseLinktext } from "../../../tests/host/window/linktext";
import { MarkdownRenderer } from "../../../tests/host/window/renderer";
import { Keymap } from "../../../tests/host/window/scope";

interface HoverLink {
	event: MouseEvent;
	source: string;
	targetEl: HTMLElement | null;
	linktext: string;
	sourcePath?: string;
	state?: { scroll?: number };
}

const WAIT = 300;

export class PagePreview {
	private popoverEl: HTMLElement | null = null;
	private targetEl: HTMLElement | null = null;
	private timer = 0;

	constructor(private readonly app: App) {
		app.workspace.on("hover-link", (link: HoverLink) => this.asked(link));
		document.addEventListener("pointerover", (event) => this.moved(event.target as Element | null));
		document.addEventListener("keydown", (event) => {
			if (event.key === "Escape") this.close();
		});
	}

	private asked(link: HoverLink): void {
		const source = this.app.workspace.hoverLinkSources.get(link.source) as { defaultMod?: boolean } | undefined;
		const needsMod = source?.defaultMod ?? true;
		const isHeld = Keymap.isModifier(link.event, "Mod") || link.event.metaKey;
		if ((needsMod && !isHeld) || !link.targetEl || link.targetEl === this.targetEl) return;
		this.close();
		this.targetEl = link.targetEl;
		this.timer = window.setTimeout(() => void this.open(link), WAIT);
	}

	/** Off the link and off the box: after a moment the box goes. */
	private moved(over: Element | null): void {
		if (!this.targetEl || !over) return;
		window.clearTimeout(this.popoverEl ? this.timer : 0);
		if (this.targetEl.contains(over) || this.popoverEl?.contains(over)) return;
		if (!this.popoverEl) this.close();
		else this.timer = window.setTimeout(() => this.close(), WAIT);
	}

	private close(): void {
		window.clearTimeout(this.timer);
		this.popoverEl?.remove();
		this.popoverEl = null;
		this.targetEl = null;
	}

	private async open({ targetEl, linktext, sourcePath = "", state }: HoverLink): Promise<void> {
		const { app } = this;
		const { path, subpath } = parseLinktext(linktext);
		const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath) ?? app.vault.getFileByPath(path);
		if (!targetEl?.isConnected || targetEl !== this.targetEl) return;
		const popover = app.containerEl.createDiv({ cls: "popover hover-popover" });
		this.popoverEl = popover;
		const embed = popover.createDiv({ cls: "markdown-embed" });
		embed.createDiv({ cls: "markdown-embed-title", text: file?.basename ?? path });
		const content = embed.createDiv({ cls: "markdown-embed-content markdown-rendered" });
		place(popover, targetEl);
		if (file?.extension === "md") await MarkdownRenderer.render(app, await app.vault.cachedRead(file), content, file.path, new Component());
		else content.createEl("p", { text: file ? "No preview of this kind of file." : "This note is not there yet." });
		content.addEventListener("click", (event) => {
			const link = (event.target as Element).closest<HTMLElement>("a.internal-link");
			if (link) void app.workspace.openLinkText(link.dataset["href"] ?? "", file?.path ?? "", Keymap.isModEvent(event));
		});
		const line = state?.scroll ?? lineOf(content, subpath);
		const blocks = [...content.querySelectorAll<HTMLElement>("[data-line]")].filter((el) => Number(el.dataset["line"]) <= (line ?? -1));
		const shown = blocks.at(-1);
		if (shown) popover.scrollTop = shown.offsetTop - 60;
		shown?.addClass("is-flashing");
		place(popover, targetEl);
	}
}

function lineOf(content: HTMLElement, subpath: string): number | undefined {
	const name = subpath.split("#").pop()?.trim().toLowerCase();
	const headings = [...content.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")];
	const found = name ? headings.find((heading) => heading.textContent.trim().toLowerCase() === name) : undefined;
	return found && Number(found.dataset["line"]);
}

/** Below the link, or above it when there is no room. */
function place(popover: HTMLElement, targetEl: HTMLElement): void {
	const target = targetEl.getBoundingClientRect();
	const outer = popover.offsetParent?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
	const { width, height } = popover.getBoundingClientRect();
	const below = target.bottom + 6 + height <= outer.bottom;
	const top = below ? target.bottom + 6 : Math.max(outer.top + 4, target.top - height - 6);
	const left = Math.max(outer.left + 4, Math.min(target.left, outer.right - width - 4));
	popover.setCssStyles({ left: `${left - outer.left}px`, top: `${top - outer.top}px` });
}
