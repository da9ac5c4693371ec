import { afterEach, describe, expect, it, vi } from "vitest";
import { Progress } from "../../src/cli/progress.mjs";

afterEach(() => vi.restoreAllMocks());

/** What a terminal, or a pipe, is sent while so much time goes by at each step. */
function sent(isTTY: boolean, millisecondsAStep: number, steps = 20): string {
	let now = 0;
	vi.spyOn(performance, "now").mockImplementation(() => now);
	let text = "";
	const terminal = {
		isTTY,
		columns: 80,
		write: (chunk: string) => {
			text += chunk;
			return true;
		},
		on: () => terminal,
		once: () => terminal,
		removeListener: () => terminal,
	};
	const progress = new Progress(terminal as unknown as NodeJS.WriteStream);
	progress.begin("Rolling up", steps);
	for (let step = 0; step < steps; step++) {
		now += millisecondsAStep;
		progress.step();
	}
	progress.end();
	return text;
}

describe("a progress bar", () => {
	it("is shown on a terminal once the work has taken a second, and cleared", () => {
		expect(sent(true, 200)).toContain("Rolling up");
	});

	it("is not shown for work of less than a second", () => {
		expect(sent(true, 40)).toBe("");
	});

	it("is not shown to a pipe", () => {
		expect(sent(false, 200)).toBe("");
	});

	it("measures each task for itself", () => {
		expect(sent(true, 1001, 1)).toContain("Rolling up");
		expect(sent(true, 999, 1)).toBe("");
	});
});
