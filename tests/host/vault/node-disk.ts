/** A real folder as a disk; refuses every path that leads out of it. */

import * as fs from "node:fs/promises";
import * as nodePath from "node:path";
import { DiskError, type Disk, type DiskEntry, type DiskStat, type DiskTimes } from "./disk";
import { isWithin, joined } from "./path";

export class NodeDisk implements Disk {
	private root: Promise<string> | null = null;

	constructor(private readonly folder: string) {}

	async list(folder = "/"): Promise<DiskEntry[]> {
		const entries: DiskEntry[] = [];
		await this.collect(folder, await this.place(folder), entries);
		return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
	}

	async read(path: string): Promise<string> {
		return fs.readFile(await this.place(path), "utf8");
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		const bytes = await fs.readFile(await this.place(path));
		return Uint8Array.from(bytes).buffer;
	}

	async write(path: string, data: string | ArrayBuffer, times: DiskTimes = {}): Promise<void> {
		const place = await this.place(path);
		const before = await statAt(place);
		await fs.writeFile(place, typeof data === "string" ? data : new Uint8Array(data));
		const after = await statAt(place);
		if (times.mtime !== undefined) await setTime(place, times.mtime);
		// The clock of a file system ticks every few milliseconds: two writes of a test must not look like one.
		else if (before && after && after.mtime <= before.mtime) await setTime(place, before.mtime + 1);
	}

	async stat(path: string): Promise<DiskStat | null> {
		return statAt(await this.place(path));
	}

	async mkdir(path: string): Promise<void> {
		await fs.mkdir(await this.place(path), { recursive: true });
	}

	async rename(from: string, to: string): Promise<void> {
		await fs.rename(await this.place(from), await this.place(to));
	}

	async remove(path: string): Promise<void> {
		if (path === "/" || path === "") throw new DiskError("EPERM", "the folder itself stays");
		await fs.rm(await this.place(path), { recursive: true });
	}

	private async collect(folder: string, place: string, entries: DiskEntry[]): Promise<void> {
		const found = await fs.readdir(place, { withFileTypes: true });
		await Promise.all(
			found.map(async (entry) => {
				// Links are left out: they may lead anywhere, even in circles.
				if (!entry.isFile() && !entry.isDirectory()) return;
				const path = joined(folder, entry.name);
				const stat = await statAt(nodePath.join(place, entry.name));
				// Null: removed while the list was made.
				if (stat) entries.push({ path, ...stat });
				if (stat?.folder) await this.collect(path, nodePath.join(place, entry.name), entries);
			}),
		);
	}

	/** The path on the machine; throws unless it lies in the folder, links followed. */
	private async place(path: string): Promise<string> {
		this.root ??= fs.realpath(this.folder);
		const root = await this.root;
		if (path === "/" || path === "") return root;
		const segments = path.split("/");
		const isOdd = segments.some((segment) => segment === "" || segment === "." || segment === "..");
		if (isOdd || /[\\\0]|^[a-z]:/i.test(path)) throw refusal(path);
		const place = nodePath.join(root, ...segments);
		const real = await realPlace(place);
		const inside = nodePath.relative(root, real).split(nodePath.sep).join("/");
		if (nodePath.isAbsolute(inside) || isWithin(inside, "..")) throw refusal(path);
		return place;
	}
}

/** Where the path leads; of what is not there yet, where it would be. */
async function realPlace(place: string): Promise<string> {
	try {
		return await fs.realpath(place);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
	// A link to nothing: writing would make a file where it points to.
	const link = await fs.readlink(place).catch(() => null);
	if (link !== null) return realPlace(nodePath.resolve(nodePath.dirname(place), link));
	const parent = nodePath.dirname(place);
	return nodePath.join(await realPlace(parent), nodePath.basename(place));
}

async function statAt(place: string): Promise<DiskStat | null> {
	try {
		const stat = await fs.stat(place);
		const folder = stat.isDirectory();
		const [mtime, ctime] = [Math.round(stat.mtimeMs), Math.round(stat.birthtimeMs)];
		return { mtime, ctime, size: folder ? 0 : stat.size, folder };
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

/** Nothing is there, or a file where a folder would have to be. */
function isMissing(error: unknown): boolean {
	const { code } = error as NodeJS.ErrnoException;
	return code === "ENOENT" || code === "ENOTDIR";
}

async function setTime(place: string, mtime: number): Promise<void> {
	await fs.utimes(place, new Date(mtime), new Date(mtime));
}

function refusal(path: string): DiskError {
	return new DiskError("EACCES", `${path} is no path in the folder`);
}
