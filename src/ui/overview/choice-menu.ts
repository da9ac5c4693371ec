/** The menu of statuses, owners, types and tags that occur: those that are ticked are let through. */

import { Menu } from "obsidian";
import { choicesIn, chosenOf, NONE, type Choice } from "../../overview/filter";
import { isAnythingChosen, isChosen, withChosen, withNothingChosen, type Chosen } from "../../overview/state";
import { nameKey } from "../../text/plain";
import { words } from "../../words/words";
import { addChoices } from "../choice";
import { Chooser } from "../choose/chooser";
import { openBelow } from "../panel/toolbar";
import type { Board } from "./board";
import { widened } from "./narrowed";

/** More than these of one kind are looked for by their names. */
const SHOWN = 8;

const ICONS: Record<keyof Chosen, string> = { status: "circle-dot", owner: "user", type: "shapes", tag: "tag" };

export function openChoices(event: MouseEvent, board: Board): void {
	const { state, setState } = board;
	const menu = new Menu();
	for (const [name, choices] of choicesOf(board)) {
		if (choices.length === 0) continue;
		const isOn = ({ value }: Choice): boolean => isChosen(state, name, value);
		const shown = choices.filter((choice, index) => index < SHOWN || isOn(choice));
		menu.addItem((item) => item.setTitle(words.overview.choose[name]).setIsLabel(true).setSection(name));
		const ticks = shown.map((choice) => ({
			title: said(name, choice),
			icon: ICONS[name],
			isChecked: isOn(choice),
			section: name,
			run: () => setState((now) => withChosen(now, name, choice.value)),
		}));
		addChoices(menu, ticks);
		if (shown.length === choices.length) continue;
		addChoices(menu, [{ title: words.overview.choose.more(choices.length - shown.length), section: name, run: () => askFor(name, choices, board) }]);
	}
	if (isAnythingChosen(state)) {
		addChoices(menu, [{ title: words.overview.choose.nothing, icon: "x", section: "clear", run: () => setState(withNothingChosen) }]);
	}
	openBelow(menu, event);
}

/** Values of the projects that are there with nothing chosen; of types all, since only those that are chosen are read. */
function choicesOf({ port, state, today, scope }: Board): [keyof Chosen, Choice[]][] {
	const { digests, settings } = port;
	const found = choicesIn(chosenOf(digests, widened(state), settings, today, scope !== null));
	const types = settings.types.map(({ name }) => ({ value: name, count: digests.filter(({ type }) => type === name).length }));
	const all: Record<keyof Chosen, Choice[]> = { ...found, type: scope === null && types.length > 1 ? types : [] };
	return (["status", "owner", "type", "tag"] as const).map((name) => [name, withOn(all[name], state.chosen[name])]);
}

/** What is chosen can be taken back although no project has it any more. */
function withOn(choices: readonly Choice[], on: readonly string[]): Choice[] {
	const gone = on.filter((value) => !choices.some((choice) => nameKey(choice.value) === nameKey(value)));
	return [...choices, ...gone.map((value) => ({ value, count: 0 }))];
}

function said(name: keyof Chosen, { value, count }: Choice): string {
	const text = value === NONE ? words.overview.choose.none[name] : name === "tag" ? `#${value}` : value;
	return count > 0 ? `${text} (${count})` : text;
}

function askFor(name: keyof Chosen, choices: readonly Choice[], { app, setState }: Board): void {
	new Chooser(app, {
		placeholder: words.overview.choose[name],
		items: choices,
		text: (choice) => said(name, choice),
		details: () => [],
		choose: ({ value }) => setState((now) => withChosen(now, name, value)),
	}).open();
}
