/** What is shown where the list has no row: why, and what can be done about it. */

import type { JSX } from "preact";
import type { NothingRow } from "../../overview/row";
import { withShowDone, withShowSnoozed } from "../../overview/state";
import { words } from "../../words/words";
import { Icon } from "../panel/icon";
import { useBoard, type Board } from "./board";
import { isNarrowed } from "./narrowed";

export function Empty(): JSX.Element {
	const board = useBoard();
	const { port, state, setState, scope } = board;
	const { empty } = words.overview;
	if (isReading(board)) {
		return (
			<p class="project-pulse-absence" role="status">
				{words.panel.absent.reading}
			</p>
		);
	}
	const why = whyEmpty(board);
	const canCreate = why === "no-projects" && scope === null;
	return (
		<div class="project-pulse-absence">
			<Icon name={ICONS[why]} class="project-pulse-large" />
			<p>{why === "no-projects" ? empty[scope ? "scope" : "projects"] : why === "no-items" ? empty.items(state.listed) : empty[why]}</p>
			{canCreate && <p>{empty.how}</p>}
			<div class="project-pulse-choices">
				{canCreate && (
					<>
						<button type="button" class="mod-cta" onClick={() => port.run("create-project")}>
							{words.panel.absent.create}
						</button>
						<button type="button" onClick={() => port.run("open-settings")}>
							{words.panel.absent.settings}
						</button>
					</>
				)}
				{why === "quiet" && (
					<>
						<button type="button" onClick={() => setState((now) => withShowDone(now, true))}>
							{words.panel.showDone}
						</button>
						<button type="button" onClick={() => setState((now) => withShowSnoozed(now, true))}>
							{words.overview.showSnoozed}
						</button>
					</>
				)}
			</div>
		</div>
	);
}

/** Nobody knows of items before the notes are read. */
function isReading({ port, state }: Board): boolean {
	if (!port.isFilled) return true;
	return state.listed !== "projects" && !port.isComplete && port.digests.some(({ model }) => model === null);
}

/** `quiet`: there are projects, and all of them are done or snoozed. */
type Why = NothingRow["why"] | "quiet";

const ICONS: Record<Why, string> = { "no-projects": "activity", "no-items": "check-check", filtered: "search-x", quiet: "moon" };

function whyEmpty({ rows, state }: Board): Why {
	const why = rows.find((row): row is NothingRow => row.is === "nothing")?.why ?? "no-projects";
	return why === "filtered" && !isNarrowed(state) ? "quiet" : why;
}
