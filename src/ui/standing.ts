/** What the rest of the vault says about the shown project: worked out in slices, and known a little later than the project. */

import type { KnownRollup, Rollups } from "../vault/rollups";
import type { Standing } from "./panel/port";

export function standingOf({ entries, lastContact, contacts }: KnownRollup): Standing {
	return { entries: entries.length, contact: lastContact !== null, ...contacts };
}

export class Standings {
	/** Null until it is known. */
	standing: Standing | null = null;
	private path: string | null = null;
	/** So that a slow answer does not overwrite a later one. */
	private asked = 0;

	constructor(private readonly rollups: Rollups) {}

	/** Another project is shown. */
	of(path: string | null): void {
		if (path === this.path) return;
		this.path = path;
		this.standing = null;
		this.asked++;
	}

	/** @returns whether it is another now */
	async ask(): Promise<boolean> {
		const { path } = this;
		if (path === null) return false;
		const asked = ++this.asked;
		const rollup = await this.rollups.of(path);
		if (asked !== this.asked) return false;
		const standing = rollup && standingOf(rollup);
		const isSame = JSON.stringify(standing) === JSON.stringify(this.standing);
		this.standing = standing;
		return !isSame;
	}
}
