import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gistOf, gistsIn } from "../../src/notes/gist";
import { defaultSettings } from "../../src/settings/schema";
import { scan } from "../../src/text/scan";

const { markers } = defaultSettings();
const READING = { markers, people: ["Mira Okafor"] };
const gist = (words: string): string => gistOf(words, READING);

describe("what an item says", () => {
	it.each([
		"Order the lamps",
		"order THE lamps!",
		"❌ Order the lamps",
		"⛔ **Order** the [[Things/Lamps|lamps]].",
		"Order the `lamps`",
		"Order the lamps @Mira",
		"@Mira Okafor: order the lamps",
		"Order the lamps (@Mira Okafor)",
		"Order the lamps 📅 2026-05-08 ⏫",
		"Order the lamps ➕ 2026-05-08 ✅ 2026-06-01",
		"Order the lamps [due:: 2026-05-08] [owner:: Mira]",
		"Order the lamps [effort:: 3]",
		"2026-05-08: Order the lamps",
		"Order the lamps (2026-05-08)",
		"Order the lamps #task #quay/lamps",
		"Order the lamps ^abc-1",
		"~~❌ Order the lamps~~ [resolved:: 2026-05-08]",
		"Order — the   lamps…",
	])("%s is the same", (words) => {
		expect(gist(words)).toBe("order the lamps");
	});

	it("is the same however accents are written, and differs where the words do", () => {
		expect(gist("Caf\u00e9 öffnen")).toBe(gist("CAFE\u0301 O\u0308FFNEN"));
		expect(gist("Order two lamps")).not.toBe(gist("Order the lamps"));
		expect(gist("Order 2 lamps")).toBe("order 2 lamps");
	});

	it.each(["", "❌", "📅 2026-05-08", "…", "@Mira", "#task"])("is nothing for %s", (words) => {
		expect(gist(words)).toBe("");
	});

	it("is found again however an item is dressed up", () => {
		const dress = fc.constantFrom<(words: string) => string>(
			(words) => words.toUpperCase(),
			(words) => `❌ ${words}`,
			(words) => `**${words}**`,
			(words) => `${words} 📅 2026-05-08`,
			(words) => `${words} [created:: 2026-05-08]`,
			(words) => `${words}!`,
		);
		const words = fc.array(fc.constantFrom("order", "lamps", "öl", "quay", "42", "naïve"), { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));
		fc.assert(
			fc.property(words, fc.array(dress, { maxLength: 2 }), (said, all) => {
				expect(gist(all.reduce((text, one) => one(text), said))).toBe(gist(said));
			}),
		);
	});
});

describe("the items of a note", () => {
	it("are those of every list, whatever they stand under, nested and numbered ones too, but none in code", () => {
		const text = "# Talk\n\n- [ ] Order the lamps @Ada\n\t- in red\n\n1. Paint the pier\n\n> - Quoted\n\n```\n- In code\n```\n\n## Related\n\n* [[Lamps]]\n- \n- [x] 📅 2026-05-08\n\nNo item.\n";
		expect([...gistsIn(scan(text), READING)]).toEqual(["order the lamps", "in red", "paint the pier", "quoted", "lamps"]);
	});
});
