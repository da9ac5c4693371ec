/** Passes a count on, but not more often than is worth drawing. */

/** Milliseconds between two drawings while something is under way. */
const REDRAW = 50;

export function paced(set: (count: number) => void): (count: number, isLast?: boolean) => void {
	let last = -Infinity;
	return (count, isLast = false) => {
		const now = window.performance.now();
		if (!isLast && now - last < REDRAW) return;
		last = now;
		set(count);
	};
}
