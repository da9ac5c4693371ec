/** The plugin's tab in the app's settings: its pages, and the values of the controls in them. */

import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from "obsidian";
import { attentionPage } from "../ui/settings/attention";
import { Desk } from "../ui/settings/desk";
import { FIELD } from "../ui/settings/field";
import { FoundCount } from "../ui/settings/found";
import { projectPage } from "../ui/settings/projects";
import { propertyPage, rollupPage } from "../ui/settings/rollups";
import { sectionPage } from "../ui/settings/sections";
import { aboutPage, automaticPage, newProjectPage, shownPage, stalenessPage } from "../ui/settings/shown";
import { tidyingPage } from "../ui/settings/tidying";
import type { Index } from "../vault/index";
import type { Preferences } from "../vault/preferences";

export class SettingTab extends PluginSettingTab {
	private readonly desk: Desk;
	private readonly version: string;

	constructor(
		app: App,
		/** Where it has what is known of the vault by the time somebody looks. */
		plugin: Plugin & { readonly index: Index | null },
		preferences: Preferences,
	) {
		super(app, plugin);
		this.version = plugin.manifest.version;
		this.desk = new Desk(app, new FoundCount(() => plugin.index), preferences, (focus) => this.redraw(focus));
		plugin.registerEvent(
			preferences.onChanged((origin) => {
				// A value that is being set here is shown already, and drawing it anew would take the focus away.
				if (origin === "outside" || !this.desk.isStoring) this.redraw();
			}),
		);
	}

	/** Runs often: it reads nothing but the settings. */
	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { desk } = this;
		return [
			projectPage(desk),
			sectionPage(desk),
			rollupPage(desk),
			propertyPage(desk),
			automaticPage(),
			shownPage(desk),
			stalenessPage(desk),
			attentionPage(desk),
			tidyingPage(desk),
			newProjectPage(),
			aboutPage(this.version),
		];
	}

	/** Keys are paths into the settings. */
	override getControlValue(key: string): unknown {
		return this.desk.value(key);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		await this.desk.store(key, value);
	}

	/** Draws the page that is open anew; whoever types goes on in the same field. */
	private redraw(focus?: string): void {
		const { desk, containerEl } = this;
		const { doc } = containerEl;
		const active = doc.activeElement;
		const field = active?.instanceOf(HTMLInputElement) && active.hasAttribute(FIELD) ? active : null;
		const selection = field && { id: field.getAttribute(FIELD), from: field.selectionStart, to: field.selectionEnd };
		desk.isDrawing = true;
		try {
			this.update();
		} finally {
			desk.isDrawing = false;
		}
		const id = focus ?? selection?.id;
		if (id == null) return;
		const again = doc.querySelector<HTMLInputElement>(`[${FIELD}="${id}"]`);
		again?.focus();
		if (focus === undefined && selection) again?.setSelectionRange(selection.from, selection.to);
	}
}
