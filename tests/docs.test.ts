import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pages } from "../scripts/docs";

describe("the pages made from the code", () => {
	it.each(Object.entries(pages))("%s says what the code says (else: npm run docs)", (file, page) => {
		expect(readFileSync(file, "utf8")).toBe(page());
	});
});
