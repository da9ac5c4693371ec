/** A small vault for tests of commands, settings and what is followed, and the proof that what was done to it can be undone. */

import { expect } from "vitest";
import { changed, Hand } from "./hand";
import { scene, type Scene, type SceneOptions } from "./scene";

export const HARBOUR = "Projects/Harbour.md";
export const PIER = "Projects/Pier.md";
export const QUAY = "Projects/Quay.md";
export const PLAIN = "Notes/Plain.md";
export const MET = "Sources/2026-06-10 - Lamps.md";

/** Has habits of its own: a quote, a comment, stars and a date. */
export const HARBOUR_TEXT = `---
type: projects
status: active
last_contact: 2026-06-19
---
# Harbour

> The harbour is old.

%% keep me %%

## Blockers

- ❌ No crane
* ❌ Rain on the quay

## Next Steps

- [ ] Order the lamps 📅 2026-06-20
- [ ] Paint the pier @Ada
- [x] Sweep the floor

## Key Decisions

- ✅ The lamps are green

## Recent Context

- 2026-06-02: [[2026-06-02 - Planks]] - Planks are here.

Some words that are no item.
`;

export const VAULT: Record<string, string> = {
	[HARBOUR]: HARBOUR_TEXT,
	[PIER]: "---\ntype: projects\nstatus: paused\nlast_contact: 2026-06-30\n---\n# Pier\n\n## Next Steps\n\n- [ ] Count the planks\n\n## Recent Context\n",
	[QUAY]: "---\ntype: projects\nlast_contact: 2026-02-01\n---\n# Quay\n\n## Recent Context\n",
	"People/Ada Byron.md": "---\ntype: people\n---\n# Ada Byron\n",
	[PLAIN]: "# Plain\n\n- [ ] Buy nails\n- Ask Ada\n\nThe rest.\n",
	"Sources/2026-06-02 - Planks.md": "---\ntype: meeting\nparticipants: [Ada Byron]\n---\n# Planks\n\nPlanks are here for [[Harbour]].\n",
	[MET]: "---\ntype: meeting\nproject: Harbour\nparticipants: [Ada Byron]\n---\n# Lamps\n\nThe lamps of [[Harbour]] are late.\n",
	"Sources/2026-06-24 - Boards.md": "---\ntype: meeting\nparticipants: [Ada Byron]\n---\n# Boards\n\nBoards for the [[Quay]].\n",
	"Drawing.canvas": "{}",
	"Paper.pdf": "%PDF-1.4\n",
};

export interface Set {
	made: Scene;
	hand: Hand;
}

export async function set(options: SceneOptions = {}, files: Record<string, string> = VAULT): Promise<Set> {
	const made = await scene({ files }, options);
	return { made, hand: new Hand(made) };
}

export async function onHarbour(options: SceneOptions = {}): Promise<Set> {
	const all = await set(options);
	await all.made.open(HARBOUR, "Harbour");
	return all;
}

/** The one file that is another now, what changed in it, and that undo brings the bytes back. */
export async function provesChange({ made, hand }: Set, path: string, lines: string[]): Promise<void> {
	const before = VAULT[path] ?? "";
	const after = await made.read(path);
	expect(changed(before, after)).toEqual(lines);
	for (const other of Object.keys(VAULT)) if (other !== path) expect(await made.read(other), other).toBe(VAULT[other]);
	await hand.saying(() => made.run("undo"));
	expect(await made.read(path)).toBe(before);
	await hand.saying(() => made.run("redo"));
	expect(await made.read(path)).toBe(after);
	await hand.saying(() => made.run("undo"));
	expect(await made.read(path)).toBe(before);
}

/** The commands that can be run now. */
export const palette = ({ made }: Set): string[] => made.host.ui.commands.listCommands().map(({ id }) => id.replace("project-pulse:", ""));
