/** What can be done from the list of all projects: to any of them, as in the panel, and taken back. */

import { describe, expect, it } from "vitest";
import type { Action } from "../../../src/plans/action";
import { meeting, project } from "../../vault/stage";
import { listing, PROJECTS, type Listing, type ListingOptions } from "./listing";

const HARBOUR = "Projects/Harbour.md";
const MILL = "Projects/Mill.md";

const VAULT: Record<string, string> = {
	[HARBOUR]: project("Harbour", "last_contact: 2026-06-30"),
	[MILL]: project("Mill", "last_contact: 2026-06-30"),
	"Sources/2026-06-20 - Lamps.md": meeting("Lamps", "Mill"),
};

async function looking(texts = VAULT, options?: ListingOptions): Promise<Listing> {
	const parts = await listing(texts, options);
	await parts.looked();
	return parts;
}

const closing = (parts: Listing, words: string): Action => ({ do: "toggle", item: parts.item("Mill", "nextSteps", words).key });

describe("a deed in a listed project", () => {
	it("is seen at once, is in the file to the byte, and is taken back to the byte", async () => {
		const parts = await looking();
		const before = parts.announced;
		const done = parts.listed.projectAt(MILL).act(closing(parts, "Order the lamps"));
		expect(parts.announced).toBe(before + 1);
		expect(parts.digest("Mill").nextStep?.markdown).toBe("Paint the pier");
		expect(parts.digest("Mill").counts?.nextSteps).toBe(1);
		expect(parts.item("Mill", "nextSteps", "Order the lamps")).toMatchObject({ isOpen: false, isPending: true });
		expect(parts.digest("Harbour").nextStep?.markdown).toBe("Order the lamps");
		expect(await done).toBe(true);
		await parts.complete();
		expect(parts.item("Mill", "nextSteps", "Order the lamps")).toMatchObject({ isOpen: false, isPending: false });
		expect(await parts.made.read(MILL)).toBe((VAULT[MILL] ?? "").replace("[ ] Order", "[x] Order"));
		expect(await parts.made.read(HARBOUR)).toBe(VAULT[HARBOUR]);
		await parts.actions.reverse("undo");
		await parts.made.until("the step is open again", () => parts.digest("Mill").nextStep?.markdown === "Order the lamps");
		expect(await parts.made.read(MILL)).toBe(VAULT[MILL]);
	});

	it("is put back when it is refused, with one sentence", async () => {
		const parts = await looking();
		const action = closing(parts, "Order the lamps");
		await parts.made.host.external.write(MILL, (VAULT[MILL] ?? "").replace("Order the lamps", "Order no lamps"));
		// So that it is not just the next reading that puts it back.
		parts.reads.hold();
		const done = parts.listed.projectAt(MILL).act(action);
		expect(parts.digest("Mill").nextStep?.markdown).toBe("Paint the pier");
		expect(await done).toBe(false);
		const [first] = parts.digest("Mill").model?.groups.find(({ kind }) => kind === "nextSteps")?.items ?? [];
		expect(first).toMatchObject({ isOpen: true, isPending: false });
		parts.reads.go();
		expect(parts.made.said().filter((text) => text.startsWith("Mill"))).toHaveLength(1);
		await parts.complete();
		expect(parts.digest("Mill").nextStep?.markdown).toBe("Order no lamps");
		expect(await parts.made.read(MILL)).toContain("[ ] Order no lamps");
	});

	it("may be one of several in a row, which end as they are shown", async () => {
		const parts = await looking();
		const port = parts.listed.projectAt(MILL);
		const all = [
			port.act(closing(parts, "Order the lamps")),
			port.act({ do: "add", kind: "nextSteps", texts: ["Light the lamps"] }),
			port.act(closing(parts, "Paint the pier")),
			port.act({ do: "edit", item: parts.item("Mill", "nextSteps", "Light the lamps").key, text: "Light all lamps" }),
		];
		expect(parts.digest("Mill").nextStep?.markdown).toBe("Light all lamps");
		expect(await Promise.all(all)).toEqual([true, true, true, true]);
		await parts.complete();
		const text = await parts.made.read(MILL);
		expect(text).toContain("- [x] Order the lamps\n- [x] Paint the pier\n- [ ] Light all lamps\n");
		expect(parts.digest("Mill").nextStep?.markdown).toBe("Light all lamps");
	});

	it("is not hidden by a reading of the note while it is written", async () => {
		const parts = await looking();
		const seen: unknown[] = [];
		parts.listed.onChanged(() => void seen.push(parts.digest("Mill").nextStep?.markdown));
		const port = parts.listed.projectAt(MILL);
		const done = [port.act(closing(parts, "Order the lamps")), port.act({ do: "add", kind: "nextSteps", texts: ["Light the lamps"] })];
		parts.digests.refresh(MILL);
		await Promise.all(done);
		await parts.complete();
		expect(seen.length).toBeGreaterThan(1);
		expect(seen).not.toContain("Order the lamps");
	});

	it("that is done and undone by hand leaves nothing that is still being saved", async () => {
		const parts = await looking();
		const port = parts.listed.projectAt(MILL);
		const both = [port.act(closing(parts, "Order the lamps")), port.act(closing(parts, "Order the lamps"))];
		expect(await Promise.all(both)).toEqual([true, true]);
		await parts.complete();
		expect(parts.item("Mill", "nextSteps", "Order the lamps")).toMatchObject({ isOpen: true, isPending: false });
		expect(await parts.made.read(MILL)).toBe(VAULT[MILL]);
	});

	it("is done to a project whose note is not read yet by nobody", async () => {
		const parts = await listing(VAULT);
		expect(await parts.listed.projectAt(MILL).act({ do: "add", kind: "nextSteps", texts: ["Light the lamps"] })).toBe(false);
		expect(await parts.made.read(MILL)).toBe(VAULT[MILL]);
	});
});

describe("a listed project", () => {
	it("is the same for as long as its note is there", async () => {
		const parts = await looking();
		const port = parts.listed.projectAt(MILL);
		expect(parts.listed.projectAt(MILL)).toBe(port);
		expect(port.model?.title).toBe("Mill");
		expect(port.standing?.entries).toBe(1);
		expect(port.people()).toEqual([]);
		port.run("undo");
		expect(parts.ran).toEqual(["undo"]);
	});

	it("is pinned in the panel, and only it is unpinned by it", async () => {
		const parts = await looking();
		const [mill, harbour] = [parts.listed.projectAt(MILL), parts.listed.projectAt(HARBOUR)];
		mill.pin(true);
		await parts.made.until("the mill is shown", () => parts.active.path === MILL);
		expect([mill.isPinned, harbour.isPinned]).toEqual([true, false]);
		harbour.pin(false);
		expect(parts.active.isPinned).toBe(true);
		mill.pin(false);
		expect(parts.active.isPinned).toBe(false);
	});

	it("opens and is updated before its text was read", async () => {
		const parts = await listing(VAULT);
		const end = parts.listed.look(PROJECTS);
		expect(parts.digest("Mill").model).toBeNull();
		const mill = parts.listed.projectAt(MILL);
		end();
		await mill.update();
		expect(await parts.made.read(MILL)).toContain("[[2026-06-20 - Lamps]]");
		await mill.openLine(null, "same");
		expect(parts.made.host.app.workspace.getActiveFile()?.path).toBe(MILL);
	});

	it("opens at a line, and is updated and told of", async () => {
		const parts = await looking();
		const mill = parts.listed.projectAt(MILL);
		await mill.openLine(11, "tab");
		expect(parts.made.host.app.workspace.getActiveFile()?.path).toBe(MILL);
		await mill.update();
		await parts.made.until("the entry is there", () => parts.digest("Mill").model?.entries.length === 1);
		await parts.complete();
		expect(parts.digest("Mill").told).toMatchObject({ entries: 0, contact: false });
		const [entry] = parts.digest("Mill").model?.entries ?? [];
		expect(entry && (await mill.reasonOf(entry))).toMatchObject({ source: "Sources/2026-06-20 - Lamps.md" });
		parts.listed.show(HARBOUR);
		expect(parts.showed).toEqual([HARBOUR]);
	});
});

describe("snoozing", () => {
	it("sets a day, moves it, takes it away, and each is taken back to the byte", async () => {
		const parts = await looking();
		const start = VAULT[HARBOUR] ?? "";
		const snoozed = start.replace("last_contact: 2026-06-30\n", "last_contact: 2026-06-30\nsnooze_until: 2026-08-01\n");
		expect(await parts.listed.snooze(HARBOUR, "2026-08-01")).toBe(true);
		expect(await parts.made.read(HARBOUR)).toBe(snoozed);
		expect(parts.made.said().at(-1)).toContain("Harbour is snoozed until");
		await parts.made.until("it is snoozed", () => parts.digest("Harbour").snoozedUntil === "2026-08-01");
		expect(await parts.listed.snooze(HARBOUR, "2026-07-09")).toBe(true);
		expect(await parts.made.read(HARBOUR)).toBe(snoozed.replace("2026-08-01", "2026-07-09"));
		expect(await parts.listed.snooze(HARBOUR, null)).toBe(true);
		expect(await parts.made.read(HARBOUR)).toBe(start);
		await parts.made.until("it is awake", () => parts.digest("Harbour").snoozedUntil === null);
		await parts.actions.reverse("undo");
		expect(await parts.made.read(HARBOUR)).toBe(snoozed.replace("2026-08-01", "2026-07-09"));
		await parts.actions.reverse("undo");
		await parts.actions.reverse("undo");
		expect(await parts.made.read(HARBOUR)).toBe(start);
	});

	it("writes the property that the settings name, and into the properties of a note that has none", async () => {
		const texts = { "Work/Pier.md": "# Pier\n" };
		const parts = await listing(texts, {
			change: (settings) => {
				settings.properties.snooze = "wait until";
				settings.types = settings.types.map((type) => ({ ...type, folders: type.name === "projects" ? ["Work"] : [] }));
			},
		});
		await parts.looked();
		expect(await parts.listed.snooze("Work/Pier.md", "2026-07-09")).toBe(true);
		expect(await parts.made.read("Work/Pier.md")).toBe("---\nwait until: 2026-07-09\n---\n# Pier\n");
		await parts.made.until("it is snoozed", () => parts.digest("Pier").snoozedUntil === "2026-07-09");
	});

	it("says when there is nothing to do, and why it cannot be done", async () => {
		const parts = await looking({ ...VAULT, "Projects/Pier.md": project("Pier", "snooze_until: someday") });
		expect(await parts.listed.snooze(MILL, null)).toBe(false);
		expect(parts.made.said().at(-1)).toBe("Nothing had to be changed.");
		expect(await parts.listed.snooze("Projects/Pier.md", null)).toBe(false);
		expect(parts.made.said().at(-1)).toBe('Pier: The value "someday" is no date and is not replaced; empty it or write a date.');
		expect(await parts.listed.snooze(MILL, "2026-02-30")).toBe(false);
		expect(await parts.made.read(MILL)).toBe(VAULT[MILL]);
	});

	it("touches as the command does", async () => {
		const parts = await looking();
		expect(await parts.listed.touch(MILL)).toBe(true);
		await parts.made.until("the contact is today", () => parts.digest("Mill").lastContact === "2026-07-01");
	});
});
