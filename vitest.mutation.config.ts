import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The unit tests that mutation testing runs: those of the core's folders, without the build and without a browser. */
export default defineConfig({
	define: { PROJECT_PULSE_VERSION: JSON.stringify("0.0.0") },
	resolve: { alias: [{ find: /^fast-check$/, replacement: fileURLToPath(new URL("tests/few-runs.ts", import.meta.url)) }] },
	test: { include: ["tests/{text,notes,plans,rollup}/**/*.test.ts"] },
});
