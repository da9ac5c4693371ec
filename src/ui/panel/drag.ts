/** Dragging rows: a mouse takes one at once, a finger after a while, so that it can still scroll. */

import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Landing } from "./row";

/** Milliseconds a finger rests on a row before it has it. */
const LONG_PRESS = 400;
/** Pixels a pointer moves before it means to. */
const SLACK = 5;
/** Pixels from the edge at which the list begins to scroll, and how many it scrolls a step. */
const EDGE = 36;
const STEP = 8;

export interface Target {
	id: string;
	landing: Landing;
}

export interface Drag {
	id: string;
	over: Target | null;
}

export interface DragOptions {
	/** What scrolls, with rows that have a `data-id`. */
	scroller: RefObject<HTMLDivElement | null>;
	canDrag: (id: string) => boolean;
	landing: (dragged: string, over: string, isUpper: boolean) => Landing | null;
	onDrop: (dragged: string, target: Target) => void;
}

export interface Dragging {
	drag: Drag | null;
	onPointerDown: (event: PointerEvent) => void;
	/** Whether the click or menu that comes now only ends a drag. */
	hasJustEnded: () => boolean;
}

export function useDrag(options: DragOptions): Dragging {
	const [drag, setDrag] = useState<Drag | null>(null);
	const session = useRef<Session | null>(null);
	const latest = useRef(options);
	latest.current = options;
	useEffect(() => {
		const { current: element } = options.scroller;
		// A list that follows the finger would take the row with it. Preact's own listeners are passive here.
		const stay = (event: TouchEvent): void => {
			if (session.current?.isUnderWay) event.preventDefault();
		};
		element?.addEventListener("touchmove", stay, { passive: false });
		return () => {
			element?.removeEventListener("touchmove", stay);
			session.current?.end();
		};
	}, []);
	return {
		drag,
		onPointerDown: (event) => {
			const id = rowAt(event.target)?.dataset["id"];
			if (event.button !== 0 || !event.isPrimary || id === undefined || isControl(event.target) || !options.canDrag(id)) return;
			session.current?.end();
			session.current = new Session(id, event, () => latest.current, setDrag);
		},
		hasJustEnded: () => session.current?.hasJustEnded ?? false,
	};
}

class Session {
	isUnderWay = false;
	hasJustEnded = false;
	private readonly listening = new AbortController();
	private readonly win: Window;
	private readonly press: number | null;
	private scrolling: number | null = null;
	private over: Target | null = null;
	/** Where the pointer is. */
	private at: { x: number; y: number };

	constructor(
		private readonly id: string,
		private readonly first: PointerEvent,
		private readonly options: () => DragOptions,
		private readonly show: (drag: Drag | null) => void,
	) {
		const { doc, win } = first;
		this.win = win;
		this.at = { x: first.clientX, y: first.clientY };
		const { signal } = this.listening;
		doc.addEventListener("pointermove", (event) => this.move(event), { signal });
		doc.addEventListener("pointerup", () => this.drop(), { signal });
		doc.addEventListener("pointercancel", () => this.end(), { signal });
		doc.addEventListener("keydown", (event) => this.key(event), { signal, capture: true });
		this.press = first.pointerType === "mouse" ? null : win.setTimeout(() => this.begin(), LONG_PRESS);
	}

	end(): void {
		if (this.listening.signal.aborted) return;
		this.listening.abort();
		if (this.press !== null) this.win.clearTimeout(this.press);
		this.scroll(0);
		if (!this.isUnderWay) return;
		this.isUnderWay = false;
		this.hasJustEnded = true;
		// The click comes right after, the menu of a long press a little later.
		this.win.setTimeout(() => (this.hasJustEnded = false), 50);
		this.show(null);
	}

	private begin(): void {
		this.isUnderWay = true;
		this.show({ id: this.id, over: null });
	}

	private move(event: PointerEvent): void {
		if (event.pointerId !== this.first.pointerId) return;
		if (!this.isUnderWay) {
			const far = Math.hypot(event.clientX - this.first.clientX, event.clientY - this.first.clientY) > SLACK;
			if (!far) return;
			// A finger that moves before the time is up scrolls.
			if (this.press !== null) {
				this.end();
				return;
			}
			this.begin();
		}
		this.at = { x: event.clientX, y: event.clientY };
		this.aim();
		const edges = this.options().scroller.current?.getBoundingClientRect();
		if (edges) this.scroll(event.clientY < edges.top + EDGE ? -STEP : event.clientY > edges.bottom - EDGE ? STEP : 0);
	}

	/** Finds the row below the pointer, which is another one too when the list scrolls. */
	private aim(): void {
		const { x, y } = this.at;
		const row = rowAt(this.first.doc.elementFromPoint(x, y));
		const over = row?.dataset["id"];
		const box = row?.getBoundingClientRect();
		const found = over === undefined || !box ? null : this.options().landing(this.id, over, y < box.top + box.height / 2);
		const target = found === null || over === undefined ? null : { id: over, landing: found };
		if (target?.id !== this.over?.id || target?.landing !== this.over?.landing) {
			this.over = target;
			this.show({ id: this.id, over: target });
		}
	}

	private drop(): void {
		const { over, isUnderWay } = this;
		this.end();
		if (isUnderWay && over) this.options().onDrop(this.id, over);
	}

	private key(event: KeyboardEvent): void {
		if (!this.isUnderWay || event.key !== "Escape") return;
		event.preventDefault();
		event.stopPropagation();
		this.end();
	}

	private scroll(step: number): void {
		if (this.scrolling !== null) this.win.clearInterval(this.scrolling);
		this.scrolling = null;
		const element = this.options().scroller.current;
		if (step === 0 || !element) return;
		this.scrolling = this.win.setInterval(() => {
			element.scrollTop += step;
			this.aim();
		}, 16);
	}
}

export function rowAt(target: EventTarget | null): HTMLElement | null {
	return elementAt(target)?.closest<HTMLElement>("[data-id]") ?? null;
}

/** Something in a row that has a use of its own. */
export function isControl(target: EventTarget | null): boolean {
	return elementAt(target)?.closest("a[href], button, input, label, textarea") != null;
}

export function isField(target: EventTarget | null): boolean {
	return elementAt(target)?.tagName === "TEXTAREA";
}

function elementAt(target: EventTarget | null): Element | null {
	return target instanceof Node || (target !== null && "nodeType" in target) ? asElement(target as Node) : null;
}

function asElement(node: Node): Element | null {
	return node.instanceOf(Element) ? node : node.parentElement;
}
