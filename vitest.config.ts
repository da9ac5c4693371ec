import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import manifest from "./package.json" with { type: "json" };
import { findBrowser, LAUNCH } from "./scripts/browser.mjs";
import { diskCommands } from "./tests/host/vault/disk-commands";

const browser = findBrowser();
/** `npm run test:…` runs the long form of some tests (scripts/long.mjs), `npm test` the short one. */
const long = process.env["PROJECT_PULSE_LONG"] === "1";
const define = { PROJECT_PULSE_VERSION: JSON.stringify(manifest.version) };
const obsidian = fileURLToPath(new URL("tests/host/obsidian.ts", import.meta.url));
const times = long ? { testTimeout: 900_000, hookTimeout: 900_000 } : { testTimeout: 20_000, hookTimeout: 60_000 };

/** Tests that run in a window: the module `obsidian` is the test host there. */
const windowed = ["tests/settings/tab.test.ts", "tests/host/*.test.ts", "tests/host/window/**/*.test.ts", "tests/{vault,ui,plugin}/**/*.test.{ts,tsx}", "tests/{laws,hostile,faults,soak}/host/**/*.test.ts"];
const inBrowser = ["tests/browser/**/*.browser.test.{ts,tsx}"];

/** The packages that the host loads in a browser. */
const bundled = [
	"@codemirror/commands",
	"@codemirror/language",
	"@codemirror/state",
	"@codemirror/view",
	"@tanstack/virtual-core",
	"axe-core",
	"date-fns",
	"diff",
	"gray-matter",
	"mdast-util-from-markdown",
	"mdast-util-gfm",
	"micromark-extension-gfm",
	"obsidian-test-mocks/obsidian",
	"obsidian-test-mocks/setup",
	"preact",
	"preact/hooks",
	"preact/jsx-runtime",
	"yaml",
];

export default defineConfig({
	define,
	test: {
		globalSetup: ["tests/build.setup.ts"],
		// Vitest would leave one core to itself, which on two cores is half of them.
		maxWorkers: "100%",
		projects: [
			{
				define,
				test: { ...times, name: "node", include: ["tests/**/*.test.{ts,tsx}"], exclude: [...windowed, ...inBrowser] },
			},
			{
				define,
				resolve: { alias: { obsidian } },
				test: {
					...times,
					name: "window",
					include: windowed,
					environment: "./tests/host/environment.ts",
					setupFiles: ["tests/host/dom.ts"],
				},
			},
			{
				define,
				resolve: { alias: { obsidian } },
				// Found late, they would make the page load again in the middle of a test.
				optimizeDeps: { include: bundled },
				test: {
					...times,
					name: "browser",
					include: inBrowser,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						commands: diskCommands,
						provider: playwright({ launchOptions: { ...LAUNCH, ...(browser !== null && { executablePath: browser }) } }),
						instances: [{ browser: "chromium" }],
					},
				},
			},
		],
	},
});
