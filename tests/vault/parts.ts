/** The parts that write, built from their sources on a stage without the plugin: for tests of one of them. */

import { onTestFinished } from "vitest";
import { Journal } from "../../src/history/journal";
import type { Change } from "../../src/plans/plan";
import { Lines } from "../../src/text/lines";
import { Batches } from "../../src/vault/batch";
import { Editors } from "../../src/vault/editors";
import { Proposals } from "../../src/vault/proposals";
import { Undo } from "../../src/vault/undo";
import { Writer } from "../../src/vault/writer";
import { Indexed } from "./indexed";
import { newDevice, stage, type Stage, type StageOptions } from "./stage";

export interface Parts {
	made: Stage;
	editors: Editors;
	writer: Writer;
	undo: Undo;
	batches: Batches;
}

export async function partsOn(texts: Record<string, string>, options: StageOptions = {}): Promise<Parts> {
	const made = await stage(texts, { ...options, bare: true });
	const editors = new Editors(made.host.app);
	const writer = new Writer(made.host.app, editors);
	const undo = new Undo(made.host.app, writer);
	for (const part of [editors, undo]) part.load();
	onTestFinished(() => {
		for (const part of [editors, undo]) part.unload();
	});
	return { made, editors, writer, undo, batches: new Batches(writer, undo) };
}

/** With an index that has read everything. */
export async function indexedOn(texts: Record<string, string>): Promise<Parts & { proposals: Proposals }> {
	newDevice();
	const parts = await partsOn(texts);
	const indexed = new Indexed(parts.made.host.app);
	indexed.load();
	onTestFinished(() => indexed.unload());
	await parts.made.until("the index is filled", () => indexed.index.isFilled);
	return { ...parts, proposals: new Proposals(indexed.index, indexed.rollups) };
}

export const NOTHING: Change = { edits: [], refusals: [] };

/** Puts a line behind the heading of the entries unless it is there, and sets the date: what an update does. */
export function entering(line: string, date = "2026-06-20"): (text: string) => Change {
	return (text) => {
		const lines = new Lines(text);
		const heading = Array.from({ length: lines.count }, (_, at) => at).find((at) => lines.at(at) === "## Recent Context");
		if (text.includes(line) || heading === undefined) return NOTHING;
		const at = lines.next(heading);
		const day = /(?<=last_contact: )\S+/.exec(text);
		const dated = day ? [{ from: day.index, to: day.index + day[0].length, insert: date }] : [];
		return { edits: [...dated, { from: at, to: at, insert: line + lines.breakOf(heading) }], refusals: [] };
	};
}

/** What `entering` makes of a whole text. */
export function entered(text: string, line: string, date = "2026-06-20"): string {
	const own = /## Recent Context(\r?\n)/.exec(text)?.[1] ?? "\n";
	return text.replace(/(?<=last_contact: )\S+/, date).replace(`## Recent Context${own}`, (heading) => heading + line + own);
}

export function count(text: string, part: string): number {
	return text.split(part).length - 1;
}

/** What the device has stored for undo, read as the plugin reads it. */
export function storedJournal(made: Stage): Journal {
	return Journal.from(JSON.stringify(made.host.app.loadLocalStorage("project-pulse-undo")));
}
