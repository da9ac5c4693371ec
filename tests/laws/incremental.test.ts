import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "./runs";
import { readNote } from "../../src/notes/reading";
import { linkWriter } from "../../src/rollup/link";
import { arrivalStepsOf, planRollup, type NoteRollup, type RollupChoice } from "../../src/rollup/rollup";
import { drained } from "../../src/rollup/steps";
import { applyEdits } from "../../src/text/edit";
import { type Change, MemoryVault, TODAY } from "../rollup/memory-vault";

/** Small vaults in which as much as possible hangs on something else. */
const PATHS = [
	"P/Bell/README.md",
	"P/Bell/Bell.md",
	"P/Bell.md",
	"Q/Bell/index.md",
	"P/Horn.md",
	"People/Ada Bell.md",
	"2026-01-05 - Fair.md",
	"2026-01-05 - Fair/2026-01-06.md",
	"P/Bell/2026-01-05.md",
	"P/Bell/Talks/2026-01-05 - Talk.md",
	"S/2026-01-05 - Talk.md",
	"S/2026-01-06.md",
	"S/raw.md",
	"Archive/raw.md",
	"Archive/2026-01-05 - Talk.md",
	"x/raw.vtt",
];
const LINKS = [
	"Bell",
	"P/Bell",
	"Bell/README",
	"Horn",
	"The Horn",
	"Ada Bell",
	"Ada",
	"2026-01-05",
	"2026-01-05 - Talk",
	"Archive/2026-01-05 - Talk",
	"Gone/2026-01-05 - Talk",
	"2026-01-05 - Fair",
	"2026-01-06",
	"raw",
	"S/raw",
];

const word = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const link = word(...LINKS).map((target) => `[[${target}]]`);
const property = fc.oneof(
	word("type: projects", "type: projects", "type: people", "type: area", "type: moc", "type: customers"),
	word("title: The Horn", "title: Bell", "title: Great Horn talk", "title: Ada Bell"),
	word("aliases: [Bell, Ada]", "aliases: [The Horn]", "last_contact: 2026-01-04", "last_contact: soon"),
	word("date: 2026-01-05", "date: 2026-01-06", "source: mail", "project_pulse: false"),
	word("source_ref: raw", "source_ref: /x/S/raw.md", "source_ref: raw.vtt", "source_ref: 2026-01-05 - Talk", "source_ref: x/2026-01-06.md"),
	fc.tuple(word("project", "person", "participants", "about", "context_skip"), link).map(([key, to]) => `${key}: "${to}"`),
	word("project: Bell", "person: Ada Bell", "participants: [Ada, The Horn]"),
);
const line = fc.oneof(
	link,
	link.map((to) => `- ${to} and words`),
	link.map((to) => `- [ ] ${to}`),
	word("# Great Horn talk", "# Bell", "**Project:** The Horn", "**With:** Bell, Ada Bell", "Words of the day about Bell.", ""),
	link.map((to) => `## Related\n- ${to}`),
	fc.tuple(word("2026-01-05", "2026-01-06"), link).map(([date, to]) => `## Recent Context\n- ${date}: ${to}`),
	word("## Recent Context\n- 2026-01-05: Mentioned in: Great Horn talk", "## Recent Context\n- 2026-01-06: Words of the day about Bell."),
	link.map((to) => `## Related People\n- ${to}`),
);
const text = fc.tuple(fc.uniqueArray(property, { maxLength: 4, selector: (one) => one.split(":")[0] ?? "" }), fc.array(line, { maxLength: 4 })).map(
	([properties, lines]) => `${properties.length > 0 ? `---\n${properties.join("\n")}\n---\n` : ""}${lines.join("\n\n")}\n`,
);
const path = word(...PATHS);

type Step = { kind: "set"; path: string; text: string } | { kind: "delete"; path: string } | { kind: "rename"; path: string; to: string };
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant("set" as const), path, text }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), path }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), path, to: path }) },
);

const settings: [string, Change][] = [
	["by default", () => undefined],
	[
		"with every rule on",
		({ rules, ignore }) => {
			rules.titled = true;
			rules.related = { people: true, customers: true, projects: true, collaborators: true };
			ignore.push("Ada Bell");
		},
	],
	[
		"with titles",
		(all) => {
			all.rules.titled = true;
			all.entries.limit = 2;
		},
	],
];

/** A vault and the files of it that are no notes, which it does not list. */
class Changing {
	readonly vault: MemoryVault;
	private readonly others = new Set<string>();

	constructor(private readonly change: Change) {
		this.vault = new MemoryVault({}, change);
	}

	/** @returns the paths that a watcher of the vault would hear of */
	apply(step: Step): string[] {
		const { vault } = this;
		if (step.kind === "set") {
			vault.set(step.path, step.text);
			if (!step.path.endsWith(".md")) this.others.add(step.path);
			return [step.path];
		}
		if (step.kind === "rename") {
			if (vault.textOf(step.path) === null || step.path === step.to || !step.to.endsWith(".md")) return [];
			vault.rename(step.path, step.to);
			return [step.path, step.to];
		}
		this.others.delete(step.path);
		vault.delete(step.path);
		return [step.path];
	}

	/** The same vault read from its final state alone, in another order. */
	afresh(): MemoryVault {
		const fresh = new MemoryVault({}, this.change);
		for (const other of this.others) fresh.set(other, "");
		for (const one of this.vault.paths().reverse()) fresh.set(one, this.vault.text(one));
		return fresh;
	}
}

/** Everything a graph can be asked. */
function answers(vault: MemoryVault): unknown {
	const { graph } = vault;
	return {
		ambiguous: graph.ambiguousNames(),
		notes: vault.paths().map((one) => ({
			path: one,
			role: graph.roleOf(vault.facts(one)),
			names: graph.namesOf(vault.facts(one)),
			home: graph.homeOf(one),
			meeting: graph.meetingOf(one),
			links: LINKS.map((target) => graph.resolveLink(target, one)),
			candidates: [...graph.candidates(vault.facts(one))].sort(),
			touched: [...graph.touchedBy(one)].sort(),
			...(graph.isTracked(one) ? { arrivals: vault.arrivals(one), rollup: vault.rollUp(one, TODAY) } : {}),
		})),
	};
}

/** Changes of a text that often leave what the note says of itself and others as it is. */
const REWORDINGS: ((text: string) => string)[] = [
	(text) => `${text}\nWords of the day about Bell.\n`,
	(text) => `${text}\nThe Horn and Ada Bell, in plain words.\n`,
	(text) => text.replaceAll("Words of the day about Bell.", "Other words."),
	(text) => text.replaceAll("and words", "and Bell, The Horn and Ada Bell"),
	(text) => text.replaceAll("- [ ] ", "- [x] "),
];

/** What a rollup of the note would do with some of what reaches it, and the note's text after that. */
function planned(vault: MemoryVault, path: string, choice?: RollupChoice, text = vault.text(path)): { rollup: NoteRollup; after: string } {
	const host = { today: TODAY, allEntries: false, textOf: vault.textOf, linkTo: linkWriter(vault.graph.files) };
	const rollup = planRollup(vault.graph, readNote(path, text, vault.graph.reader), vault.arrivals(path), choice ? { ...host, choice } : host);
	return { rollup, after: applyEdits(text, rollup.edits) };
}

/** The rollup of every tracked note, by path. */
function rollups(vault: MemoryVault): Map<string, string> {
	const tracked = vault.paths().filter((one) => vault.graph.isTracked(one));
	return new Map(tracked.map((one) => [one, JSON.stringify(vault.rollUp(one, TODAY))]));
}

describe.each(settings)("a vault that changes, %s", (_, change) => {
	const steps = fc.array(step, { minLength: 1, maxLength: 14 });

	it("answers as one that was read afresh", () => {
		fc.assert(
			fc.property(steps, (all) => {
				const changing = new Changing(change);
				for (const one of all) changing.apply(one);
				expect(answers(changing.vault)).toEqual(answers(changing.afresh()));
			}),
			{ numRuns: runs(300, 3000) },
		);
	});

	it("touches every tracked note whose rollup differs", () => {
		fc.assert(
			fc.property(steps, (all) => {
				const changing = new Changing(change);
				const { vault } = changing;
				for (const one of all) {
					const before = rollups(vault);
					const paths = one.kind === "rename" ? [one.path, one.to] : [one.path];
					const touched = new Set(paths.flatMap((each) => [...vault.graph.touchedBy(each)]));
					changing.apply(one);
					for (const each of paths) for (const note of vault.graph.touchedBy(each)) touched.add(note);
					const after = rollups(vault);
					const differ = [...new Set([...before.keys(), ...after.keys()])].filter((note) => before.get(note) !== after.get(note));
					expect(differ.filter((note) => !touched.has(note))).toEqual([]);
				}
			}),
			{ numRuns: runs(300, 3000) },
		);
	});

	it("touches every tracked note whose rollup differs when nothing but a text does, and no note more than by any change", () => {
		let count = 0;
		fc.assert(
			fc.property(steps, (all) => {
				const changing = new Changing(change);
				const { vault } = changing;
				for (const one of all) changing.apply(one);
				for (const path of vault.paths()) {
					for (const reword of REWORDINGS) {
						const before = { text: vault.text(path), facts: JSON.stringify(vault.facts(path)), rollups: rollups(vault) };
						vault.set(path, reword(before.text));
						if (JSON.stringify(vault.facts(path)) === before.facts && vault.text(path) !== before.text) {
							const touched = vault.graph.touchedByText(path);
							expect(drained(vault.graph.textSteps(path))).toEqual(touched);
							const after = rollups(vault);
							const differ = [...after.keys()].filter((note) => before.rollups.get(note) !== after.get(note));
							count += differ.filter((note) => note !== path).length;
							expect(differ.filter((note) => !touched.has(note))).toEqual([]);
							const any = vault.graph.touchedBy(path);
							expect([...touched].filter((note) => !any.has(note))).toEqual([]);
						}
						vault.set(path, before.text);
					}
				}
			}),
			{ numRuns: runs(150, 1500) },
		);
		// Else the law would say nothing.
		expect(count).toBeGreaterThan(10);
	});

	it("is asked step by step with the same answers", () => {
		fc.assert(
			fc.property(steps, (all) => {
				const changing = new Changing(change);
				const { vault } = changing;
				for (const one of all) changing.apply(one);
				const { graph } = vault;
				for (const path of PATHS) expect(drained(graph.touchedSteps(path))).toEqual(graph.touchedBy(path));
				for (const path of rollups(vault).keys()) {
					expect(drained(arrivalStepsOf(graph, vault.facts(path), vault.note(path), vault.textOf))).toEqual(vault.arrivals(path));
					expect(planned(vault, path).rollup).toEqual(vault.rollUp(path, TODAY));
				}
			}),
			{ numRuns: runs(100, 1000) },
		);
	});

	it("is rolled up part by part to the same end", () => {
		fc.assert(
			fc.property(steps, (all) => {
				const changing = new Changing(change);
				const { vault } = changing;
				for (const one of all) changing.apply(one);
				for (const path of rollups(vault).keys()) {
					const { rollup: whole, after } = planned(vault, path);
					const nothing = planned(vault, path, { contact: () => false, entry: () => false });
					expect([nothing.rollup.lastContact, nothing.rollup.entries, nothing.rollup.edits]).toEqual([null, [], []]);
					expect(nothing.rollup.skipped).toEqual(whole.skipped);
					const contact = planned(vault, path, { contact: () => true, entry: () => false });
					expect([contact.rollup.lastContact, contact.rollup.entries]).toEqual([whole.lastContact, []]);
					let text = contact.after;
					const entries = whole.entries.flatMap(({ source }) => {
						const choice: RollupChoice = { contact: () => false, entry: (arrival) => arrival.source === source };
						text = planned(vault, path, choice, text).after;
						const { rollup: alone } = planned(vault, path, choice);
						expect(alone.lastContact).toBe(null);
						return alone.entries;
					});
					expect(entries).toEqual(whole.entries);
					// An entry for a raw note stands for what was made of it on another day, and then that gets none.
					const standsForOther = vault.arrivals(path).some(({ source, members }) => {
						return whole.entries.some((entry) => entry.source !== source && members.includes(entry.source));
					});
					if (whole.refusals.length === 0 && !standsForOther) expect(text).toBe(after);
				}
			}),
			{ numRuns: runs(150, 1500) },
		);
	});
});
