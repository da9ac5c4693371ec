/** One section, dressed up in all the ways in which notes come: an example must hold in each of them. */

import { expect } from "vitest";
import type { Page } from "../../src/plans/page";
import type { Plan } from "../../src/plans/plan";
import type { Settings } from "../../src/settings/schema";
import { made, outcome, pageFor } from "./trial";

interface Disguise {
	name: string;
	/** Whether it goes round the list and not round the note; an empty section cannot wear it. */
	close?: boolean;
	note: (heading: string, body: string) => string;
}

const HEAD = "---\ntype: projects\nlast_contact: '2025-12-19'\n---\n# Lighthouse\n\n";
const TAIL = "## Overview\n\nWhite paint, red door.\n";

const plain = (heading: string, body: string): string =>
	`${HEAD}## ${heading}\n\n${body === "" ? "" : body + "\n\n"}${TAIL}`;
const eachLine = (body: string, change: (line: string) => string): string => body.split("\n").map(change).join("\n");

const DISGUISES: readonly Disguise[] = [
	{ name: "as it is", note: plain },
	{ name: "with CRLF", note: (heading, body) => plain(heading, body).replaceAll("\n", "\r\n") },
	{ name: "with CR", note: (heading, body) => plain(heading, body).replaceAll("\n", "\r") },
	{ name: "with a byte order mark", note: (heading, body) => "\ufeff" + plain(heading, body) },
	{ name: "without frontmatter", note: (heading, body) => plain(heading, body).slice(HEAD.indexOf("#")) },
	{
		name: "last, without final newline",
		note: (heading, body) => `${HEAD}${TAIL}\n## ${heading}${body === "" ? "" : "\n\n" + body}`,
	},
	{
		name: "right under its heading",
		close: true,
		note: (heading, body) => `${HEAD}## ${heading}\n${body === "" ? "" : body + "\n"}${TAIL}`,
	},
	{
		name: "behind a decoy in a fence",
		note: (heading, body) => plain(heading, body).replace("## ", `~~~md\n## ${heading}\n\n- ❌ Decoy\n- [ ] Decoy\n~~~\n\n## `),
	},
	{
		name: "in a callout",
		close: true,
		note: (heading, body) =>
			plain(heading, body === "" ? "> [!todo]+ List" : "> [!todo]+ List\n>\n" + eachLine(body, (line) => ("> " + line).trimEnd())),
	},
	{
		name: "indented",
		close: true,
		note: (heading, body) => plain(heading, eachLine(body, (line) => ("  " + line).trimEnd())),
	},
];

interface Example {
	heading: string;
	before: string;
	after: string;
	act: (page: Page) => Plan;
	settings?: Settings;
}

/** Expects the text after the plan in every disguise. */
export function expectEverywhere({ heading, before, after, act, settings }: Example): void {
	for (const { name, note } of DISGUISES.filter(({ close }) => !close || before !== "")) {
		const page = pageFor(note(heading, before), settings);
		expect(made(page, act(page)), name).toBe(note(heading, after));
	}
}

/** Expects the same refusal in every disguise. */
export function expectRefusal({ heading, before, act }: Omit<Example, "after">, code: string): void {
	for (const { name, note } of DISGUISES.filter(({ close }) => !close || before !== "")) {
		const page = pageFor(note(heading, before));
		const plan = act(page);
		expect(outcome(page, plan), name).toBeNull();
		expect(plan.refusal?.code, name).toBe(code);
	}
}
