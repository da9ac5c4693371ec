import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../laws/runs";
import { COLLECT_KINDS, type CollectKind } from "../../src/collect/candidate";
import { DEEDS, type Choice, type Deed } from "../../src/collect/choice";
import { initialChoices } from "../../src/collect/initial";
import { COLLECT_LINKS, type CollectLink } from "../../src/settings/schema";
import { NOTE, TEXT } from "../plans/notes";
import { HARBOR, Harvest } from "./harvest";

const RUNS = runs(100, 1000);
/** Milliseconds: reading a vault a few hundred times takes long on a slow machine. */
const PATIENCE = 120_000;
const pick = <Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

const WORDS = pick("mast", "Order the crane", "order the *new* crane", "Do not order the crane", "@Rosa Thorn calls", "Ask Rosa (2026-05-01)", "[[2026-05-12 - Talk]] again", "???");
const SAYING = fc.tuple(fc.oneof(WORDS, TEXT), pick("", "", " @Rosa Thorn", " 📅 2026-05-30", " [due:: 2026-05-30]", " #tag", " ✅ 2026-05-12", " ^id1")).map((parts) => parts.join(""));
const SECTION = fc
	.tuple(pick("Risks", "Tasks", "Decisions", "Key facts", "Notes"), fc.array(fc.tuple(pick("- ", "- [ ] ", "- [x] ", "\t- [ ] ", "- ❌ "), SAYING).map((parts) => parts.join("")), { maxLength: 4 }))
	.map(([title, items]) => `## ${title}\n\n${items.join("\n")}\n`);
const SOURCE = fc.oneof(fc.array(SECTION, { minLength: 1, maxLength: 3 }).map((sections) => sections.join("\n")), NOTE).map((body) => `# Talk\n\n[[Harbor]]\n\n${body.replace(/^\ufeff?(?:---[^]*?---\s)?/, "")}`);
const PROJECT = NOTE.map((body) => {
	const [mark = "", rest = ""] = /^(\ufeff?)([^]*)$/.exec(body)?.slice(1) ?? [];
	return `${mark}---\ntype: project\n---\n${rest.replace(/^---[^]*?---\s/, "")}`;
});
const VAULT = fc.record({ project: PROJECT, talk: SOURCE, later: SOURCE, link: pick(...COLLECT_LINKS) });
const WISH = fc.record({
	deed: fc.oneof({ weight: 3, arbitrary: pick<Deed>("add") }, { weight: 2, arbitrary: pick<Deed>(...DEEDS) }),
	kind: fc.option(pick<CollectKind>(...COLLECT_KINDS), { nil: null }),
	text: fc.option(SAYING, { nil: null, freq: 3 }),
});

function harvestOf({ project, talk, later, link }: { project: string; talk: string; later: string; link: CollectLink }): Harvest {
	const files = { [HARBOR]: project, "2026-05-12 - Talk.md": talk, "2026-05-20 - Later.md": later };
	return new Harvest(files, (settings) => void (settings.collect.link = link));
}

function chosen(harvest: Harvest, wishes: readonly (typeof WISH extends fc.Arbitrary<infer Wish> ? Wish : never)[]): Choice[] {
	return harvest.offers().flatMap((offer, at) => {
		const wish = wishes[at % wishes.length];
		return wish ? [{ offer, deed: wish.deed, kind: wish.kind ?? offer.kind, text: wish.text ?? offer.text }] : [];
	});
}

describe("collecting from any sources into any project", () => {
	it("a second time offers nothing of what was taken, in whatever words and as whatever kind", () => {
		let taken = 0;
		fc.assert(
			fc.property(VAULT, fc.array(WISH, { minLength: 1, maxLength: 6 }), (vault, wishes) => {
				const harvest = harvestOf(vault);
				const refusals = harvest.take(chosen(harvest, wishes));
				// What cannot be remembered is told.
				if (refusals.some(({ code }) => code.startsWith("frontmatter") || code.startsWith("value"))) return;
				taken += harvest.taken.size;
				const again = harvest.offers().map(({ path, markdown }) => `${path} ${markdown}`);
				for (const id of harvest.taken) expect(again).not.toContain(id);
				const before = harvest.text;
				harvest.take(initialChoices(harvest.collection()).filter(({ offer }) => harvest.taken.has(offer.id)));
				expect(harvest.text).toBe(before);
			}),
			{ numRuns: RUNS },
		);
		expect(taken).toBeGreaterThan(RUNS);
	}, PATIENCE);

	it("gives equal bytes for equal choices, in whatever order they are made", () => {
		fc.assert(
			fc.property(VAULT, fc.array(WISH, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (vault, wishes, numbers) => {
				const [one, other] = [harvestOf(vault), harvestOf(vault)];
				const choices = chosen(one, wishes);
				const shuffled = choices.map((choice, at) => ({ choice, rank: numbers[at] ?? 0 })).sort((a, b) => a.rank - b.rank);
				one.take(choices);
				other.take(shuffled.map(({ choice }) => choice));
				for (const path of one.vault.paths()) expect(other.vault.text(path)).toBe(one.vault.text(path));
			}),
			{ numRuns: RUNS },
		);
	}, PATIENCE);

	it("keeps every line, but for those that something is merged into or that say nothing", () => {
		fc.assert(
			fc.property(VAULT, fc.array(WISH, { minLength: 1, maxLength: 6 }), (vault, wishes) => {
				const harvest = harvestOf(vault);
				const before = harvest.vault.paths().map((path) => [path, harvest.vault.text(path)] as const);
				const choices = chosen(harvest, wishes);
				const changing = choices.filter(({ deed }) => deed === "merge" || deed === "replace").length;
				harvest.take(choices);
				for (const [path, text] of before) {
					const gone = missing(text, harvest.vault.text(path), path === HARBOR ? equal : equalButForId);
					expect(gone.length, JSON.stringify([path, gone])).toBeLessThanOrEqual(path === HARBOR ? changing * 2 : 0);
				}
			}),
			{ numRuns: RUNS },
		);
	}, PATIENCE);
});

const NOTHING = /^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:\[.\])?\s*(?:[❌✅⚠⛔]\ufe0f?)?\s*(?:None\.?|_None yet_|-)?\s*$|^\|.*\|$/u;

type Sameness = (line: string, other: string) => boolean;

const equal: Sameness = (line, other) => line === other;
/** An id goes behind the words of a line of a source. */
const equalButForId: Sameness = (line, other) => line === other || /^ \^[\w-]+\s*$/.test(other.slice(line.trimEnd().length)) && other.startsWith(line.trimEnd());

/** The lines of a text that do not stand in another, in their order. */
function missing(text: string, other: string, same: Sameness): string[] {
	const lines = saying(other);
	let at = 0;
	return saying(text).filter((line) => {
		const found = lines.findIndex((candidate, index) => index >= at && same(line, candidate));
		if (found >= 0) at = found + 1;
		return found < 0;
	});
}

function saying(text: string): string[] {
	return text.split(/\r\n|[\r\n]/).filter((line) => !NOTHING.test(line));
}
