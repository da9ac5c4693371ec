/** How long the page itself works, whatever else the machine does meanwhile. */

import { cdp } from "vitest/browser";

interface Metrics {
	metrics: { name: string; value: number }[];
}

/** Milliseconds the page's thread has worked so far, style and layout included. */
async function worked(): Promise<number> {
	const { metrics }: Metrics = await cdp().send("Performance.getMetrics");
	return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1000;
}

/** Has to be asked for once in each test. */
export async function countWork(): Promise<void> {
	await cdp().send("Performance.enable", { timeDomain: "threadTicks" });
}

export async function work(run: () => unknown): Promise<number> {
	const before = await worked();
	await run();
	return (await worked()) - before;
}

export const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Infinity;
export const told = (times: readonly number[]): string => `${times.map((time) => time.toFixed(0)).join(", ")} ms`;
