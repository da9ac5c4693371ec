// Loaded before the command line: writes down every file it opens, looks at or changes, and every program or connection.

import childProcess from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const { writeSync, openSync } = fs;
const log = openSync(process.env["PULSE_WATCH_LOG"], "a");
const tell = (name, value) => void writeSync(log, `${JSON.stringify([name, value instanceof URL ? value.pathname : String(value)])}\n`);

for (const name of ["openSync", "readFileSync", "readdirSync", "statSync", "lstatSync", "existsSync", "realpathSync", "accessSync", "writeFileSync", "appendFileSync", "renameSync", "rmSync", "unlinkSync", "mkdirSync", "copyFileSync", "symlinkSync", "linkSync"]) {
	const real = fs[name];
	fs[name] = Object.assign((...given) => {
		for (const path of ["renameSync", "copyFileSync", "symlinkSync", "linkSync"].includes(name) ? given.slice(0, 2) : given.slice(0, 1)) if (typeof path !== "number") tell(name, path);
		return real(...given);
	}, real);
}
for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]) {
	childProcess[name] = () => {
		tell("program", name);
		throw new Error("no programs");
	};
}
net.Socket.prototype.connect = function () {
	tell("connection", "");
	throw new Error("no connections");
};
syncBuiltinESMExports();
