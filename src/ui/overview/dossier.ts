/** What is known of one project of the list: more with each stage, and shown as it was until something newer is known. */

import { digestOf, headIn, toldOf, type Digest, type Head, type Name, type Told } from "../../overview/digest";
import type { Opened } from "../../overview/age";
import type { Note, Reader } from "../../notes/reading";
import type { PanelModel } from "../../panel/model";
import type { Settings } from "../../settings/schema";
import type { IsoDate } from "../../text/date";
import type { KnownRollup } from "../../vault/rollups";
import type { Standing } from "../panel/port";
import { Pending } from "../pending";
import { standingOf } from "../standing";

const UNKNOWN: Opened = new Map();

export class Dossier {
	/** What was done to it and is not in its note yet. */
	readonly pending = new Pending();
	standing: Standing | null = null;
	/** Whether its text, and the rest of the vault, say what is known. */
	isRead = false;
	isTold = false;
	/** Grows when what is being found out may be out of date already. */
	version = 0;
	/** Hash of the text that was read last; null when the next reading has to look at all of it again. */
	hash: string | null = null;
	private opened = UNKNOWN;
	private told: Told | null = null;
	private made: Digest | null = null;

	constructor(private head: Head) {}

	get path(): string {
		return this.head.path;
	}

	digest(settings: Settings, today: IsoDate): Digest {
		const { head, opened, told } = this;
		return (this.made ??= digestOf({ head, model: this.pending.model, opened, told }, settings, today));
	}

	/** What it shows has to be put together anew. */
	redraw(): void {
		this.made = null;
	}

	/** @param isOther whether it has to be read by other rules */
	outdate(isOther = false): void {
		this.version++;
		this.isRead = this.isTold = false;
		if (isOther) this.hash = null;
	}

	read(name: Name, note: Note, reader: Reader, model: PanelModel): void {
		this.head = headIn(name, note, reader, model);
		this.pending.read(model);
		this.isTold = false;
		this.redraw();
	}

	/** @param rollup null for a note that is tracked no longer */
	tell(rollup: KnownRollup | null, opened: Opened, today: IsoDate): void {
		this.told = rollup && toldOf(rollup, today);
		this.standing = rollup && standingOf(rollup);
		this.opened = opened;
		this.redraw();
	}
}
