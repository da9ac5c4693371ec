/** Links that begin with `obsidian://project-pulse`: they show a project, or ask before they write. Anybody may have made them. */

import { Notice, type App } from "obsidian";
import { quotable, theKind, theTexts, theTrackedNote, UsageError } from "../report/asked";
import type { Actions } from "../ui/actions";
import type { ActiveProject } from "../ui/active";
import { words } from "../words/words";
import type { Desk } from "./desk";
import { faultIn } from "./fault";
import { LinkModal } from "./link-modal";

export interface LinkParts {
	app: App;
	desk: Desk;
	actions: Actions;
	active: ActiveProject;
	openPanel: () => void;
}

export class Links {
	/** A dialog waits for an answer: a page that opens a hundred links must not cover the screen. */
	private isAsking = false;

	constructor(private readonly parts: LinkParts) {}

	/** @param data what stands behind the question mark, decoded by the app; what has no value is `true` */
	async follow(data: Readonly<Record<string, string>>): Promise<void> {
		try {
			await this.obey(data);
		} catch (error) {
			if (!(error instanceof UsageError)) window.reportError(error);
			new Notice(words.scripts.links.refused(faultIn(error)));
		}
	}

	private async obey(data: Readonly<Record<string, string>>): Promise<void> {
		const { links } = words.scripts;
		switch (data["do"]) {
			case "open":
				await this.open(data);
				break;
			case "add":
				await this.ask(data);
				break;
			case undefined:
				throw new UsageError(links.nothing);
			default:
				throw new UsageError(links.unknown(quotable(data["do"])));
		}
	}

	private async open(data: Readonly<Record<string, string>>): Promise<void> {
		const { desk, active, openPanel } = this.parts;
		const path = theTrackedNote(await desk.vault(), given(data, "note"));
		active.choose(path);
		openPanel();
	}

	private async ask(data: Readonly<Record<string, string>>): Promise<void> {
		const { app, desk, actions } = this.parts;
		const name = given(data, "note");
		const kind = theKind(given(data, "kind"));
		const text = given(data, "text");
		const vault = await desk.vault();
		const { graph } = vault;
		const path = theTrackedNote(vault, name);
		const texts = theTexts(text, graph.reader.settings.markers);
		await desk.checkWritable(path);
		const file = app.vault.getFileByPath(path);
		if (this.isAsking) throw new UsageError(words.scripts.links.busy);
		this.isAsking = true;
		new LinkModal(app, {
			title: graph.get(path)?.title ?? path,
			path,
			kind,
			texts,
			// Renamed while the dialog was open, it is still the one that was meant.
			confirmed: () => void actions.add(file?.path ?? path, kind, texts),
			closed: () => {
				this.isAsking = false;
			},
		}).open();
	}
}

function given(data: Readonly<Record<string, string>>, name: string): string {
	const value = data[name];
	if (value === undefined || value === "") throw new UsageError(words.scripts.faults.missing(name));
	return value;
}
