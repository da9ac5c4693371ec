/** Long work in short slices, so that no frame of the app is late because of it. */

/** Milliseconds of work before the app gets its turn: half a frame. */
const SLICE = 8;

export class Slices {
	private began = window.performance.now();

	/** To be awaited between two small pieces of work; waits only when the slice is used up. */
	async next(): Promise<void> {
		if (!this.isUsedUp) return;
		await pause(0);
		this.began = window.performance.now();
	}

	/** Takes every step of a generator, and gives what it returns. */
	async all<Result>(steps: Generator<void, Result>): Promise<Result> {
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
			// Most steps are so small that even a promise for each would be felt.
			if (this.isUsedUp) await this.next();
		}
	}

	private get isUsedUp(): boolean {
		return window.performance.now() - this.began >= SLICE;
	}
}

export function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => window.setTimeout(resolve, milliseconds));
}
