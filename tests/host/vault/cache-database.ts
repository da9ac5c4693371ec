/** What the metadata cache knows from the last start: a file as old and as large as it was is not read again. */

import type { CachedMetadata } from "obsidian";
import type { Disk } from "./disk";
import type { FileStats } from "./file";
import { parseOnce, type Parse } from "./parse-memo";

interface Entry {
	mtime: number;
	size: number;
	cache: CachedMetadata;
}

/** Hand one over from host to host, and a reload starts warm. */
export class CacheDatabase {
	private readonly entries = new Map<string, Entry>();

	/** As if the vault had been open before: reads every Markdown file of the disk. */
	static async of(disk: Disk, parse: Parse): Promise<CacheDatabase> {
		const database = new CacheDatabase();
		const notes = (await disk.list()).filter(({ path, folder }) => !folder && /\.md$/i.test(path));
		// In batches: a system lets a process open a thousand files or so at a time.
		for (let from = 0; from < notes.length; from += 100) {
			const batch = notes.slice(from, from + 100);
			const texts = await Promise.all(batch.map(({ path }) => disk.read(path)));
			for (const [index, { path, ...stat }] of batch.entries()) {
				database.set(path, stat, parseOnce(parse, textOf(texts[index] ?? "")));
			}
		}
		return database;
	}

	get(path: string, stat: FileStats): CachedMetadata | null {
		const entry = this.entries.get(path);
		return entry && entry.mtime === stat.mtime && entry.size === stat.size ? entry.cache : null;
	}

	set(path: string, { mtime, size }: Pick<FileStats, "mtime" | "size">, cache: CachedMetadata): void {
		this.entries.set(path, { mtime, size, cache });
	}

	delete(path: string): void {
		this.entries.delete(path);
	}
}

/** The cache speaks of the text without byte order mark, as the app's does. */
export function textOf(text: string): string {
	return text.replace(/^\ufeff/, "");
}
