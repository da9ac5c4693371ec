/** Builds main.js and dist/cli.mjs once, so that the tests run what is shipped. */

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export function setup(): void {
	const config = fileURLToPath(new URL("../esbuild.config.mjs", import.meta.url));
	execFileSync(process.execPath, [config], { stdio: "inherit" });
}
