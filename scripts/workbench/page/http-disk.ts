/** The folder behind the server as a disk; calls made in one turn travel together. */

import { CalledDisk, type DiskCall, type DiskReply } from "../../../tests/host/vault/disk-call";

interface Waiting {
	call: DiskCall;
	resolve: (reply: DiskReply) => void;
}

export class HttpDisk extends CalledDisk {
	private readonly outbox: Outbox;

	constructor() {
		const outbox = new Outbox();
		super((call) => outbox.post(call));
		this.outbox = outbox;
	}

	/** The page goes away: what is called from now on is sent at once, and outlives it. */
	hurry(): void {
		this.outbox.isHurried = true;
	}
}

class Outbox {
	isHurried = false;
	private waiting: Waiting[] = [];

	post(call: DiskCall): Promise<DiskReply> {
		return new Promise((resolve) => {
			this.waiting.push({ call, resolve });
			if (this.isHurried) void this.flush();
			else if (this.waiting.length === 1) window.setTimeout(() => void this.flush(), 0);
		});
	}

	private async flush(): Promise<void> {
		const sent = this.waiting;
		this.waiting = [];
		const replies = await this.send(sent.map(({ call }) => call));
		for (const [index, { resolve }] of sent.entries()) {
			resolve(replies[index] ?? { code: "EIO", message: "The workbench does not answer." });
		}
	}

	private async send(calls: DiskCall[]): Promise<DiskReply[]> {
		try {
			const response = await fetch("/disk", {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify(calls),
				keepalive: this.isHurried,
			});
			// The server answers a list with a list.
			return response.ok ? ((await response.json()) as DiskReply[]) : [];
		} catch {
			return [];
		}
	}
}
