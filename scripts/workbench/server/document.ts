/** What the browser is handed first: the page, what it may load, and the plugin as its script. */

/** The page runs no text as code, so the plugin comes as the body of the function the app would make of it. */
export function wrapped(code: string): string {
	return `window.workbenchPlugin = function (module, exports, require, Date) {${code}\n};\n`;
}

/** Nothing from elsewhere, nothing inline but what carries the nonce: the editor's own style sheet. */
export function policy(nonce: string): string {
	return [
		"default-src 'none'",
		"script-src 'self'",
		`style-src 'self' 'nonce-${nonce}'`,
		"img-src 'self' data: blob:",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join("; ");
}

export function html(nonce: string): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Project Pulse workbench</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/app.css">
<link rel="stylesheet" href="/styles.css">
<script src="/plugin.js" defer></script>
<script type="module" src="/page.js" data-nonce="${nonce}"></script>
</head>
<body class="theme-light"></body>
</html>
`;
}
