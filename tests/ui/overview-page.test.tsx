/** The page of the list over notes in memory: what it asks of the rest, what it remembers, and how it works where somebody else has chosen the projects. */

import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Scope } from "../../src/overview/row";
import { Overview, type OverviewProps } from "../../src/ui/overview/page";
import type { Place } from "../../src/ui/panel/desk";
import { stage } from "../vault/stage";
import { FakeOverview } from "./overview-port";
import { TODAY } from "./panel-port";
import { textOf } from "./panel-screen";

const HARBOUR = "Projects/Harbour.md";
const QUAY = "Projects/Quay.md";
const MILL = "Projects/Mill.md";
const note = (title: string, head: string, body: string): string => `---\ntype: projects\n${head}---\n\n# ${title}\n\n${body}`;
const NOTES: Record<string, string> = {
	[HARBOUR]: note("Harbour", "status: active\nlast_contact: 2026-06-29\n", "## Next Steps\n\n- [ ] Order lamps 📅 2026-06-20\n- [ ] Paint\n"),
	[QUAY]: note("Quay", "status: paused\nlast_contact: 2026-06-29\n", "## Next Steps\n\n- [ ] Paint\n"),
	[MILL]: note("Mill", "status: active\nlast_contact: 2026-06-30\n", "## Blockers\n\n- ❌ No wind\n"),
};

class Sight {
	readonly port = new FakeOverview();
	readonly saved: unknown[] = [];
	readonly root = document.body.appendChild(document.createElement("div"));
	private props: Partial<OverviewProps> = {};

	constructor(
		private readonly app: OverviewProps["app"],
		private readonly stored: unknown,
	) {}

	async draw(props: Partial<OverviewProps> = this.props): Promise<void> {
		this.props = props;
		const { port, app } = this;
		const memory = { load: () => this.stored, save: (value: unknown) => void this.saved.push(value) };
		// No part of the list that is tested here touches the view it is in.
		const place = {} as Place;
		await act(() => render(<Overview app={app} port={port} place={place} memory={memory} today={TODAY} {...props} />, this.root));
	}

	all(selector: string): HTMLElement[] {
		return [...this.root.querySelectorAll<HTMLElement>(selector)];
	}

	get titles(): string[] {
		return this.all(".project-pulse-title a").map(textOf);
	}

	row(text: string): HTMLElement {
		const found = this.all("[role=treeitem]").find((row) => textOf(row).startsWith(text));
		if (!found) throw new Error(`No row "${text}": ${this.all("[role=treeitem]").map(textOf).join(" | ")}`);
		return found;
	}

	button(name: string): HTMLElement {
		const found = this.all("button").find((button) => (button.getAttribute("aria-label") ?? textOf(button)) === name);
		if (!found) throw new Error(`No button "${name}"`);
		return found;
	}

	async click(element: HTMLElement): Promise<void> {
		await act(() => element.click());
		await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
	}
}

async function sight(props: Partial<OverviewProps> = {}, stored: unknown = null): Promise<Sight> {
	const made = await stage({}, { bare: true });
	const seen = new Sight(made.host.app, stored);
	onTestFinished(async () => {
		await act(() => render(null, seen.root));
		seen.root.remove();
	});
	seen.port.put(NOTES);
	await seen.draw(props);
	return seen;
}

describe("the page of the list", () => {
	it("lets it be known what it looks at, as long as it is there", async () => {
		const seen = await sight();
		expect([...seen.port.looking]).toEqual([{ types: [], paths: [] }]);
		await act(() => render(null, seen.root));
		expect(seen.port.looking.size).toBe(0);
	});

	it("remembers how it is set up but for the filter and what is unfolded", async () => {
		const seen = await sight({}, { groupProjects: "status", showDone: true });
		expect(seen.all(".is-group").map(textOf)).toEqual(["active2", "paused1"]);
		await seen.click(seen.row("Harbour"));
		await seen.click(seen.button("Show what is done"));
		expect(seen.saved.at(-1)).toMatchObject({ groupProjects: "status", showDone: false });
		expect(JSON.stringify(seen.saved)).not.toContain("expanded");
		expect(JSON.stringify(seen.saved)).not.toContain("filter");
	});

	it("says that the notes are being read while they are", async () => {
		const seen = await sight();
		seen.port.isFilled = false;
		await seen.draw({ scope: { groups: [], keepsOrder: true } });
		expect(seen.all(".project-pulse-absence").map(textOf)).toEqual(["Your notes are being read…"]);
	});

	it("acts on the project whose row it is, although another has the same item", async () => {
		const seen = await sight({}, { listed: "nextSteps", groupItems: "owner" });
		const paints = seen.all("[role=treeitem]").filter((row) => textOf(row).startsWith("Paint"));
		expect(paints.map(textOf)).toEqual(["PaintHarbour", "PaintQuay"]);
		expect(new Set(paints.map((row) => row.dataset["id"])).size).toBe(2);
		const quays = paints[1]?.querySelector("input");
		if (!quays) throw new Error("No box");
		await seen.click(quays);
		expect(seen.port.projectAt(QUAY).text).toContain("- [x] Paint");
		expect(seen.port.projectAt(HARBOUR).text).toBe(NOTES[HARBOUR]);
	});

	it("gives back what was refused", async () => {
		const seen = await sight();
		seen.port.projectAt(MILL).refuses = true;
		await seen.click(seen.row("Mill"));
		await seen.click(seen.row("No wind").querySelector("button") as HTMLElement);
		await expect.poll(() => textOf(seen.all("[aria-live]")[0] as HTMLElement)).toBe("Not changed.");
		expect(textOf(seen.row("Mill"))).toContain("1 blocker");
	});
});

describe("projects that somebody else has chosen", () => {
	const scope = (groups: Scope["groups"], keepsOrder = true): Scope => ({ groups, keepsOrder });

	it("stand in the groups and the order they were given, and are asked for by their paths", async () => {
		const given = scope([
			{ value: "Water", paths: [QUAY, HARBOUR] },
			{ value: null, paths: [MILL] },
		]);
		const seen = await sight({ scope: given });
		expect(seen.all(".is-group").map(textOf)).toEqual(["Water2", "None1"]);
		expect(seen.titles).toEqual(["Quay", "Harbour", "Mill"]);
		expect([...seen.port.looking]).toEqual([{ types: [], paths: [QUAY, HARBOUR, MILL] }]);
		expect(seen.all("[aria-label^='Grouped']")).toEqual([]);
	});

	it("are sorted by attention where the order is not theirs, and are none where none was chosen", async () => {
		const seen = await sight({ scope: scope([{ value: null, paths: [MILL, QUAY, HARBOUR] }], false) });
		expect(seen.titles).toEqual(["Harbour", "Mill", "Quay"]);
		await seen.draw({ scope: scope([]) });
		expect(textOf(seen.root)).toContain("None of these notes is a project or another tracked note.");
	});
});
