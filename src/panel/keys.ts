/** The keyboard of the panel as data: which key means what, and the list of them for the help sheet. */

/** What a key asks for. Moving is `move` in `focus.ts`; the rest is up to whoever draws. */
export type Intention =
	| "next"
	| "previous"
	| "first"
	| "last"
	/** Closes a group, else goes to the row around this one. */
	| "collapse"
	/** Opens a group, else goes to the first row in it. */
	| "expand"
	| "toggle"
	| "open"
	| "open-tab"
	| "new"
	| "edit"
	| "delete"
	| "move-up"
	| "move-down"
	| "due"
	| "owner"
	| "transfer"
	/** Of the project as a whole. */
	| "snooze"
	| "update"
	| "filter"
	| "menu"
	| "help"
	| "leave";

/** A key event, as far as it matters. `mod` is Ctrl, or Cmd on a Mac. */
export interface Keystroke {
	key: string;
	mod: boolean;
	shift: boolean;
	alt: boolean;
}

/** One line of the help sheet. */
export interface KeyHelp {
	intention: Intention;
	/** Keys that mean it, each as written: `["Alt", "↑"]`. */
	keys: readonly (readonly string[])[];
}

interface Binding {
	/** As the event names it. */
	key: string;
	intention: Intention;
	mod?: true;
	alt?: true;
	/** Null where the key itself needs Shift on some keyboards. */
	shift?: boolean | null;
	/** How the sheet writes the key; left out of the sheet without it. */
	label?: string;
}

const BINDINGS: readonly Binding[] = [
	{ key: "ArrowDown", intention: "next", label: "↓" },
	{ key: "j", intention: "next", label: "j" },
	{ key: "ArrowUp", intention: "previous", label: "↑" },
	{ key: "k", intention: "previous", label: "k" },
	{ key: "Home", intention: "first", label: "Home" },
	{ key: "End", intention: "last", label: "End" },
	{ key: "ArrowLeft", intention: "collapse", label: "←" },
	{ key: "ArrowRight", intention: "expand", label: "→" },
	{ key: " ", intention: "toggle", label: "Space" },
	{ key: "Enter", intention: "open", label: "Enter" },
	{ key: "Enter", intention: "open-tab", mod: true, label: "Enter" },
	{ key: "n", intention: "new", label: "n" },
	{ key: "e", intention: "edit", label: "e" },
	{ key: "F2", intention: "edit", label: "F2" },
	{ key: "Delete", intention: "delete", label: "Delete" },
	{ key: "Backspace", intention: "delete" },
	{ key: "ArrowUp", intention: "move-up", alt: true, label: "↑" },
	{ key: "ArrowDown", intention: "move-down", alt: true, label: "↓" },
	{ key: "d", intention: "due", label: "d" },
	{ key: "o", intention: "owner", label: "o" },
	{ key: "m", intention: "transfer", label: "m" },
	{ key: "z", intention: "snooze", label: "z" },
	{ key: "u", intention: "update", label: "u" },
	{ key: "/", intention: "filter", shift: null, label: "/" },
	{ key: "F10", intention: "menu", shift: true, label: "F10" },
	{ key: "ContextMenu", intention: "menu" },
	{ key: "?", intention: "help", shift: null, label: "?" },
	{ key: "Escape", intention: "leave", label: "Esc" },
];

/** Null for a key that means nothing here and goes on to the app. @param isRtl the row reads from right to left */
export function intentionOf({ key, mod, shift, alt }: Keystroke, isRtl = false): Intention | null {
	const found = BINDINGS.find(
		(binding) =>
			binding.key === (key.length === 1 ? key.toLowerCase() : key) &&
			(binding.mod ?? false) === mod &&
			(binding.alt ?? false) === alt &&
			(binding.shift === null || (binding.shift ?? false) === shift),
	);
	if (!found) return null;
	if (isRtl && found.intention === "collapse") return "expand";
	return isRtl && found.intention === "expand" ? "collapse" : found.intention;
}

/** The help sheet, a line an intention. @param mod how the key is called here: `Ctrl` or `⌘` */
export function keyHelp(mod: string): KeyHelp[] {
	const byIntention = new Map<Intention, (readonly string[])[]>();
	for (const { intention, label, mod: withMod, alt, shift } of BINDINGS) {
		if (label === undefined) continue;
		const keys = [...(withMod ? [mod] : []), ...(alt ? ["Alt"] : []), ...(shift ? ["Shift"] : []), label];
		byIntention.set(intention, [...(byIntention.get(intention) ?? []), keys]);
	}
	return [...byIntention].map(([intention, keys]) => ({ intention, keys }));
}
