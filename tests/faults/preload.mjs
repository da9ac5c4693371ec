// Loaded before the command line: lets the file-changing call that PULSE_FAULT names end the process, fail, or be overtaken.
// PULSE_FAULT is `{"at": 3, "how": "before"}`; with PULSE_FAULT_LOG each call's name goes to that file.

import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { at = 0, how = "", code = "", call = "", then = "" } = JSON.parse(process.env["PULSE_FAULT"] ?? "{}");
const log = process.env["PULSE_FAULT_LOG"];
const { appendFileSync, writeSync, writeFileSync, rmSync } = fs;
let calls = 0;
/** Node writes a file by other calls of its own, which are no calls of the command line. */
let isInside = false;

const CHANGING = ["writeFileSync", "appendFileSync", "writeSync", "fchmodSync", "chmodSync", "fsyncSync", "renameSync", "rmSync", "unlinkSync", "mkdirSync", "copyFileSync", "truncateSync", "ftruncateSync", "utimesSync", "linkSync", "symlinkSync"];

for (const name of [...CHANGING, "openSync"]) {
	const real = fs[name];
	fs[name] = (...given) => {
		const isReading = name === "openSync" && (given[1] ?? "r") === "r";
		// What is printed changes no file.
		if (isInside || isReading || given[0] === 1 || given[0] === 2) return real(...given);
		isInside = true;
		try {
			return watched(name, real, given);
		} finally {
			isInside = false;
		}
	};
}

function watched(name, real, given) {
	calls++;
	if (log) appendFileSync(log, `${name}\n`);
	const isHere = call === "" ? calls === at : name === call;
	if (!isHere) return real(...given);
	if (how === "before") end();
	if (how === "half" && name === "writeFileSync" && typeof given[0] === "number") {
		const bytes = Buffer.from(given[1]);
		writeSync(given[0], bytes, 0, Math.floor(bytes.length / 2));
		end();
	}
	if (how === "fail") {
		if (name === "writeFileSync" && typeof given[0] === "number") writeSync(given[0], Buffer.from(given[1]), 0, 10);
		throw Object.assign(new Error(`${code}: injected, ${name}`), { code });
	}
	if (how === "overtaken") for (const [file, text] of Object.entries(then)) text === null ? rmSync(file, { force: true }) : writeFileSync(file, text);
	const result = real(...given);
	if (how === "after" || how === "half") end();
	return result;
}

// Writes by promises and callbacks would pass by unseen: whoever begins to use them has to look here.
for (const name of ["writeFile", "rename", "unlink", "rm", "open", "mkdir", "appendFile"]) {
	const refuse = () => {
		writeFileSync(2, `unwatched: ${name}\n`);
		process.exit(99);
	};
	fs[name] = refuse;
	fs.promises[name] = refuse;
}
syncBuiltinESMExports();

function end() {
	process.kill(process.pid, "SIGKILL");
	// The signal is delivered between two instructions: nothing may happen before it is.
	for (;;);
}
