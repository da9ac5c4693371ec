import fc from "fast-check";
import { describe, expect, it } from "vitest";
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
			all.limit = 2;
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
			{ numRuns: 300 },
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
			{ numRuns: 300 },
		);
	});
});
