/** The view of Bases that shows its results as the list of all projects does. */

import { BasesView, type HoverPopover, type QueryController, type WorkspaceLeaf } from "obsidian";
import { render } from "preact";
import type { Scope } from "../../overview/row";
import type { IsoDate } from "../../text/date";
import { Overview } from "../overview/page";
import type { OverviewPort } from "../overview/port";
import type { Place } from "../panel/desk";
import { lookIn, optionsIn, storeLook } from "./options";
import { Others } from "./others";
import { scopeOf } from "./scope";

/** As bases store it. */
export const BASES_VIEW = "project-pulse";

export interface BasesParts {
	port: OverviewPort;
	today: () => IsoDate;
}

export class ProjectsBasesView extends BasesView implements Place {
	readonly type = BASES_VIEW;
	/** The page preview that is open, as the app asks of whatever has links. */
	hoverPopover: HoverPopover | null = null;
	private readonly containerEl: HTMLElement;
	/** Null until the base was asked. */
	private scope: Scope | null = null;
	/** The options that the list itself can change, as it knows them. */
	private known = "";
	/** Counts up when they were changed elsewhere: the list begins with them only. */
	private times = 0;

	constructor(
		controller: QueryController,
		parentEl: HTMLElement,
		private readonly parts: BasesParts,
	) {
		super(controller);
		this.containerEl = parentEl.createDiv({ cls: "project-pulse-base" });
	}

	/** The tab with the base, or with the note that the base is embedded in. */
	get leaf(): WorkspaceLeaf {
		const { workspace } = this.app;
		const found: WorkspaceLeaf[] = [];
		workspace.iterateAllLeaves((leaf) => {
			if (leaf.view.containerEl.contains(this.containerEl)) found.push(leaf);
		});
		return found[0] ?? workspace.getLeaf(false);
	}

	override onload(): void {
		this.registerEvent(this.parts.port.onChanged(() => this.draw()));
	}

	override onunload(): void {
		render(null, this.containerEl);
		this.containerEl.detach();
	}

	onDataUpdated(): void {
		this.scope = scopeOf(this.data, optionsIn(this.config).sortBy === "base");
		const known = this.choices;
		if (known !== this.known) this.times++;
		this.known = known;
		this.draw();
	}

	/** The app hands the focus over like this. */
	focus(): void {
		const find = (selector: string): HTMLElement | null => this.containerEl.querySelector<HTMLElement>(selector);
		(find("[role=treeitem][tabindex='0']") ?? find("button"))?.focus({ preventScroll: true });
	}

	private get choices(): string {
		const { listed, showDone } = optionsIn(this.config);
		return JSON.stringify([listed, showDone]);
	}

	private draw(): void {
		const { scope, parts } = this;
		if (!scope) return;
		const memory = {
			load: () => lookIn(this.config),
			save: (look: unknown) => {
				storeLook(this.config, look);
				this.known = this.choices;
			},
		};
		render(
			<>
				<Overview
					key={this.times}
					app={this.app}
					port={parts.port}
					place={this}
					memory={memory}
					today={parts.today()}
					scope={scope}
					shows={{ months: optionsIn(this.config).showMonths }}
				/>
				<Others port={parts.port} scope={scope} />
			</>,
			this.containerEl,
		);
	}
}
