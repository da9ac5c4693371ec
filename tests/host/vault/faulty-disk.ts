/** A disk on which chosen operations fail, take their time, or meet with something at that very moment. */

import { DiskError, type Disk, type DiskCode, type DiskEntry, type DiskStat, type DiskTimes } from "./disk";

export type DiskOperation = "list" | "mkdir" | "read" | "remove" | "rename" | "stat" | "write";

export interface Fault {
	/** The operation fails with this code; without one it goes on. */
	code?: DiskCode;
	/** Milliseconds before it begins. */
	delay?: number;
	/** Runs, and is waited for, before the operation: may change the disk below. */
	before?: () => unknown;
	/** Likewise after it, before its caller hears of it. */
	after?: () => unknown;
	/** How often; once unless said otherwise, `Infinity` until it is lifted. */
	times?: number;
}

interface Trap extends Fault {
	operation: DiskOperation;
	matches: (path: string) => boolean;
	left: number;
}

export class FaultyDisk implements Disk {
	/** How often each path was read (as text or bytes) and written, failures included. */
	readonly reads = new Map<string, number>();
	readonly writes = new Map<string, number>();
	private traps: Trap[] = [];

	/** The disk below is free of faults: a test changes files there. */
	constructor(readonly below: Disk) {}

	/** Sets a trap for an operation on a path (a rename counts by its old path); the function lifts it. */
	on(operation: DiskOperation, path: string | RegExp, fault: Fault): () => void {
		const matches = (other: string): boolean => (typeof path === "string" ? path === other : path.test(other));
		const trap = { ...fault, operation, matches, left: fault.times ?? 1 };
		this.traps.push(trap);
		return () => {
			this.traps = this.traps.filter((other) => other !== trap);
		};
	}

	fail(operation: DiskOperation, path: string | RegExp, code: DiskCode, times = 1): () => void {
		return this.on(operation, path, { code, times });
	}

	/** Lifts every trap. */
	heal(): void {
		this.traps = [];
	}

	resetCounts(): void {
		this.reads.clear();
		this.writes.clear();
	}

	list(folder = "/"): Promise<DiskEntry[]> {
		return this.run("list", folder, () => this.below.list(folder));
	}

	read(path: string): Promise<string> {
		count(this.reads, path);
		return this.run("read", path, () => this.below.read(path));
	}

	readBinary(path: string): Promise<ArrayBuffer> {
		count(this.reads, path);
		return this.run("read", path, () => this.below.readBinary(path));
	}

	write(path: string, data: string | ArrayBuffer, times?: DiskTimes): Promise<void> {
		count(this.writes, path);
		return this.run("write", path, () => this.below.write(path, data, times));
	}

	stat(path: string): Promise<DiskStat | null> {
		return this.run("stat", path, () => this.below.stat(path));
	}

	mkdir(path: string): Promise<void> {
		return this.run("mkdir", path, () => this.below.mkdir(path));
	}

	rename(from: string, to: string): Promise<void> {
		return this.run("rename", from, () => this.below.rename(from, to));
	}

	remove(path: string): Promise<void> {
		return this.run("remove", path, () => this.below.remove(path));
	}

	private async run<T>(operation: DiskOperation, path: string, work: () => Promise<T>): Promise<T> {
		const traps = this.traps.filter((trap) => trap.operation === operation && trap.left > 0 && trap.matches(path));
		for (const trap of traps) trap.left--;
		for (const { delay, before, code } of traps) {
			if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
			await before?.();
			if (code !== undefined) throw new DiskError(code, `${code}: ${operation} '${path}'`);
		}
		const result = await work();
		for (const { after } of traps) await after?.();
		return result;
	}
}

function count(counts: Map<string, number>, path: string): void {
	counts.set(path, (counts.get(path) ?? 0) + 1);
}
