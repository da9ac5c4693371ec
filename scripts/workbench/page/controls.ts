/** What the workbench itself puts on the screen: its switches, the name of the vault, and what bars a phone has. */

import type { Host } from "../../../tests/host/host";
import { setIcon } from "../../../tests/host/window/icon";
import { Menu } from "../../../tests/host/window/menu";
import type { PageConfig } from "../server/server";
import { keepDevice, type Device } from "./device";

interface Control {
	icon: string;
	name: string;
	run: () => unknown;
}

export class Controls {
	constructor(
		private readonly host: Host,
		private readonly device: Device,
		private readonly vault: PageConfig["vault"],
	) {}

	show(): void {
		const { ui } = this.host;
		this.showTheme();
		this.ribbon();
		this.vaultName();
		if (this.device.phone) this.phoneBar();
		ui.containerEl.toggleClass("is-phone", this.device.phone);
	}

	private run(id: string): () => void {
		return () => void this.host.ui.commands.executeCommandById(id);
	}

	private places(): Control[] {
		return [
			{ icon: "panel-left", name: "Toggle left sidebar", run: this.run("app:toggle-left-sidebar") },
			{ icon: "search", name: "Find a note", run: this.run("switcher:open") },
			{ icon: "terminal", name: "Open command palette", run: this.run("command-palette:open") },
		];
	}

	private switches(): Control[] {
		const { phone, rtl, language } = this.device;
		const isDark = this.device.theme === "dark";
		return [
			{ icon: "languages", name: language === "en" ? "In German" : "In English", run: () => this.change({ language: language === "en" ? "de" : "en" }) },
			{ icon: rtl ? "pilcrow-right" : "pilcrow-left", name: rtl ? "Left to right" : "Right to left", run: () => this.change({ rtl: !rtl }) },
			{ icon: phone ? "monitor" : "smartphone", name: phone ? "As on a desktop" : "As on a phone", run: () => this.change({ phone: !phone }) },
			{ icon: isDark ? "sun" : "moon", name: isDark ? "Light" : "Dark", run: () => this.turn(!isDark) },
			{ icon: "settings", name: "Settings", run: this.run("app:open-settings") },
			{ icon: "panel-right", name: "Toggle right sidebar", run: this.run("app:toggle-right-sidebar") },
		];
	}

	private ribbon(): void {
		const { containerEl } = this.host.ui.workspace.leftRibbon;
		const [top, bottom] = [createDiv({ cls: "side-dock-actions" }), containerEl.createDiv({ cls: "side-dock-settings" })];
		containerEl.prepend(top);
		for (const control of this.places()) button(top, control);
		for (const control of this.switches()) button(bottom, control);
	}

	/** At the foot of the left sidebar, as in the app, with what happens to the notes. */
	private vaultName(): void {
		const { name, folder, isDemo } = this.vault;
		const profile = this.host.ui.workspace.leftSplit.containerEl.createDiv({ cls: "workspace-sidedock-vault-profile" });
		profile.setAttr("title", folder);
		profile.createDiv({ cls: "workspace-drawer-vault-name", text: name, attr: { dir: "auto" } });
		const fate = isDemo ? "A copy: it goes when the workbench ends." : "Your own notes: what you do here changes them.";
		profile.createDiv({ cls: "workbench-fate", text: fate, attr: { dir: "auto" } }).toggleClass("mod-warning", !isDemo);
	}

	/** Phones have no ribbon and no status bar: a bar at the foot leads everywhere. */
	private phoneBar(): void {
		const { ui } = this.host;
		const { leftSplit, rightSplit } = ui.workspace;
		const bar = ui.containerEl.createDiv({ cls: "mobile-navbar" });
		const [, ...rest] = this.places();
		const drawers: Control[] = [
			{ icon: "menu", name: "Files", run: () => leftSplit.toggle() },
			...rest,
			{ icon: "panel-right", name: "Right sidebar", run: () => rightSplit.toggle() },
			{ icon: "ellipsis", name: "More", run: () => this.more(bar) },
		];
		for (const control of drawers) button(bar, control);
		const shade = ui.containerEl.createDiv({ cls: "workspace-drawer-backdrop" });
		shade.addEventListener("click", () => {
			leftSplit.collapse();
			rightSplit.collapse();
		});
	}

	private more(bar: HTMLElement): void {
		const menu = new Menu(this.host.ui);
		for (const { icon, name, run } of this.switches().slice(0, -1)) menu.addItem((item) => item.setTitle(name).setIcon(icon).onClick(run));
		const { right, top } = bar.getBoundingClientRect();
		menu.showAtPosition({ x: right - 8, y: top - 240 });
	}

	private turn(isDark: boolean): void {
		this.device.theme = isDark ? "dark" : "light";
		keepDevice(this.device);
		this.showTheme();
		this.host.ui.workspace.leftRibbon.containerEl.querySelectorAll(".side-dock-actions, .side-dock-settings").forEach((el) => el.remove());
		this.ribbon();
		this.host.ui.workspace.trigger("css-change");
	}

	private showTheme(): void {
		const isDark = this.device.theme === "dark";
		const { body } = document;
		body.toggleClass("theme-dark", isDark);
		body.toggleClass("theme-light", !isDark);
	}

	/** The plugin learns of these when it starts: so it starts again, with everything saved. */
	private async change(choice: Partial<Device>): Promise<void> {
		keepDevice({ ...this.device, ...choice });
		await this.host.saved();
		location.assign("/");
	}
}

function button(parent: HTMLElement, { icon, name, run }: Control): void {
	const el = parent.createEl("button", { cls: "clickable-icon side-dock-ribbon-action", attr: { "aria-label": name, title: name } });
	setIcon(el, icon);
	el.addEventListener("click", () => void run());
}
