/** The page of the list over notes in memory, as one sees it. */

import { render } from "preact";
import { act } from "preact/test-utils";
import { onTestFinished } from "vitest";
import { Overview, type OverviewProps } from "../../src/ui/overview/page";
import type { Place } from "../../src/ui/panel/desk";
import { stage, type Stage } from "../vault/stage";
import { FakeOverview } from "./overview-port";
import { TODAY } from "./panel-port";
import { textOf } from "./panel-screen";

export const HARBOUR = "Projects/Harbour.md";
export const QUAY = "Projects/Quay.md";
export const MILL = "Projects/Mill.md";
const note = (title: string, head: string, body: string): string => `---\ntype: projects\n${head}---\n\n# ${title}\n\n${body}`;
export const NOTES: Record<string, string> = {
	[HARBOUR]: note("Harbour", "status: active\nlast_contact: 2026-06-29\n", "## Next Steps\n\n- [ ] Order lamps 📅 2026-06-20\n- [ ] Paint\n"),
	[QUAY]: note("Quay", "status: paused\nlast_contact: 2026-06-29\n", "## Next Steps\n\n- [ ] Paint\n"),
	[MILL]: note("Mill", "status: active\nlast_contact: 2026-06-30\n", "## Blockers\n\n- ❌ No wind\n"),
};

export class Sight {
	readonly port = new FakeOverview();
	readonly saved: unknown[] = [];
	readonly root = document.body.appendChild(document.createElement("div"));
	private props: Partial<OverviewProps> = {};

	constructor(
		private readonly host: Stage["host"],
		private readonly stored: unknown,
	) {}

	get menus(): Stage["host"]["menus"] {
		return this.host.menus;
	}

	async draw(props: Partial<OverviewProps> = this.props): Promise<void> {
		this.props = props;
		const { port, host: { app } } = this;
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

	async press(element: HTMLElement, key: KeyboardEventInit): Promise<void> {
		await act(() => void element.dispatchEvent(new KeyboardEvent("keydown", { ...key, bubbles: true })));
	}

	async click(element: HTMLElement): Promise<void> {
		await act(() => element.click());
		await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
	}
}

export async function sight(props: Partial<OverviewProps> = {}, stored: unknown = null): Promise<Sight> {
	const made = await stage({}, { bare: true });
	const seen = new Sight(made.host, stored);
	onTestFinished(async () => {
		await act(() => render(null, seen.root));
		seen.root.remove();
	});
	seen.port.put(NOTES);
	await seen.draw(props);
	return seen;
}
