/** Somebody types into a note while it is updated, its sources arrive and it is saved, in any order: nothing is lost. */

import fc from "fast-check";
import type { WorkspaceLeaf } from "obsidian";
import { expect, it, onTestFinished, vi } from "vitest";
import { runs } from "../laws/runs";
import type { Stage } from "./stage";
import { manifest, meeting, newDevice, stage } from "./stage";

/** One thing that happens, and how many turns of the event loop pass before the next. */
interface Act {
	kind: "type" | "update" | "source" | "save" | "switch" | "pane" | "undo" | "takeBack";
	place: number;
	turns: number;
}

const act = (kind: Act["kind"], weight: number): { weight: number; arbitrary: fc.Arbitrary<Act> } => ({
	weight,
	arbitrary: fc.record({ kind: fc.constant(kind), place: fc.nat(), turns: fc.nat({ max: 4 }) }),
});
const acts = fc.array(
	fc.oneof(act("type", 10), act("update", 4), act("source", 2), act("save", 2), act("switch", 1), act("pane", 1), act("undo", 1), act("takeBack", 1)),
	{ minLength: 6, maxLength: 16 },
);
const interleavings = fc.record({ acts, isWindows: fc.boolean(), sources: fc.integer({ min: 1, max: 3 }), hasPanes: fc.boolean() });
type Interleaving = typeof interleavings extends fc.Arbitrary<infer Value> ? Value : never;

const OTHER = "Other.md";

function noteOf(title: string): string {
	const head = `---\ntype: projects\nlast_contact: 2026-01-01\n---\n# ${title}\n\nWords in front.\n\n`;
	return `${head}## Recent Context\n\n- 2026-01-01: By hand.\n\n## Next Steps\n\n- [ ] Order the lamps\n- [ ] Paint the pier\n\nLast words.\n`;
}

/** One user at one note. */
class User {
	/** Characters that must be in the note at the end: each is typed once. */
	readonly alive = new Set<string>();
	readonly entries: string[] = [];
	private typed = 0;
	private at: WorkspaceLeaf;

	constructor(
		private readonly made: Stage,
		private readonly title: string,
		private readonly leaves: WorkspaceLeaf[],
		private readonly hasHistory: boolean,
		private readonly mayMove: boolean,
	) {
		const [first] = leaves;
		if (!first) throw new Error("no pane");
		this.at = first;
	}

	get path(): string {
		return `Projects/${this.title}.md`;
	}

	private get text(): string {
		return this.made.host.viewOf(this.at).getViewData();
	}

	async do({ kind, place, turns }: Act): Promise<void> {
		await this[kind](place);
		for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
	}

	async source(place: number): Promise<void> {
		const name = `2026-0${1 + (place % 5)}-1${this.entries.length % 10} ${this.title} ${this.entries.length}`;
		const words = `Meeting ${this.entries.length}`;
		this.entries.push(`- ${name.slice(0, 10)}: [[${name}]] - Talked about ${this.title}: ${words}.`);
		await this.made.host.external.write(`Meetings/${name}.md`, meeting(words, this.title));
	}

	private type(place: number): void {
		const key = String.fromCodePoint(0x4e00 + this.typed++);
		const places = placesIn(this.text);
		this.made.host.type(this.at, key, places[place % places.length] ?? this.text.length);
		this.alive.add(key);
	}

	private update(): void {
		this.made.host.app.workspace.setActiveLeaf(this.at);
		// The palette shows it only where the note is known to be the active one: right after a switch it is not yet.
		if (this.made.host.palette().some((name) => name.includes("Update this project"))) this.made.host.run(`${manifest.id}:update-project`);
	}

	private save(): void {
		void this.made.host.viewOf(this.at).save();
	}

	/** Looks at another note in the same tab and comes back. */
	private async switch(): Promise<void> {
		for (const path of [OTHER, this.path]) {
			this.made.host.app.workspace.setActiveLeaf(this.at);
			await this.made.host.open(path);
		}
	}

	/**
	 * Goes on in another pane, where that one follows at once. Else two panes with unsaved text of their own would be a
	 * conflict without any plugin, and nobody is quick enough to type there in the moment a save takes.
	 */
	private async pane(place: number): Promise<void> {
		if (!this.mayMove) return;
		await this.made.host.saved();
		this.at = this.leaves[place % this.leaves.length] ?? this.at;
	}

	/**
	 * Ctrl+Z, which may take back what was typed as well as an update. Where the file of an open note is replaced, or
	 * another pane followed, the editor's own history has holes without any plugin.
	 */
	private undo(): void {
		if (!this.hasHistory) return;
		const before = this.text;
		this.made.host.viewOf(this.at).editor.undo();
		for (const key of [...this.alive]) if (before.includes(key) && !this.text.includes(key)) this.alive.delete(key);
	}

	/** The plugin's own command, which may take back an update and never a keystroke. */
	private takeBack(): void {
		if (this.made.host.palette().some((name) => name.includes("Undo last change"))) this.made.host.run(`${manifest.id}:undo`);
	}

	/** Updates until nothing is missing any more, and gives the file. */
	async end(): Promise<string> {
		for (let tries = 0; tries < 20; tries++) {
			await this.made.host.saved();
			this.made.host.app.workspace.setActiveLeaf(this.at);
			await this.made.host.settled();
			const said = await this.made.run("update-project");
			await this.made.host.saved();
			const text = await this.made.read(this.path);
			if (said.includes("Everything is entered already.") && this.entries.every((entry) => text.includes(entry))) return text;
		}
		throw new Error(`An entry never came: ${await this.made.read(this.path)}`);
	}
}

/** Ends of lines below the title, and places in the user's own words: nowhere that makes another note of it. */
function placesIn(text: string): number[] {
	const places: number[] = [];
	let at = 0;
	for (const line of text.split("\n")) {
		const isOwn = /words|^- \[ \] /.test(line);
		for (let from = isOwn ? 6 : line.length; from <= line.length; from++) {
			if (at > text.indexOf("\n# ") + 1 && !line.startsWith("#")) places.push(at + from);
		}
		at += line.length + 1;
	}
	return places;
}

/** Saves of a pane do not overlap, as in the app: the next waits until the pane has heard of the one before. */
function oneSaveAfterTheOther(made: Stage, leaf: WorkspaceLeaf): void {
	const view = made.host.viewOf(leaf);
	const save = view.save.bind(view);
	let last: Promise<unknown> = Promise.resolve();
	view.save = (clear) => {
		const { file } = view;
		const saved = last.then(() => save(clear));
		last = saved.then(() => file && made.host.app.vault.read(file as never)).catch(() => undefined);
		return saved;
	};
}

async function check(made: Stage, livePanes: boolean, panes: WorkspaceLeaf[], title: string, { acts: all, isWindows, sources, hasPanes }: Interleaving): Promise<void> {
	const path = `Projects/${title}.md`;
	const text = noteOf(title);
	const breaks = made.host.merges.length;
	await made.host.external.write(path, isWindows ? text.replaceAll("\n", "\r\n") : text);
	await made.host.settled();
	const leaves = hasPanes ? panes : panes.slice(0, 1);
	for (const leaf of panes) {
		if (!leaves.includes(leaf) && made.host.viewOf(leaf).file?.path === OTHER) continue;
		made.host.app.workspace.setActiveLeaf(leaf);
		await made.open(leaves.includes(leaf) ? path : OTHER);
	}
	const user = new User(made, title, leaves, !isWindows && !hasPanes, livePanes);
	for (let index = 0; index < sources; index++) await user.source(index);
	for (const one of all) await user.do(one);
	const end = await user.end();
	// One kind of break, whichever.
	expect([0, end.split("\n").length - 1]).toContain(end.split("\r\n").length - 1);
	let rest = end.replaceAll("\r\n", "\n");
	for (const key of user.alive) expect(rest.split(key)).toHaveLength(2);
	for (const key of user.alive) rest = rest.replace(key, "");
	for (const entry of user.entries) {
		expect(rest.split(entry)).toHaveLength(2);
		rest = rest.replace(`${entry}\n`, "");
	}
	expect(rest.replace(/(?<=last_contact: )\S+/, "2026-01-01")).toBe(text);
	for (const leaf of leaves) expect(made.host.viewOf(leaf).getViewData()).toBe(end.replaceAll("\r\n", "\n"));
	// Where the file itself is written, somebody who types before the pane has followed makes two texts of it: so it is
	// with a CRLF note, and with one that was not open a moment ago. Nothing of either is lost, as seen above.
	if (!isWindows && all.every(({ kind }) => kind !== "switch")) expect(made.host.merges).toHaveLength(breaks);
}

/** What the plugin waits for a busy note passes faster; the app's own times stay. */
function hurry(): void {
	const real = window.setTimeout.bind(window);
	const quick = (callback: () => void, after?: number): number => real(callback, after === 300 ? 30 : after);
	vi.spyOn(window, "setTimeout").mockImplementation(quick as typeof window.setTimeout);
	onTestFinished(() => void vi.restoreAllMocks());
}

const seeds = [11, 23, 47, 101];
it.each(seeds.map((seed, index) => [seed, index % 2 === 0] as const))(
	"interleavings of seed %i, panes that follow each other at once: %s",
	async (seed, livePanes) => {
		newDevice();
		hurry();
		const made = await stage({ [OTHER]: "Other words.\n" }, { livePanes });
		const panes = [await made.open(OTHER, { where: "tab" }), await made.open(OTHER, { where: "split" })];
		for (const pane of panes) oneSaveAfterTheOther(made, pane);
		let run = 0;
		await fc.assert(
			fc.asyncProperty(interleavings, (interleaving) => check(made, livePanes, panes, `Harbour ${seed} ${++run}`, interleaving)),
			{ seed, numRuns: runs(15, 400), endOnFailure: true },
		);
	},
	runs(120_000, 900_000),
);
