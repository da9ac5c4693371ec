/** Addresses that lead into the app, as other programs can hold them. */

/** The link that shows a note in the panel, in whichever program it is clicked. */
export function openUrl(vault: string, path: string): string {
	return `obsidian://project-pulse?vault=${encoded(vault)}&do=open&note=${encoded(path)}`;
}

/** Parentheses would end a Markdown link, and so would a quotation mark an attribute. */
function encoded(text: string): string {
	// Half a character would be no address at all.
	return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")).replace(/[()'!*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
