/** A folder on the test server as a disk in the browser, through commands of the test runner. */

import { DiskError, type Disk, type DiskEntry, type DiskStat, type DiskTimes } from "./disk";

export interface DiskSeed {
	/** A folder of the project to start from, such as `demo-vault`. */
	copyOf?: string;
	/** Texts by path; folders are made. */
	files?: Record<string, string>;
}

export type DiskCall =
	| { method: "list" | "mkdir" | "read" | "readBinary" | "remove" | "stat"; path: string }
	| { method: "rename"; path: string; to: string }
	| { method: "write" | "writeBinary"; path: string; data: string; times: DiskTimes };

export type DiskReply = { value: unknown } | { code: string; message: string };

/** What `disk-commands.ts` gives to `commands` of `vitest/browser`. */
export interface DiskCommands {
	diskOpen(seed: DiskSeed): Promise<string>;
	diskCall(token: string, call: DiskCall): Promise<DiskReply>;
	diskClose(token: string): Promise<void>;
}

export class BrowserDisk implements Disk {
	private constructor(
		private readonly commands: DiskCommands,
		private readonly token: string,
	) {}

	static async open(commands: DiskCommands, seed: DiskSeed = {}): Promise<BrowserDisk> {
		return new BrowserDisk(commands, await commands.diskOpen(seed));
	}

	/** Removes the folder. */
	close(): Promise<void> {
		return this.commands.diskClose(this.token);
	}

	// The server's answers have these types: `disk-commands.ts` hands on what a disk says.
	async list(folder = "/"): Promise<DiskEntry[]> {
		return (await this.call({ method: "list", path: folder })) as DiskEntry[];
	}

	async read(path: string): Promise<string> {
		return (await this.call({ method: "read", path })) as string;
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		const text = (await this.call({ method: "readBinary", path })) as string;
		return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
	}

	async write(path: string, data: string | ArrayBuffer, times: DiskTimes = {}): Promise<void> {
		if (typeof data === "string") await this.call({ method: "write", path, data, times });
		else await this.call({ method: "writeBinary", path, data: base64(new Uint8Array(data)), times });
	}

	async stat(path: string): Promise<DiskStat | null> {
		return (await this.call({ method: "stat", path })) as DiskStat | null;
	}

	async mkdir(path: string): Promise<void> {
		await this.call({ method: "mkdir", path });
	}

	async rename(from: string, to: string): Promise<void> {
		await this.call({ method: "rename", path: from, to });
	}

	async remove(path: string): Promise<void> {
		await this.call({ method: "remove", path });
	}

	private async call(call: DiskCall): Promise<unknown> {
		const reply = await this.commands.diskCall(this.token, call);
		if ("code" in reply) throw new DiskError(reply.code, reply.message);
		return reply.value;
	}
}

function base64(bytes: Uint8Array): string {
	let signs = "";
	for (const byte of bytes) signs += String.fromCharCode(byte);
	return btoa(signs);
}

declare module "vitest/internal/browser" {
	// Merged into the runner's own, so that `commands` of `vitest/browser` has them.
	// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- that is what merging takes
	interface BrowserCommands extends DiskCommands {}
}
