/** A vault with something of everything a review can show, and the command that opens the review over it. */

import { meeting, project, stage, type Stage, type StageOptions } from "../vault/stage";
import { Dialog } from "./dialog";

export const HARBOUR = "Projects/Harbour.md";
export const PIER = "Projects/Pier.md";
export const BROKEN = "Projects/Broken.md";
export const STILL = "Projects/Still.md";

/** One project with two entries, one with one, one whose last contact is refused, one that has everything. */
export const VAULT: Record<string, string> = {
	[HARBOUR]: project("Harbour", 'last_contact: 2026-01-01\ncontext_skip: ["[[2026-05-05 - Dull]]"]'),
	[PIER]: project("Pier"),
	[BROKEN]: project("Broken", "last_contact: soon"),
	[STILL]: project("Still"),
	"Sources/2026-06-10 - Lamps.md": meeting("Lamps", "Harbour"),
	"Sources/2026-06-12 - Ropes.md": '---\ntype: meeting\nproject: "[[Harbour]]"\n---\n# Ropes\n\nThe ropes are late.\n',
	"Sources/2026-05-05 - Dull.md": meeting("Dull", "Harbour"),
	"Sources/2026-08-01 - Later.md": meeting("Later", "Harbour"),
	"Sources/2026-06-11 - Cracks.md": meeting("Cracks", "Broken"),
	"Sources/2026-06-14 - Planks.md": meeting("Planks", "Pier"),
};

export const ENTRY = {
	lamps: "- 2026-06-10: [[2026-06-10 - Lamps]] - Talked about Harbour: Lamps.",
	ropes: "- 2026-06-12: [[2026-06-12 - Ropes]] - The ropes are late.",
	cracks: "- 2026-06-11: [[2026-06-11 - Cracks]] - Talked about Broken: Cracks.",
	planks: "- 2026-06-14: [[2026-06-14 - Planks]] - Talked about Pier: Planks.",
};

/** Projects "P000", "P001", … with one entry each. */
export function many(count: number): Record<string, string> {
	const texts: Record<string, string> = {};
	for (let index = 0; index < count; index++) {
		const name = `P${String(index).padStart(3, "0")}`;
		texts[`Projects/${name}.md`] = project(name);
		texts[`Sources/2026-06-10 - About ${name}.md`] = meeting(`News ${index}`, name);
	}
	return texts;
}

export interface Reviewed {
	made: Stage;
	dialog: Dialog;
}

/** Opens the review, and waits until everything in it can be chosen. */
export async function reviewed(texts = VAULT, options: StageOptions = {}): Promise<Reviewed> {
	const { made, dialog } = await opened(texts, options);
	await chosen(made, dialog);
	return { made, dialog };
}

/** Opens the review and goes on at once. */
export async function opened(texts = VAULT, options: StageOptions = {}): Promise<Reviewed> {
	const made = await stage(texts, options);
	made.host.run("project-pulse:update-projects");
	return { made, dialog: new Dialog(made.host) };
}

/** Waits until nothing is gathered any more and the differences are drawn. */
export async function chosen(made: Stage, dialog: Dialog): Promise<void> {
	await made.until("gathering ends", () => dialog.all("progress").length === 0);
	await made.until("the differences are drawn", () =>
		dialog.all("details[open]").every((details) => details.children.length > 1 && details.querySelector(".project-pulse-difference:empty") === null),
	);
	await made.host.settled();
}

/** Presses the button that writes, and waits for the result. */
export async function applied(made: Stage, dialog: Dialog): Promise<void> {
	await dialog.click(dialog.apply);
	await finished(made, dialog);
}

export async function finished(made: Stage, dialog: Dialog): Promise<void> {
	await made.until("there is a result", () => dialog.buttons.includes("Close"));
	await made.host.saved();
}

/** The texts of all notes on the disk, by their paths. */
export async function texts(made: Stage, paths: readonly string[]): Promise<Record<string, string>> {
	return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await made.read(path)] as const)));
}
