/** What is said of a project in words: by its row, and by a screen reader that reads the row. */

import type { Digest } from "../../overview/digest";
import { isSnoozed } from "../../overview/filter";
import { signalSentence } from "../../overview/sentence";
import { contactOf } from "../../panel/staleness";
import type { IsoDate } from "../../text/date";
import { plainText } from "../../text/plain";
import { daysBetween, longDay, relativeDay } from "../../words/dates";
import { locale, words } from "../../words/words";

/** Until when it asks for nothing; null when it may ask. */
export function snoozed(digest: Pick<Digest, "snoozedUntil">, today: IsoDate): IsoDate | null {
	return isSnoozed(digest, today) ? digest.snoozedUntil : null;
}

export function isStale({ model, signal, isClosed }: Digest, today: IsoDate): boolean {
	if (isClosed) return false;
	return model ? contactOf(model, today).isStale : signal?.is === "contact";
}

export function contactSaid({ lastContact }: Pick<Digest, "lastContact">, today: IsoDate): string {
	return lastContact === null ? words.panel.noContact : words.overview.contact(relativeDay(lastContact, today, locale));
}

/** Null where there are none. */
export function blockersOf({ counts, oldestBlocker }: Digest, today: IsoDate): string | null {
	const count = counts?.blockers ?? 0;
	if (count === 0) return null;
	const since = oldestBlocker?.since ?? null;
	return words.overview.blockers(count, since === null ? null : Math.max(0, daysBetween(since, today)));
}

/** Made once for each project as it is told: another telling is another one. */
const known = new WeakMap<Digest, { name: string; said: string }>();

export function projectName(digest: Digest, today: IsoDate): string {
	const said = `${locale} ${today}`;
	const before = known.get(digest);
	if (before?.said === said) return before.name;
	const name = nameOf(digest, today);
	known.set(digest, { name, said });
	return name;
}

function nameOf(digest: Digest, today: IsoDate): string {
	const { title, status, owner, signal, nextStep, told } = digest;
	const until = snoozed(digest, today);
	const parts = [
		title,
		status,
		owner === null ? null : words.panel.ownedBy(owner),
		until === null ? null : words.overview.snoozedUntil(longDay(until, locale)),
		signal && until === null ? signalSentence(signal, today) : null,
		contactSaid(digest, today),
		isStale(digest, today) ? words.panel.stale : null,
		blockersOf(digest, today),
		nextStep === null ? null : words.overview.nextStep(plainText(nextStep.markdown)),
		told && words.panel.waitingFor(told.entries, told.contact),
	];
	return parts.filter((part) => part !== null && part !== "").join(", ");
}
