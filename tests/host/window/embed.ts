/** What the app does to rendered Markdown once it knows the vault: links that lead nowhere, embedded notes and pictures. */

import type { TFile } from "obsidian";
import type { App } from "./app";
import { parseLinktext } from "./linktext";
import { renderMarkdown } from "./markdown";

/** An embed in an embed in an embed is a link. */
const DEEPEST = 3;

export async function completeMarkdown(app: App, el: HTMLElement, sourcePath: string, depth = 0): Promise<void> {
	const find = (linktext: string): TFile | null => {
		const { path } = parseLinktext(linktext);
		return path === "" ? app.vault.getFileByPath(sourcePath) : app.metadataCache.getFirstLinkpathDest(path, sourcePath);
	};
	for (const link of el.querySelectorAll("a.internal-link")) {
		link.toggleClass("is-unresolved", find(link.getAttribute("data-href") ?? "") === null);
	}
	const embeds = [...el.querySelectorAll<HTMLElement>("span.internal-embed:not(.is-loaded)")];
	await Promise.all(embeds.map(async (embed) => {
		const linktext = embed.getAttribute("src") ?? "";
		const file = find(linktext);
		embed.addClass("is-loaded");
		if (!file) embed.addClass("file-embed", "mod-empty");
		else if (PICTURE.test(file.extension)) picture(app, file, embed);
		else if (file.extension === "md" && depth < DEEPEST) await note(app, file, linktext, embed, depth);
	}));
	for (const process of app.workspace.postProcessors) process(el, sourcePath);
}

const PICTURE = /^(?:png|jpe?g|gif|webp|svg|avif|bmp)$/;

function picture(app: App, file: TFile, embed: HTMLElement): void {
	embed.addClass("media-embed", "image-embed");
	embed.empty();
	embed.createEl("img", { attr: { src: app.vault.getResourcePath(file), alt: file.name } });
}

async function note(app: App, file: TFile, linktext: string, embed: HTMLElement, depth: number): Promise<void> {
	embed.addClass("markdown-embed", "inline-embed");
	embed.empty();
	embed.createDiv({ cls: "markdown-embed-title", text: file.basename });
	const content = embed.createDiv({ cls: "markdown-embed-content" });
	renderMarkdown(part(await app.vault.cachedRead(file), parseLinktext(linktext).subpath), content);
	await completeMarkdown(app, content, file.path, depth + 1);
}

/** The section under a heading, or all of the note. */
function part(text: string, subpath: string): string {
	const heading = subpath.split("#").pop()?.trim().toLowerCase() ?? "";
	const lines = text.split("\n");
	const start = lines.findIndex((line) => /^#{1,6}\s/.test(line) && line.replace(/^#+\s+/, "").trim().toLowerCase() === heading);
	if (heading === "" || start < 0) return text;
	const level = /^#+/.exec(lines[start] ?? "")?.[0].length ?? 1;
	const length = lines.slice(start + 1).findIndex((line) => (/^(#{1,6})\s/.exec(line)?.[1]?.length ?? 7) <= level);
	return lines.slice(start, length < 0 ? undefined : start + 1 + length).join("\n");
}
