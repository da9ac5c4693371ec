import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scopeOf } from "../../../src/ui/bases/scope";
import { BasesEntryGroup, type BasesEntry } from "../../host/window/bases";
import { valueOf } from "../../host/window/bases-value";

const group = (key: unknown, ...paths: string[]): BasesEntryGroup =>
	new BasesEntryGroup(
		paths.map((path) => ({ file: { path } }) as unknown as BasesEntry),
		key === undefined ? undefined : valueOf(key),
	);
const scope = (...groups: BasesEntryGroup[]): unknown => scopeOf({ groupedData: groups as never }, false).groups;

describe("the results of a base as groups of paths", () => {
	it("are one group without a value where nobody grouped them, and none where there are no results", () => {
		expect(scope(group(undefined, "a.md", "b.md"))).toEqual([{ value: null, paths: ["a.md", "b.md"] }]);
		expect(scope(group(undefined))).toEqual([{ value: null, paths: [] }]);
		expect(scope()).toEqual([]);
	});

	it("keep their order, read links by what they show, and have no value where they have none", () => {
		expect(scope(group("[[People/Ada|Ada]]", "a.md"), group("active", "b.md"), group(null, "c.md"), group(["x", "y"], "d.md"))).toEqual([
			{ value: "Ada", paths: ["a.md"] },
			{ value: "active", paths: ["b.md"] },
			{ value: null, paths: ["c.md"] },
			{ value: "x, y", paths: ["d.md"] },
		]);
	});

	it("are one group where their headings would read alike", () => {
		expect(scope(group("[[Ada]]", "a.md", "b.md"), group("Ada", "b.md", "c.md"))).toEqual([{ value: "Ada", paths: ["a.md", "b.md", "c.md"] }]);
	});

	it("hold each result, and no heading twice", () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.array(fc.string({ maxLength: 3 })))), (groups) => {
				const made = scopeOf({ groupedData: groups.map(([key, paths]) => group(key, ...paths)) as never }, true);
				expect(made.keepsOrder).toBe(true);
				expect(new Set(made.groups.map(({ value }) => value)).size).toBe(made.groups.length);
				expect(new Set(made.groups.flatMap(({ paths }) => paths))).toEqual(new Set(groups.flatMap(([, paths]) => paths)));
			}),
		);
	});
});
