import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { expectLaws, type Tally } from "./laws";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function notesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".md"))
		.sort()
		.map((name) => `${folder}/${name}`);
}

/** Every note as it is, and in Windows' line ends with a byte order mark and no final newline. */
function tryAll(folder: string): Tally {
	const tally: Tally = { tried: 0, refused: [] };
	for (const path of notesIn(folder)) {
		const text = readFileSync(path, "utf8");
		const dressed = "\ufeff" + text.replace(/^\ufeff/, "").replace(/\r\n|\n|\r/g, "\r\n").replace(/(?:\r\n)+$/, "");
		for (const variant of [text, dressed]) {
			const { refused } = expectLaws(variant, { tried: 0, refused: [] });
			tally.refused.push(...refused.map((what) => `${path.slice(folder.length + 1)}: ${what}`));
		}
		tally.tried++;
	}
	return tally;
}

describe("every plan on every item of every note", () => {
	it("of the demo vault", () => {
		const { tried, refused } = tryAll(at("demo-vault"));
		expect(tried).toBeGreaterThan(100);
		expect(refused).toEqual([]);
	}, 120_000);

	const folders = ["../shared/vaults", "../shared/sample"];
	it.skipIf(!existsSync(at(folders[0] ?? "")))("of the shared vaults (skipped where ../shared is absent)", () => {
		for (const folder of folders) expect(tryAll(at(folder)).refused).toEqual([]);
	}, 120_000);
});
