/** The notes one can choose: projects and all else that is tracked, with what is shown of each, in the order they are offered. */

import type { App } from "obsidian";
import { frontmatterOf } from "../../notes/frontmatter";
import { dateOfValue, propertyOf, textsOf } from "../../notes/value";
import { isProject, projectType } from "../../rollup/lead";
import type { IsoDate } from "../../text/date";
import { byText, folderOf } from "../../text/path";
import { plainText } from "../../text/plain";
import type { Index } from "../../vault/index";
import { locale } from "../../words/words";
import type { Recent } from "./recent";

export interface ProjectChoice {
	path: string;
	title: string;
	/** The folder, where several have this title; else null. */
	folder: string | null;
	/** Name of its type, null for projects: that is what most are. */
	type: string | null;
	/** Of its properties: what stands in its text alone is not known here. */
	status: string | null;
	lastContact: IsoDate | null;
}

export class Projects {
	constructor(
		private readonly app: App,
		private readonly index: Index,
		private readonly recent: Recent,
	) {}

	get isKnown(): boolean {
		return this.index.isFilled;
	}

	/** Whether there is a project in the narrow sense besides this path: one to go on to. */
	hasNext(path: string | null): boolean {
		const { graph } = this.index;
		return graph.paths().some((other) => other !== path && isProject(graph, other));
	}

	titleOf(path: string): string {
		return this.index.graph.get(path)?.title ?? path;
	}

	/** Those shown last come first, then projects before other kinds, by title. */
	all(): ProjectChoice[] {
		const { graph, reader } = this.index;
		const { types } = reader.settings;
		const ownType = projectType(reader.settings);
		const tracked = graph.paths().flatMap((path) => (graph.isTracked(path) ? (graph.get(path) ?? []) : []));
		const titles = new Map<string, number>();
		for (const { title } of tracked) titles.set(title, (titles.get(title) ?? 0) + 1);
		const recent = this.recent.order();
		const rank = new Map(types.map(({ name }, place) => [name, name === ownType ? -1 : place]));
		const compare = new Intl.Collator(locale, { numeric: true });
		return tracked
			.map(({ path, title, tracked: type }) => ({
				path,
				title,
				folder: (titles.get(title) ?? 0) > 1 ? folderOf(path) : null,
				type,
				shown: recent.get(path) ?? Infinity,
				...this.properties(path),
			}))
			.sort(
				(a, b) =>
					(a.shown === b.shown ? 0 : a.shown - b.shown) ||
					(rank.get(a.type ?? "") ?? 0) - (rank.get(b.type ?? "") ?? 0) ||
					compare.compare(a.title, b.title) ||
					byText(a.path, b.path),
			)
			.map(({ shown, ...choice }) => ({ ...choice, type: choice.type === ownType ? null : choice.type }));
	}

	/** As the app's cache has them. */
	private properties(path: string): Pick<ProjectChoice, "status" | "lastContact"> {
		const { properties } = this.index.reader.settings;
		const cached: object | undefined = this.app.metadataCache.getCache(path)?.frontmatter;
		const { values } = frontmatterOf(cached ?? {});
		const dates = properties.lastContact.map((name) => dateOfValue(propertyOf(values, name)));
		const status = textsOf(propertyOf(values, properties.status)).map((text) => plainText(text)).join(", ");
		return { status: status || null, lastContact: dates.find((date) => date !== null) ?? null };
	}
}
