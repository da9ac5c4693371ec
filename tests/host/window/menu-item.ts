/** One item of a menu. */

import { setIcon } from "./icon";
import type { Menu } from "./menu";

type Choice = MouseEvent | KeyboardEvent;

export class MenuItem {
	readonly dom = createDiv({ cls: "menu-item tappable", attr: { role: "menuitem" } });
	title = "";
	disabled = false;
	checked = false;
	section = "";
	submenu: Menu | null = null;
	private readonly iconEl = this.dom.createDiv({ cls: "menu-item-icon" });
	private readonly titleEl = this.dom.createDiv({ cls: "menu-item-title" });
	private checkEl: HTMLElement | null = null;
	private run: ((event: Choice) => unknown) | null = null;

	constructor(private readonly menu: Menu) {
		this.dom.addEventListener("click", (event) => this.click(event));
		this.dom.addEventListener("pointerenter", () => this.menu.hovered(this));
	}

	setTitle(title: string | DocumentFragment): this {
		this.titleEl.setText(title);
		this.title = this.titleEl.textContent;
		return this;
	}

	setIcon(icon: string | null): this {
		this.dom.dataset["icon"] = icon ?? "";
		setIcon(this.iconEl, icon ?? "");
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.checked = checked ?? false;
		this.dom.toggleClass("mod-checked", this.checked);
		this.dom.setAttr("role", checked === null ? "menuitem" : "menuitemcheckbox");
		this.dom.setAttr("aria-checked", checked);
		this.checkEl?.remove();
		this.checkEl = this.checked ? this.dom.createDiv({ cls: "menu-item-icon mod-checked" }) : null;
		if (this.checkEl) setIcon(this.checkEl, "check");
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.toggleClass("is-disabled", disabled);
		this.dom.setAttr("aria-disabled", disabled ? "true" : null);
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
		if (!this.submenu) {
			this.submenu = this.menu.inside();
			this.dom.addClass("has-submenu");
			this.dom.setAttr("aria-haspopup", "menu");
			setIcon(this.dom.createDiv({ cls: "menu-item-icon mod-submenu" }), "chevron-right");
		}
		return this.submenu;
	}

	onClick(callback: (event: Choice) => unknown): this {
		this.run = callback;
		return this;
	}

	get isLabel(): boolean {
		return this.dom.hasClass("is-label");
	}

	/** As by the user. */
	click(event: Choice = new MouseEvent("click")): void {
		if (this.disabled || this.isLabel) return;
		if (this.submenu) {
			this.openSubmenu();
			return;
		}
		this.menu.closeAll();
		void this.run?.(event);
	}

	/** Beside the item. */
	openSubmenu(): void {
		const { doc } = this.dom;
		const { top, right, left, width } = this.dom.getBoundingClientRect();
		const isRtl = doc.documentElement.dir === "rtl";
		this.submenu?.showAtPosition({ x: isRtl ? left : right, y: top - 6, width, overlap: true }, doc);
	}
}

export class MenuSeparator {
	readonly dom = createDiv({ cls: "menu-separator", attr: { role: "separator" } });
}
