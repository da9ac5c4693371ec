/** `npm start`: opens the workbench, says where, and cleans up when it ends. */

import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { DEMO_TODAY } from "../../demo.mjs";
import { bundlePage } from "./bundle";
import { WorkbenchServer } from "./server";
import { demoVault, userVault, type OpenedVault } from "./vault";

const USAGE = `npm start                       opens the workbench over a copy of the demo vault
npm start -- <vault folder>     opens it over a folder of yours, which it edits

  --port <number>       where it listens; a free port unless said, or that of PORT
  --today <YYYY-MM-DD>  the day the plugin takes for today
  --no-open             prints the address and opens no browser
`;

/** Resolves when it listens; gives the exit code when it does not get that far. */
export async function main(root: string, args: string[]): Promise<number | null> {
	let vault: OpenedVault | null = null;
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				port: { type: "string" },
				today: { type: "string" },
				"no-open": { type: "boolean" },
				help: { type: "boolean" },
			},
		});
		if (values.help) {
			process.stdout.write(USAGE);
			return 0;
		}
		if (positionals.length > 1) throw new Error("Name one vault folder.");
		const port = portOf(values.port ?? process.env["PORT"]);
		const day = dayOf(values.today);
		vault = positionals[0] === undefined ? await demoVault(root) : await userVault(positionals[0]);
		const today = day ?? (vault.isDemo ? DEMO_TODAY : null);
		const server = await WorkbenchServer.open({ root, vault, today, port, page: await bundlePage(root) });
		endWith(server, vault);
		process.stdout.write(greeting(server, vault, today));
		if (!values["no-open"]) openBrowser(server.guard.addressOnce());
		return null;
	} catch (error) {
		vault?.remove();
		const { code, message } = error as NodeJS.ErrnoException;
		process.stderr.write(`${code === "EADDRINUSE" ? "Another program listens on this port already." : message}\n`);
		return 2;
	}
}

function greeting({ guard }: WorkbenchServer, { folder, isDemo }: OpenedVault, today: string | null): string {
	const day = today === null ? "" : ` Today is ${today} in it.`;
	const what = isDemo
		? `Project Pulse runs over a copy of the demo vault, which goes when this ends.${day}\nThe copy: ${folder}`
		: `Project Pulse runs over your notes and CHANGES THEM IN PLACE.${day}\nYour notes: ${folder}`;
	return `\n${what}\n\nOpen ${guard.address}\nEnd with Ctrl+C.\n\n`;
}

function portOf(given: string | undefined): number {
	const port = Number(given ?? 0);
	if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`${given ?? ""} is no port.`);
	return port;
}

function dayOf(given: string | undefined): string | null {
	if (given === undefined) return null;
	const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : null;
	if (!day || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(given)) throw new Error(`${given} is no day; write it as 2026-07-01.`);
	return given;
}

function endWith(server: WorkbenchServer, vault: OpenedVault): void {
	// However this ends: the copy is nobody's any more.
	process.on("exit", () => vault.remove());
	const end = (): void => {
		void server.close().finally(() => process.exit(0));
	};
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
}

/** Where there is none, the printed address is enough. */
function openBrowser(address: string): void {
	const { platform, env } = process;
	const hasScreen = platform !== "linux" || env["DISPLAY"] !== undefined || env["WAYLAND_DISPLAY"] !== undefined;
	if (!hasScreen) return;
	const [program, ...args]: [string, ...string[]] =
		platform === "darwin" ? ["open", address] : platform === "win32" ? ["cmd", "/c", "start", '""', address] : ["xdg-open", address];
	const child = spawn(program, args, { detached: true, stdio: "ignore" });
	child.on("error", () => undefined);
	child.unref();
}
