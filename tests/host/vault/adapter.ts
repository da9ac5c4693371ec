/** Obsidian's data adapter over a disk: any path, hidden ones too; one job at a time for each. */

import type { DataAdapter, DataWriteOptions, ListedFiles, Stat } from "obsidian";
import { DiskError, type Disk, type DiskTimes } from "./disk";
import type { Listing } from "./listing";
import { joined, nameOf, normalize, parentOf } from "./path";
import type { PathQueue } from "./queue";

export class Adapter implements DataAdapter {
	/** Paths that went to the system's trash. */
	readonly trashed: string[] = [];

	constructor(
		private readonly name: string,
		private readonly disk: Disk,
		private readonly listing: Listing,
		private readonly queue: PathQueue,
	) {}

	getName(): string {
		return this.name;
	}

	async exists(path: string): Promise<boolean> {
		return (await this.disk.stat(normalize(path))) !== null;
	}

	async stat(path: string): Promise<Stat | null> {
		const stat = await this.disk.stat(normalize(path));
		return stat && { type: stat.folder ? "folder" : "file", ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
	}

	async list(path: string): Promise<ListedFiles> {
		const folder = normalize(path);
		const entries = (await this.disk.list(folder)).filter((entry) => parentOf(entry.path) === folder);
		const paths = (folders: boolean): string[] =>
			entries.filter((entry) => entry.folder === folders).map((entry) => entry.path);
		return { files: paths(false), folders: paths(true) };
	}

	/** With a byte order mark where there is one. */
	read(path: string): Promise<string> {
		const place = normalize(path);
		return this.queue.run([place], () => this.disk.read(place));
	}

	readBinary(path: string): Promise<ArrayBuffer> {
		const place = normalize(path);
		return this.queue.run([place], () => this.disk.readBinary(place));
	}

	write(path: string, data: string, options?: DataWriteOptions): Promise<void> {
		return this.put(path, () => Promise.resolve(data), options);
	}

	writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		return this.put(path, () => Promise.resolve(data), options);
	}

	append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
		return this.put(path, async (place) => (await this.disk.read(place)) + data, options);
	}

	appendBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		const both = async (place: string): Promise<ArrayBuffer> => {
			const before = new Uint8Array(await this.disk.readBinary(place));
			const bytes = new Uint8Array(before.length + data.byteLength);
			bytes.set(before);
			bytes.set(new Uint8Array(data), before.length);
			return bytes.buffer;
		};
		return this.put(path, both, options);
	}

	/** Nothing is written when the text is the same, or when `change` throws. */
	async process(path: string, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
		const place = normalize(path);
		return this.queue.run([place], async () => {
			const before = await this.disk.read(place);
			const text = change(before);
			if (text !== before) {
				await this.disk.write(place, text, timesOf(options));
				await this.listing.look(place);
			}
			return text;
		});
	}

	getResourcePath(path: string): string {
		return `app://local/${encodeURI(normalize(path))}`;
	}

	mkdir(path: string): Promise<void> {
		const place = normalize(path);
		return this.queue.run([place], async () => {
			await this.disk.mkdir(place);
			await this.listing.look(place);
		});
	}

	/** There is no such trash here: what goes there is gone, and listed. */
	async trashSystem(path: string): Promise<boolean> {
		await this.remove(path);
		this.trashed.push(normalize(path));
		return true;
	}

	async trashLocal(path: string): Promise<void> {
		const name = nameOf(normalize(path));
		await this.disk.mkdir(".trash");
		let target = joined(".trash", name);
		for (let i = 2; await this.disk.stat(target); i++) target = joined(".trash", `${name} ${i}`);
		await this.rename(path, target);
	}

	async rmdir(path: string, recursive: boolean): Promise<void> {
		if (!recursive && (await this.disk.list(normalize(path))).length > 0) {
			throw new DiskError("ENOTEMPTY", `${path} is not empty`);
		}
		await this.remove(path);
	}

	remove(path: string): Promise<void> {
		const place = normalize(path);
		return this.queue.run([place], async () => {
			await this.disk.remove(place);
			await this.listing.look(place);
		});
	}

	rename(path: string, newPath: string): Promise<void> {
		const [from, to] = [normalize(path), normalize(newPath)];
		return this.queue.run([from, to], async () => {
			const isTaken = from.toLowerCase() !== to.toLowerCase() && (await this.disk.stat(to)) !== null;
			if (isTaken) throw new Error("Destination file already exists!");
			await this.disk.rename(from, to);
			await this.listing.moved(from, to);
		});
	}

	copy(path: string, newPath: string): Promise<void> {
		const [from, to] = [normalize(path), normalize(newPath)];
		return this.queue.run([from, to], async () => {
			if (await this.disk.stat(to)) throw new Error("Destination file already exists!");
			const stat = await this.disk.stat(from);
			const entries = stat?.folder ? await this.disk.list(from) : [];
			if (stat?.folder) await this.disk.mkdir(to);
			else await this.disk.write(to, await this.disk.readBinary(from));
			for (const entry of entries) {
				const target = to + entry.path.slice(from.length);
				if (entry.folder) await this.disk.mkdir(target);
				else await this.disk.write(target, await this.disk.readBinary(entry.path));
			}
			if (stat?.folder) await this.listing.lookWithin(to);
			else await this.listing.look(to);
		});
	}

	private put(
		path: string,
		data: (place: string) => Promise<string | ArrayBuffer>,
		options?: DataWriteOptions,
	): Promise<void> {
		const place = normalize(path);
		return this.queue.run([place], async () => {
			await this.disk.write(place, await data(place), timesOf(options));
			await this.listing.look(place);
		});
	}
}

function timesOf(options: DataWriteOptions = {}): DiskTimes {
	const { mtime, ctime } = options;
	return { ...(mtime !== undefined && { mtime }), ...(ctime !== undefined && { ctime }) };
}
