/** The command line in the app: `obsidian project-pulse:list` and the like answer with the text or the data of the other one. */

import type { CliData, CliFlag, CliFlags, CliHandler, Plugin } from "obsidian";
import { theDay, theKind, theNote, theRolledUp, theTexts, theTrackedNote, theType, UsageError } from "../report/asked";
import { collectText, theSince } from "../report/collect";
import { addText, jsonText, listText, rollupText, showText } from "../report/print";
import { statusText, theSpan } from "../report/status";
import { theTidyWish } from "../report/tidy";
import { tidyText } from "../report/tidy-text";
import type { IsoDate } from "../text/date";
import { words } from "../words/words";
import type { Desk } from "./desk";
import { faultIn } from "./fault";
import { Flags } from "./flags";

/** One action: `project-pulse:<name>`, or the plugin's name alone for an empty one. */
export interface Action {
	name: string;
	about: string;
	flags: CliFlags;
	run: (flags: Flags) => Promise<string>;
}

/** @param version of the plugin */
export function actionsOf(desk: Desk, version: string): Action[] {
	const { actions: about } = words.scripts.app;
	const { tidied, write, all, sinceOrLast, json, today, since, until, type, note, only, rollup, kind, text } = flagsKnown();
	const actions: Action[] = [
		{ name: "list", about: about.list, flags: { type, json, today }, run: (flags) => list(desk, flags) },
		{ name: "show", about: about.show, flags: { note, json, today }, run: (flags) => show(desk, flags) },
		{ name: "rollup", about: about.rollup, flags: { ...rollup, write }, run: (flags) => rollUp(desk, flags, flags.is("write")) },
		{ name: "update", about: about.update, flags: rollup, run: (flags) => rollUp(desk, flags, true) },
		{ name: "status", about: about.status, flags: { note: only, since, until, json, today }, run: (flags) => status(desk, flags) },
		{ name: "collect", about: about.collect, flags: { note, since: sinceOrLast, all, write, json, today }, run: (flags) => collect(desk, flags) },
		{ name: "tidy", about: about.tidy, flags: { note: only, type, ...tidied, write, json, today }, run: (flags) => tidy(desk, flags) },
		{ name: "add", about: about.add, flags: { note, kind, text, json, today }, run: (flags) => add(desk, flags) },
	];
	return [{ name: "", about: about[""], flags: {}, run: () => Promise.resolve(aboutText(version, actions)) }, ...actions];
}

type FlagName = "write" | "all" | "sinceOrLast" | "json" | "today" | "since" | "until" | "type" | "note" | "only" | "kind" | "text";

function flagsKnown(): Record<FlagName, CliFlag> & { rollup: CliFlags; tidied: CliFlags } {
	const { flags, values } = words.scripts.app;
	const json = flag(flags.json);
	const today = flag(flags.today, values.day);
	const type = flag(flags.type, values.type);
	const only = flag(flags.only, values.note);
	return {
		write: flag(flags.write),
		all: flag(flags.all),
		sinceOrLast: flag(flags.sinceOrLast, values.since),
		json,
		today,
		since: flag(flags.since, values.day),
		until: flag(flags.until, values.day),
		type,
		only,
		note: { ...flag(flags.note, values.note), required: true },
		kind: { ...flag(flags.kind, values.kind), required: true },
		text: { ...flag(flags.text, values.text), required: true },
		rollup: { note: only, type, json, today, "all-entries": flag(flags.allEntries) },
		tidied: {
			context: flag(flags.context),
			items: flag(flags.items),
			done: flag(flags.done, values.done),
			people: flag(flags.people),
			related: flag(flags.related),
		},
	};
}

function flag(description: string, value?: string): CliFlag {
	return value === undefined ? { description } : { description, value };
}

/** Registers them one by one: of a name that somebody else has, only that one is lost. */
export function registerHandlers(plugin: Plugin, actions: readonly Action[]): void {
	const { id } = plugin.manifest;
	for (const { name, about, flags, run } of actions) {
		try {
			plugin.registerCliHandler(name === "" ? id : `${id}:${name}`, about, Object.keys(flags).length > 0 ? flags : null, handlerFor(id, flags, run));
		} catch (error) {
			window.reportError(error);
		}
	}
}

/** The app prints what it is given and knows no exit status: what is wrong is one line that begins with the plugin's name. */
function handlerFor(id: string, flags: CliFlags, run: Action["run"]): CliHandler {
	return async (data: CliData) => {
		try {
			return await run(new Flags(data, flags));
		} catch (error) {
			if (!(error instanceof UsageError)) window.reportError(error);
			return `${id}: ${faultIn(error)}\n`;
		}
	};
}

function aboutText(version: string, actions: readonly Action[]): string {
	const lines = actions.map(({ name, about }) => `  project-pulse:${name.padEnd(8)} ${about}`);
	return [words.scripts.app.about(version), "", ...lines].join("\n") + "\n";
}

async function list(desk: Desk, flags: Flags): Promise<string> {
	dayIn(desk, flags);
	const rows = await desk.list(theType(await desk.vault(), flags.text("type") ?? "projects"));
	return flags.is("json") ? jsonText(rows) : listText(rows);
}

async function show(desk: Desk, flags: Flags): Promise<string> {
	const today = dayIn(desk, flags);
	const vault = await desk.vault();
	const path = theNote(vault, flags.text("note") ?? "");
	const report = await desk.show(path, today);
	if (!report) throw new UsageError(words.scripts.faults.unreadable(path));
	return flags.is("json") ? jsonText(report) : showText(report, vault.graph.source(path)?.date ?? null);
}

async function rollUp(desk: Desk, flags: Flags, isWritten: boolean): Promise<string> {
	const today = dayIn(desk, flags);
	const note = flags.text("note");
	const paths = theRolledUp(await desk.vault(), note === null ? undefined : [note], flags.text("type") ?? "projects");
	const wish = { paths, today, allEntries: flags.is("all-entries") };
	// As they stand before anything is written. People are told of them elsewhere.
	const problems = flags.is("json") ? await desk.problems() : [];
	const { notes, diffs } = await (isWritten ? desk.update(wish) : desk.rollUp(wish));
	const report = { today, notes, problems };
	return flags.is("json") ? jsonText(report) : [...diffs.values()].join("") + rollupText(report, isWritten);
}

async function status(desk: Desk, flags: Flags): Promise<string> {
	const day = (name: string): IsoDate | null => (flags.text(name) === null ? null : theDay(flags.text(name) ?? ""));
	const span = theSpan(day("since"), day("until"), dayIn(desk, flags));
	const vault = await desk.vault();
	const report = await desk.status(flags.text("note"), span);
	if (flags.is("json")) return jsonText(report);
	return report.length === 0 ? `${words.status.noProjects}\n` : statusText(vault, report);
}

async function collect(desk: Desk, flags: Flags): Promise<string> {
	const today = dayIn(desk, flags);
	const since = theSince(flags.text("since"));
	const vault = await desk.vault();
	const path = theTrackedNote(vault, flags.text("note") ?? "");
	const isWritten = flags.is("write");
	const { report, diffs } = await desk.collect({ path, today, since, all: flags.is("all") }, isWritten);
	return flags.is("json") ? jsonText(report) : diffs.join("") + collectText(report, vault.graph.reader.settings.collect.oldDays, isWritten);
}

async function tidy(desk: Desk, flags: Flags): Promise<string> {
	const asked = { context: flags.is("context"), items: flags.is("items"), people: flags.is("people"), related: flags.is("related") };
	const wish = theTidyWish(dayIn(desk, flags), asked, flags.text("done"));
	const note = flags.text("note");
	const paths = theRolledUp(await desk.vault(), note === null ? undefined : [note], flags.text("type") ?? "projects");
	const isWritten = flags.is("write");
	const { notes, diffs } = await desk.tidy(paths, wish, isWritten);
	const report = { today: wish.today, notes };
	return flags.is("json") ? jsonText(report) : diffs.join("") + tidyText(report, isWritten);
}

/** Written at once: it can be undone in the app. */
async function add(desk: Desk, flags: Flags): Promise<string> {
	const today = dayIn(desk, flags);
	const vault = await desk.vault();
	const path = theTrackedNote(vault, flags.text("note") ?? "");
	const kind = theKind(flags.text("kind") ?? "");
	const texts = theTexts(flags.text("text") ?? "", vault.graph.reader.settings.markers);
	const { report, diff } = await desk.add(path, kind, texts, today);
	return flags.is("json") ? jsonText(report) : diff + addText(report, true);
}

function dayIn(desk: Desk, flags: Flags): IsoDate {
	const day = flags.text("today");
	return day === null ? desk.today() : theDay(day);
}
