/** Dates are ISO strings of real calendar days, never `Date` objects, so that no time zone can move them. */

import { isValid, parseISO } from "date-fns";

/** `YYYY-MM-DD`, a real day. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

/** The ten characters at `from`, when they spell a real calendar day. */
export function dateAt(text: string, from: number): IsoDate | null {
	if (text.charCodeAt(from + 4) !== 45 || text.charCodeAt(from + 7) !== 45) return null;
	for (let i = 0; i < 10; i++) {
		if (i === 4 || i === 7) continue;
		const code = text.charCodeAt(from + i);
		if (!(code >= 48 && code <= 57)) return null;
	}
	return realDay(text.slice(from, from + 10));
}

/** A whole value that is a date, a date-time or a link to one (`[[2025-12-19]]`, `2025-12-19T10:00`). */
export function dateOf(value: string): IsoDate | null {
	const found = /^\s*(?:\[\[(?:[^[\]|#]*\/)?)?(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(value);
	if (!found) return null;
	const behind = value.slice(found[0].length);
	if (/[\n\r\u2028\u2029]/.test(behind)) return null;
	const rest = behind.trim();
	const linked = value.trimStart().startsWith("[[");
	const fits = linked ? /^(?:\.md)?(?:[#|][^\]]*)?\]\]$/.test(rest) : rest === "" || /^[T ]?\s*\d{1,2}:\d{2}/.test(rest);
	return fits ? realDay(found[1] ?? "") : null;
}

/** The date a name begins with: `2025-11-06 - Title`, `2025-11-06_143022_Subject`, `2025-12-19`. */
export function leadingDate(name: string): IsoDate | null {
	const next = name.charCodeAt(10);
	return next >= 48 && next <= 57 ? null : dateAt(name, 0);
}

/**
 * How many days a day lies behind the first of March of the year 0, from which on leap days are the last of their years: counted,
 * because thousands of days are compared with today.
 */
export function dayCount(date: IsoDate): number {
	const month = (Number(date.slice(5, 7)) + 9) % 12;
	const year = Number(date.slice(0, 4)) - (month > 9 ? 1 : 0);
	const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
	// From March on months have 31, 30, 31, 30, 31 days, and again.
	return year * 365 + leapDays + Math.floor((month * 306 + 5) / 10) + Number(date.slice(8)) - 1;
}

/** A name without the date, time and separators it begins with. */
export function withoutLeadingDate(name: string): string {
	if (!leadingDate(name)) return name;
	return name.slice(10).replace(/^(?:[ _T-]*\d{2}[ .:h-]?\d{2}(?:[ .:-]?\d{2})?(?=[\s_-]|$))?[\s_–—-]*/, "");
}

function realDay(digits: string): IsoDate | null {
	const month = Number(digits.slice(5, 7));
	const day = Number(digits.slice(8));
	// Most days are real in every month, and asking for the rest alone makes reading a vault a tenth faster.
	const real = month >= 1 && month <= 12 && day >= 1 && (day <= 28 || isValid(parseISO(digits)));
	return real ? (digits as IsoDate) : null;
}
