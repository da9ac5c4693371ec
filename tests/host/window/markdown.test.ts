/** Rendered Markdown: what the app makes of lines as notes have them. */

import { describe, expect, it } from "vitest";
import { addIcon, MarkdownRenderer, setIcon } from "../obsidian";
import { opened } from "../opened";
import { Component } from "./component";

const notes = {
	"Home.md": "# Home\n\n## Part\n\nof it\n\n## Next\n\nmore\n",
	"Loop.md": "![[Loop]]",
	"picture.png": "",
};

async function rendered(markdown: string): Promise<HTMLElement> {
	const { host } = await opened(notes);
	const el = createDiv();
	await MarkdownRenderer.render(host.ui, markdown, el, "Home.md", new Component());
	return el;
}

const data = (el: HTMLElement, selector: string, name: string): (string | null)[] => [...el.querySelectorAll(selector)].map((found) => found.getAttribute(name));

describe("rendered Markdown", () => {
	it("has links of three kinds, tags, highlights, and no comments", async () => {
		const el = await rendered("[[Home|there]] [[Nobody#Part]] [out](https://example.org) [in](Home.md) #tag/a ==bright== %%not this%% #12 C#sharp");
		expect(data(el, "a.internal-link", "data-href")).toEqual(["Home", "Nobody#Part", "Home.md"]);
		expect([...el.querySelectorAll(".is-unresolved")].map((link) => link.textContent)).toEqual(["Nobody > Part"]);
		expect(data(el, "a.external-link", "href")).toEqual(["https://example.org"]);
		expect(data(el, "a", "rel").every((rel) => rel === "noopener nofollow")).toBe(true);
		expect(data(el, "a.tag", "href")).toEqual(["#tag/a"]);
		expect([el.querySelector("mark")?.textContent, el.textContent.includes("not this")]).toEqual(["bright", false]);
	});

	it("has real boxes, whatever stands in them, that know their line", async () => {
		const el = await rendered("---\na: 1\n---\n- [ ] open\n- [x] done\n- [/] half\n\t1. [?] nested\n- [link](Home) is none\n");
		expect(data(el, "input.task-list-item-checkbox", "data-task")).toEqual([" ", "x", "/", "?"]);
		expect(data(el, "input", "data-line")).toEqual(["3", "4", "5", "6"]);
		expect([...el.querySelectorAll("input")].map(({ checked }) => checked)).toEqual([false, true, true, true]);
		expect([...el.querySelectorAll("li")].map((item) => item.firstChild?.nextSibling?.textContent)).toEqual(["open", "done", "half", "nested", " is none"]);
	});

	it("embeds a part of a note, a picture, and no note for ever", async () => {
		const el = await rendered("![[Home#Part]] ![[picture.png]] ![[Nobody]]");
		const [note, picture, nobody] = [...el.querySelectorAll<HTMLElement>(".internal-embed")];
		expect([note?.querySelector("h2")?.textContent, note?.textContent.includes("more")]).toEqual(["Part", false]);
		expect(picture?.querySelector("img")?.getAttribute("src")).toMatch(/^app:\/\/local\/picture\.png/);
		expect(nobody?.hasClass("mod-empty")).toBe(true);
		expect((await rendered("![[Loop]]")).querySelectorAll(".markdown-embed")).toHaveLength(3);
	});

	it("shows tables with a head, callouts with a title, and HTML as text", async () => {
		const el = await rendered('| a | b |\n| - | - |\n| 1 | 2 |\n\n> [!warning] Mind\n> the gap\n\n<img src="x" onerror="1">');
		expect([el.querySelectorAll("thead th").length, el.querySelectorAll("tbody td").length]).toEqual([2, 2]);
		const callout = el.querySelector<HTMLElement>(".callout");
		expect([callout?.dataset["callout"], callout?.querySelector(".callout-title")?.textContent, callout?.querySelector(".callout-content")?.textContent]).toEqual([
			"warning",
			"Mind",
			"the gap",
		]);
		expect([el.querySelector("img"), el.textContent.includes("onerror")]).toEqual([null, true]);
	});
});

describe("icons", () => {
	it("take the place of what was there, and a plugin may bring its own", async () => {
		await opened({});
		const el = createDiv({ text: "before" });
		addIcon("probe-own", '<circle cx="50" cy="50" r="40"/>');
		setIcon(el, "probe-own");
		expect([el.textContent, el.querySelector("svg")?.getAttribute("viewBox"), el.querySelectorAll("circle").length]).toEqual(["", "0 0 100 100", 1]);
		setIcon(el, "");
		expect(el.childNodes).toHaveLength(0);
	});
});
