/** A started host over a folder with these notes, closed when the test is done. */

import { onTestFinished, vi } from "vitest";
import { Host, type HostOptions } from "./host";
import type { Disk } from "./vault/disk";
import { temporaryDisk } from "./vault/temporary";

export async function opened(
	texts: Record<string, string>,
	options: HostOptions = {},
): Promise<{ host: Host; disk: Disk }> {
	const disk = await temporaryDisk(texts);
	const host = await Host.open(disk, options);
	onTestFinished(async () => {
		vi.useRealTimers();
		await host.close();
	});
	await host.start();
	await host.settled();
	return { host, disk };
}
