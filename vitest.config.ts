import { defineConfig } from "vitest/config";
import manifest from "./package.json" with { type: "json" };

export default defineConfig({
	define: { PROJECT_PULSE_VERSION: JSON.stringify(manifest.version) },
	test: {
		include: ["tests/**/*.test.ts"],
		globalSetup: ["tests/build.setup.ts"],
		testTimeout: 20_000,
		hookTimeout: 60_000,
	},
});
