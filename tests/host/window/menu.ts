/** A menu: items, lines between them and menus inside it; a click runs an item and closes the whole menu. */

import type { App } from "./app";
import { Component } from "./component";
import { current } from "./current";
import { MenuItem, MenuSeparator } from "./menu-item";
import { Scope } from "./scope";

export { MenuItem, MenuSeparator } from "./menu-item";

export interface MenuPosition {
	x: number;
	y: number;
	/** Of what the menu belongs to, when it may stand on its other side as well. */
	width?: number;
	overlap?: boolean;
	left?: boolean;
}

export class Menu extends Component {
	readonly dom = createDiv({ cls: "menu", attr: { role: "menu" } });
	readonly items: (MenuItem | MenuSeparator)[] = [];
	private readonly scope = new Scope();
	private above: Menu | null = null;
	private selected: MenuItem | null = null;
	private onHideCallback: (() => unknown) | null = null;

	constructor(private readonly app: App = current()) {
		super();
		// What has the focus keeps it.
		this.dom.addEventListener("mousedown", (event) => event.preventDefault());
		const keys: Record<string, (event: KeyboardEvent) => void> = {
			Escape: () => this.hide(),
			ArrowDown: () => this.move(1),
			ArrowUp: () => this.move(-1),
			ArrowRight: () => this.enter(),
			ArrowLeft: () => {
				if (this.above) this.hide();
			},
			Enter: (event) => this.choose(event),
			" ": (event) => this.choose(event),
		};
		for (const [key, run] of Object.entries(keys)) {
			this.scope.register([], key, (event) => {
				run(event);
				return false;
			});
		}
	}

	/** A menu inside this one. */
	inside(): Menu {
		const menu = new Menu(this.app);
		menu.above = this;
		return menu;
	}

	get titles(): string[] {
		return this.items.flatMap((item) => (item instanceof MenuItem ? [item.title] : []));
	}

	item(title: string): MenuItem {
		const found = this.items.find((item) => item instanceof MenuItem && item.title === title);
		if (!(found instanceof MenuItem)) throw new Error(`No ${title} in the menu of ${this.titles.join(", ")}`);
		return found;
	}

	setNoIcon(): this {
		this.dom.addClass("mod-no-icon");
		return this;
	}

	setUseNativeMenu(_useNativeMenu: boolean): this {
		return this;
	}

	setParentElement(_el: HTMLElement): this {
		return this;
	}

	addItem(build: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		build(item);
		return this;
	}

	addSeparator(): this {
		this.items.push(new MenuSeparator());
		return this;
	}

	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
	}

	showAtPosition(position: MenuPosition, doc: Document = document): this {
		if (!this.above) this.app.menus[0]?.closeAll();
		const index = this.app.menus.indexOf(this);
		if (index >= 0) return this;
		this.dom.replaceChildren(...this.sorted().map(({ dom }) => dom));
		(doc === document ? this.app.containerEl : doc.body).append(this.dom);
		this.place(position, doc);
		this.app.menus.push(this);
		this.app.keymap.pushScope(this.scope);
		const away = (event: Event): void => {
			const target = event.target as Element | null;
			if (!target?.closest(".menu")) this.closeAll();
		};
		doc.addEventListener("pointerdown", away, true);
		this.register(() => doc.removeEventListener("pointerdown", away, true));
		this.load();
		return this;
	}

	hide(): this {
		const index = this.app.menus.indexOf(this);
		if (index < 0) return this;
		for (const inner of this.app.menus.slice(index + 1)) inner.hide();
		this.app.menus.splice(index, 1);
		this.app.keymap.popScope(this.scope);
		this.dom.detach();
		this.select(null);
		this.unload();
		this.onHideCallback?.();
		return this;
	}

	close(): void {
		this.hide();
	}

	closeAll(): void {
		this.above?.closeAll();
		this.hide();
	}

	onHide(callback: () => unknown): void {
		this.onHideCallback = callback;
	}

	/** The pointer is on an item: menus beside other items close. */
	hovered(item: MenuItem): void {
		const index = this.app.menus.indexOf(this);
		if (index < 0) return;
		const inner = this.app.menus[index + 1];
		if (inner && inner !== item.submenu) inner.hide();
		this.select(item);
		if (item.submenu && !item.disabled && inner !== item.submenu) item.openSubmenu();
	}

	/** Inside the window, on the other side of the place when there is no room. */
	private place({ x, y, width = 0, overlap = false, left = false }: MenuPosition, doc: Document): void {
		const bounds = (this.dom.offsetParent ?? doc.documentElement).getBoundingClientRect();
		const own = this.dom.getBoundingClientRect();
		const isRtl = doc.documentElement.dir === "rtl";
		const before = x - own.width - (overlap && !isRtl ? width : 0);
		const after = x + (overlap && isRtl ? width : 0);
		const fitsAfter = after + own.width <= bounds.right;
		const wanted = isRtl !== left ? (before >= bounds.left ? before : after) : fitsAfter ? after : before;
		const within = (at: number, start: number, end: number): number => Math.max(start + 4, Math.min(at, end - 4)) - start;
		const inlineStart = within(wanted, bounds.left, bounds.right - own.width);
		const blockStart = within(y, bounds.top, bounds.bottom - own.height);
		this.dom.setCssStyles({ left: `${inlineStart}px`, top: `${blockStart}px` });
	}

	private move(by: number): void {
		const items = this.sorted().filter((item) => item instanceof MenuItem && !item.disabled && !item.isLabel);
		const at = this.selected ? items.indexOf(this.selected) : by > 0 ? -1 : 0;
		const next = items[(at + by + items.length) % items.length];
		if (next instanceof MenuItem) this.select(next);
	}

	private select(item: MenuItem | null): void {
		this.selected?.dom.removeClass("selected");
		this.selected = item;
		item?.dom.addClass("selected");
	}

	private enter(): void {
		const { selected } = this;
		if (!selected?.submenu) return;
		selected.openSubmenu();
		selected.submenu.move(1);
	}

	private choose(event: KeyboardEvent): void {
		if (this.selected?.submenu) this.enter();
		else this.selected?.click(event);
	}

	/** Items of one section stand together; a line parts two sections. */
	private sorted(): (MenuItem | MenuSeparator)[] {
		const sections = [...new Set(this.items.flatMap((item) => (item instanceof MenuItem ? [item.section] : [])))];
		if (sections.length < 2) return this.items;
		return sections.flatMap((section, index) => [
			...(index > 0 ? [new MenuSeparator()] : []),
			...this.items.filter((item) => item instanceof MenuItem && item.section === section),
		]);
	}
}

const forEvents = new WeakMap<Event, Menu>();

/** The one menu of an event, which several may add to. */
export function menuForEvent(event: MouseEvent, make: () => Menu): Menu {
	const menu = forEvents.get(event) ?? make();
	if (!forEvents.has(event)) {
		forEvents.set(event, menu);
		setTimeout(() => menu.showAtMouseEvent(event), 0);
	}
	return menu;
}
