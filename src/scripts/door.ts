/** The API on the plugin: checks what strangers pass, hands out copies, and never throws at once. */

import { Component } from "obsidian";
import { quotable, theKind, theTexts, UsageError } from "../report/asked";
import { projectType } from "../rollup/lead";
import type { Index } from "../vault/index";
import { words } from "../words/words";
import type { AddResult, ChangeListener, ProjectDetails, ProjectInfo, ProjectPulseApi, RollupInfo } from "./api";
import { functionArgument, textArgument } from "./argument";
import type { Desk, RollupAnswer } from "./desk";
import { faultIn } from "./fault";
import { frozen } from "./frozen";
import type { Ready } from "./ready";

export interface DoorParts {
	index: Index;
	desk: Desk;
	ready: Ready;
	/** Why a project needs attention, as a sentence; null when it needs none. */
	attention: (path: string) => Promise<string | null>;
	/** Tells the app's own events, too. */
	announce: (paths: readonly string[] | null) => void;
}

const PREFIX = "project-pulse: ";

export class Door extends Component {
	/** What strangers hold: it has nothing of this class in it. */
	readonly api: ProjectPulseApi;
	/** The same function may listen twice. */
	private readonly listening = new Set<{ listener: ChangeListener }>();

	constructor(private readonly parts: DoorParts) {
		super();
		const { ready } = parts;
		const answer = <Answer>(make: () => Promise<Answer>): Promise<Answer> => this.answer(make);
		this.api = Object.freeze<ProjectPulseApi>({
			version: 1,
			get isReady() {
				return ready.isReady;
			},
			get ready() {
				const all = answer(() => ready.wait());
				// Whoever lists what there is looks at this, too, and waits for nothing.
				all.catch(() => undefined);
				return all;
			},
			projects: () => answer(() => this.projects()),
			project: (path) => answer(() => this.project(textArgument("path", path))),
			rollup: (path) => answer(() => this.rolled(textArgument("path", path), (desk, wish) => desk.rollUp(wish))),
			update: (path) => answer(() => this.rolled(textArgument("path", path), (desk, wish) => desk.update(wish))),
			add: (path, kind, text) => answer(() => this.add(textArgument("path", path), textArgument("kind", kind), textArgument("text", text))),
			on: (event, listener) => this.on(event, listener),
			off: (event, listener) => this.off(event, listener),
		});
	}

	override onload(): void {
		this.registerEvent(
			this.parts.index.onChanged((touched) => {
				if (this.parts.index.isFilled) this.tell(touched && Object.freeze([...touched].sort()));
			}),
		);
	}

	override onunload(): void {
		this.listening.clear();
	}

	private on(event: unknown, listener: ChangeListener): () => void {
		try {
			const { faults } = words.scripts;
			this.parts.ready.check();
			if (event !== "changed") throw new UsageError(faults.noEvent(typeof event === "string" ? quotable(event) : typeof event));
			const one = { listener: functionArgument("listener", listener) };
			this.listening.add(one);
			return () => void this.listening.delete(one);
		} catch (error) {
			window.reportError(told(error));
			return () => undefined;
		}
	}

	private off(event: unknown, listener: unknown): void {
		if (event !== "changed") return;
		for (const one of this.listening) if (one.listener === listener) this.listening.delete(one);
	}

	private tell(paths: readonly string[] | null): void {
		this.parts.announce(paths);
		for (const { listener } of [...this.listening]) {
			try {
				listener(paths);
			} catch (error) {
				// Whatever goes wrong in a stranger must not end the work that is going on here.
				window.reportError(error);
			}
		}
	}

	private async projects(): Promise<readonly ProjectInfo[]> {
		const { desk, attention } = this.parts;
		const { graph } = await desk.vault();
		const type = projectType(graph.reader.settings);
		const projects: ProjectInfo[] = [];
		for (const row of type === null ? [] : await desk.list(type)) projects.push({ ...row, attention: await attention(row.path) });
		return frozen(projects);
	}

	private async project(path: string): Promise<ProjectDetails | null> {
		const { desk } = this.parts;
		return (await this.isTracked(path)) ? frozen(await desk.show(path, desk.today())) : null;
	}

	private async rolled(
		path: string,
		roll: (desk: Desk, wish: Parameters<Desk["rollUp"]>[0]) => Promise<RollupAnswer>,
	): Promise<RollupInfo | null> {
		const { desk } = this.parts;
		if (!(await this.isTracked(path))) return null;
		const { notes } = await roll(desk, { paths: [path], today: desk.today(), allEntries: false });
		return frozen(notes[0] ?? { path, lastContact: null, entries: [], skipped: [], refusals: [] });
	}

	private async add(path: string, kind: string, text: string): Promise<AddResult> {
		const { desk } = this.parts;
		const vault = await desk.vault();
		if (!vault.graph.isTracked(path)) throw new UsageError(wrongNote(vault.graph.get(path) !== undefined, path));
		const texts = theTexts(text, vault.graph.reader.settings.markers);
		const { report } = await desk.add(path, theKind(kind), texts, desk.today());
		return frozen(report);
	}

	private async isTracked(path: string): Promise<boolean> {
		const { graph } = await this.parts.desk.vault();
		return graph.isTracked(path);
	}

	/** Sees to it that even what goes wrong before anything is awaited becomes a rejected promise. */
	private async answer<Answer>(make: () => Promise<Answer>): Promise<Answer> {
		try {
			return await make();
		} catch (error) {
			throw told(error);
		}
	}
}

function wrongNote(isThere: boolean, path: string): string {
	return isThere ? words.scripts.faults.untracked(quotable(path)) : words.scripts.faults.noNote(quotable(path));
}

/** What strangers are told: our own sentences under our name. */
function told(error: unknown): Error {
	return new Error(PREFIX + faultIn(error), error instanceof UsageError ? {} : { cause: error });
}
