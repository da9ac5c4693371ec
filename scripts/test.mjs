// Checks the types, lints, builds and runs every test; a later step runs even when an earlier one failed.
// The last line counts the tests, with the types and the lint as one test each.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NO_BROWSER, provideBrowser } from "./browser.mjs";
import { install, root } from "./install.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };

if (install()) {
	for (const counted of await Promise.all([step("types"), step("lint")])) count(counted);
	count(tests(await browser()));
} else {
	count({ failed: 1 });
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

function count({ passed = 0, failed = 0, skipped = 0 }) {
	total.passed += passed;
	total.failed += failed;
	total.skipped += skipped;
}

/** Gives what the step printed in one piece when it ends, so that two of them can run side by side. */
function step(name) {
	return new Promise((resolve) => {
		const parts = [];
		const child = spawn(`npm run --silent ${name}`, { cwd: root, shell: true, stdio: ["ignore", "pipe", "pipe"] });
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => parts.push(part));
		child.on("close", (code) => {
			process.stdout.write(`\n${name}\n${Buffer.concat(parts).toString()}`);
			resolve(code === 0 ? { passed: 1 } : { failed: 1 });
		});
	});
}

/** Without one the tests that need it cannot run, which counts as a failure. */
async function browser() {
	const path = await provideBrowser();
	if (!path) {
		process.stderr.write(`\n${NO_BROWSER}\n`);
		count({ failed: 1 });
	}
	return path;
}

function tests(browserPath) {
	process.stdout.write("\ntests\n");
	const folder = mkdtempSync(join(tmpdir(), "project-pulse-test-"));
	const report = join(folder, "report.json");
	const { status } = spawnSync(
		process.execPath,
		[
			"node_modules/vitest/vitest.mjs",
			"run",
			"--reporter=default",
			"--reporter=json",
			`--outputFile.json=${report}`,
			...(browserPath ? [] : ["--project=!browser"]),
		],
		{ cwd: root, stdio: "inherit", env: { ...process.env, ...forTests(browserPath) } },
	);
	const counts = read(report);
	rmSync(folder, { recursive: true });
	// A build that breaks, a file that cannot be loaded or an error outside every test fails no test by itself.
	if (status !== 0 && counts.failed === 0) counts.failed = 1;
	return counts;
}

function forTests(browserPath) {
	return {
		...(browserPath && { PROJECT_PULSE_BROWSER: browserPath }),
		// The configuration loads the tests' own disk, whose imports Vite's other loader would not take.
		VITE_CONFIG_NATIVE_IGNORE_WARNING: "true",
	};
}

function read(report) {
	try {
		const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
			readFileSync(report, "utf8"),
		);
		const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
		return {
			passed: numPassedTests,
			failed: numFailedTests + unloaded.length,
			skipped: numPendingTests + numTodoTests,
		};
	} catch {
		return { passed: 0, failed: 0, skipped: 0 };
	}
}
