/** What a heading says when case, emoji, numbering and punctuation are taken away. */

/**
 * The key under which headings of one name meet: `## 🚀 Next-Steps:` and `6. Next Steps` are both `nextsteps`.
 * Empty when nothing is left.
 */
export function headingKey(text: string): string {
	return text
		.normalize("NFC")
		.toLowerCase()
		.replace(/&/g, "and")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim()
		.replace(/^(?:\d+ )+/, "")
		.replace(/ /g, "");
}
