import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/overview/digest";
import type { OverviewRow, PartRow, ProjectRow } from "../../src/overview/row";
import type { Row } from "../../src/panel/row";
import { isStop, landing } from "../../src/ui/overview/landing";

const digest = (path: string): Digest => ({ path }) as Digest;

function project(path: string): ProjectRow {
	return { is: "project", id: path, level: 1, position: 1, size: 1, digest: digest(path), isExpanded: true };
}

function part(path: string, id: string, is: Row["is"] = "item"): PartRow {
	const row = { is, id, part: "nextSteps" } as Row;
	return { is: "part", id: `${path} ${id}`, level: 3, position: 1, size: 1, digest: digest(path), row, namesProject: false };
}

const A = project("a");
const B = project("b");
const C = project("c");
const BEFORE: OverviewRow[] = [A, part("a", "one"), part("a", "two"), part("a", "add", "add"), B, part("b", "one"), C];

describe("the focus in the list, after its rows have changed", () => {
	it("stays where it is while its row is there", () => {
		expect(landing(BEFORE, BEFORE, "b one")).toBe("b one");
		expect(landing(BEFORE, BEFORE, null)).toBeNull();
	});

	it("goes to the item that stands there now in the same project, and not to the field below it", () => {
		const without = (id: string): OverviewRow[] => BEFORE.filter((row) => row.id !== id);
		expect(landing(BEFORE, without("a one"), "a one")).toBe("a two");
		expect(landing(BEFORE, without("a two"), "a two")).toBe("a one");
	});

	it("goes to the project when its items are folded away", () => {
		expect(landing(BEFORE, [A, B, C], "b one")).toBe("b");
	});

	it("goes to the project that stands there now, the last one at the end", () => {
		expect(landing([A, B, C], [A, C], "b")).toBe("c");
		expect(landing([A, B, C], [A, B], "c")).toBe("b");
	});

	it("goes to the same place of the list when the project is gone with all its items", () => {
		expect(landing(BEFORE, [A, C], "b one")).toBe("c");
		expect(landing(BEFORE, [], "b one")).toBeNull();
	});

	it("never is on what only says that there is nothing", () => {
		expect(isStop({ is: "nothing", id: "none", level: 1, position: 0, size: 0, why: "filtered" })).toBe(false);
		expect(isStop(part("a", "none", "empty"))).toBe(false);
		expect(isStop(part("a", "add", "add"))).toBe(true);
	});
});
