/** Makes the DOM of a test the app's: for every test that has one. */

import { extendMainWindow } from "./window/prototypes";

class Observer {
	observe(): void {
		// Nothing has a size here, so nothing ever changes it.
	}

	unobserve(): void {
		// See above.
	}

	disconnect(): void {
		// See above.
	}

	takeRecords(): [] {
		return [];
	}
}

if (typeof window !== "undefined") {
	const target = globalThis as Partial<Pick<typeof globalThis, "ResizeObserver" | "IntersectionObserver">>;
	target.ResizeObserver ??= Observer;
	target.IntersectionObserver ??= Observer as unknown as typeof IntersectionObserver;
	// A frame comes at once: nothing is ever painted.
	window.requestAnimationFrame = globalThis.requestAnimationFrame = (callback) =>
		Number(globalThis.setTimeout(() => callback(performance.now()), 0));
	window.cancelAnimationFrame = globalThis.cancelAnimationFrame = (id) => globalThis.clearTimeout(id);
	// An error nobody has caught fails the test run.
	window.reportError = (error) => queueMicrotask(() => {
		throw error;
	});
	extendMainWindow();
}
