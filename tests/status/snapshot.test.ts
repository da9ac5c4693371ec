import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSnapshot } from "../../src/status/snapshot";
import { day, PATH, remembered } from "./telling";

const NOTE = "## Blockers\n\n- ❌ **No** crane @Ada\n\n## Next Steps\n\n- [ ] Ask [[Ada|her]] 📅 2026-07-09 ^id\n- [x] Paint\n";
const SNAPSHOT = remembered(NOTE, "2026-06-10", [
	{ date: day("2026-06-10"), sources: ["a.md", "b.md"] },
	{ date: day("2026-06-09"), sources: ["c.md"] },
]);

describe("a snapshot", () => {
	it("holds the plain words of what is open, and hashes of the rest", () => {
		expect(SNAPSHOT).toMatchObject({ version: 1, path: PATH, day: "2026-06-10", open: { blockers: ["No crane"], nextSteps: ["Ask her"], decisions: [] } });
		expect(SNAPSHOT.closed.nextSteps).toHaveLength(1);
		expect(SNAPSHOT.told).toHaveLength(2);
		expect(JSON.stringify(SNAPSHOT)).not.toMatch(/Paint|a\.md|Ada/);
	});

	it("is read back as it was written", () => {
		expect(readSnapshot(JSON.parse(JSON.stringify(SNAPSHOT)))).toEqual(SNAPSHOT);
	});

	it.each([
		["nothing", null],
		["a text", "snapshot"],
		["a list", [SNAPSHOT]],
		["another version", { ...SNAPSHOT, version: 2 }],
		["no path", { ...SNAPSHOT, path: "" }],
		["no real day", { ...SNAPSHOT, day: "2026-02-30" }],
		["a day with a time", { ...SNAPSHOT, day: "2026-06-10T10:00" }],
		["a kind missing", { ...SNAPSHOT, open: { blockers: [], nextSteps: [] } }],
		["numbers for words", { ...SNAPSHOT, closed: { ...SNAPSHOT.closed, blockers: [1] } }],
		["no list of sources", { ...SNAPSHOT, told: {} }],
	])("with %s is none", (_, stored) => {
		expect(readSnapshot(stored)).toBeNull();
	});

	it("is never the reason for a failure, whatever is stored", () => {
		fc.assert(fc.property(fc.anything(), (stored) => void readSnapshot(stored)));
		fc.assert(
			fc.property(fc.constantFrom(...Object.keys(SNAPSHOT)), fc.jsonValue(), (key, value) => {
				const read = readSnapshot({ ...SNAPSHOT, [key]: value });
				if (read) expect(readSnapshot(JSON.parse(JSON.stringify(read)))).toEqual(read);
			}),
		);
	});
});
