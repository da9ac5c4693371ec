/** A menu: items, lines between them and menus inside it; a click runs an item and closes the whole menu. */

import type { App } from "./app";
import { Component } from "./component";
import { current } from "./current";
import { Scope } from "./scope";

export class MenuItem {
	readonly dom = createDiv({ cls: "menu-item tappable", attr: { role: "menuitem" } });
	title = "";
	disabled = false;
	checked = false;
	section = "";
	submenu: Menu | null = null;
	private readonly titleEl = this.dom.createDiv({ cls: "menu-item-title" });
	private run: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;

	constructor(private readonly menu: Menu) {
		this.dom.addEventListener("click", (event) => this.click(event));
	}

	setTitle(title: string | DocumentFragment): this {
		this.titleEl.setText(title);
		this.title = this.titleEl.textContent;
		return this;
	}

	setIcon(icon: string | null): this {
		this.dom.dataset["icon"] = icon ?? "";
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.checked = checked ?? false;
		this.dom.toggleClass("mod-checked", this.checked);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.toggleClass("is-disabled", disabled);
		return this;
	}

	setWarning(isWarning: boolean): this {
		this.dom.toggleClass("is-warning", isWarning);
		return this;
	}

	setIsLabel(isLabel: boolean): this {
		this.dom.toggleClass("is-label", isLabel);
		return this;
	}

	setSection(section: string): this {
		this.section = section;
		return this;
	}

	setSubmenu(): Menu {
		this.submenu ??= this.menu.inside();
		return this.submenu;
	}

	onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
		this.run = callback;
		return this;
	}

	/** As by the user. */
	click(event: MouseEvent | KeyboardEvent = new MouseEvent("click")): void {
		if (this.disabled) return;
		if (this.submenu) {
			this.submenu.showAtPosition({ x: 0, y: 0 });
			return;
		}
		this.menu.closeAll();
		void this.run?.(event);
	}
}

export class MenuSeparator {
	readonly dom = createDiv({ cls: "menu-separator" });
}

export class Menu extends Component {
	readonly dom = createDiv({ cls: "menu", attr: { role: "menu" } });
	readonly items: (MenuItem | MenuSeparator)[] = [];
	private readonly scope = new Scope();
	private above: Menu | null = null;
	private onHideCallback: (() => unknown) | null = null;

	constructor(private readonly app: App = current()) {
		super();
		this.scope.register([], "Escape", () => {
			this.hide();
			return false;
		});
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

	showAtPosition(_position: { x: number; y: number }, doc: Document = document): this {
		if (!this.above) this.app.menus[0]?.closeAll();
		this.dom.replaceChildren(...this.sorted().map(({ dom }) => dom));
		(doc === document ? this.app.containerEl : doc.body).append(this.dom);
		this.app.menus.push(this);
		this.app.keymap.pushScope(this.scope);
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
