/** The three counts of the active project in the status bar, and what waits to be entered. */

import { Component, setIcon, setTooltip } from "obsidian";
import type { ItemKind } from "../notes/item";
import { words } from "../words/words";
import type { ActiveProject } from "./active";

const ICONS: Record<ItemKind, string> = { blockers: "octagon-x", nextSteps: "square-check", decisions: "gavel" };

export class StatusBar extends Component {
	constructor(
		private readonly element: HTMLElement,
		private readonly active: ActiveProject,
		private readonly openPanel: () => void,
	) {
		super();
	}

	override onload(): void {
		this.element.addClass("project-pulse-status", "mod-clickable");
		this.registerDomEvent(this.element, "click", this.openPanel);
		this.registerEvent(this.active.events.on("changed", () => this.draw()));
		this.draw();
	}

	private draw(): void {
		const { element } = this;
		const groups = this.active.model?.groups ?? [];
		element.empty();
		element.toggle(groups.length > 0);
		for (const { kind, open } of groups) {
			setIcon(element.createSpan({ cls: "project-pulse-status-icon" }), ICONS[kind]);
			element.createSpan({ cls: "project-pulse-status-count", text: String(open) });
		}
		const [blockers, steps, decisions] = groups.map(({ open }) => open);
		if (groups.length === 0) return;
		const { entries, contact } = this.active.waiting ?? { entries: 0, contact: false };
		const waiting = words.panel.waitingFor(entries, contact);
		if (waiting !== null) {
			element.createSpan({ cls: "project-pulse-status-dot", attr: { "aria-hidden": "true" } });
			element.createSpan({ cls: "project-pulse-status-waiting", text: waiting });
		}
		const sentences = [words.panel.counts(blockers ?? 0, steps ?? 0, decisions ?? 0), waiting].filter((text) => text !== null);
		setTooltip(element, sentences.join("; "), { placement: "top" });
	}
}
