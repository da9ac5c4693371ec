/** Links of the app's own scheme in a real browser: what they show, what they ask, what they refuse, and the bytes on the disk. */

import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { textOf } from "./hand";
import { scene, type Scene, type SceneOptions } from "./scene";

const HARBOUR = "Projects/Harbour & Söhne.md";
const NOTE = "---\ntype: projects\n---\n# Harbour & Söhne\n\n## Next Steps\n\n- [ ] Order the lamps\n";
const FILES = { [HARBOUR]: NOTE, "Projects/Mill.md": "---\ntype: projects\n---\n# Mill\n", "a/Bell.md": "---\ntype: projects\n---\n", "b/Bell.md": "---\ntype: projects\n---\n", "Plain.md": "Nothing.\n" };
const LONG = { timeout: 15_000 };

const started = (options: SceneOptions = {}): Promise<Scene> => scene({ files: FILES }, options);
const link = (values: Record<string, string>): string =>
	`obsidian://project-pulse?${Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;

/** The dialog that asks. */
async function asked(made: Scene): Promise<HTMLElement> {
	await expect.poll(() => made.host.modals.length, LONG).toBe(1);
	return made.host.modals[0]?.modalEl as unknown as HTMLElement;
}

const parts = (dialog: HTMLElement): string[] => [...dialog.querySelectorAll("dt, dd")].map(textOf);
const button = (dialog: HTMLElement, name: RegExp): HTMLElement => {
	const found = [...dialog.querySelectorAll<HTMLElement>("button")].find((one) => name.test(textOf(one)));
	if (!found) throw new Error(`No button ${String(name)}`);
	return found;
};

/** What notices say once one more of them is there. */
async function told(made: Scene, act: () => unknown): Promise<string> {
	const before = made.host.notices.length;
	await act();
	await expect.poll(() => made.host.notices.length, LONG).toBe(before + 1);
	return textOf(made.host.notices.at(-1)?.messageEl);
}

afterEach(() => vi.restoreAllMocks());

describe("a link that opens", () => {
	it.each([HARBOUR, "Projects/Harbour & Söhne", "harbour & söhne"])("shows the project in the panel, which it opens: %s", async (note) => {
		const made = await started({ closed: true });
		made.host.openLink(link({ do: "open", note }));
		await expect.poll(() => made.host.ui.workspace.getLeavesOfType("project-pulse-panel").length, LONG).toBe(1);
		await expect.poll(() => made.title, LONG).toBe("Harbour & Söhne");
	});

	it("is made by the command for the project that is shown, and by the menu of its note", async () => {
		const made = await started({ name: "Port (old)" });
		await made.open(HARBOUR, "Harbour & Söhne");
		const copied: string[] = [];
		vi.spyOn(navigator.clipboard, "writeText").mockImplementation((text) => Promise.resolve(void copied.push(text)));
		expect(await told(made, () => made.run("copy-link"))).toBe("The link to Harbour & Söhne is copied.");
		const menu = made.host.fileMenu("Projects/Mill.md");
		expect(await told(made, () => userEvent.click(menu.item("Copy link to project").dom))).toContain("Mill");
		expect(copied).toEqual([
			"obsidian://project-pulse?vault=Port%20%28old%29&do=open&note=Projects%2FHarbour%20%26%20S%C3%B6hne.md",
			"obsidian://project-pulse?vault=Port%20%28old%29&do=open&note=Projects%2FMill.md",
		]);
		made.host.openLink(copied[1] ?? "");
		await expect.poll(() => made.title, LONG).toBe("Mill");
	});

	it("that cannot be copied is said", async () => {
		const made = await started();
		await made.open(HARBOUR, "Harbour & Söhne");
		vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
		expect(await told(made, () => made.run("copy-link"))).toBe("The link could not be copied.");
	});
});

describe("a link that adds", () => {
	const wish = { do: "add", note: HARBOUR, kind: "next-step", text: "Paint the pier\n- [ ] <b>Ask</b> [[Mill]] & co" };
	const after = NOTE.replace("lamps\n", "lamps\n- [ ] Paint the pier\n- [ ] <b>Ask</b> [[Mill]] & co\n");

	it("asks first, with every word as plain text, and writes what was asked; undo takes it back", async () => {
		const made = await started();
		made.host.openLink(link(wish));
		const dialog = await asked(made);
		expect(parts(dialog)).toEqual(["Note", HARBOUR, "Section", "Next steps", "Texts of 2 items", "Paint the pier", "<b>Ask</b> [[Mill]] & co"]);
		expect(dialog.querySelector("b, a")).toBe(null);
		expect(dialog.getAttribute("role")).toBe("dialog");
		expect(textOf(dialog)).toContain("A link wants to write into Harbour & Söhne");
		expect(await made.read(HARBOUR)).toBe(NOTE);
		await told(made, () => userEvent.click(button(dialog, /^Add 2 next steps$/)));
		expect(await made.read(HARBOUR)).toBe(after);
		await made.undo();
		expect(await made.read(HARBOUR)).toBe(NOTE);
	});

	it.each(["Enter", "Escape"])("writes nothing when %s is pressed as it opens, for one may have been typing", async (key) => {
		const made = await started();
		made.host.openLink(link(wish));
		const dialog = await asked(made);
		await expect.poll(() => textOf(document.activeElement)).toBe("Cancel");
		await userEvent.keyboard(`{${key}}`);
		await expect.poll(() => made.host.modals.length, LONG).toBe(0);
		expect(dialog.isConnected).toBe(false);
		expect(await made.read(HARBOUR)).toBe(NOTE);
		expect(made.host.notices).toHaveLength(0);
	});

	it("asks one thing at a time, and again when that is answered", async () => {
		const made = await started();
		made.host.openLink(link(wish));
		const first = await asked(made);
		expect(await told(made, () => made.host.openLink(link({ ...wish, text: "another" })))).toMatch(/^The link is not followed: Another link/);
		expect(made.host.modals).toHaveLength(1);
		await userEvent.click(button(first, /^Cancel$/));
		await expect.poll(() => made.host.modals.length, LONG).toBe(0);
		made.host.openLink(link({ ...wish, text: "another" }));
		expect(parts(await asked(made)).at(-1)).toBe("another");
	});

	it("writes to the note that was meant, though it was renamed while the dialog was open", async () => {
		const made = await started();
		made.host.openLink(link(wish));
		const dialog = await asked(made);
		const file = made.host.app.vault.getFileByPath(HARBOUR);
		if (file) await made.host.app.fileManager.renameFile(file, "Projects/Quay.md");
		await told(made, () => userEvent.click(button(dialog, /^Add/)));
		expect(await made.read("Projects/Quay.md")).toBe(after);
	});

	it("says why nothing was added where that is refused", async () => {
		const made = await started();
		made.host.openLink(link({ ...wish, text: "Hide %% the rest" }));
		const dialog = await asked(made);
		expect(await told(made, () => userEvent.click(button(dialog, /^Add 1 next step$/)))).toContain("was not made");
		expect(await made.read(HARBOUR)).toBe(NOTE);
	});

	it("scrolls a long text and keeps its buttons on a phone's screen", async () => {
		const made = await started({ mobile: true, width: 390, height: 700 });
		made.host.openLink(link({ ...wish, text: Array.from({ length: 60 }, (_, at) => `Line ${at} ${"long".repeat(30)}`).join("\n") }));
		const dialog = await asked(made);
		const add = button(dialog, /^Add 60/).getBoundingClientRect();
		expect(add.bottom).toBeLessThanOrEqual(700);
		const list = dialog.querySelector("dl") as HTMLElement;
		expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
		expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);
	});

	it("speaks German where the app does", async () => {
		const made = await started({ language: "de" });
		made.host.openLink(link(wish));
		const dialog = await asked(made);
		expect(parts(dialog)).toEqual(["Notiz", HARBOUR, "Abschnitt", "Nächste Schritte", "Wortlaut von 2 Punkten", expect.anything(), expect.anything()]);
		button(dialog, /^2 nächste Schritte hinzufügen$/);
	});
});

describe("a link that is not followed", () => {
	it.each<[string, Record<string, string>, RegExp]>([
		["says nothing of what to do", {}, /does not say what to do/],
		["asks for something else", { do: "delete", note: HARBOUR }, /asks for "delete"/],
		["asks for HTML", { do: "<img src=x onerror=alert(1)>" }, /asks for "<img src=x onerror=alert\(1\)>"/],
		["names no note", { do: "open" }, /Say which note/],
		["names an unknown note", { do: "open", note: "Nowhere" }, /No note is called "Nowhere"/],
		["names two", { do: "open", note: "Bell" }, /a\/Bell\.md, b\/Bell\.md/],
		["leads out of the vault", { do: "add", note: "../../etc/passwd", kind: "blocker", text: "x" }, /No note is called "\.\.\/\.\.\/etc\/passwd"/],
		["names no project", { do: "add", note: "Plain.md", kind: "blocker", text: "x" }, /is no tracked note/],
		["names no kind", { do: "add", note: HARBOUR, text: "x" }, /Say which kind/],
		["names an unknown kind", { do: "add", note: HARBOUR, kind: "__proto__", text: "x" }, /No kind is called "__proto__"/],
		["has no text", { do: "add", note: HARBOUR, kind: "blocker", text: "" }, /Say which text/],
		["has no words in its text", { do: "add", note: HARBOUR, kind: "blocker", text: " \n- [ ] \n" }, /words/],
		["has control characters", { do: "add", note: HARBOUR, kind: "blocker", text: "a\u0000b\u001b[2J" }, /control characters/],
		["turns the direction of what follows", { do: "add", note: HARBOUR, kind: "blocker", text: "harmless \u202etxt.exe" }, /control characters/],
		["has a text without end", { do: "add", note: HARBOUR, kind: "blocker", text: "x".repeat(100_000) }, /longer than 10000/],
		["names a note with a name without end", { do: "open", note: `${"x".repeat(100_000)}\n\u0007` }, /No note is called "x{200}\.\.\."/],
	])("%s", async (_, values, message) => {
		const made = await started();
		const before = await made.read(HARBOUR);
		const said = await told(made, () => made.host.openLink(link(values)));
		expect(said).toMatch(/^The link is not followed: /);
		expect(said).toMatch(message);
		expect(made.host.notices.at(-1)?.messageEl.querySelector("img")).toBe(null);
		expect(made.host.modals).toHaveLength(0);
		expect(await made.read(HARBOUR)).toBe(before);
	});

	it("meets what nobody expected, which is reported and said", async () => {
		const made = await started();
		const reported = vi.spyOn(window, "reportError").mockImplementation(() => undefined);
		vi.spyOn(made.host.app.vault, "getFileByPath").mockImplementation(() => {
			throw new Error("out of order");
		});
		const said = await told(made, () => made.host.openLink(link({ do: "add", note: HARBOUR, kind: "blocker", text: "x" })));
		expect(said).toBe("The link is not followed: Something went wrong: out of order");
		expect(reported).toHaveBeenCalledOnce();
	});
});
