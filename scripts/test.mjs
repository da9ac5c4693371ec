// Checks the types, lints, builds and runs every test; a later step runs even when an earlier one failed.
// The last line counts the tests, with the types and the lint as one test each.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install, root, run } from "./install.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };

if (install()) {
	count(step("types"));
	count(step("lint"));
	count(tests());
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

function step(name) {
	process.stdout.write(`\n${name}\n`);
	return run(`npm run --silent ${name}`) === 0 ? { passed: 1 } : { failed: 1 };
}

function tests() {
	process.stdout.write("\ntests\n");
	const folder = mkdtempSync(join(tmpdir(), "project-pulse-test-"));
	const report = join(folder, "report.json");
	const { status } = spawnSync(
		process.execPath,
		["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
		{ cwd: root, stdio: "inherit" },
	);
	const counts = read(report);
	rmSync(folder, { recursive: true });
	// A build that breaks, a file that cannot be loaded or an error outside every test fails no test by itself.
	if (status !== 0 && counts.failed === 0) counts.failed = 1;
	return counts;
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
