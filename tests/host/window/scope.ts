/** Keys: scopes that know handlers, the stack of scopes, and what a modifier means for a click. */

import { current, hasApp } from "./current";
import type { KeymapEventListener, Modifier, PaneType } from "obsidian";

interface Handler {
	modifiers: string | null;
	key: string | null;
	scope: Scope;
	run: KeymapEventListener;
}

export class Scope {
	private readonly handlers: Handler[] = [];

	constructor(readonly parent?: Scope) {}

	register(modifiers: Modifier[] | null, key: string | null, run: KeymapEventListener): Handler {
		const handler = { modifiers: modifiers && names(modifiers), key, scope: this, run };
		this.handlers.push(handler);
		return handler;
	}

	unregister(handler: Handler): void {
		const index = this.handlers.indexOf(handler);
		if (index >= 0) this.handlers.splice(index, 1);
	}

	/** False when a handler took the key for itself. */
	handleKey(event: KeyboardEvent): unknown {
		const held = names(heldBy(event));
		for (const { modifiers, key, run } of this.handlers) {
			if (modifiers !== null && modifiers !== held) continue;
			if (key !== null && key.toLowerCase() !== event.key.toLowerCase()) continue;
			const answer: unknown = run(event, { modifiers: held, key: event.key, vkey: event.key });
			if (answer !== undefined) return answer;
		}
		return this.parent?.handleKey(event);
	}
}

/** What `Mod` stands for on this device. */
function mod(): Modifier {
	return hasApp() && current().options.mac ? "Meta" : "Ctrl";
}

function names(modifiers: Modifier[]): string {
	return modifiers
		.map((modifier) => (modifier === "Mod" ? mod() : modifier))
		.sort()
		.join(",");
}

function heldBy(event: KeyboardEvent | MouseEvent): Modifier[] {
	const held: Modifier[] = [];
	if (event.altKey) held.push("Alt");
	if (event.ctrlKey) held.push("Ctrl");
	if (event.metaKey) held.push("Meta");
	if (event.shiftKey) held.push("Shift");
	return held;
}

export class Keymap {
	private readonly scopes: Scope[] = [];

	constructor(private readonly root: Scope) {}

	pushScope(scope: Scope): void {
		this.scopes.push(scope);
	}

	popScope(scope: Scope): void {
		const index = this.scopes.lastIndexOf(scope);
		if (index >= 0) this.scopes.splice(index, 1);
	}

	onKey(event: KeyboardEvent): void {
		const scope = this.scopes.at(-1) ?? this.root;
		if (scope.handleKey(event) !== false) return;
		event.preventDefault();
		event.stopPropagation();
	}

	static isModifier(event: KeyboardEvent | MouseEvent, modifier: Modifier): boolean {
		return heldBy(event).includes(modifier === "Mod" ? mod() : modifier);
	}

	/** Where a click with these keys opens a note; the app's rule on Windows and Linux. */
	static isModEvent(event?: KeyboardEvent | MouseEvent | null): PaneType | boolean {
		if (!event) return false;
		const middle = "button" in event && event.button === 1;
		if (!event.ctrlKey && !event.metaKey && !middle) return false;
		if (event.altKey) return event.shiftKey ? "window" : "split";
		return "tab";
	}
}
