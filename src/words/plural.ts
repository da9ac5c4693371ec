/** A count with its noun. */

export function many(count: number, one: string, more = one + "s"): string {
	return `${count} ${count === 1 ? one : more}`;
}
