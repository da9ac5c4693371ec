/** What sync and other programs do to the folder, which the app hears of later, as from a watcher. */

import type { Disk, DiskTimes } from "./disk";
import type { Due } from "./due";
import type { Listing } from "./listing";
import { normalize, parentOf } from "./path";
import type { PathQueue } from "./queue";

export class External {
	private lastNotice: Promise<void> = Promise.resolve();

	constructor(
		private readonly disk: Disk,
		private readonly listing: Listing,
		private readonly queue: PathQueue,
		private readonly due: Due,
	) {}

	/** Makes the folders it needs. */
	async write(path: string, data: string | ArrayBuffer, times?: DiskTimes): Promise<void> {
		const place = normalize(path);
		if (parentOf(place) !== "/") await this.disk.mkdir(parentOf(place));
		await this.disk.write(place, data, times);
		this.notice(place);
	}

	async remove(path: string): Promise<void> {
		const place = normalize(path);
		await this.disk.remove(place);
		this.notice(place);
	}

	/** A watcher sees one thing go and another come. */
	async rename(from: string, to: string): Promise<void> {
		const [before, after] = [normalize(from), normalize(to)];
		if (parentOf(after) !== "/") await this.disk.mkdir(parentOf(after));
		await this.disk.rename(before, after);
		this.notice(before);
		this.notice(after);
	}

	/** For changes that a watcher of the disk itself has seen. */
	changed(path: string): void {
		this.notice(normalize(path));
	}

	/** For changes made on the disk itself: looks at everything at once. */
	look(): Promise<void> {
		return this.queue.run(["/"], () => this.listing.lookWithin("/"));
	}

	/** In the order in which things happened. A watcher that cannot look says nothing. */
	private notice(path: string): void {
		const look = (): Promise<void> => this.queue.run([path], () => this.listing.lookWithin(path));
		this.due.later(() => (this.lastNotice = this.lastNotice.then(look).catch(() => undefined)));
	}
}
