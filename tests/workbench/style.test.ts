/** The stand-in's style sheet has what the plugin's own builds on. */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = "scripts/workbench/style";
const app = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8")).join("\n");
const plugin = readFileSync("styles.css", "utf8");

const used = (css: string): string[] => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name);
const defined = (css: string): Set<string> => new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = ""]) => name));

describe("every variable", () => {
	it("that the plugin's style sheet uses is one of the app's, or its own", () => {
		const known = defined(app);
		expect(used(plugin).length).toBeGreaterThan(20);
		expect([...new Set(used(plugin))].filter((name) => !known.has(name) && !name.startsWith("--project-pulse-"))).toEqual([]);
	});

	it("that the stand-in uses itself is defined", () => {
		expect([...new Set(used(app))].filter((name) => !defined(app).has(name))).toEqual([]);
	});
});
