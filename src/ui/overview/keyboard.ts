/** What the keys do in the list of all projects, but for moving about. */

import type { OverviewRow, ProjectRow } from "../../overview/row";
import type { Digest } from "../../overview/digest";
import type { Intention } from "../../panel/keys";
import { HelpModal } from "../panel/help-modal";
import { carryOut as carryOutInPanel, leave } from "../panel/keyboard";
import type { Board } from "./board";
import { openRowMenu } from "./menu";
import { openSnoozeMenu } from "./snooze";
import { use } from "./use";

/** Whether the key is dealt with. @param element of the row */
export function carryOut(intention: Intention, row: OverviewRow | null, board: Board, element: Element | null): boolean {
	switch (intention) {
		case "filter":
			board.openFilter();
			return true;
		case "help":
			new HelpModal(board.app).open();
			return true;
		case "leave":
			// Where the list is no part of the panel, this is its own view's.
			if (board.scope === null) leave(board.app);
			return board.scope === null;
	}
	switch (row?.is) {
		case "heading-of":
			if (intention === "toggle" || intention === "open" || isTurn(intention, !row.isCollapsed)) {
				use(row, board, "same", element);
				return true;
			}
			return false;
		case "project":
			return carryOutOnProject(intention, row, board, element);
		case "part": {
			if (isOfProject(intention, row.digest, row, board, element)) return true;
			const desk = board.deskOf(row.digest);
			return desk !== null && carryOutInPanel(intention, row.row, desk, element);
		}
		default:
			return false;
	}
}

/** Whether the key turns a row that is as it is: folds what is open, or unfolds what is not. */
function isTurn(intention: Intention, isOpen: boolean): boolean {
	return intention === (isOpen ? "collapse" : "expand");
}

function carryOutOnProject(intention: Intention, row: ProjectRow, board: Board, element: Element | null): boolean {
	const { digest } = row;
	const { port } = board;
	if (intention === "toggle" || isTurn(intention, row.isExpanded)) {
		use(row, board, "same", element);
		return true;
	}
	switch (intention) {
		case "open":
		case "open-tab":
			void port.projectAt(digest.path).openLine(null, intention === "open" ? "same" : "tab");
			return true;
		case "new":
			board.deskOf(digest)?.add("nextSteps");
			return true;
		case "menu":
			openRowMenu(row, board, null, element);
			return true;
		default:
			return isOfProject(intention, digest, row, board, element);
	}
}

function isOfProject(intention: Intention, digest: Digest, row: OverviewRow, board: Board, element: Element | null): boolean {
	if (intention === "snooze") {
		openSnoozeMenu(digest, row.id, board, element);
		return true;
	}
	if (intention !== "update") return false;
	void board.port.projectAt(digest.path).update();
	return true;
}
