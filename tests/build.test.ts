import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "vitest";
import manifest from "../manifest.json" with { type: "json" };
import pkg from "../package.json" with { type: "json" };
import versions from "../versions.json" with { type: "json" };

const root = new URL("../", import.meta.url);

describe("main.js", () => {
	const code = readFileSync(new URL("main.js", root), "utf8");

	it("loads with nothing around it but the app", () => {
		expect(typeof load(code)["default"]).toBe("function");
	});

	it("holds nothing that runs text as code", () => {
		expect(code).not.toMatch(/\beval\s*\(|\bFunction\s*\(/);
	});
});

describe("dist/cli.mjs", () => {
	it("tells its version", () => {
		const cli = fileURLToPath(new URL("dist/cli.mjs", root));
		expect(execFileSync(process.execPath, [cli, "--version"], { encoding: "utf8" })).toBe(`${pkg.version}\n`);
	});
});

describe("the release files", () => {
	it("agree on the version and on the app they need", () => {
		expect(manifest.version).toBe(pkg.version);
		expect(Object.entries(versions)).toContainEqual([manifest.version, manifest.minAppVersion]);
	});
});

/** Runs a CommonJS bundle in an empty context: no Buffer, no process, no window, and no module but `obsidian`. */
function load(code: string): Record<string, unknown> {
	// Whatever the bundle takes from the app is something it may extend or call.
	const obsidian = new Proxy({}, { get: () => function () {} });
	const require = (name: string): unknown => {
		if (name !== "obsidian") throw new Error(`main.js asks for ${name}`);
		return obsidian;
	};
	const module = { exports: {} as Record<string, unknown> };
	const run = runInContext(`(function (module, exports, require) {${code}\n})`, createContext({})) as (
		...args: unknown[]
	) => void;
	run(module, module.exports, require);
	return module.exports;
}
