// Mutation testing of the core, by its unit tests alone: `npm run mutation`, or one folder with `-- --mutate "src/text/**/*.ts"`.

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
	testRunner: "vitest",
	vitest: { configFile: "vitest.mutation.config.ts", related: false },
	mutate: ["src/{text,notes,plans,rollup}/**/*.ts"],
	coverageAnalysis: "perTest",
	ignoreStatic: true,
	concurrency: 2,
	tempDirName: ".stryker-tmp",
	incremental: true,
	incrementalFile: "reports/mutation/incremental.json",
	reporters: ["clear-text", "progress", "html", "json"],
	clearTextReporter: { logTests: false, allowColor: false },
	thresholds: { high: 95, low: 90, break: 85 },
};
