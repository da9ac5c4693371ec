/** Updates of tracked notes as proposals: the last contact and each new entry is a part of its own. */

import { readNote, type Note } from "../notes/reading";
import type { Plan } from "../plans/plan";
import { setDate } from "../plans/property";
import type { Part, Proposal } from "../review/proposal";
import type { Arrival } from "../rollup/reach";
import { EVERYTHING, type NoteRollup, type RollupChoice, type RollupEntry } from "../rollup/rollup";
import type { IsoDate } from "../text/date";
import { baseName } from "../text/path";
import { reasonPhrase, skipSentence } from "../words/code";
import { words } from "../words/words";
import type { Index } from "./index";
import type { Rollups } from "./rollups";

const CONTACT = "last-contact";
const SINGLE = "change";

export class Proposals {
	constructor(
		private readonly index: Index,
		private readonly rollups: Rollups,
	) {}

	/** What an update of the note would do; null when nothing is missing in it, or it is not tracked. */
	async update(path: string, choice: RollupChoice = EVERYTHING): Promise<Proposal | null> {
		const prepared = await this.rollups.prepared(path, choice);
		if (!prepared) return null;
		const { rollup } = prepared;
		if (rollup.edits.length === 0 && rollup.refusals.length === 0) return null;
		return {
			path,
			title: this.titleOf(path),
			parts: partsOf(rollup),
			skipped: rollup.skipped.map(({ source, reason }) => ({ label: baseName(source), reason: skipSentence(reason) })),
			refusals: rollup.refusals,
			plan: (text, parts) => prepared.plan(path, text, both(choice, choiceOf(parts))),
			lookUp: () => prepared.lookUp(),
		};
	}

	/** The text a proposal for the note is planned on. */
	textOf(path: string): Promise<string | null> {
		return this.rollups.textOf(path);
	}

	/** Sets the last contact to a day, whatever stands there now. */
	touch(path: string, day: IsoDate): Proposal {
		const { reader } = this.index;
		return this.single(path, words.review.contactBecomes(null, day), ({ outline }) =>
			setDate(outline, reader.settings.properties.lastContact, day, reader.parseYaml),
		);
	}

	/** One change of one note. @param plan asked on each text the change may be made to */
	single(path: string, label: string, plan: (note: Note) => Plan): Proposal {
		return {
			path,
			title: this.titleOf(path),
			parts: [{ id: SINGLE, label, reason: null }],
			skipped: [],
			refusals: [],
			plan: (text) => {
				const { edits = [], refusal } = plan(readNote(path, text, this.index.reader));
				return { edits, refusals: refusal ? [refusal] : [] };
			},
			lookUp: () => Promise.resolve(),
		};
	}

	private titleOf(path: string): string {
		return this.index.graph.get(path)?.title ?? baseName(path);
	}
}

function both(one: RollupChoice, other: RollupChoice): RollupChoice {
	return {
		contact: (arrival) => one.contact(arrival) && other.contact(arrival),
		entry: (arrival) => one.entry(arrival) && other.entry(arrival),
	};
}

function choiceOf(parts: ReadonlySet<string>): RollupChoice {
	return {
		contact: () => parts.has(CONTACT),
		entry: ({ source }: Arrival) => parts.has(entryId(source)),
	};
}

function entryId(source: string): string {
	return `entry ${source}`;
}

function partsOf({ lastContact, entries }: NoteRollup): Part[] {
	const contact = lastContact && {
		id: CONTACT,
		label: words.review.contactBecomes(lastContact.from, lastContact.to),
		reason: null,
	};
	return [...(contact ? [contact] : []), ...entries.map(entryPart)];
}

function entryPart({ date, source, also, summary, rule, line, via }: RollupEntry): Part {
	const name = baseName(source);
	const label = [name.startsWith(date) ? name : `${date}: ${name}`, summary, via === null ? null : words.review.via(via)];
	const reasons = [reasonPhrase(rule, line), also.length > 0 ? words.review.oneMeeting(also.map(baseName)) : null];
	return {
		id: entryId(source),
		label: label.filter((text) => text !== null).join(" - "),
		reason: reasons.filter((text) => text !== null).join("; "),
	};
}
