/** Menus with the keyboard, with the pointer, and beside their place. */

import { describe, expect, it } from "vitest";
import { Menu } from "../obsidian";
import { opened } from "../opened";

function filled(log: string[]): Menu {
	return new Menu()
		.addItem((item) => item.setTitle("Kind").setIsLabel(true))
		.addItem((item) => item.setTitle("One").onClick(() => log.push("one")))
		.addItem((item) => item.setTitle("Off").setDisabled(true).onClick(() => log.push("off")))
		.addItem((item) => {
			const inner = item.setTitle("More").setSubmenu();
			inner.addItem((first) => first.setTitle("Inner").setChecked(true).onClick(() => log.push("inner")));
		});
}

const chosen = (): string[] => [...document.querySelectorAll(".menu-item.selected .menu-item-title")].map((el) => el.textContent);

describe("a menu", () => {
	it("is gone through with the arrow keys, past what cannot be chosen", async () => {
		const { host } = await opened({});
		const log: string[] = [];
		filled(log).showAtPosition({ x: 0, y: 0 });
		for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) host.press(key);
		expect(chosen()).toEqual(["One"]);
		host.press("ArrowUp");
		expect(chosen()).toEqual(["More"]);
		host.press("ArrowRight");
		expect(chosen()).toEqual(["More", "Inner"]);
		host.press("ArrowLeft");
		expect(host.menus).toHaveLength(1);
		host.press("ArrowRight");
		host.press("Enter");
		expect([log, host.menus]).toEqual([["inner"], []]);
	});

	it("opens a menu inside it under the pointer, and closes it beside another item", async () => {
		const { host } = await opened({});
		const menu = filled([]).showAtPosition({ x: 0, y: 0 });
		menu.item("More").dom.dispatchEvent(new MouseEvent("pointerenter"));
		expect(host.menus.map(({ titles }) => titles)).toEqual([["Kind", "One", "Off", "More"], ["Inner"]]);
		menu.item("One").dom.dispatchEvent(new MouseEvent("pointerenter"));
		expect(host.menus).toEqual([menu]);
	});

	it("closes when the pointer goes down elsewhere, and leaves the focus where it was", async () => {
		const { host } = await opened({});
		const field = host.ui.containerEl.createEl("input");
		field.focus();
		const menu = filled([]).showAtPosition({ x: 0, y: 0 });
		expect(document.activeElement).toBe(field);
		menu.dom.dispatchEvent(new MouseEvent("pointerdown", { bubbles: true }));
		expect(host.menus).toEqual([menu]);
		field.dispatchEvent(new MouseEvent("pointerdown", { bubbles: true }));
		expect(host.menus).toEqual([]);
	});

	it("says what its items are", async () => {
		await opened({});
		const menu = filled([]).showAtPosition({ x: 0, y: 0 });
		expect(menu.dom.getAttribute("role")).toBe("menu");
		expect(menu.item("Off").dom.getAttribute("aria-disabled")).toBe("true");
		expect(menu.item("More").dom.getAttribute("aria-haspopup")).toBe("menu");
		const inner = menu.item("More").submenu?.item("Inner").dom;
		expect([inner?.getAttribute("role"), inner?.getAttribute("aria-checked")]).toEqual(["menuitemcheckbox", "true"]);
	});
});
