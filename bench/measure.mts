/** One measure in a process of its own: `node measure.mjs <measure> <vault> [folder of packages]` prints it as JSON. */

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Progress } from "../src/cli/progress.mjs";
import { openVault } from "../src/cli/vault.mjs";
import { parseYaml } from "../src/cli/yaml";
import { readFlat, type Value } from "../src/notes/flat";
import { createReader, factsOf, readNote, type NoteFacts } from "../src/notes/reading";
import { rollUpAt } from "../src/report/rollup";
import { trackedNotes, type Vault } from "../src/report/vault";
import { Graph } from "../src/rollup/graph";
import { linkWriter } from "../src/rollup/link";
import type { NoteRollup } from "../src/rollup/rollup";
import { readSettings } from "../src/settings/read";
import { applyEdits } from "../src/text/edit";
import type { IsoDate } from "../src/text/date";

const TODAY = "2026-01-15" as IsoDate;
const reader = createReader(readSettings(null).settings, parseYaml);

type Figures = Record<string, number>;

const MEASURES: Readonly<Record<string, (root: string, packages: string) => Figures>> = {
	floor: (root) => {
		let feeds = 0;
		const notes = notesIn(root);
		const time = timed(() => {
			for (const path of notes) feeds += feedsIn(readFileSync(join(root, path), "utf8"));
		});
		return { ms: time, notes: notes.length, feeds };
	},
	cold: (root) => {
		let rollups = 0;
		const time = timed(() => {
			const vault = openVault(root, reader, new Progress(process.stderr));
			rollups = allRollups(vault).length;
		});
		return { ms: time, rollups };
	},
	memory: (root) => {
		const texts = textsOf(root);
		let rollups = 0;
		const time = timed(() => (rollups = allRollups(filled(texts)).length));
		return { ms: time, rollups };
	},
	"markdown-it": (root, packages) => {
		const load = createRequire(join(packages, "package.json"));
		const MarkdownIt = load("markdown-it") as new () => { parse: (text: string, env: object) => unknown[] };
		const parser = new MarkdownIt();
		const texts = textsOf(root);
		let tokens = 0;
		const time = timed(() => {
			for (const text of texts.values()) tokens += parser.parse(text, {}).length;
		});
		return { ms: time, tokens };
	},
	edit: (root) => {
		const texts = textsOf(root);
		const vault = filled(texts);
		allRollups(vault);
		const sources = [...texts.keys()].filter((path) => path.startsWith("Sources/"));
		const times: number[] = [];
		let rollups = 0;
		for (let index = 0; index < 120; index++) {
			const path = sources[(index * 7919) % sources.length] ?? "";
			const text = `${texts.get(path) ?? ""}\nOne more line, typed by hand ${index}.\n`;
			texts.set(path, text);
			const time = timed(() => {
				vault.graph.set(factsOf(readNote(path, text, reader), reader));
				for (const touched of vault.graph.touchedBy(path)) if (rollUpOne(vault, touched)) rollups++;
			});
			// The first twenty make the engine warm.
			if (index >= 20) times.push(time);
		}
		times.sort((a, b) => a - b);
		return { ms: times[50] ?? 0, worst: times[98] ?? 0, rollups: rollups / 120, ...unrelated(vault, texts) };
	},
	heap: (root) => {
		const before = heap();
		const graph = new Graph(reader);
		const notes = notesIn(root);
		for (const path of notes) {
			const facts = factsOf(readNote(path, readFileSync(join(root, path), "utf8"), reader), reader);
			// As `vault/known.ts` does it in the app: slices of a text would keep the whole text.
			graph.set(JSON.parse(JSON.stringify(facts)) as NoteFacts);
		}
		const kept = heap() - before;
		return { bytes: kept / notes.length, known: graph.paths().length };
	},
	frontmatter: (root) => {
		const blocks = [...textsOf(root).values()].flatMap((text) => /^---\r?\n([^]*?)\r?\n---/.exec(text)?.[1] ?? []);
		const ours = blocks.map((block) => readFlat(block));
		const equal = blocks.filter((block, index) => ours[index] && same(ours[index], values(block))).length;
		const answered = ours.filter((values) => values !== null).length;
		const flat = timed(() => blocks.forEach((block) => readFlat(block) ?? values(block)));
		const yaml = timed(() => blocks.forEach(values));
		return { ms: flat, yaml, blocks: blocks.length, answered, unequal: answered - equal };
	},
	writing: (root) => {
		const texts = textsOf(root);
		const vault = filled(texts);
		const write = (): number => {
			let written = 0;
			for (const path of projectsOf(vault)) {
				const edits = rollUpOne(vault, path)?.edits ?? [];
				const before = texts.get(path) ?? "";
				const after = applyEdits(before, edits);
				if (after !== before) written++;
				texts.set(path, after);
			}
			return written;
		};
		let written = 0;
		const time = timed(() => (written = write()));
		for (const path of projectsOf(vault)) vault.graph.set(factsOf(readNote(path, texts.get(path) ?? "", reader), reader));
		return { ms: time, written, again: write() };
	},
};

/** A note that no project knows is changed: how many rollups that asks for. */
function unrelated({ graph }: Vault, texts: Map<string, string>): Figures {
	const path = "Loose/Shopping.md";
	for (const text of ["Bread.\n", "Bread and salt.\n"]) {
		texts.set(path, text);
		graph.set(factsOf(readNote(path, text, reader), reader));
	}
	return { unrelated: graph.touchedBy(path).size };
}

function filled(texts: ReadonlyMap<string, string>): Vault {
	const graph = new Graph(reader);
	for (const [path, text] of texts) graph.set(factsOf(readNote(path, text, reader), reader));
	return { graph, textOf: (path) => texts.get(path) ?? null, unread: new Map() };
}

function projectsOf(vault: Vault): string[] {
	return trackedNotes(vault, "projects").map(({ path }) => path);
}

function allRollups(vault: Vault): NoteRollup[] {
	return projectsOf(vault).flatMap((path) => rollUpOne(vault, path) ?? []);
}

function rollUpOne(vault: Vault, path: string): NoteRollup | null {
	return rollUpAt(vault, path, { today: TODAY, allEntries: false, linkTo: linkWriter(vault.graph.files) });
}

function notesIn(root: string): string[] {
	return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
}

function textsOf(root: string): Map<string, string> {
	return new Map(notesIn(root).map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

function feedsIn(text: string): number {
	let count = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
	return count;
}

/** What YAML says of a block; null for one that is none. */
function values(block: string): unknown {
	try {
		return parseYaml(block);
	} catch {
		return null;
	}
}

function same(flat: ReadonlyMap<string, Value>, yaml: unknown): boolean {
	return JSON.stringify(Object.fromEntries(flat)) === JSON.stringify(yaml ?? {});
}

function heap(): number {
	for (let turn = 0; turn < 3; turn++) globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}

/** Milliseconds. */
function timed(run: () => unknown): number {
	const begin = performance.now();
	run();
	return performance.now() - begin;
}

const [name = "", root = "", packages = ""] = process.argv.slice(2);
const measure = MEASURES[name];
if (!measure) throw new Error(`There is no measure "${name}": ${Object.keys(MEASURES).join(", ")}`);
process.stdout.write(`${JSON.stringify(measure(root, packages))}\n`);
