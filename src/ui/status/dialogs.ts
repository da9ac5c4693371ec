/** Opens the dialog of a status update: for one project, or for all of them. */

import { Notice } from "obsidian";
import { words } from "../../words/words";
import { StatusDesk, type StatusParts } from "./desk";
import { StatusModal } from "./modal";
import type { Scope } from "./page";

/** Where somebody looks at a list of projects: paths of those it shows, in its order. */
export type InView = () => readonly string[];

export class StatusDialogs {
	private readonly desk: StatusDesk;
	private readonly views = new Set<InView>();

	constructor(private readonly parts: StatusParts) {
		this.desk = new StatusDesk(parts);
	}

	/** A list is on the screen, until the returned function is called: what it shows can be told of as a whole. */
	show(inView: InView): () => void {
		this.views.add(inView);
		return () => void this.views.delete(inView);
	}

	ofProject({ path, title }: { path: string; title: string }): void {
		this.open([{ label: title, paths: [path] }, ...this.several()]);
	}

	/** What a list shows comes first, as somebody is looking at it. */
	ofProjects(): void {
		this.open(this.several());
	}

	private several(): Scope[] {
		const { index, roster } = this.parts;
		const isTracked = (path: string): boolean => index.graph.isTracked(path);
		const inView = [...new Set([...this.views].flatMap((view) => view()))].filter(isTracked);
		const all = roster.projects().map(({ path }) => path);
		const isSame = inView.length === all.length && inView.every((path) => all.includes(path));
		return [
			...(inView.length > 0 && !isSame ? [{ label: words.status.these.inView(inView.length), paths: inView }] : []),
			...(all.length > 0 ? [{ label: words.status.these.all(all.length), paths: all }] : []),
		];
	}

	private open(scopes: readonly Scope[]): void {
		if (!this.parts.index.isFilled) new Notice(words.notices.stillReading);
		else if (scopes.length === 0) new Notice(words.commands.noProjects);
		else new StatusModal(this.desk, scopes).open();
	}
}
