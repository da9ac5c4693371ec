/** Two items that look alike, what a merge of them would say, and what is to become of them. */

import type { JSX } from "preact";
import { isOpen, type Item } from "../../notes/item";
import { plainText } from "../../text/plain";
import { mergedText } from "../../tidy/items";
import { PAIR_DEEDS, type ItemPair, type PairDeed } from "../../tidy/pair";
import { words } from "../../words/words";
import { SideBySide } from "./side-by-side";

export interface PairProps {
	pair: ItemPair;
	deed: PairDeed;
	onChoose: (deed: PairDeed) => void;
}

export function Pair({ pair, deed, onChoose }: PairProps): JSX.Element {
	const { id, kind, first, second, likeness } = pair;
	const { pairs } = words.tidy;
	return (
		<fieldset class="project-pulse-pair">
			<legend>
				{pairs.kind[kind]} <span class="project-pulse-review-reason">{pairs.alike(Math.round(likeness * 100))}</span>
			</legend>
			<SideBySide a={first.text} b={second.text} labels={[labelOf(pairs.first, first), labelOf(pairs.second, second)]} />
			<div class="project-pulse-pair-deeds" role="radiogroup" aria-label={pairs.ask}>
				{PAIR_DEEDS.map((one) => (
					<label key={one}>
						<input type="radio" name={`project-pulse-pair ${id}`} value={one} checked={deed === one} onChange={() => onChoose(one)} />
						<span>{pairs.deeds[one]}</span>
					</label>
				))}
			</div>
			{deed === "merge" && (
				<p class="project-pulse-pair-merged" dir="auto">
					<span class="project-pulse-review-reason">{pairs.merged}</span> {plainText(mergedText(pair))}
				</p>
			)}
			<Nested pair={pair} deed={deed} />
		</fieldset>
	);
}

/** What is nested in the item that goes does not go with it. */
function Nested({ pair: { first, second }, deed }: { pair: ItemPair; deed: PairDeed }): JSX.Element | null {
	const gone = deed === "keep" ? null : deed === "second" ? first : second;
	if (!gone || gone.children.length === 0) return null;
	return <p class="project-pulse-review-reason">{words.tidy.pairs.nested(gone.children.length)}</p>;
}

function labelOf(side: string, item: Item): string {
	const { inLine, closedInLine } = words.tidy.pairs;
	return isOpen(item) ? inLine(side, item.line) : closedInLine(side, item.line);
}
