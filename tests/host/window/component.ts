/** What has a life: loaded and unloaded with its children and everything it registered. */

interface Reference {
	events?: { offref: (ref: never) => void };
	e?: { offref: (ref: never) => void };
}

export class Component {
	_loaded = false;
	_children: Component[] = [];
	private ends: (() => unknown)[] = [];

	load(): unknown {
		if (this._loaded) return undefined;
		this._loaded = true;
		const loading = this.onload();
		for (const child of [...this._children]) child.load();
		return loading;
	}

	onload(): unknown {
		return undefined;
	}

	unload(): void {
		if (!this._loaded) return;
		this._loaded = false;
		while (this._children.length > 0) this._children.pop()?.unload();
		while (this.ends.length > 0) this.ends.pop()?.();
		this.onunload();
	}

	onunload(): void {
		// For subclasses.
	}

	addChild<T extends Component>(child: T): T {
		this._children.push(child);
		if (this._loaded) child.load();
		return child;
	}

	removeChild<T extends Component>(child: T): T {
		const index = this._children.indexOf(child);
		if (index >= 0) {
			this._children.splice(index, 1);
			child.unload();
		}
		return child;
	}

	register(end: () => unknown): void {
		this.ends.push(end);
	}

	registerEvent(ref: object): void {
		const { events, e } = ref as Reference;
		this.register(() => (events ?? e)?.offref(ref as never));
	}

	registerDomEvent(
		target: EventTarget,
		type: string,
		listener: (event: never) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void {
		const listen = listener as EventListener;
		target.addEventListener(type, listen, options);
		this.register(() => target.removeEventListener(type, listen, options));
	}

	registerInterval(id: number): number {
		this.register(() => clearInterval(id));
		return id;
	}
}
