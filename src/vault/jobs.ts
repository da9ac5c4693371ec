/** One job after the other, in the order of the events behind them. */

import { Slices } from "./slices";

/** Gives the tracked notes it touched. */
export type Job = () => Promise<ReadonlySet<string>>;

export class Jobs {
	/** Called when nothing is left to do, with all that the jobs since the last time touched. */
	onIdle: (touched: ReadonlySet<string>) => void = () => undefined;
	private readonly waiting: Job[] = [];
	private running: Promise<void> | null = null;
	private isStopped = false;

	add(job: Job): void {
		if (this.isStopped) return;
		this.waiting.push(job);
		this.running ??= this.run();
	}

	/** Resolves when nothing is left to do. */
	async idle(): Promise<void> {
		while (this.running) await this.running;
	}

	stop(): void {
		this.isStopped = true;
		this.waiting.length = 0;
	}

	private async run(): Promise<void> {
		const slices = new Slices();
		const touched = new Set<string>();
		// Events of one moment come together.
		await Promise.resolve();
		for (let job = this.waiting.shift(); job; job = this.waiting.shift()) {
			try {
				for (const path of await job()) touched.add(path);
			} catch (error) {
				// One note that cannot be taken in must not keep out all others, and must not go unseen either.
				window.reportError(error);
			}
			await slices.next();
		}
		this.running = null;
		if (!this.isStopped) this.onIdle(touched);
	}
}
