/** The note that the tests of items work on, and the proof that every one of them gives: the bytes after, undone, redone. */

import { expect } from "vitest";
import { scene, type Scene, type SceneOptions } from "./scene";

export const PATH = "Projects/Harbour.md";

export const NOTE = `---
type: projects
status: active
last_contact: 2026-06-19
---
# Harbour

Some words that nobody touches: ❌ and - [ ] in a line.

## Recent Context

- 2026-06-19: [[2026-06-19 - Lamps]] - Talked about lamps.

## Blockers

- ❌ No crane until spring
- ❌ **No permit** for the quay @Ben
- [ ] ❌ The ropes are late
- ✅ The old rope [resolved:: 2026-05-01]

## Next Steps

- [ ] Order the lamps 📅 2026-06-20 @Ada
    - [ ] Ask for \`prices\`
    - A detail
- [/] Paint the pier
- [?] Call the office
- [x] Measure the basin
- [ ] Water the plants 🔁 every week

## Key Decisions

- ✅ The east gate stays open
- ✅ 2026-02-01: Lamps are yellow

## Log

- [ ] Not an item of the panel
`;

export interface HarbourOptions extends SceneOptions {
	text?: string;
	files?: Record<string, string>;
}

export async function harbour({ text = NOTE, files = {}, ...options }: HarbourOptions = {}): Promise<Scene> {
	const made = await scene({ files: { [PATH]: text, "Projects/Mill.md": "---\ntype: projects\n---\n# Mill\n", ...files } }, options);
	await made.open(PATH, "Harbour");
	return made;
}

export async function becomes(made: Scene, text: string): Promise<void> {
	await expect.poll(() => made.read(PATH), { timeout: 10_000 }).toBe(text);
	// What is shown is what is written, too: nothing is under way any more.
	await expect.poll(() => made.all("[aria-busy=true]").length).toBe(0);
}

/** Does it, and looks at the file then, after undo, after redo, and after undo once more. */
export async function proves(made: Scene, deed: () => Promise<unknown>, after: string, before = NOTE): Promise<void> {
	expect(after).not.toBe(before);
	expect(await made.read(PATH)).toBe(before);
	await deed();
	await becomes(made, after);
	await reversed(made, "undo", before);
	await reversed(made, "redo", after);
	await reversed(made, "undo", before);
}

/** The notice is shut, as it lies over the panel. */
async function reversed(made: Scene, direction: "undo" | "redo", text: string): Promise<void> {
	await made[direction]();
	for (const notice of made.host.notices) notice.hide();
	await becomes(made, text);
}

/** The note with lines changed; each must be there just once. */
export function changed(...lines: [from: string, to: string][]): string {
	return lines.reduce((text, [from, to]) => {
		if (text.split(from).length !== 2) throw new Error(`"${from}" stands ${text.split(from).length - 1} times in the note`);
		return text.replace(from, () => to);
	}, NOTE);
}
