import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openUrl } from "../../src/scripts/url";
import { linkData } from "../host/outside";

describe("a link to a project", () => {
	it("leads the app to the very vault and note, whatever they are called", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (vault, path) => {
				expect(linkData(openUrl(vault, path))).toEqual({ action: "project-pulse", vault, do: "open", note: path });
			}),
		);
	});

	it("can stand in a Markdown link and in an attribute", () => {
		expect(openUrl("Port (old)", "A & B's \"x\" [y] <z>.md")).toMatch(/^obsidian:\/\/project-pulse\?vault=Port%20%28old%29&do=open&note=[\w%.]+$/);
	});

	it("is one also where a name holds half a character", () => {
		expect(openUrl("v", "a\ud800b")).toBe("obsidian://project-pulse?vault=v&do=open&note=a%EF%BF%BDb");
	});
});
