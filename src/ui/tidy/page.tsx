/** The items of a project that look alike as a page: looking, choosing, and writing what was chosen. */

import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ItemPair, PairChoice, PairDeed } from "../../tidy/pair";
import { words } from "../../words/words";
import { Windowed } from "../windowed";
import { Pair } from "./pair";

export interface PairsPageProps {
	/** Null when the note cannot be read. */
	find: () => Promise<readonly ItemPair[] | null>;
	/** False when nothing was written, which has been said then. */
	write: (choices: readonly PairChoice[]) => Promise<boolean>;
	close: () => void;
}

export function PairsPage({ find, write, close }: PairsPageProps): JSX.Element {
	const [pairs, setPairs] = useState<readonly ItemPair[] | null | "looking">("looking");
	const [deeds, setDeeds] = useState<ReadonlyMap<string, PairDeed>>(new Map());
	const [isBusy, setBusy] = useState(false);
	const isGone = useRef(false);

	const look = async (): Promise<void> => {
		// What cannot be found out is as good as a note that cannot be read; the fault is reported.
		const found = await find().catch((error: unknown) => {
			window.reportError(error);
			return null;
		});
		if (!isGone.current) setPairs(found);
	};
	useEffect(() => {
		void look();
		return () => {
			isGone.current = true;
		};
	}, []);

	const shown = pairs === "looking" ? null : pairs;
	const deedOf = (pair: ItemPair): PairDeed => deeds.get(pair.id) ?? pair.suggested;
	const choices = useMemo(() => (shown ?? []).map((pair) => ({ id: pair.id, deed: deedOf(pair) })).filter(({ deed }) => deed !== "keep"), [shown, deeds]);
	const apply = async (): Promise<void> => {
		if (isBusy) return;
		setBusy(true);
		try {
			if (await write(choices)) close();
			// What was shown is no longer so.
			else await look();
		} finally {
			if (!isGone.current) setBusy(false);
		}
	};

	return (
		<div class="project-pulse-review project-pulse-pairs">
			<p role="status" dir="auto">
				{statusOf()}
			</p>
			{shown !== null && shown.length > 0 && (
				<Windowed
					label={words.tidy.pairs.list}
					rows={shown}
					keyOf={({ id }) => id}
					draw={(pair) => (
						<Pair pair={pair} deed={deedOf(pair)} onChoose={(deed) => setDeeds((now) => new Map(now).set(pair.id, deed))} />
					)}
				/>
			)}
			<div class="modal-button-container">
				{shown !== null && shown.length > 0 && (
					<button
						type="button"
						class="mod-cta"
						aria-keyshortcuts="Control+Enter Meta+Enter"
						disabled={isBusy || choices.length === 0}
						onClick={() => void apply()}
					>
						{words.tidy.pairs.write(choices.length)}
					</button>
				)}
				<button type="button" onClick={close}>
					{shown !== null && shown.length > 0 ? words.tidy.pairs.cancel : words.tidy.pairs.close}
				</button>
			</div>
		</div>
	);

	function statusOf(): string {
		if (pairs === "looking") return words.tidy.pairs.looking;
		if (pairs === null) return words.tidy.pairs.unread;
		return pairs.length === 0 ? words.tidy.pairs.none : words.tidy.pairs.found(pairs.length, choices.length);
	}
}
