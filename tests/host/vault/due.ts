/** Knows what work is under way, so that a test can wait for its end. */

export class Due {
	private readonly open = new Set<Promise<unknown>>();

	get size(): number {
		return this.open.size;
	}

	track<T>(work: Promise<T>): Promise<T> {
		this.open.add(work);
		const done = (): void => void this.open.delete(work);
		work.then(done, done);
		return work;
	}

	/** Does it in a later macrotask, as what a watcher reports comes. An error of it is nobody's: it is thrown as such. */
	later(work: () => Promise<void>): void {
		const turn = new Promise<void>((resolve) => {
			setTimeout(resolve, 0);
		});
		const done = turn.then(work).catch((error: unknown) => {
			setTimeout(() => {
				throw error;
			}, 0);
		});
		void this.track(done);
	}

	async settled(): Promise<void> {
		while (this.open.size > 0) await Promise.allSettled(this.open);
	}
}
