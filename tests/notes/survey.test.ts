import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { survey, withProposals, type Proposal, type SurveyedNote } from "../../src/notes/survey";
import { defaultSettings } from "../../src/settings/schema";

const note = (path: string, more: Partial<SurveyedNote> = {}): SurveyedNote => ({ path, types: [], tags: [], isTracked: false, isCandidate: true, ...more });
const several = (count: number, of: (index: number) => SurveyedNote): SurveyedNote[] => Array.from({ length: count }, (_, index) => of(index));
const found = (notes: readonly SurveyedNote[]): string[] =>
	survey(notes, defaultSettings()).map(({ mark, value, type, notes: count, isLikely }) => `${mark} ${value} → ${type} ${count}${isLikely ? "" : "?"}`);

describe("a survey of a vault", () => {
	it("proposes types by their name, whatever their language and case, those of most notes first", () => {
		expect(
			found([
				...several(2, (at) => note(`a${at}.md`, { types: ["Projekt"] })),
				note("b.md", { types: ["projekt"] }),
				note("c.md", { types: ["Kunde"] }),
				...several(4, (at) => note(`d${at}.md`, { types: ["Personen"] })),
			]),
		).toEqual(["types Personen → people 4", "types Projekt → projects 3", "types Kunde → customers 1"]);
	});

	it("proposes types whose name says nothing as such, when several notes have them", () => {
		expect(found([...several(3, (at) => note(`${at}.md`, { types: ["area"] })), note("x.md", { types: ["recipe"] })])).toEqual(["types area → projects 3?"]);
		const many = several(40, (at) => note(`${at}.md`, { types: [`kind ${at % 20}`] }));
		expect(found(many)).toHaveLength(8);
	});

	it("proposes tags and folders by the last part of their name", () => {
		expect(
			found([
				note("Work/Projekte/Harbour.md", { tags: ["work/project"] }),
				note("Work/Projekte/Old/Pier.md", { tags: ["projects-done"] }),
				note("Clients/Quay.md"),
				note("My projects are here/Note.md"),
			]),
		).toEqual(["tags work/project → projects 1", "folders Work/Projekte → projects 2", "folders Clients → customers 1"]);
	});

	it("counts only what would be new: nothing tracked, dated or left out, and nobody's index", () => {
		expect(
			found([
				note("Projects/A.md", { types: ["projekt"], isTracked: true }),
				note("Projects/2026-01-01 B.md", { types: ["projekt"], isCandidate: false }),
				...several(3, (at) => note(`${at}.md`, { types: ["MOC"] })),
			]),
		).toEqual([]);
	});

	it("counts a note once for a value it has twice, and is silent on blank ones", () => {
		expect(found([note("a.md", { types: ["projekt", "projekt", " "], tags: ["", "projekt"] })])).toEqual(["types projekt → projects 1", "tags projekt → projects 1"]);
	});

	it("says the same whatever the order of the notes", () => {
		const notes = fc.array(
			fc.record({
				path: fc.constantFrom("Projects/a.md", "Work/Projekte/b.md", "c.md", "Team/d.md"),
				types: fc.subarray(["project", "area", "kunde", "moc"]),
				tags: fc.subarray(["project", "x/client", "y"]),
				isTracked: fc.boolean(),
				isCandidate: fc.boolean(),
			}),
		);
		fc.assert(
			fc.property(notes, (all) => {
				expect(survey([...all].reverse(), defaultSettings())).toEqual(survey(all, defaultSettings()));
			}),
		);
	});
});

describe("what is chosen", () => {
	const proposal = (mark: Proposal["mark"], value: string, type: string): Proposal => ({ mark, value, type, notes: 1, isLikely: true });
	const [projects, people, customers] = defaultSettings().types;

	it("goes to the type it was proposed for, and leaves the others as they are", () => {
		const before = JSON.stringify(defaultSettings().types);
		const types = defaultSettings().types;
		const after = withProposals(types, [proposal("types", "Projekt", "projects"), proposal("tags", "work/project", "projects"), proposal("folders", "Clients", "customers")]);
		expect(after).toEqual([
			{ ...projects, aliases: ["project", "Projekt"], tags: [...(projects?.tags ?? []), "work/project"] },
			people,
			{ ...customers, folders: ["Clients"] },
		]);
		expect(JSON.stringify(types)).toBe(before);
	});

	it("is there once, whatever its case", () => {
		const once = withProposals(defaultSettings().types, [proposal("types", "Project", "projects"), proposal("tags", "TYPE/project", "projects"), proposal("types", "projects", "projects")]);
		expect(once).toEqual(defaultSettings().types);
	});

	it("brings back a type that is gone", () => {
		expect(withProposals([], [proposal("folders", "Clients", "customers")])).toEqual([{ name: "customers", aliases: [], tags: [], folders: ["Clients"] }]);
	});
});
