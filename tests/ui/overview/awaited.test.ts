/** Somebody may soon look at the list of all projects: what is known at once is known before. */

import { describe, expect, it, vi } from "vitest";
import { Inquiry } from "../../../src/ui/overview/inquiry";
import { listing, PROJECTS, type Listing } from "./listing";

const files = Object.fromEntries(["Harbour", "Mill", "Weir"].map((name) => [`${name}.md`, "---\ntype: projects\nstatus: active\n---\n"]));

/** How many projects nothing was known of when somebody looked. */
function unknown({ listed }: Listing): number {
	const begin = vi.spyOn(Inquiry.prototype, "begin");
	listed.look(PROJECTS);
	expect(listed.digests.map(({ title, status }) => [title, status])).toEqual(["Harbour", "Mill", "Weir"].map((name) => [name, "active"]));
	const count = begin.mock.calls.length;
	begin.mockRestore();
	return count;
}

describe("a list", () => {
	it("that nobody awaits is begun when somebody looks", async () => {
		expect(unknown(await listing(files))).toBe(3);
	});

	it("that is awaited stands by then", async () => {
		const made = await listing(files);
		await made.listed.prepare();
		expect(unknown(made)).toBe(0);
	});

	it("that is awaited before the vault is read stands by then, too", async () => {
		const made = await listing(files, { before: ({ listed }) => listed.prepare() });
		await made.index.settled();
		expect(unknown(made)).toBe(0);
	});
});
