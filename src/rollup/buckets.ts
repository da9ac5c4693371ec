/** Sets of paths by key: the inverted indexes are made of them. */

export class Buckets {
	private readonly byKey = new Map<string, Set<string>>();

	add(key: string, path: string): void {
		const bucket = this.byKey.get(key);
		if (bucket) bucket.add(path);
		else this.byKey.set(key, new Set([path]));
	}

	delete(key: string, path: string): void {
		const bucket = this.byKey.get(key);
		bucket?.delete(path);
		if (bucket?.size === 0) this.byKey.delete(key);
	}

	get(key: string): ReadonlySet<string> {
		return this.byKey.get(key) ?? EMPTY;
	}
}

const EMPTY: ReadonlySet<string> = new Set();
