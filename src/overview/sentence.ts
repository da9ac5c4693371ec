/** A signal in the language that is spoken: the one sentence that says why a project needs attention. */

import type { IsoDate } from "../text/date";
import { monthDay, relativeDay } from "../words/dates";
import { locale, words } from "../words/words";
import type { Signal } from "./attention";

export function signalSentence(signal: Signal, today: IsoDate): string {
	switch (signal.is) {
		case "overdue":
			return words.attention.overdue(signal.count, monthDay(signal.since, today, locale), signal.days);
		case "blocked":
			return words.attention.blocked(signal.count, signal.days);
		case "contact":
			return signal.days === null ? words.attention.noContact(signal.allowed) : words.attention.contact(signal.days, signal.allowed);
		case "noNextStep":
			return words.attention.noNextStep;
		case "nextContact":
			return words.attention.nextContact(relativeDay(signal.date, today, locale));
	}
}
