// Runs the long form of the tests in a folder: `node scripts/long.mjs tests/laws`.

import { install, root } from "./install.mjs";
import { spawnSync } from "node:child_process";

process.exitCode = install() ? vitest(process.argv.slice(2)) : 1;

function vitest(folders) {
	const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--project=!browser", ...folders], {
		cwd: root,
		stdio: "inherit",
		env: { ...process.env, PROJECT_PULSE_LONG: "1", VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" },
	});
	return status ?? 1;
}
