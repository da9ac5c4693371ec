/** The ends of a text, in time that grows with it: a pattern like `x+$` is tried again from each `x` of a long run. */

/** The text without the characters at its end that are like this. @param like says it of one UTF-16 unit */
export function withoutEnd(text: string, like: RegExp): string {
	let end = text.length;
	while (end > 0 && like.test(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}
