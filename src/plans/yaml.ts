/** Texts as YAML writes them. */

/** In quotes only where YAML would take the bare text for something else. */
export function quoted(text: string): string {
	const isPlain = /^\p{L}[\p{L}\p{N} _./()'&-]*$/u.test(text) && !text.endsWith(" ") && !WORDS.test(text);
	return isPlain ? text : inQuotes(text, '"');
}

/** Words that are no text to YAML 1.1 or 1.2. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;

/** A text in this quote, or in double quotes where it holds what single ones cannot say. */
export function inQuotes(text: string, quote: '"' | "'"): string {
	// eslint-disable-next-line no-control-regex -- what cannot stand in single quotes
	if (quote === "'" && !/[\u0000-\u001f\u007f\u0085\u2028\u2029]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
	return JSON.stringify(text);
}
