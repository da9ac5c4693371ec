/** The command `add`: plans new items of a note, shows or writes them. */

import { addReport, planAddition, type Addition, type AddReport } from "../report/add";
import { diffText } from "../report/print";
import { personNames, type Vault } from "../report/vault";
import { applyEdits } from "../text/edit";
import { changeNote } from "./change.mjs";

export interface AddRun {
	root: string;
	vault: Vault;
	addition: Addition;
	write: boolean;
}

export function runAdd({ root, vault, addition, write }: AddRun): { report: AddReport; diff: string } {
	const { path } = addition;
	const people = personNames(vault);
	const plan = (text: string): ReturnType<typeof planAddition> => planAddition(text, vault.graph.reader, people, addition);
	if (write) {
		const { planned, before, after, failure } = changeNote(root, path, plan);
		const refusals = [...(planned?.refusals ?? []), ...(failure ? [failure] : [])];
		return { report: addReport(addition, refusals), diff: diffText(path, before, after) };
	}
	const before = vault.textOf(path) ?? "";
	const { edits, refusals } = plan(before);
	return { report: addReport(addition, refusals), diff: diffText(path, before, applyEdits(before, edits)) };
}
