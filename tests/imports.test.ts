import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../src", import.meta.url));

/** Each part with the parts it may import, besides itself. What is not listed may not be imported. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
	["settings", []],
	["text", []],
	["notes", ["text", "settings"]],
	["plans", ["text", "settings", "notes"]],
	["rollup", ["text", "settings", "notes", "plans"]],
	["doubles", ["text", "settings"]],
	["collect", ["text", "settings", "notes", "plans", "rollup", "doubles"]],
	["tidy", ["text", "settings", "notes", "plans", "rollup", "doubles"]],
	["words", ["text", "settings", "notes", "plans", "rollup", "doubles", "collect", "tidy"]],
	["history", ["text"]],
	["review", ["text", "plans"]],
	["panel", ["text", "settings", "notes", "plans", "rollup", "words"]],
	["overview", ["text", "settings", "notes", "plans", "rollup", "words", "panel"]],
	["status", ["text", "settings", "notes", "plans", "rollup", "words"]],
	["report", ["text", "settings", "notes", "plans", "rollup", "doubles", "collect", "tidy", "words", "status"]],
	["cli", ["text", "settings", "notes", "plans", "rollup", "doubles", "collect", "tidy", "words", "status", "report"]],
	["vault", ["text", "settings", "notes", "plans", "rollup", "doubles", "collect", "tidy", "words", "history", "review", "status"]],
	["ui", ["text", "settings", "notes", "plans", "rollup", "doubles", "collect", "tidy", "words", "history", "review", "panel", "overview", "status", "vault"]],
	["scripts", ["text", "settings", "notes", "plans", "rollup", "doubles", "collect", "tidy", "words", "history", "review", "panel", "overview", "status", "report", "vault", "ui"]],
	// The class that builds and registers. Nobody imports it.
	["main", ["text", "settings", "notes", "plans", "rollup", "doubles", "collect", "tidy", "words", "history", "review", "panel", "overview", "status", "report", "vault", "ui", "scripts", "tab"]],
	// Part of the user interface, though it lies beside the settings.
	["tab", ["text", "settings", "notes", "plans", "rollup", "words", "vault", "ui"]],
	// The build puts these in place of what a phone lacks.
	["shims", []],
]);

/** Runs in the app, on a phone, in Node and in the browser stand-in alike. */
const CORE = ["settings", "text", "notes", "plans", "rollup", "doubles", "collect", "tidy", "words", "history", "review", "panel", "overview", "status", "report"];
const IN_THE_APP = ["vault", "ui", "scripts", "main", "tab"];

function partOf(path: string): string {
	if (path === "main.ts") return "main";
	return path === "settings/tab.ts" ? "tab" : (path.split("/")[0] ?? "");
}

/** Which packages a file may import. */
function mayUse(path: string, name: string): boolean {
	const part = partOf(path);
	if (name === "gray-matter") return path === "notes/frontmatter.ts";
	if (part === "cli") return name !== "obsidian";
	if (part === "shims") return false;
	if (name === "date-fns") return part !== "settings";
	if (name === "diff") return part === "review" || part === "report" || path === "doubles/difference.ts";
	if (name === "fastest-levenshtein" || name === "stemmer") return part === "doubles";
	if (name === "markdown-table" || name === "fast-string-width") return part === "report";
	if (name.startsWith("preact") || name === "@tanstack/virtual-core") return part === "ui";
	return IN_THE_APP.includes(part) && (name === "obsidian" || name.startsWith("@codemirror/"));
}

/** What is wrong in a file of the source, by its path below `src`. */
function faults(path: string, text: string): string[] {
	const part = partOf(path);
	const allowed = PARTS.get(part);
	if (!allowed) return [`${path}: "${part}" has no place among the parts`];
	const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
	const wrong = imported.filter((name) => {
		if (!name.startsWith(".")) return !mayUse(path, name);
		const target = posix.join(posix.dirname(path), name).replace(/\.m?[jt]sx?$/, "") + ".ts";
		return partOf(target) !== part && !allowed.includes(partOf(target));
	});
	const clock = CORE.includes(part) && asksTheClock(text) ? [`${path} asks the clock`] : [];
	return [...wrong.map((name) => `${path} imports ${name}`), ...clock];
}

/** `new Date(…)`, `Date.now`, `Date()`: the day is a parameter, and no date is an object. */
function asksTheClock(text: string): boolean {
	const isDate = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === "Date";
	const visit = (node: ts.Node): boolean => {
		const made = (ts.isNewExpression(node) || ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) && isDate(node.expression);
		return made || ts.forEachChild(node, (child) => visit(child) || undefined) === true;
	};
	return visit(ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest));
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
	.map((path) => path.replaceAll("\\", "/"))
	.filter((path) => /\.m?tsx?$/.test(path))
	.sort();

describe("the source", () => {
	it("is found", () => {
		expect(files.length).toBeGreaterThan(50);
		for (const part of ["text", "notes", "plans", "rollup", "settings"]) expect(files.some((path) => partOf(path) === part), part).toBe(true);
	});

	it("imports in one direction only, and knows neither host nor clock where it must not", () => {
		expect(files.flatMap((path) => faults(path, readFileSync(`${root}/${path}`, "utf8")))).toEqual([]);
	});

	it("has no part that imports one above it", () => {
		const order = [...PARTS.keys()];
		const rank = (part: string): number => ["text", "settings", "notes", "plans", "rollup", "doubles", "collect", "tidy", "words", "history", "review", "panel", "overview", "status", "report", "cli", "vault", "ui", "tab", "scripts", "main", "shims"].indexOf(part);
		expect(order.map(rank).filter((at) => at < 0)).toEqual([]);
		for (const [part, others] of PARTS) expect(others.filter((other) => rank(other) >= rank(part)), part).toEqual([]);
	});
});

describe("what the test above looks for", () => {
	it.each<[string, string, boolean]>([
		["text/a.ts", 'import { x } from "./b";', true],
		["text/a.ts", 'import { x } from "../notes/b";', false],
		["text/a.ts", 'import type { x } from "../settings/schema";', false],
		["text/a.ts", 'export { x } from "../notes/b";', false],
		["text/a.ts", 'export * from "../notes/b";', false],
		["text/a.ts", 'const x = await import("../notes/b");', false],
		["text/a.ts", 'let x: import("../notes/b").X;', false],
		["text/a.ts", '// import "../notes/b"', true],
		["text/a.ts", 'import { isValid } from "date-fns";', true],
		["text/a.ts", 'import matter from "gray-matter";', false],
		["text/a.ts", 'import { parse } from "yaml";', false],
		["notes/a.ts", 'import { x } from "../settings/read";', true],
		["notes/a.ts", 'import { x } from "../settings/tab";', false],
		["notes/a.ts", 'import { x } from "../plans/b";', false],
		["notes/frontmatter.ts", 'import matter from "gray-matter";', true],
		["notes/a.ts", 'import matter from "gray-matter";', false],
		["plans/a.ts", 'import { x } from "../notes/b";', true],
		["plans/a.ts", 'import { x } from "../rollup/b";', false],
		["rollup/a.ts", 'import { x } from "../plans/b";', true],
		["rollup/a.ts", 'import { x } from "../words/b";', false],
		["rollup/a.ts", 'import { App } from "obsidian";', false],
		["rollup/a.ts", 'import { x } from "node:fs";', false],
		["rollup/a.ts", 'import { x } from "fs";', false],
		["settings/read.ts", 'import { x } from "./schema";', true],
		["settings/read.ts", 'import { x } from "./tab";', false],
		["settings/read.ts", 'import { x } from "../text/date";', false],
		["settings/tab.ts", 'import { x } from "obsidian"; import { y } from "../ui/b"; import { z } from "./schema";', true],
		["words/a.ts", 'import { x } from "../notes/problem";', true],
		["words/a.ts", 'import { x } from "../report/b";', false],
		["panel/a.ts", 'import { x } from "../words/b"; import { y } from "../plans/b";', true],
		["panel/a.ts", 'import { x } from "../vault/b";', false],
		["panel/a.ts", 'import { x } from "preact";', false],
		["words/a.ts", 'import type { x } from "../panel/b";', false],
		["ui/a.tsx", 'import { x } from "../panel/b"; import { y } from "preact";', true],
		["panel/a.ts", "const x = Date.now();", false],
		["report/a.ts", 'import { x } from "../vault/b";', false],
		["cli/a.mts", 'import { x } from "../report/b"; import { y } from "node:fs"; import { z } from "./b.mjs";', true],
		["cli/a.mts", 'import { x } from "obsidian";', false],
		["cli/a.mts", 'import { x } from "../vault/b";', false],
		["vault/a.ts", 'import { App } from "obsidian";', true],
		["vault/a.ts", 'import { x } from "../ui/b";', false],
		["vault/a.ts", 'import { x } from "node:path";', false],
		["ui/a.ts", 'import { x } from "../vault/b"; import { y } from "@codemirror/state";', true],
		["ui/a.ts", 'import { x } from "../cli/b";', false],
		["ui/a.ts", 'import { x } from "../main";', false],
		["main.ts", 'import { x } from "./ui/b"; import { y } from "./settings/tab"; import { z } from "obsidian";', true],
		["main.ts", 'import { x } from "./cli/b";', false],
		["scripts/a.ts", 'import { x } from "../ui/b"; import { y } from "../report/c"; import { z } from "obsidian";', true],
		["scripts/a.ts", 'import { x } from "../cli/b";', false],
		["ui/a.ts", 'import { x } from "../scripts/b";', false],
		["report/a.ts", 'import { x } from "diff";', true],
		["report/a.ts", 'import { x } from "commander";', false],
		["ui/a.ts", 'import { x } from "../shims/fs";', false],
		["utils/a.ts", "", false],
		["plans/a.ts", "const x = new Date();", false],
		["plans/a.ts", "const x = Date.now();", false],
		["plans/a.ts", "const x = [new Date(2025, 1, 1)];", false],
		["plans/a.ts", "const x = Date();", false],
		["plans/a.ts", "const x = y instanceof Date; // new Date()", true],
		["ui/a.ts", "const x = new Date();", true],
	])("%s with %s: %s", (path, text, right) => {
		expect(faults(path, text).length === 0).toBe(right);
	});
});
