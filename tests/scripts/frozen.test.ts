import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frozen } from "../../src/scripts/frozen";

describe("a frozen copy", () => {
	it("says the same, is frozen at every depth, and leaves the original as it was", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (data) => {
				const before = JSON.stringify(data);
				const copy = frozen(data);
				expect(JSON.stringify(copy)).toBe(before);
				const look = (one: unknown, other: unknown): void => {
					if (typeof one !== "object" || one === null) return;
					expect(Object.isFrozen(one)).toBe(true);
					expect(one).not.toBe(other);
					for (const [key, value] of Object.entries(one)) look(value, (other as Record<string, unknown>)[key]);
				};
				look(copy, data);
				if (typeof data === "object" && data !== null && Object.keys(data).length > 0) expect(Object.isFrozen(data)).toBe(false);
			}),
		);
	});

	it("has properties of any name, which are no more than that", () => {
		const data = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2}') as object;
		const copy = frozen(data);
		expect(Object.keys(copy)).toEqual(["__proto__", "constructor"]);
		expect((copy as { polluted?: number }).polluted).toBe(undefined);
		expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
	});
});
