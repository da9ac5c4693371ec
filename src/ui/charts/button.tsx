/** Twelve months of contacts in the head of a project, and the way to the calendar of its year. */

import type { App } from "obsidian";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { monthsOf } from "../../overview/months";
import { words } from "../../words/words";
import { ContactsModal, type Contacted } from "./modal";
import { Months, monthsSentence } from "./months";

export function ContactsButton({ app, ...contacted }: Contacted & { app: App }): JSX.Element {
	const { days, today } = contacted;
	const months = useMemo(() => monthsOf(days, today), [days, today]);
	return (
		<button
			type="button"
			class="clickable-icon project-pulse-contact project-pulse-contacts"
			aria-label={words.charts.open(monthsSentence(months, today))}
			aria-haspopup="dialog"
			onClick={() => new ContactsModal(app, contacted).open()}
		>
			<Months months={months} today={today} />
		</button>
	);
}
