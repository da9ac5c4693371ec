/** A function that runs once for many calls, after a while. */

export interface Debouncer<T extends unknown[]> {
	(...args: T): Debouncer<T>;
	cancel(): Debouncer<T>;
	run(): unknown;
}

/** Without `resetTimer` the while counts from the first call, as in the app. */
export function debounce<T extends unknown[]>(
	callback: (...args: T) => unknown,
	timeout = 0,
	resetTimer = false,
): Debouncer<T> {
	let timer: ReturnType<typeof setTimeout> | null = null;
	let last: T | null = null;
	const stop = (): void => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
	};
	const fire = (): unknown => {
		const args = last;
		stop();
		last = null;
		return args ? callback(...args) : undefined;
	};
	const debounced = (...args: T): Debouncer<T> => {
		last = args;
		if (resetTimer) stop();
		timer ??= setTimeout(fire, timeout);
		return debounced;
	};
	debounced.cancel = (): Debouncer<T> => {
		stop();
		last = null;
		return debounced;
	};
	debounced.run = fire;
	return debounced;
}
