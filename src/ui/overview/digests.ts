/** All projects that somebody looks at, known in stages: by their properties at once, by their texts and the rest of the vault a little later. */

import { Component, debounce, Events, type EventRef } from "obsidian";
import type { Digest } from "../../overview/digest";
import type { IsoDate } from "../../text/date";
import { pause, Slices } from "../../vault/slices";
import type { FinderParts } from "../finder";
import { Turns } from "../turns";
import type { Dossier } from "./dossier";
import { Inquiry } from "./inquiry";
import { Lookers } from "./lookers";
import type { Wanted } from "./port";

export interface DigestParts extends FinderParts {
	today: () => IsoDate;
}

/** Milliseconds without a key after which what was typed is shown. */
const TYPED = 300;
/** Milliseconds between two looks at what day it is. */
const MINUTE = 60_000;
/** Milliseconds in which what becomes known of many projects is shown together. */
const TOGETHER = 100;
/** Milliseconds in which what is known at once gets on the screen, before anything is read. */
const SEEN = 50;
/** Reads under way at once: each waits for the disk, none for the processor. */
const READERS = 8;

export class Digests extends Component {
	private readonly events = new Events();
	private readonly dossiers = new Map<string, Dossier>();
	private readonly lookers: Lookers;
	private readonly inquiry: Inquiry;
	private readonly turns = new Turns(() => this.work());
	private readonly news = new Turns(() => {
		this.announce();
		return Promise.resolve();
	});
	/** What is looked at, as long as nobody looks at anything else and no note has come or gone. */
	private wanted: { revision: number; dossiers: readonly Dossier[] } | null = null;
	private list: readonly Digest[] | null = null;
	private isAwaited = false;
	private day: IsoDate;

	constructor(private readonly parts: DigestParts) {
		super();
		this.inquiry = new Inquiry(parts);
		this.lookers = new Lookers(parts);
		this.day = parts.today();
	}

	override onload(): void {
		const { app, index } = this.parts;
		const typed = new Set<string>();
		const shown = debounce(() => {
			for (const path of typed) this.refresh(path);
			typed.clear();
		}, TYPED, true);
		this.registerEvent(
			app.workspace.on("editor-change", (_editor, { file }) => {
				if (!file || !this.dossiers.has(file.path)) return;
				typed.add(file.path);
				shown();
			}),
		);
		this.registerEvent(index.onChanged((touched) => this.vaultChanged(touched)));
		this.registerInterval(window.setInterval(() => this.keepDay(), MINUTE));
		this.register(() => {
			shown.cancel();
			this.turns.stop();
			this.news.stop();
		});
	}

	onChanged(listener: () => void): EventRef {
		return this.events.on("changed", listener);
	}

	get isFilled(): boolean {
		return this.parts.index.isFilled;
	}

	/** Whether all of them are as the vault stands. */
	get isComplete(): boolean {
		return this.isFilled && this.looked().every(({ isRead, isTold }) => isRead && isTold);
	}

	/** The same list as long as nothing in it is another. */
	get digests(): readonly Digest[] {
		this.keepDay();
		const dossiers = this.looked();
		return (this.list ??= dossiers.map((dossier) => this.digestOf(dossier)));
	}

	look(wanted: Wanted): () => void {
		this.lookers.add(wanted);
		this.lookElsewhere(SEEN);
		return () => {
			this.lookers.delete(wanted);
			this.lookElsewhere();
		};
	}

	/** Somebody may look soon: what is known of projects at once is made ready, now and whenever all of it is another. */
	async prepare(): Promise<void> {
		this.isAwaited = true;
		const slices = new Slices();
		for (const { path } of this.lookers.factsOf([])) {
			if (this.parts.index.graph.isTracked(path)) this.digestOf(this.dossierAt(path));
			await slices.next();
		}
	}

	/** Of one note, complete; null when it is not tracked. Nobody need look at it. */
	async digestAt(path: string): Promise<Digest | null> {
		await this.parts.index.settled();
		const slices = new Slices();
		for (;;) {
			this.keepDay();
			if (!this.parts.index.graph.isTracked(path)) return null;
			const dossier = this.dossierAt(path);
			if (dossier.isRead && dossier.isTold) return this.digestOf(dossier);
			if (dossier.pending.isBusy) await pause(TOGETHER);
			if (!dossier.isRead) await this.read(dossier);
			if (dossier.isRead) await this.tell(dossier, slices);
		}
	}

	/** All tracked notes of these types, complete, in the order of their titles; projects where no type is given. */
	async allDigests(types: readonly string[] = []): Promise<Digest[]> {
		await this.parts.index.settled();
		const digests: Digest[] = [];
		for (const { path } of this.lookers.factsOf(types)) {
			const digest = await this.digestAt(path);
			if (digest) digests.push(digest);
		}
		return digests;
	}

	/** What is known of a note; begun where nothing is. */
	dossierAt(path: string): Dossier {
		const known = this.dossiers.get(path);
		if (known) return known;
		const dossier = this.inquiry.begin(path);
		this.dossiers.set(path, dossier);
		return dossier;
	}

	/** Something was done to it: that is shown at once. */
	acted(dossier: Dossier): void {
		dossier.redraw();
		this.list = null;
		this.announce();
	}

	/** The note was written to, and its file may say so only later. */
	refresh(path: string): void {
		this.dossiers.get(path)?.outdate();
		this.turns.soon();
	}

	/** Other settings hold: what asks for attention, and how notes are read. */
	settingsChanged(): void {
		for (const dossier of this.dossiers.values()) {
			dossier.outdate(true);
			dossier.redraw();
		}
		this.lookElsewhere();
	}

	private digestOf(dossier: Dossier): Digest {
		return dossier.digest(this.parts.index.reader.settings, this.day);
	}

	private lookElsewhere(within = 0): void {
		this.wanted = null;
		this.changed();
		this.turns.soon(within);
	}

	/** @param touched null for all notes */
	private vaultChanged(touched: ReadonlySet<string> | null): void {
		const { graph } = this.parts.index;
		for (const [path, dossier] of this.dossiers) {
			if (!graph.isTracked(path)) this.dossiers.delete(path);
			else if (touched === null || touched.has(path)) dossier.outdate(touched === null);
		}
		if (touched === null && this.isAwaited) void this.prepare();
		this.lookElsewhere();
	}

	private keepDay(): void {
		const today = this.parts.today();
		if (today === this.day) return;
		this.day = today;
		for (const dossier of this.dossiers.values()) {
			dossier.outdate();
			dossier.redraw();
		}
		this.changed();
		this.turns.soon();
	}

	private looked(): readonly Dossier[] {
		const { revision } = this.parts.index;
		if (this.wanted?.revision !== revision) {
			this.wanted = { revision, dossiers: this.lookers.facts().map(({ path }) => this.dossierAt(path)) };
			this.list = null;
		}
		return this.wanted.dossiers;
	}

	/** First what their notes say, of all of them, then what the rest of the vault says. */
	private async work(): Promise<void> {
		if (!this.isFilled) return;
		const slices = new Slices();
		const dossiers = this.looked();
		const isLeft = (): boolean => this.looked() !== dossiers;
		const next = dossiers[Symbol.iterator]();
		const reading = async (): Promise<void> => {
			for (const dossier of next) {
				if (isLeft()) return;
				if (!dossier.isRead) await this.read(dossier);
				await slices.next();
			}
		};
		await Promise.all(Array.from({ length: READERS }, reading));
		for (const dossier of dossiers) {
			// What has been changed meanwhile is read before anything else is asked; its change has asked for that.
			if (isLeft() || dossiers.some(({ isRead }) => !isRead)) return;
			if (!dossier.isTold) await this.tell(dossier, slices);
			await slices.next();
		}
	}

	private async read(dossier: Dossier): Promise<void> {
		if (await this.inquiry.read(dossier)) this.changed(TOGETHER);
	}

	private async tell(dossier: Dossier, slices: Slices): Promise<void> {
		if (await this.inquiry.tell(dossier, slices, this.day)) this.changed(TOGETHER);
	}

	private changed(within = 0): void {
		this.list = null;
		if (!this.lookers.isNobody) this.news.soon(within);
	}

	private announce(): void {
		this.events.trigger("changed");
	}
}
