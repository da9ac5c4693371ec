/** What waits in the sources of a project to be collected, worked out in slices and kept until something it hangs on changes. */

import { Component, type App } from "obsidian";
import type { Collection, Since } from "../collect/offer";
import { collectSteps } from "../collect/offers";
import { createMatcher } from "../doubles/likeness";
import { readNote } from "../notes/reading";
import { arrivalStepsOf } from "../rollup/rollup";
import type { Settings } from "../settings/schema";
import type { IsoDate } from "../text/date";
import type { Index } from "./index";
import { appLinks } from "./links";
import { Texts } from "./texts";

export interface CollectionParts {
	app: App;
	index: Index;
	/** As an editor has it, else as its file does; null when it cannot be had. */
	textOf: (path: string) => Promise<string | null>;
	settings: () => Settings;
	/** Every name of a known person. */
	people: () => readonly string[];
	today: () => IsoDate;
}

/** What of it is wanted. */
export interface Wish {
	since: Since;
	/** The one source that is asked, whether it reaches the project or not. */
	only: string | null;
}

interface Known {
	/** All it was made of that no event tells of. */
	made: string;
	collection: Promise<Collection | null>;
}

export class Collections extends Component {
	private readonly known = new Map<string, Known>();

	constructor(private readonly parts: CollectionParts) {
		super();
	}

	override onload(): void {
		this.registerEvent(
			this.parts.index.onChanged((touched) => {
				if (touched === null) this.known.clear();
				else for (const path of touched) this.known.delete(path);
			}),
		);
	}

	/** How many items wait that nobody doubts; null when the note is not tracked, or not yet known to be. */
	async waiting(path: string): Promise<number | null> {
		const text = await this.parts.textOf(path);
		if (text === null) return null;
		const { collect, doubles, properties } = this.parts.settings();
		const made = JSON.stringify([text, this.parts.today(), collect, doubles, properties.collectSkip]);
		const before = this.known.get(path);
		const known = before?.made === made ? before : { made, collection: this.on(path, text, { since: null, only: null }) };
		this.known.set(path, known);
		try {
			return (await known.collection)?.waiting ?? null;
		} catch (error) {
			if (this.known.get(path) === known) this.known.delete(path);
			throw error;
		}
	}

	/** As the notes stand now; null as above. */
	async of(path: string, wish: Wish): Promise<Collection | null> {
		await this.parts.index.settled();
		const text = await this.parts.textOf(path);
		return text === null ? null : this.on(path, text, wish);
	}

	private async on(path: string, text: string, { since, only }: Wish): Promise<Collection | null> {
		const { app, index, textOf, settings, people, today } = this.parts;
		const { graph, reader } = index;
		const facts = graph.get(path);
		if (!facts || !graph.isTracked(path)) return null;
		const note = readNote(path, text, reader);
		const texts = new Texts(textOf);
		const arrivals = await texts.all(() => arrivalStepsOf(graph, facts, note, texts.textOf));
		if (only === null) await texts.readAll(arrivals.flatMap(({ members }) => members));
		const wish = {
			today: today(),
			since,
			textOf: texts.textOf,
			people: people(),
			matcher: createMatcher(settings().doubles),
			linkTo: appLinks(app, graph.files),
			...(only !== null && { only }),
		};
		return texts.all(() => collectSteps(graph, note, arrivals, wish));
	}
}
