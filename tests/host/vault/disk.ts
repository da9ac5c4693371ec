/** What the vault needs of a disk: a folder of files, under paths relative to it with `/` between segments. */

export interface DiskStat {
	/** Whole milliseconds. */
	mtime: number;
	ctime: number;
	/** Bytes; 0 for folders. */
	size: number;
	folder: boolean;
}

export interface DiskEntry extends DiskStat {
	path: string;
}

export interface DiskTimes {
	mtime?: number;
	ctime?: number;
}

export interface Disk {
	/** All files and folders, or those in a folder at any depth, hidden ones as well; sorted by path. */
	list(folder?: string): Promise<DiskEntry[]>;
	read(path: string): Promise<string>;
	readBinary(path: string): Promise<ArrayBuffer>;
	/** The folder has to be there. Without a time, the new time of change differs from the one before. */
	write(path: string, data: string | ArrayBuffer, times?: DiskTimes): Promise<void>;
	/** Null when nothing is there. */
	stat(path: string): Promise<DiskStat | null>;
	/** Makes outer folders too; no error when it is there. */
	mkdir(path: string): Promise<void>;
	rename(from: string, to: string): Promise<void>;
	/** Folders with all that is in them. */
	remove(path: string): Promise<void>;
}

/** Codes as Node has them. */
export type DiskCode = "EACCES" | "EBUSY" | "EEXIST" | "ENOENT" | "ENOSPC" | "EROFS" | "EPERM";

export class DiskError extends Error {
	override name = "DiskError";

	constructor(
		readonly code: string,
		message: string,
	) {
		super(message);
	}
}
