/** The server's side of the browser disk: temporary folders, reached by tokens; for `commands` in the test configuration. */

import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import type { DiskSeed } from "./browser-disk";
import { answer } from "./disk-answer";
import type { DiskCall, DiskReply } from "./disk-call";
import { foldersOf } from "./path";
import { NodeDisk } from "./node-disk";

const folders = new Map<string, string>();

export const diskCommands = {
	/** Makes a folder under the system's temporary folder and fills it; the token is all the page gets. */
	async diskOpen(_context: unknown, seed: DiskSeed): Promise<string> {
		const folder = await mkdtemp(join(tmpdir(), "pulse-vault-"));
		if (seed.copyOf !== undefined) {
			const project = process.cwd();
			const source = resolve(project, seed.copyOf);
			if (!source.startsWith(project + sep)) throw new Error(`${seed.copyOf} is outside the project`);
			await cp(source, folder, { recursive: true });
		}
		const sample = resolve(process.cwd(), "../shared/sample");
		if (seed.sample !== undefined && existsSync(sample)) await cp(sample, join(folder, seed.sample), { recursive: true });
		const disk = new NodeDisk(folder);
		for (const [path, text] of Object.entries(seed.files ?? {})) {
			const parent = foldersOf(path).pop();
			if (parent !== undefined) await disk.mkdir(parent);
			await disk.write(path, text);
		}
		const token = randomUUID();
		folders.set(token, folder);
		return token;
	},

	diskCall(_context: unknown, token: string, call: DiskCall): Promise<DiskReply> {
		const folder = folders.get(token);
		return folder === undefined ? Promise.resolve({ code: "EIO", message: "no such disk" }) : answer(folder, call);
	},

	async diskClose(_context: unknown, token: string): Promise<void> {
		const folder = folders.get(token);
		if (folder === undefined) throw new Error("no such disk");
		folders.delete(token);
		await rm(folder, { recursive: true, force: true });
	},
};
