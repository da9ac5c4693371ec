/** What reaches the app from outside: the words of its command line, and addresses of its own scheme. */

/** `command name=value flag`: all values are strings, a bare word is `true`. */
export function calledWith(words: readonly string[]): { command: string; params: Record<string, string> } {
	const [command = "", ...rest] = words;
	const params: Record<string, string> = {};
	for (const word of rest) {
		const at = word.indexOf("=");
		params[at < 0 ? word : word.slice(0, at)] = at < 0 ? "true" : word.slice(at + 1);
	}
	return { command, params };
}

/** `obsidian://action?name=value&flag`, decoded; the action is one of the values. */
export function linkData(url: string): Record<string, string> {
	const [, action = "", query = ""] = /^obsidian:\/\/([^/?]+)\/?(?:\?(.*))?$/s.exec(url) ?? [];
	const data: Record<string, string> = {};
	for (const part of query.split("&").filter(Boolean)) {
		const at = part.indexOf("=");
		const [name, value] = at < 0 ? [part, "true"] : [part.slice(0, at), decodeURIComponent(part.slice(at + 1))];
		Object.defineProperty(data, decodeURIComponent(name), { value, enumerable: true, configurable: true, writable: true });
	}
	Object.defineProperty(data, "action", { value: action, enumerable: true, configurable: true, writable: true });
	return data;
}
