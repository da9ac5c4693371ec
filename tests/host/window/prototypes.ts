/** What the app adds to the classes of the DOM, in the main window and in others. */

import { setup } from "obsidian-test-mocks/setup";

const CLASSES = ["Node", "Element", "HTMLElement", "SVGElement", "Document", "DocumentFragment", "UIEvent"] as const;
const PLAIN = [Array, Array.prototype, String, String.prototype, Object, Number, Math];

type Globals = Window & typeof globalThis;
type Added = Map<string, PropertyDescriptorMap>;

const MARK = Symbol.for("project-pulse.test-host.prototypes");

/** Extends the main window, once however many copies of this module there are. */
export function extendMainWindow(): void {
	if (MARK in window) return;
	const before = new Map(CLASSES.map((name) => [name, new Set(keys(window[name].prototype))]));
	const plainBefore = PLAIN.map((object) => new Set(keys(object)));
	setup();
	Reflect.deleteProperty(globalThis, "app");
	for (const [index, object] of PLAIN.entries()) hide(object, plainBefore[index]);
	extendText(window);
	Object.assign(HTMLElement.prototype, { on, off });
	Object.assign(Document.prototype, { on, off });
	Object.defineProperty(UIEvent.prototype, "win", { get: windowOf, configurable: true });
	Object.defineProperty(Node.prototype, "instanceOf", { value: instanceOf, configurable: true, writable: true });
	Object.defineProperty(UIEvent.prototype, "instanceOf", { value: instanceOf, configurable: true, writable: true });
	const added: Added = new Map();
	for (const name of CLASSES) {
		const { prototype } = window[name];
		const names = keys(prototype).filter((key) => !before.get(name)?.has(key));
		hide(prototype, before.get(name));
		added.set(name, Object.fromEntries(names.map((key) => [key, Object.getOwnPropertyDescriptor(prototype, key) ?? {}])));
	}
	Object.defineProperty(window, MARK, { value: added });
}

export function extendWindow(target: Window): void {
	const other = target as Globals;
	const added = Reflect.get(window, MARK) as Added;
	for (const name of CLASSES) Object.defineProperties(other[name].prototype, added.get(name) ?? {});
	Object.defineProperty(other.Node.prototype, "constructorWin", { value: other, configurable: true, writable: true });
	extendText(other);
	Object.assign(other, { activeWindow: other, activeDocument: other.document });
}

/** Makes it the window that dialogs open in. */
export function focusWindow(target: Window): void {
	Object.assign(window, { activeWindow: target, activeDocument: target.document });
}

/** Has no layout in jsdom: without these the editor cannot measure. */
function extendText(target: Window & typeof globalThis): void {
	const rect = { x: 0, y: 0, width: 0, height: 0, top: 0, left: 0, right: 0, bottom: 0, toJSON: () => ({}) };
	const range: object = target.Range.prototype;
	const element: object = target.Element.prototype;
	supply(range, { getClientRects: () => [], getBoundingClientRect: () => rect });
	supply(element, { scrollIntoView: () => undefined, scrollTo: () => undefined });
}

function supply(object: object, missing: Record<string, () => unknown>): void {
	for (const [name, value] of Object.entries(missing)) if (!(name in object)) Reflect.set(object, name, value);
}

function keys(object: object): string[] {
	return Object.getOwnPropertyNames(object);
}

/** Nothing that is added may come up in a `for … in`. */
function hide(object: object, before?: Set<string>): void {
	for (const key of keys(object)) {
		const property = Object.getOwnPropertyDescriptor(object, key);
		if (!before?.has(key) && property?.configurable) Object.defineProperty(object, key, { ...property, enumerable: false });
	}
}

function windowOf(this: UIEvent): Window {
	return this.view ?? (this.target as Node | null)?.ownerDocument?.defaultView ?? window;
}

/** Also true for the class of the same name in another window: that is what it is for. */
function instanceOf(this: object, type: { name: string }): boolean {
	for (let proto: unknown = Object.getPrototypeOf(this); proto; proto = Object.getPrototypeOf(proto)) {
		const { constructor } = proto as { constructor: { name: string } };
		if (constructor === type || constructor.name === type.name) return true;
	}
	return false;
}

type Delegate = (this: EventTarget, event: Event, target: HTMLElement) => unknown;
const delegates = new WeakMap<Delegate, EventListener>();

/** Listens for events on what matches the selector, now or later. */
function on(this: EventTarget, type: string, selector: string, listener: Delegate, options?: AddEventListenerOptions): void {
	const listen = (event: Event): void => {
		const target = event.target as Element | null;
		const match = target?.closest<HTMLElement>(selector);
		if (match && (this as Node).contains(match)) listener.call(this, event, match);
	};
	delegates.set(listener, listen);
	this.addEventListener(type, listen, options);
}

function off(this: EventTarget, type: string, _selector: string, listener: Delegate, options?: EventListenerOptions): void {
	const listen = delegates.get(listener);
	if (listen) this.removeEventListener(type, listen, options);
}
