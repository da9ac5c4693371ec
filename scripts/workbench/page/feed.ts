/** Changes of the folder that others have made, as the server tells them. */

import type { Host } from "../../../tests/host/host";

export class Feed {
	private readonly source = new EventSource("/events");
	private host: Host | null = null;
	private waiting: string[] = [];
	private wasLost = false;

	/** `tell` hears whether the server is there. */
	constructor(tell: (isThere: boolean) => void) {
		this.source.addEventListener("message", (event: MessageEvent<string>) => this.take(JSON.parse(event.data) as string[]));
		this.source.addEventListener("error", () => {
			this.wasLost = true;
			tell(false);
		});
		this.source.addEventListener("open", () => {
			// What happened in between was not told.
			if (this.wasLost) this.take(["/"]);
			this.wasLost = false;
			tell(true);
		});
	}

	/** From now on, and what has come so far. */
	deliver(host: Host): void {
		this.host = host;
		this.take(this.waiting);
	}

	private take(paths: string[]): void {
		const { host } = this;
		if (!host) this.waiting.push(...paths);
		else if (paths.includes("/")) void host.external.look();
		else for (const path of paths) host.external.changed(path);
	}
}
