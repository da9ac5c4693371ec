import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { expectLaws } from "./laws";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function notesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".md"))
		.sort()
		.map((name) => `${folder}/${name}`);
}

/** Windows' line ends, a byte order mark, no final newline. */
function dressed(text: string): string {
	return "\ufeff" + text.replace(/^\ufeff/, "").replace(/\r\n|\n|\r/g, "\r\n").replace(/(?:\r\n)+$/, "");
}

/** What was refused although the plan is for such items. */
function tryAll(folder: string, dress = (text: string): string => text): string[] {
	return notesIn(folder).flatMap((path) => {
		const { refused } = expectLaws(dress(readFileSync(path, "utf8")));
		return refused.map((what) => `${path.slice(folder.length + 1)}: ${what}`);
	});
}

describe("every plan on every item of every note", () => {
	it("of the demo vault", () => {
		expect(notesIn(at("demo-vault")).length).toBeGreaterThan(100);
		expect(tryAll(at("demo-vault"))).toEqual([]);
	}, 120_000);

	it("of the demo vault's hazards and projects, written on Windows", () => {
		for (const folder of ["Hazards", "Projects"]) expect(tryAll(at(`demo-vault/${folder}`), dressed)).toEqual([]);
	}, 120_000);

	const folders = ["vaults", "sample"].map((name) => at(`../shared/${name}`));
	it.skipIf(!folders.every(existsSync))("of the shared vaults (skipped where ../shared is absent)", () => {
		for (const folder of folders) expect(tryAll(folder)).toEqual([]);
	}, 120_000);
});
