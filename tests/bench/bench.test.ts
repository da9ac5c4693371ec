/** The benchmark on a small vault: it runs, each row has a figure, and what is no matter of speed holds. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeVault } from "../../bench/vault";

const root = join(import.meta.dirname, "../..");

describe("the vault of the benchmark", () => {
	it("is the same for the same number and seed, and another one for another seed", () => {
		const first = [...makeVault(200, 7)];
		expect([...makeVault(200, 7)]).toEqual(first);
		expect([...makeVault(200, 8)]).not.toEqual(first);
	});

	it("has as many notes as asked for, each at a path of its own, sources of two to four kilobytes", () => {
		const files = [...makeVault(1000)];
		expect(new Set(files.map(({ path }) => path)).size).toBe(1000);
		const sources = files.filter(({ path }) => path.startsWith("Sources/"));
		expect(sources).toHaveLength(700);
		for (const { text } of sources) expect(text.length).toBeGreaterThan(1500);
		expect(files.filter(({ text }) => text.startsWith("---") && text.includes("type: projects"))).toHaveLength(100);
		expect(files.some(({ text }) => text.includes("\r\n"))).toBe(true);
		expect(files.some(({ text }) => !text.startsWith("---"))).toBe(true);
	});
});

describe("the benchmark", () => {
	it("has a figure for each row, and finds nothing to write a second time", () => {
		execFileSync(process.execPath, ["scripts/bench.mjs", "--short"], { cwd: root, stdio: "pipe" });
		const { results } = JSON.parse(readFileSync(join(root, "bench/results/latest.json"), "utf8")) as { results: { row: string; value: number; said: string }[] };
		expect(results.length).toBeGreaterThan(10);
		for (const { value } of results) expect(value).toBeGreaterThanOrEqual(0);
		const exact = results.filter(({ row }) => /second run|reaches no project|differ/.test(row));
		expect(exact.map(({ value }) => value)).toEqual([0, 0, 0]);
	}, 120_000);
});
