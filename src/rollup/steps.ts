/** Work that can be stopped between two steps: taken one by one where frames must not be late, at once elsewhere. */

/** Takes all steps without a stop. */
export function drained<Result>(steps: Generator<void, Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
