// Measures: `npm run bench`, with `-- --write` for docs/benchmarks.md, `-- --only memory` for one measure, `-- --short` for a small vault.
// Each measure runs in fresh processes, in turn with what it is compared with; figures are medians.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, release, tmpdir, totalmem, type as system } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { install, root } from "./install.mjs";

const MARKDOWN_IT = "markdown-it@14.1.0";

if (!install()) process.exit(1);
const { ROWS, UNMEASURED } = await import("../bench/rows.mjs");
const { default: esbuild } = await import("esbuild");
const { values: options } = parseArgs({ options: { write: { type: "boolean" }, short: { type: "boolean" }, only: { type: "string" }, rounds: { type: "string", default: "5" } } });
const rounds = options.short ? 1 : Number(options.rounds);
const folder = mkdtempSync(join(tmpdir(), "project-pulse-bench-"));

try {
	await build();
	const rows = ROWS.filter(({ measure }) => !options.only || measure === options.only);
	const packages = rows.some(({ against }) => against === "markdown-it") && !options.short ? withPackages() : "";
	const vaults = makeVaults(rows);
	const figures = collect(rows.filter(({ against }) => against !== "markdown-it" || packages !== ""), vaults, packages);
	const results = rows.flatMap((row) => resultOf(row, figures) ?? []);
	mkdirSync(join(root, "bench/results"), { recursive: true });
	const machine = { cpu: cpus()[0]?.model ?? "", cores: cpus().length, memory: totalmem(), node: process.version, system: `${system()} ${/^\d+\.\d+/.exec(release())?.[0] ?? ""}` };
	writeFileSync(join(root, "bench/results/latest.json"), `${JSON.stringify({ machine, rounds, results, figures }, null, "\t")}\n`);
	for (const { row, said, must, isMet } of results) process.stdout.write(`${isMet ? "met   " : "missed"}  ${said.padEnd(24)} must ${must.padEnd(8)} ${row}\n`);
	if (options.write) writeFileSync(join(root, "docs/benchmarks.md"), page(machine, results));
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function build() {
	if (!options.short) execFileSync(process.execPath, ["esbuild.config.mjs"], { cwd: root, stdio: "inherit" });
	const banner = 'import { createRequire as nodeRequire } from "node:module"; const require = nodeRequire(import.meta.url);';
	const common = { absWorkingDir: root, bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "warning", define: { PROJECT_PULSE_VERSION: '"0"' }, banner: { js: banner } };
	await esbuild.build({ ...common, entryPoints: ["bench/measure.mts"], outfile: join(folder, "measure.mjs") });
	await esbuild.build({ ...common, entryPoints: ["bench/vault.ts"], outfile: join(folder, "vault.mjs") });
}

/** What is only compared with is installed beside the vaults: the project does not need it. */
function withPackages() {
	const path = join(folder, "packages");
	mkdirSync(path);
	writeFileSync(join(path, "package.json"), "{}");
	execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", MARKDOWN_IT], { cwd: path, shell: process.platform === "win32" });
	return path;
}

function makeVaults(rows) {
	const sizes = [...new Set(rows.flatMap(({ notes, against = "" }) => [notes ?? [], /@(\d+)$/.exec(against)?.[1] ?? []].flat().map(Number)))];
	return new Map(sizes.map((size) => [size, makeVault(options.short ? Math.round(size / 50) : size)]));
}

function makeVault(size) {
	const vault = join(folder, `vault-${size}`);
	const script = `const { makeVault } = await import(${JSON.stringify(pathToFileURL(join(folder, "vault.mjs")).href)});
		const { mkdirSync, writeFileSync } = await import("node:fs");
		const { dirname, join } = await import("node:path");
		for (const { path, text } of makeVault(${size})) { const file = join(${JSON.stringify(vault)}, path); mkdirSync(dirname(file), { recursive: true }); writeFileSync(file, text); }`;
	execFileSync(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
	return vault;
}

/** All that is to be run, round by round, so that whatever else the machine does meets all alike. */
function collect(rows, vaults, packages) {
	const jobs = new Map();
	for (const { measure, notes, against = "" } of rows) {
		if (measure === "size") continue;
		jobs.set(`${measure}@${notes}`, [measure, notes]);
		const [other, size] = against.split("@");
		if (other !== "" && other !== "yaml") jobs.set(`${other}@${size ?? notes}`, [other, Number(size ?? notes)]);
	}
	const figures = Object.fromEntries([...jobs.keys()].map((key) => [key, []]));
	for (let round = 0; round < rounds; round++) {
		for (const [key, [measure, notes]] of jobs) {
			const words = ["--expose-gc", "--max-old-space-size=8192", join(folder, "measure.mjs"), measure, vaults.get(notes), packages];
			figures[key].push(JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] })));
		}
	}
	if (rows.some(({ measure }) => measure === "size")) figures.size = [{ bytes: statSync(join(root, "main.js")).size }];
	return figures;
}

function resultOf({ row, must, measure, notes, against, figure = "ms", per = "", holds, reason = "" }, figures) {
	const own = figures[measure === "size" ? "size" : `${measure}@${notes}`];
	if (!own?.length) return null;
	const absolute = median(own.map((one) => one[figure]));
	const other = against === "yaml" ? own.map(({ yaml }) => ({ ms: yaml })) : against && figures[against.includes("@") ? against : `${against}@${notes}`];
	if (against && !other?.length) return null;
	const value = other ? median(own.map((one, round) => one[figure] / other[round].ms)) : absolute;
	const unit = figure === "bytes" ? `${(absolute / 1024).toFixed(1)} KB` : figure === "ms" || figure === "worst" ? `${absolute < 10 ? absolute.toFixed(2) : Math.round(absolute)} ms` : String(absolute);
	return { row, must, said: other ? `${value.toFixed(2)}${per && ` ${per}`} (${unit})` : unit, value, isMet: holds(value), reason };
}

function median(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}

function page({ cpu, cores, memory, node, system }, results) {
	const versions = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies;
	const lines = results.map(({ row, must, said, isMet, reason }) => `| ${row} | ${must} | ${said} | ${isMet ? "yes" : `no: ${reason}`} |`);
	return `<!-- Made by \`npm run bench -- --write\`. -->
# Benchmarks

R is the floor: reading every file one after the other and finding its line breaks, measured in the same run. Each figure is the
median of ${rounds} fresh processes that took turns; where two things are compared, of the ratios round by round. The vaults are made by
\`bench/vault.ts\`, the same each time, and their files are in the system's cache.

Measured on ${cpu}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GB, ${system}, Node ${node}, yaml ${versions.yaml}, ${MARKDOWN_IT.replace("@", " ")}.

| What | Must | Measured | Met |
| --- | --- | --- | --- |
${lines.join("\n")}

Not measured here so far: ${UNMEASURED.join("; ")}.
`;
}
