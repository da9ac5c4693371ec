/** Copies of data that nobody can change: what is handed to strangers. */

export function frozen<Data>(data: Data): Data {
	return copied(data) as Data;
}

function copied(data: unknown): unknown {
	if (Array.isArray(data)) return Object.freeze(data.map(copied));
	if (typeof data !== "object" || data === null) return data;
	const copy: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(data)) {
		// A property may be called `__proto__`.
		Object.defineProperty(copy, key, { value: copied(value), enumerable: true });
	}
	return Object.freeze(copy);
}
