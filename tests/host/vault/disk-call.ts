/** A disk somewhere else: its operations as plain data, sent through any channel that knows JSON. */

import { DiskError, type Disk, type DiskEntry, type DiskStat, type DiskTimes } from "./disk";

export type DiskCall =
	| { method: "list" | "mkdir" | "read" | "readBinary" | "remove" | "stat"; path: string }
	| { method: "rename"; path: string; to: string }
	| { method: "write" | "writeBinary"; path: string; data: string; times: DiskTimes };

export type DiskReply = { value: unknown } | { code: string; message: string };

/** The calling side; `disk-answer.ts` is the other one. */
export class CalledDisk implements Disk {
	constructor(private readonly send: (call: DiskCall) => Promise<DiskReply>) {}

	// The answers have these types: the other side hands on what a disk says.
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
		const reply = await this.send(call);
		if ("code" in reply) throw new DiskError(reply.code, reply.message);
		return reply.value;
	}
}

function base64(bytes: Uint8Array): string {
	let signs = "";
	for (const byte of bytes) signs += String.fromCharCode(byte);
	return btoa(signs);
}
