/** A project that needs tidying in every way, and the sources that say so. */

import { meeting, project } from "../../vault/stage";
import type { Commanded } from "../commanded";

export const HARBOUR = "Projects/Harbour.md";
export const PIER = "Projects/Pier.md";

export const HARBOUR_TEXT = `---
type: projects
last_contact: 2026-06-12
---
# Harbour

## Recent Context

- 2026-06-10: [[2026-06-10 - Lamps]] - **Project:** Harbour · **Folder:** Projects
- 2026-06-12: [[2026-06-12 - Ropes]] - The ropes are late.
- 2026-06-12: [[Sources/2026-06-12 - Ropes.md|Ropes]]
- 2026-06-11: [[2026-06-11 - Cracks]] - Talked about [[Harbour]]: Cracks.

## Blockers

- ❌ No crane

## Next Steps

- [x] Order the ropes
- [ ] Name the plug standard in the contract
- [ ] Paint the pier
    - [ ] Ask for prices

## Key Decisions

- ✅ Every change to the budget is signed by Ada.
- ✅ The lamps are yellow.
- ✅ Every change to the budget must be signed by Ada.
  - as she said

## Collaborators

| Person | Role | Company |
|--------|------|---------|
| [[Ada Byron]] | Chief | Quay Works |
`;

export const VAULT: Record<string, string> = {
	[HARBOUR]: HARBOUR_TEXT,
	[PIER]: project("Pier"),
	"Customers/Mill Trust.md": "---\ntype: customers\n---\n# Mill Trust\n",
	"People/Ada Byron.md": "---\ntype: people\nrole: Chief\ncompany: Quay Works\n---\n# Ada Byron\n",
	"People/Ben Ito.md": "---\ntype: people\nrole: Diver\ncompany: Deep | Wide\n---\n# Ben Ito\n",
	"Sources/2026-06-10 - Lamps.md": "---\ntype: meeting\nproject: Harbour\nparticipants: [Ada Byron, Ben Ito]\n---\n# Lamps\n\nThe lamps are dim. [[Mill Trust]] pays.\n",
	"Sources/2026-06-12 - Ropes.md": "---\ntype: meeting\nproject: Harbour\nparticipants: [Ben Ito, Cleo Marsh]\n---\n# Ropes\n\nThe ropes are late, says [[Mill Trust]].\n",
	"Sources/2026-06-11 - Cracks.md": "---\ntype: meeting\nproject: Pier\n---\n# Cracks\n\nTalked about [[Harbour]]: Cracks. [[Mill Trust]] knows.\n",
	"Sources/2026-06-14 - Planks.md": meeting("Planks", "Pier"),
};

/** Takes back what a review has written, by its own button, and gives the file. */
export async function takenBack({ made, dialog }: Commanded, path: string): Promise<string> {
	await dialog.click(dialog.button("Undo"));
	await made.until("it is undone", () => made.said().some((said) => said.startsWith("Undone")));
	await made.host.saved();
	return made.read(path);
}

/** Somebody goes on typing in the note while a dialog is open. */
export async function retyped({ made: { host } }: Commanded, text: string): Promise<void> {
	const [leaf] = host.ui.workspace.getLeavesOfType("markdown");
	if (!leaf) throw new Error("No note is open");
	host.viewOf(leaf).editor.setValue(text);
	await host.saved();
}

/** The note with lines changed; each must be there just once. */
export function harbour(...lines: [from: string, to: string][]): string {
	return lines.reduce((text, [from, to]) => {
		if (text.split(from).length !== 2) throw new Error(`"${from}" stands ${text.split(from).length - 1} times in the note`);
		return text.replace(from, () => to);
	}, HARBOUR_TEXT);
}
