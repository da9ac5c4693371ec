/** The line that says how much the filter hides, and takes it away. */

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { words } from "../../words/words";
import { useBoard } from "./board";
import { cleared, countOf, countOfAll, isNarrowed } from "./narrowed";

export function Hidden(): JSX.Element | null {
	const board = useBoard();
	const { port, rows, scope, state, setState, today } = board;
	const { listed, groupProjects, groupItems, showDone, showSnoozed, chosen } = state;
	const isActive = isNarrowed(state);
	const { digests, settings } = port;
	// Not counted again with each key that is typed.
	const all = useMemo(
		() => (isActive ? countOfAll(board) : 0),
		[isActive, digests, settings, today, scope, listed, groupProjects, groupItems, showDone, showSnoozed, chosen.type],
	);
	if (!isActive) return null;
	const hidden = Math.max(0, all - countOf(rows));
	return (
		<p class="project-pulse-hides">
			<span dir="auto">{words.overview.hidden(listed, hidden)}</span>
			<button type="button" onClick={() => setState(cleared)}>
				{words.overview.clear}
			</button>
		</p>
	);
}
