/** The app that classes without an app of their own belong to: the one opened last that is still open. */

import type { App } from "./app";

const open: App[] = [];

export function current(): App {
	const app = open.at(-1);
	if (!app) throw new Error("No host is open");
	return app;
}

export function hasApp(): boolean {
	return open.length > 0;
}

export function isCurrent(app: App): boolean {
	return open.at(-1) === app;
}

export function enter(app: App): void {
	open.push(app);
}

export function leave(app: App): void {
	const index = open.indexOf(app);
	if (index >= 0) open.splice(index, 1);
}
