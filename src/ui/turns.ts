/** Does something soon and once, however often it is asked for: never twice at a time, nor twice within one frame. */

const FRAME = 16;

export class Turns {
	private timer: number | null = null;
	private due = Infinity;
	private isRunning = false;
	private isStopped = false;
	private ended = -Infinity;

	constructor(private readonly work: () => Promise<void>) {}

	/** In a moment of its own at the earliest, so that a click or a key is not late because of it. */
	soon(milliseconds = 0): void {
		const { performance } = window;
		const due = Math.max(performance.now() + milliseconds, this.ended + FRAME);
		if (this.isStopped || due >= this.due) return;
		this.due = due;
		if (!this.isRunning) this.wait();
	}

	stop(): void {
		this.isStopped = true;
		if (this.timer !== null) window.clearTimeout(this.timer);
	}

	private wait(): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => void this.run(), Math.max(0, this.due - window.performance.now()));
	}

	private async run(): Promise<void> {
		this.timer = null;
		this.due = Infinity;
		this.isRunning = true;
		try {
			await this.work();
		} finally {
			this.isRunning = false;
			this.ended = window.performance.now();
			if (this.due < Infinity && !this.isStopped) {
				this.due = Math.max(this.due, this.ended + FRAME);
				this.wait();
			}
		}
	}
}
