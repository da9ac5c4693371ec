/** The command line over vaults that were made to harm: nothing is run, nothing outside is touched, nothing takes long, the note is named. */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { cli, contentsOf, put, temporaryFolder, textAt, vaultWith } from "../cli/run";
import { isLong } from "../laws/runs";
import { HOSTILE, LEADING_OUT, TODAY } from "./notes";

const WATCH = pathToFileURL(fileURLToPath(new URL("watch.mjs", import.meta.url))).href;

/** Milliseconds that a whole run of the command line may take, start and all, on a machine that is busy. */
const BOUND = 15_000;

interface Watched {
	status: number | null;
	stdout: string;
	stderr: string;
	/** What was touched outside the vault. */
	outside: string[];
}

function run(vault: string, ...words: string[]): Watched {
	const log = join(temporaryFolder(), "log");
	const begin = performance.now();
	const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", WATCH, cli, words[0] ?? "", vault, ...words.slice(1), "--today", TODAY], {
		encoding: "utf8",
		maxBuffer: 1 << 28,
		timeout: 60_000,
		env: { ...process.env, PULSE_WATCH_LOG: log },
	});
	expect(performance.now() - begin).toBeLessThan(BOUND);
	const touched = readFileSync(log, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as [string, string]);
	expect(touched.length).toBeGreaterThan(2);
	const isInside = ([name, path]: [string, string]): boolean => name !== "program" && name !== "connection" && `${resolve(path)}${sep}`.startsWith(`${vault}${sep}`);
	return { status, stdout, stderr, outside: touched.filter((one) => !isInside(one)).map((one) => one.join(" ")) };
}

const NOTE = "Projects/Harbour.md";
const source = "# Talk\n\n**Project:** [[Harbour]]\n\nAbout lamps.\n";

describe.each(Object.entries(HOSTILE))("a note with %s", (_, text) => {
	it("runs nothing, reads nothing else, takes its time, and keeps every line", () => {
		const vault = vaultWith({ [NOTE]: text, "Sources/2026-06-20 - Talk.md": source, "Projects/Pier.md": "---\ntype: projects\n---\n# Pier\n", "Sources/2026-06-21 - Walk.md": "About [[Pier]].\n" });
		const all = [["check"], ["rollup", "--write"], ["list"], ["show", NOTE], ["tidy", "--context", "--write"]];
		for (const words of isLong ? all : all.slice(0, 2)) {
			const { status, stderr, outside } = run(vault, ...words);
			expect(outside).toEqual([]);
			expect(stderr).not.toMatch(/\n {4}at |RangeError|out of memory/);
			expect(status).not.toBeNull();
		}
		expect(existsSync("/tmp/project-pulse-harmed")).toBe(false);
		// Whatever became of that one, the other project has what is its own.
		expect(textAt(vault, "Projects/Pier.md")).toContain("- 2026-06-21: [[2026-06-21 - Walk]]");
		const rest = textAt(vault, NOTE).split("\n").values();
		// A half of a character has no bytes of its own.
		for (const line of Buffer.from(text).toString().split("\n").filter((old) => !old.startsWith("last_contact:"))) expect([...take(rest, line)]).toEqual([line]);
	}, 120_000);
});

/** The first of the lines that is this one; what stands before it is used up. */
function* take(lines: Iterator<string>, wanted: string): Generator<string> {
	for (let next = lines.next(); next.done !== true; next = lines.next()) {
		if (next.value !== wanted) continue;
		yield next.value;
		return;
	}
}

describe("what cannot be read as frontmatter", () => {
	it.each(["javascript", "coffee", "laughs as the type", "javascript, said to be YAML", "open brackets"])("is named with the note: %s", (kind) => {
		const vault = vaultWith({ [NOTE]: HOSTILE[kind] ?? "", "Sources/2026-06-20 - Talk.md": source });
		const { stdout, status } = run(vault, "check");
		expect(status).toBe(1);
		expect(stdout).toContain(NOTE);
	});
});

describe("links that lead out of the vault", () => {
	it("lead nowhere, and nothing there is looked at", () => {
		const vault = vaultWith({ [NOTE]: "---\ntype: projects\n---\n# Harbour\n", "Sources/2026-06-20 - Talk.md": source });
		put(vault, "../outside.md", "---\ntype: projects\n---\n# Outside\n\nsecret words\n");
		LEADING_OUT.forEach((target, index) => {
			put(vault, `Sources/2026-06-${10 + (index % 10)} - ${index}.md`, `---\nprojects: ["[[${target.replaceAll("\\", "\\\\").replaceAll("\u0000", "\\0")}]]"]\n---\n[[Harbour]] [[${target}]] [a](${encodeURI(target)}) ![[${target}]]\n`);
		});
		for (const words of [["check"], ["rollup", "--write"], ["collect", "--note", "Harbour", "--write"], ...LEADING_OUT.filter((target) => !target.includes("\u0000")).map((target) => ["show", target])]) {
			const { outside, stdout, stderr } = run(vault, ...words);
			expect(outside).toEqual([]);
			expect(stdout + stderr).not.toContain("secret words");
		}
	}, 120_000);

	it("as folders and files in circles end, and what they show is not read", () => {
		const vault = vaultWith({ [NOTE]: "---\ntype: projects\n---\n# Harbour\n", "Sources/2026-06-20 - Talk.md": source });
		const elsewhere = temporaryFolder();
		put(elsewhere, "Secret.md", "---\ntype: projects\n---\n# Secret\n");
		symlinkSync(vault, join(vault, "Sources/again"));
		symlinkSync(join(vault, "Sources"), join(vault, "Sources/circle"));
		symlinkSync(elsewhere, join(vault, "elsewhere"));
		symlinkSync(join(elsewhere, "Secret.md"), join(vault, "Projects/Secret.md"));
		const { outside, stdout, status } = run(vault, "list");
		expect({ outside, status }).toEqual({ outside: [], status: 0 });
		expect(stdout).toContain("Harbour");
		expect(stdout).not.toContain("Secret");
		expect(run(vault, "rollup", "--write").outside).toEqual([]);
		expect(Object.keys(contentsOf(elsewhere))).toEqual(["Secret.md"]);
	});
});

describe("very many", () => {
	it("projects of one source, and sources of one project, are rolled up in time", () => {
		const names = Array.from({ length: 10_000 }, (_, index) => `Project ${index}`);
		const files: Record<string, string> = { "2026-06-20 - All.md": `# All\n\n${names.map((name) => `- [[${name}]]`).join("\n")}\n` };
		for (const name of names.slice(0, 200)) files[`Projects/${name}.md`] = "---\ntype: projects\n---\n";
		for (let index = 0; index < 10_000; index++) files[`Sources/2025-01-01 - ${index}.md`] = "[[Project 7]]\n";
		const vault = vaultWith(files);
		const { status, outside } = run(vault, "rollup", "--write");
		expect({ status, outside }).toEqual({ status: 0, outside: [] });
		expect(textAt(vault, "Projects/Project 199.md")).toContain("[[2026-06-20 - All]]");
	}, 120_000);
});
