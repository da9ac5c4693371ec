/** The server's side of the browser disk: temporary folders, reached by tokens; for `commands` in the test configuration. */

import { randomUUID } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import type { DiskCall, DiskReply, DiskSeed } from "./browser-disk";
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

	async diskCall(_context: unknown, token: string, call: DiskCall): Promise<DiskReply> {
		try {
			return { value: await answer(new NodeDisk(folderOf(token)), call) };
		} catch (error) {
			const { code = "EIO", message } = error as NodeJS.ErrnoException;
			// The message of Node names the folder on the machine; the page has no use for it.
			return { code, message: message.replaceAll(folders.get(token) ?? "", "") };
		}
	},

	async diskClose(_context: unknown, token: string): Promise<void> {
		const folder = folderOf(token);
		folders.delete(token);
		await rm(folder, { recursive: true, force: true });
	},
};

function folderOf(token: string): string {
	const folder = folders.get(token);
	if (folder === undefined) throw new Error("no such disk");
	return folder;
}

/** Bytes travel as base64: the channel knows nothing but JSON. */
async function answer(disk: NodeDisk, call: DiskCall): Promise<unknown> {
	switch (call.method) {
		case "list":
			return disk.list(call.path);
		case "read":
			return disk.read(call.path);
		case "readBinary":
			return Buffer.from(await disk.readBinary(call.path)).toString("base64");
		case "write":
			return disk.write(call.path, call.data, call.times);
		case "writeBinary":
			return disk.write(call.path, Uint8Array.from(Buffer.from(call.data, "base64")).buffer, call.times);
		case "stat":
			return disk.stat(call.path);
		case "mkdir":
			return disk.mkdir(call.path);
		case "rename":
			return disk.rename(call.path, call.to);
		case "remove":
			return disk.remove(call.path);
	}
}
