/** A disk that knows how many of its operations are under way. */

import type { Disk, DiskEntry, DiskStat, DiskTimes } from "./vault/disk";

export class BusyDisk implements Disk {
	/** Under way now. */
	running = 0;
	/** Begun since the start. */
	begun = 0;

	constructor(private readonly disk: Disk) {}

	list(folder?: string): Promise<DiskEntry[]> {
		return this.track(this.disk.list(folder));
	}

	read(path: string): Promise<string> {
		return this.track(this.disk.read(path));
	}

	readBinary(path: string): Promise<ArrayBuffer> {
		return this.track(this.disk.readBinary(path));
	}

	write(path: string, data: string | ArrayBuffer, times?: DiskTimes): Promise<void> {
		return this.track(this.disk.write(path, data, times));
	}

	stat(path: string): Promise<DiskStat | null> {
		return this.track(this.disk.stat(path));
	}

	mkdir(path: string): Promise<void> {
		return this.track(this.disk.mkdir(path));
	}

	rename(from: string, to: string): Promise<void> {
		return this.track(this.disk.rename(from, to));
	}

	remove(path: string): Promise<void> {
		return this.track(this.disk.remove(path));
	}

	private track<T>(operation: Promise<T>): Promise<T> {
		this.running++;
		this.begun++;
		const done = (): void => {
			this.running--;
		};
		operation.then(done, done);
		return operation;
	}
}
