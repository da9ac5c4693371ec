/** The app's storage for one device and one vault: it outlives the host, and it has an end. */

/** What a browser gives an origin: code units of keys and values. */
const quota = 5 * 1024 * 1024;

/** What the device keeps; a map is one. */
export interface Items extends Iterable<[string, string]> {
	get: (key: string) => string | undefined;
	set: (key: string, text: string) => unknown;
	delete: (key: string) => unknown;
}

export class LocalStorage {
	/** The items stand for the device: two hosts on it share what vaults of one id have stored. */
	constructor(
		private readonly items: Items = new Map<string, string>(),
		private readonly vaultId = "vault",
	) {}

	/** Null when nothing is stored. */
	load(key: string): unknown {
		const stored = this.items.get(this.keyOf(key));
		return stored === undefined ? null : JSON.parse(stored);
	}

	/** Null takes it out. */
	save(key: string, value: unknown): void {
		const full = this.keyOf(key);
		const text = value === null ? undefined : stringOf(value);
		if (text === undefined) {
			this.items.delete(full);
			return;
		}
		let size = full.length + text.length;
		for (const [other, stored] of this.items) if (other !== full) size += other.length + stored.length;
		if (size > quota) throw new DOMException(`Setting the value of '${full}' exceeded the quota.`, "QuotaExceededError");
		this.items.set(full, text);
	}

	private keyOf(key: string): string {
		return `${this.vaultId}-${key}`;
	}
}

/** The typings of `JSON.stringify` leave out that functions and `undefined` give nothing. */
function stringOf(value: unknown): string | undefined {
	return JSON.stringify(value);
}
