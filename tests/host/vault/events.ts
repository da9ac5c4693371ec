/** Obsidian's event emitter: a listener that throws keeps no other from being called. */

export interface EventRef {
	readonly events: Events;
	readonly name: string;
	readonly callback: (...data: never[]) => unknown;
	readonly context: unknown;
}

export class Events {
	private listeners: readonly EventRef[] = [];

	on(name: string, callback: (...data: never[]) => unknown, context?: unknown): EventRef {
		const ref = { events: this, name, callback, context };
		this.listeners = [...this.listeners, ref];
		return ref;
	}

	off(name: string, callback: (...data: never[]) => unknown): void {
		this.listeners = this.listeners.filter((ref) => ref.name !== name || ref.callback !== callback);
	}

	offref(ref: object): void {
		this.listeners = this.listeners.filter((other) => other !== ref);
	}

	trigger(name: string, ...data: unknown[]): void {
		// The list is replaced, never changed: who is added or removed by a listener counts from the next event on.
		for (const ref of this.listeners) if (ref.name === name) this.tryTrigger(ref, data);
	}

	tryTrigger(ref: object, data: unknown[]): void {
		const { callback, context } = ref as EventRef;
		try {
			// The name decides what data there is, as in the app; no type ties the two together.
			Reflect.apply(callback, context, data);
		} catch (error) {
			// As in the app: an error nobody caught, after all others had their turn.
			setTimeout(() => {
				throw error;
			}, 0);
		}
	}

	/** For tests of what is left behind after an unload. */
	get listenerCount(): number {
		return this.listeners.length;
	}
}
