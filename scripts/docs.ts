// Writes the parts of the docs that come from the code. A test fails while they differ from it.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { keyHelp } from "../src/panel/keys";
import { codes } from "../src/words/en/codes";
import { panel } from "../src/words/en/panel";

const note = "<!-- Made from the code by `npm run docs`. -->";

/** docs/codes.md: every code of a problem, refusal and skip with its sentence. */
export function codesPage(): string {
	const table = (head: string, sentences: [string, string][]): string[] => [
		`| ${head} | |`,
		"| --- | --- |",
		...sentences.map(([code, sentence]) => `| \`${code}\` | ${sentence} |`),
	];
	const spoken = (sentences: Record<string, (what: string) => string>): [string, string][] =>
		Object.entries(sentences).map(([code, sentence]) => [code, sentence("…")]);
	const reasons = Object.entries(codes.reasons).map(([rule, reason]): [string, string] => [rule, reason(12)]);
	return [
		note,
		"# Codes",
		"",
		"What `--json` calls a `code`, `reason` or `rule`, and the sentence people read. `…` stands for what is at fault.",
		"",
		"## Problems",
		"",
		"Something in a note could not be read as meant. Everything else in the note is read all the same.",
		"",
		...table("Problem", spoken(codes.problems)),
		"",
		"## Refusals",
		"",
		"A change was not made, and the note is as it was. The rest of an update still goes through.",
		"",
		...table("Refusal", spoken(codes.refusals)),
		"",
		"## Skips",
		"",
		"A source reaches a note and has no entry in it.",
		"",
		...table("Skip", Object.entries(codes.skips)),
		"",
		"## Rules",
		"",
		"Why an entry is there. The first rule that applies is the entry's rule.",
		"",
		...table("Rule", reasons),
		"",
	].join("\n");
}

/** docs/command-line.md: what `--help` says. */
export function commandLinePage(): string {
	const help = (...words: string[]): string[] => {
		const text = execFileSync(process.execPath, ["dist/cli.mjs", ...words, "--help"], { encoding: "utf8" });
		return ["```text", text.trimEnd(), "```", ""];
	};
	return [
		note,
		"# Command line",
		"",
		"`node dist/cli.mjs` after `npm run build`; installed as a package it is called `project-pulse`.",
		"",
		...help(),
		"Exit status: 0; 1 when `check` lists a problem or `rollup`, `update`, `add`, `collect` or `tidy` meets a refusal or a failed",
		"write; 2 for wrong use, with one line that says what is wrong. A vault is any folder of notes. Hidden files and folders and symbolic",
		"links are not read, and nothing outside the folder is read or written, but for the file given to `--config`.",
		"",
		"The running app answers with the same words and data: see [scripts and links](api.md#the-command-line-in-the-app).",
		"",
		...["show", "list", "rollup", "update", "add", "status", "collect", "tidy", "check"].flatMap((name) => [`## ${name}`, "", ...help(name)]),
	].join("\n");
}

/** docs/keys.md: the keyboard of the panel. */
export function keysPage(): string {
	const written = (keys: readonly string[]): string => keys.map((key) => `<kbd>${key}</kbd>`).join("+");
	return [
		note,
		"# Keys of the panel",
		"",
		"They count while the focus is in the panel's list. <kbd>Ctrl</kbd> is <kbd>⌘</kbd> on a Mac. The same list opens with",
		"<kbd>?</kbd>. In languages written from right to left the two arrows that fold and unfold trade places.",
		"",
		"| Key | What it does |",
		"| --- | --- |",
		...keyHelp("Ctrl").map(({ intention, keys }) => `| ${keys.map(written).join(" or ")} | ${panel.help.intentions[intention]} |`),
		"",
	].join("\n");
}

/** What the code says each page is, by file. */
export const pages: Record<string, () => string> = {
	"docs/codes.md": codesPage,
	"docs/command-line.md": commandLinePage,
	"docs/keys.md": keysPage,
};

if (process.argv.includes("--write")) for (const [file, page] of Object.entries(pages)) writeFileSync(file, page());
