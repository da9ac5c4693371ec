/** A folder on the test server as a disk in the browser, through commands of the test runner. */

import { CalledDisk, type DiskCall, type DiskReply } from "./disk-call";

export interface DiskSeed {
	/** A folder of the project to start from, such as `demo-vault`. */
	copyOf?: string;
	/** A folder that gets the sample notes of ../shared, where that is there; nothing of them is in the project. */
	sample?: string;
	/** Texts by path; folders are made. */
	files?: Record<string, string>;
}

/** What `disk-commands.ts` gives to `commands` of `vitest/browser`. */
export interface DiskCommands {
	diskOpen(seed: DiskSeed): Promise<string>;
	diskCall(token: string, call: DiskCall): Promise<DiskReply>;
	diskClose(token: string): Promise<void>;
}

export class BrowserDisk extends CalledDisk {
	private constructor(
		private readonly commands: DiskCommands,
		private readonly token: string,
	) {
		super((call) => commands.diskCall(token, call));
	}

	static async open(commands: DiskCommands, seed: DiskSeed = {}): Promise<BrowserDisk> {
		return new BrowserDisk(commands, await commands.diskOpen(seed));
	}

	/** Removes the folder. */
	close(): Promise<void> {
		return this.commands.diskClose(this.token);
	}
}

declare module "vitest/internal/browser" {
	// Merged into the runner's own, so that `commands` of `vitest/browser` has them.
	// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- that is what merging takes
	interface BrowserCommands extends DiskCommands {}
}
