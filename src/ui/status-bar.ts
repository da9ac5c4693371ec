/** The three counts of the shown project in the status bar, and a dot when something waits to be entered. */

import { Component, Menu, setIcon, setTooltip } from "obsidian";
import type { ItemKind } from "../notes/item";
import type { Settings } from "../settings/schema";
import { words } from "../words/words";
import { addChoices } from "./choice";
import type { PanelPort } from "./panel/port";

const ICONS: Record<ItemKind, string> = { blockers: "octagon-alert", nextSteps: "square-check", decisions: "gavel" };
const SHOWN = ["blockers", "nextSteps", "decisions", "waiting"] as const;

export type StatusBarSettings = Settings["statusBar"];

export interface StatusBarParts {
	active: Pick<PanelPort, "model" | "standing" | "onChanged">;
	openPanel: () => void;
	settings: () => StatusBarSettings;
	/** Stores one of the settings. */
	change: (key: keyof StatusBarSettings, value: boolean) => void;
}

export class StatusBar extends Component {
	/** What is drawn: nothing is drawn anew, and no tooltip closed, when it is the same. */
	private drawn: string | null = null;

	constructor(
		private readonly element: HTMLElement,
		private readonly parts: StatusBarParts,
	) {
		super();
	}

	override onload(): void {
		const { element, parts } = this;
		element.addClass("project-pulse-status", "mod-clickable");
		element.setAttrs({ role: "button", tabindex: "0" });
		this.registerDomEvent(element, "click", () => parts.openPanel());
		this.registerDomEvent(element, "contextmenu", (event) => {
			event.preventDefault();
			this.menu().showAtMouseEvent(event);
		});
		this.registerDomEvent(element, "keydown", (event) => this.pressed(event));
		this.registerEvent(parts.active.onChanged(() => this.draw()));
		this.draw();
	}

	/** To be called when the settings are others. */
	draw(): void {
		const { element, parts } = this;
		const { model } = parts.active;
		const settings = parts.settings();
		const groups = (model?.groups ?? []).filter(({ kind }) => settings[kind]);
		const waiting = settings.waiting ? this.waiting() : null;
		const state = JSON.stringify([settings.shown, model?.title, waiting, groups.map(({ kind, open }) => [kind, open])]);
		if (state === this.drawn) return;
		this.drawn = state;
		element.empty();
		element.toggle(settings.shown && model !== null && (groups.length > 0 || waiting !== null));
		if (!model) return;
		for (const { kind, open } of groups) {
			setIcon(element.createSpan({ cls: "project-pulse-status-icon" }), ICONS[kind]);
			element.createSpan({ cls: "project-pulse-status-count", text: String(open) });
		}
		if (waiting !== null) element.createSpan({ cls: "project-pulse-status-dot", attr: { "aria-hidden": "true" } });
		const { counted, tooltip } = words.notices.statusBar;
		const sentences = [...groups.map(({ kind, open }) => counted[kind](open)), ...(waiting === null ? [] : [waiting])];
		const said = tooltip(model.title, sentences);
		element.ariaLabel = said;
		setTooltip(element, said, { placement: "top" });
	}

	private waiting(): string | null {
		const { standing } = this.parts.active;
		return standing && words.panel.waitingFor(standing.entries, standing.contact);
	}

	private pressed(event: KeyboardEvent): void {
		const { key, shiftKey } = event;
		if (key === "Enter" || key === " ") this.parts.openPanel();
		else if (key === "ContextMenu" || (key === "F10" && shiftKey)) {
			const { left, top } = this.element.getBoundingClientRect();
			this.menu().showAtPosition({ x: left, y: top }, this.element.doc);
		} else return;
		event.preventDefault();
	}

	/** What is shown, to be chosen; hidden, it comes back by the settings. */
	private menu(): Menu {
		const { statusBar } = words.notices;
		const { settings, change } = this.parts;
		const menu = new Menu();
		const shown = settings();
		addChoices(menu, SHOWN.map((key) => ({ title: statusBar[key], isChecked: shown[key], run: () => change(key, !shown[key]) })));
		menu.addSeparator();
		addChoices(menu, [{ title: statusBar.hide, icon: "eye-off", run: () => change("shown", false) }]);
		return menu;
	}
}
