import { afterEach, describe, expect, it, vi } from "vitest";
import { parseYaml } from "../../src/cli/yaml";

const warned = vi.spyOn(process, "emitWarning");
const written = [vi.spyOn(console, "warn"), vi.spyOn(console, "error"), vi.spyOn(console, "log")];

afterEach(() => {
	for (const spy of [warned, ...written]) expect(spy).not.toHaveBeenCalled();
});

describe("parseYaml", () => {
	it("reads YAML 1.2, where `yes`, dates and times are texts", () => {
		expect(parseYaml("a: yes\nb: 2025-01-01\nc: 12:30\nd: 0o14\ne: 014\nf: ~\ng: 1e3")).toEqual({
			a: "yes",
			b: "2025-01-01",
			c: "12:30",
			d: 12,
			e: 14,
			f: null,
			g: 1000,
		});
	});

	it("says nothing on the terminal, whatever it finds odd", () => {
		expect(parseYaml("%FOO bar\n---\na: !unknown b\n? [c, d]\n: e\n? {f: g}\n: h")).toEqual({
			a: "b",
			"[ c, d ]": "e",
			"{ f: g }": "h",
		});
	});

	it.each([
		["a key that stands twice", "a: 1\na: 2"],
		["an unquoted colon", "a: b: c"],
		["two documents", "a: b\n--- c"],
		["an alias of nothing", "a: *b"],
		["a key that never ends", `${"a".repeat(5000)}: b`],
		["brackets without end", `a: ${"[".repeat(20_000)}`],
	])("throws on %s", (_, text) => {
		expect(() => parseYaml(text)).toThrow();
	});

	it("refuses aliases that unfold into far more than they say", () => {
		const levels = Array.from("bcdefghi", (name, index) => {
			const above = "abcdefgh".charAt(index);
			return `${name}: &${name} [${Array<string>(9).fill(`*${above}`).join(", ")}]`;
		});
		expect(() => parseYaml(`a: &a [x]\n${levels.join("\n")}`)).toThrow("Excessive alias count");
		expect(parseYaml("a: &a [x]\nb: *a")).toEqual({ a: ["x"], b: ["x"] });
	});

	it("takes odd keys for what they are", () => {
		const values = parseYaml(`__proto__: a\nconstructor: b\n1: c\n~: d\n${"k".repeat(900)}: e`) as object;
		expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
		expect(Object.keys(values).sort()).toEqual(["", "1", "__proto__", "constructor", "k".repeat(900)]);
	});
});
