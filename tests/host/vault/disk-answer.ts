/** Answers the calls of a `CalledDisk` from a real folder, without a word about where on the machine it lies. */

import { realpath } from "node:fs/promises";
import type { DiskCall, DiskReply } from "./disk-call";
import { NodeDisk } from "./node-disk";

export async function answer(folder: string, call: DiskCall): Promise<DiskReply> {
	try {
		return { value: await run(new NodeDisk(folder), call) };
	} catch (error) {
		const { code = "EIO", message } = error as NodeJS.ErrnoException;
		const places = [await realpath(folder).catch(() => folder), folder];
		return { code, message: places.reduce((text, place) => text.replaceAll(place, ""), message) };
	}
}

/** A call that came from outside; null when it is none. */
export function callOf(value: unknown): DiskCall | null {
	if (typeof value !== "object" || value === null) return null;
	const { method, path, to, data, times = {} } = value as Record<string, unknown>;
	if (typeof path !== "string" || typeof method !== "string") return null;
	switch (method) {
		case "list":
		case "mkdir":
		case "read":
		case "readBinary":
		case "remove":
		case "stat":
			return { method, path };
		case "rename":
			return typeof to === "string" ? { method, path, to } : null;
		case "write":
		case "writeBinary":
			return typeof data === "string" && isTimes(times) ? { method, path, data, times } : null;
		default:
			return null;
	}
}

function isTimes(value: unknown): value is { mtime?: number; ctime?: number } {
	if (typeof value !== "object" || value === null) return false;
	return Object.values(value).every((time) => typeof time === "number" && Number.isFinite(time));
}

/** Bytes travel as base64: the channel knows nothing but JSON. */
async function run(disk: NodeDisk, call: DiskCall): Promise<unknown> {
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
