/** A vault as a plain folder. All that touches files is here: nothing outside the folder is read or written. */

import { randomBytes } from "node:crypto";
import { closeSync, fchmodSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, type Dirent } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Every file of the vault by its path with `/`, in order. Hidden files and folders are left out, and so are symbolic
 * links: they may lead out of the vault, and what they lead to inside is met on its own.
 * @param unreadable told of folders that cannot be looked into
 */
export function listFiles(root: string, unreadable: (folder: string, error: unknown) => void): string[] {
	const files: string[] = [];
	const folders = [""];
	for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
		let entries: Dirent[] = [];
		try {
			entries = readdirSync(join(root, folder), { withFileTypes: true });
		} catch (error) {
			unreadable(folder, error);
		}
		for (const entry of entries) {
			if (entry.name.startsWith(".")) continue;
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			if (entry.isDirectory()) folders.push(path);
			else if (entry.isFile()) files.push(path);
		}
	}
	return files.sort();
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of bytes that are UTF-8, BOM included; null when they are not, or hold NUL. */
export function decode(bytes: Uint8Array): string | null {
	if (bytes.includes(0)) return null;
	try {
		return decoder.decode(bytes);
	} catch {
		return null;
	}
}

export function readBytes(root: string, path: string): Uint8Array {
	return readFileSync(join(root, path));
}

/**
 * Puts a new text in a file's place in one step: written beside it, synced, then renamed over. A crash leaves the old or
 * the new file, whole. The mode stays.
 * @param expected the bytes the new text was made from
 * @throws when the file has other bytes by now, may not be written, or the disk refuses
 */
export function replaceFile(root: string, path: string, expected: Uint8Array, text: string): void {
	const file = join(root, path);
	const { mode } = statSync(file);
	if ((mode & 0o222) === 0) throw new Error("the file is read-only");
	// Without the file's name in it: that may be as long as names can be.
	const temporary = join(dirname(file), `.project-pulse-${randomBytes(6).toString("hex")}.tmp`);
	try {
		const handle = openSync(temporary, "wx", mode);
		try {
			writeFileSync(handle, text, "utf8");
			fchmodSync(handle, mode);
			fsyncSync(handle);
		} finally {
			closeSync(handle);
		}
		if (Buffer.compare(readFileSync(file), expected) !== 0) throw new Error("the file has changed meanwhile");
		renameSync(temporary, file);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
	syncFolder(dirname(file));
}

/** Makes the rename last. Windows cannot open folders, and there the rename is enough. */
function syncFolder(folder: string): void {
	if (process.platform === "win32") return;
	const handle = openSync(folder, "r");
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

export function isFolder(path: string): boolean {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}

export function readText(file: string): string {
	return readFileSync(file, "utf8");
}
