/** The project that is shown: found for whoever looks, read as the editor has it, and changed where it is seen. */

import { Component, Events, type EventRef, type TFile } from "obsidian";
import type { PanelEntry, PanelModel } from "../panel/model";
import type { Action } from "../plans/action";
import type { EntryReason } from "../rollup/standing";
import type { Settings } from "../settings/schema";
import type { Editors } from "../vault/editors";
import { Acting, type ActingParts } from "./acting";
import type { ItemCounts } from "./collect/waiting";
import { Finder, type Found } from "./finder";
import { Focus, isAtOrIn, pathAfter } from "./focus";
import type { Absence, DonePlace, OpenWhere, PanelPort, Standing } from "./panel/port";
import { Pending } from "./pending";
import { Standings } from "./standing";
import { Turns } from "./turns";
import { Watch } from "./watch";

export interface ActiveParts extends ActingParts {
	editors: Editors;
	itemCounts?: ItemCounts;
}

export class ActiveProject extends Component implements PanelPort {
	absence: Absence = { why: "reading" };
	private readonly events = new Events();
	private readonly focus = new Focus();
	private readonly pending = new Pending();
	private readonly acting: Acting;
	private readonly finder: Finder;
	private readonly standings: Standings;
	private readonly turns = new Turns(() => this.read());
	/** The text that is shown; null when the next reading has to look at all of it again. */
	private text: string | null = null;
	/** Grows when what is being read is no longer what is to be shown. */
	private version = 0;
	private isLoadedYet = false;
	/** What is shown or chosen was deleted a moment ago. */
	private mayReturn = false;

	constructor(private readonly parts: ActiveParts) {
		super();
		this.finder = new Finder(parts);
		this.acting = new Acting(parts, this.pending, {
			path: () => this.path,
			begun: () => this.begun(),
			ended: (isDone) => this.ended(isDone),
		});
		this.standings = new Standings(parts.rollups);
	}

	/** To be added when the layout is ready: before that the app has no files. */
	override onload(): void {
		const { app, index } = this.parts;
		const { turns } = this;
		this.addChild(
			new Watch(app, {
				opened: (file) => this.opened(file),
				bearsOn: (file) => this.bearsOn(file),
				changed: () => turns.soon(),
				renamed: (path, before) => this.renamed(path, before),
				deleted: (path) => this.deleted(path),
				gone: () => this.gone(),
			}),
		);
		this.registerEvent(index.onChanged((touched) => this.vaultChanged(touched)));
		this.register(() => turns.stop());
		this.isLoadedYet = true;
		this.keepWhatIsThere();
		this.focus.open(app.workspace.getActiveFile());
		turns.soon();
	}

	onChanged(listener: () => void): EventRef {
		return this.events.on("changed", listener);
	}

	get model(): PanelModel | null {
		return this.pending.model;
	}

	get standing(): Standing | null {
		return this.standings.standing;
	}

	get isPinned(): boolean {
		return this.focus.isPinned;
	}

	get settings(): Settings["panel"] {
		return this.acting.settings;
	}

	get types(): Settings["types"] {
		return this.acting.types;
	}

	get itemCounts(): ItemCounts | null {
		return this.parts.itemCounts ?? null;
	}

	/** Of the project that is shown. */
	get path(): string | null {
		return this.model?.path ?? null;
	}

	/** The same when it is the active file: what is done to a note that nobody looks at must be asked for. */
	get activePath(): string | null {
		const file = this.parts.app.workspace.getActiveFile();
		return file !== null && file.path === this.path ? file.path : null;
	}

	pin(isPinned: boolean): void {
		if (!isPinned) this.focus.unpin();
		else if (this.path !== null) this.focus.pin(this.path);
		this.lookAgain();
	}

	pinTo(path: string): void {
		this.focus.pin(path);
		this.lookAgain();
	}

	/** Shows a project without opening it, until another note is opened; where one is pinned, it is pinned instead. */
	choose(path: string): void {
		this.focus.choose(path);
		this.lookAgain();
	}

	/** Chooses the next or the previous of all projects, in the order of their titles. */
	step(by: 1 | -1): void {
		const paths = this.parts.roster.projects().map(({ path }) => path);
		const at = paths.indexOf(this.path ?? "");
		const next = paths.at(at < 0 && by < 0 ? -1 : (at + by) % paths.length);
		if (next !== undefined) this.choose(next);
	}

	act(action: Action): Promise<boolean> {
		return this.acting.act(action);
	}

	update(): Promise<void> {
		return this.acting.update();
	}

	moveDone(to: DonePlace): Promise<boolean> {
		return this.acting.moveDone(to);
	}

	reasonOf(entry: PanelEntry): Promise<EntryReason | null> {
		return this.acting.reasonOf(entry);
	}

	openLine(line: number | null, where: OpenWhere): Promise<void> {
		return this.acting.openLine(line, where);
	}

	run(command: string): void {
		this.acting.run(command);
	}

	people(): string[] {
		return this.acting.people();
	}

	/** The note was just written to, and its file may say so only later. */
	refresh(file: TFile): void {
		if (this.bearsOn(file)) this.turns.soon();
	}

	/** Other settings hold: parts that are shown, and how the note is read. */
	settingsChanged(): void {
		this.lookAgain();
	}

	/** What was read before would hide it. */
	private begun(): void {
		this.version++;
		this.changed();
	}

	private ended(isDone: boolean): void {
		if (!isDone) this.changed();
		if (!this.pending.isBusy) this.turns.soon();
	}

	private opened(file: TFile | null): void {
		if (this.focus.open(file)) this.turns.soon();
	}

	/** A note that is open may become a project while it is. */
	private bearsOn({ path }: TFile): boolean {
		return path === this.path || path === this.focus.note;
	}

	private renamed(path: string, before: string): void {
		this.focus.renamed(path, before);
		const shown = this.path;
		const now = shown === null ? null : pathAfter(shown, path, before);
		if (now === null || now === shown) return;
		this.pending.renamed(now);
		this.standings.of(now);
		this.lookAgain();
	}

	/** @param touched null for all notes */
	private vaultChanged(touched: ReadonlySet<string> | null): void {
		const { path } = this;
		const { graph } = this.parts.index;
		if (touched === null || (path !== null && touched.has(path) && !graph.isTracked(path))) this.text = null;
		if (touched === null || this.text === null || this.finder.leadOf(this.focus.note) !== null) this.turns.soon();
		if (path !== null && (touched?.has(path) ?? true)) void this.ask();
	}

	private lookAgain(): void {
		this.text = null;
		this.version++;
		this.changed();
		this.turns.soon();
	}

	private async read(): Promise<void> {
		// What is half written would be shown without the rest; the end of it asks again.
		if (!this.isLoadedYet || this.pending.isBusy || (this.mayReturn && !this.isThere(this.path))) return;
		const { version } = this;
		const text = this.pending.isAhead ? null : this.text;
		const found = await this.finder.find(this.candidates(), { path: this.path, text });
		if (version !== this.version) this.turns.soon();
		else if (found !== "same") this.show(found);
	}

	private deleted(place: string): boolean {
		const isAway = [this.path, this.focus.choice].some((path) => path !== null && isAtOrIn(path, place));
		this.mayReturn ||= isAway;
		return isAway;
	}

	private gone(): void {
		this.mayReturn = false;
		this.keepWhatIsThere();
		this.lookAgain();
	}

	private keepWhatIsThere(): void {
		this.focus.keepTo((path) => this.isThere(path));
	}

	private isThere(path: string | null): boolean {
		return path !== null && this.parts.app.vault.getFileByPath(path) !== null;
	}

	private candidates(): Iterable<string> {
		const { focus, finder } = this;
		const isDated = finder.absenceFor(focus.note).why === "source";
		return focus.candidates((source) => finder.leadOf(source), isDated ? null : this.path);
	}

	private show(found: Exclude<Found, "same">): void {
		const model = found && this.finder.modelOf(found.note);
		this.text = found && found.text;
		this.absence = this.finder.absenceFor(this.focus.note);
		this.pending.read(model);
		this.standings.of(this.path);
		this.changed();
		void this.ask();
	}

	private async ask(): Promise<void> {
		if (this.parts.index.isFilled && (await this.standings.ask())) this.changed();
	}

	private changed(): void {
		this.events.trigger("changed");
	}
}
