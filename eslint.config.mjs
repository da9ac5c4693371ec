import { defineConfig, globalIgnores } from "eslint/config";
import obsidianmd from "eslint-plugin-obsidianmd";
import { PlainTextParser } from "eslint-plugin-obsidianmd/dist/lib/plainTextParser.js";
import globals from "globals";
import tseslint from "typescript-eslint";

const off = (rules) => Object.fromEntries(Object.keys(rules).map((name) => [name, "off"]));

export default defineConfig([
	globalIgnores(["main.js", "dist", "coverage", "demo-vault", "tests/fixtures"]),
	...obsidianmd.configs.recommended,
	{
		files: ["**/*.{ts,mts,tsx}"],
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			"@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
			"@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
			// The strict set leaves these two to the compiler; the review of the plugin looks at them.
			"no-implied-eval": "error",
			"no-undef": "error",
		},
	},
	{
		// The command line alone runs in Node, and what does is an `.mts` file: no such file gets into the plugin.
		files: ["src/cli/*.mts"],
		languageOptions: { globals: { ...globals.node, NodeJS: "readonly" } },
		rules: { "obsidianmd/no-nodejs-modules": "off" },
	},
	{
		// These run in Node and are never part of the plugin, so what holds inside the app does not hold for them.
		files: ["tests/**", "scripts/**", "bench/**", "*.config.{mjs,ts}"],
		languageOptions: { globals: { ...globals.node, NodeJS: "readonly" } },
		rules: {
			...off(obsidianmd.ruleConfigs.recommended),
			...off(obsidianmd.ruleConfigs.recommendedTypeChecked),
			"@typescript-eslint/no-deprecated": "error",
			"obsidianmd/no-nodejs-modules": "off",
			"obsidianmd/rule-custom-message": "off",
		},
	},
	{
		// The workbench's page stands in for the app: it has a storage and a server of its own.
		files: ["scripts/workbench/page/**"],
		rules: { "no-restricted-globals": "off" },
	},
	{
		files: ["**/*.mjs"],
		extends: [tseslint.configs.disableTypeChecked],
	},
	{
		files: ["manifest.json"],
		plugins: { obsidianmd },
		languageOptions: { parser: tseslint.parser },
		rules: { "obsidianmd/validate-manifest": "error" },
	},
	{
		files: ["LICENSE"],
		plugins: { obsidianmd },
		languageOptions: { parser: PlainTextParser },
		rules: { "obsidianmd/validate-license": "error" },
	},
]);
