/** Runs the built command line with a fault at one of its file-changing calls. */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cli, temporaryFolder } from "../cli/run";
import type { Run } from "../cli/run";

const PRELOAD = pathToFileURL(fileURLToPath(new URL("preload.mjs", import.meta.url))).href;

export interface Fault {
	/** The how-manieth file-changing call, from 1; or `call`, every one of a name. */
	at?: number;
	call?: string;
	/** `half`: what is being written is only half there when the process ends. `overtaken`: another program was quicker. */
	how: "before" | "half" | "after" | "fail" | "overtaken";
	/** For `fail`. */
	code?: string;
	/** For `overtaken`: the files the other program writes, null for one it deletes. */
	then?: Readonly<Record<string, string | null>>;
}

export interface FaultyRun extends Run {
	signal: NodeJS.Signals | null;
	/** The names of the file-changing calls, in order. */
	calls: string[];
}

export function runWith(fault: Fault | null, ...words: string[]): FaultyRun {
	const log = join(temporaryFolder(), "calls");
	const { status, signal, stdout, stderr } = spawnSync(process.execPath, ["--import", PRELOAD, cli, ...words], {
		encoding: "utf8",
		maxBuffer: 1 << 28,
		timeout: 60_000,
		env: { ...process.env, PULSE_FAULT_LOG: log, ...(fault && { PULSE_FAULT: JSON.stringify(fault) }) },
	});
	const calls = existsSync(log) ? readFileSync(log, "utf8").split("\n").filter(Boolean) : [];
	return { status, signal, stdout, stderr, calls };
}
