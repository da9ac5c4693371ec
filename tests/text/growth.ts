/** How the time for a text grows with its length: a law that holds on slow and busy machines alike. */

/** Most a text of twice the length may take: twice is linear, four times is not. */
const BOUND = 3.2;

/**
 * Whether twice the text takes about twice the time. The shortest of some runs counts: whatever else the machine does
 * only adds to them.
 */
export function isLinear(textOf: (size: number) => string, run: (text: string) => unknown, size: number): boolean {
	for (let attempt = 0; attempt < 12; attempt++) {
		const half = shortest(() => textOf(size / 2), run);
		const whole = shortest(() => textOf(size), run);
		// What takes no time at all is fast enough.
		if (whole < 1 || whole / half < BOUND) return true;
	}
	return false;
}

function shortest(textOf: () => string, run: (text: string) => unknown): number {
	let best = Infinity;
	for (let i = 0; i < 3; i++) {
		const text = textOf();
		const begin = performance.now();
		run(text);
		best = Math.min(best, performance.now() - begin);
	}
	return best;
}
