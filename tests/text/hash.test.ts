import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/text/hash";
import { texts } from "./texts";

/** Texts that differ from one note by as little as can be: a character changed, two swapped, one put in or added. */
function* nearTexts(): Generator<string> {
	const note = "---\ntype: projects\nstatus: active\n---\n# Harbor\n\n- [ ] Ask Mira about pier 7\n- 2026-01-05: [[Talk]]\n".repeat(4);
	yield note;
	for (let at = 0; at < note.length; at++) {
		const [before, own, rest] = [note.slice(0, at), note.charAt(at), note.slice(at + 1)];
		for (const letter of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \n\r\t\0-[]x✅🚀\ud800") {
			if (letter !== own) yield before + letter + rest;
			yield before + own + letter + rest;
		}
		for (let other = at + 1; other < note.length; other++) {
			if (note.charAt(other) === own) continue;
			yield before + note.charAt(other) + note.slice(at + 1, other) + own + note.slice(other + 1);
		}
		yield before;
	}
	for (let count = 1; count <= 1000; count++) for (const end of [" ", "\n", "\0"]) yield note + end.repeat(count);
}

describe("the hash of a text", () => {
	it("tells 100,000 near texts apart", () => {
		const known = new Map<string, string>();
		for (const text of nearTexts()) {
			const hash = hashOf(text);
			const other = known.get(hash);
			if (other !== undefined && other !== text) expect.unreachable(`one hash ${hash} for two texts`);
			known.set(hash, text);
		}
		expect(known.size).toBeGreaterThan(100_000);
	});

	it("tells short texts apart: every one of up to three characters out of 40", () => {
		const letters = Array.from("\0\u0001\n\r\t -abcdefghij0123456789[]()#✅\ud800\udc00\ufeffé");
		const hashes = new Set([""].map(hashOf));
		let count = 1;
		for (const one of letters) {
			for (const two of ["", ...letters]) {
				for (const three of two === "" ? [""] : ["", ...letters]) {
					hashes.add(hashOf(one + two + three));
					count++;
				}
			}
		}
		expect(hashes.size).toBe(count);
	});

	it("is equal for equal texts, however they came to be, and is plain short text", () => {
		fc.assert(
			fc.property(texts, fc.nat({ max: 40 }), (text, at) => {
				expect(hashOf(text.slice(0, at) + text.slice(at))).toBe(hashOf(text));
				expect(hashOf(text)).toMatch(/^[0-9a-z]{1,7}-[0-9a-z]{1,7}-[0-9a-z]+$/);
			}),
		);
	});

	it("stays what it is from version to version, for it is stored", () => {
		expect([hashOf(""), hashOf("Harbor\r\n🚀")]).toEqual(["ztntfp-17wdrqx-0", "uflo8t-wgs91p-a"]);
	});
});
