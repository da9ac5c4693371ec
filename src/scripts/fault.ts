/** What went wrong, as one sentence for whoever asked from outside. */

import { UsageError } from "../report/asked";
import { words } from "../words/words";

/** Of wrong use our own sentence; of what nobody expected, what it says of itself. */
export function faultIn(error: unknown): string {
	if (error instanceof UsageError) return error.message;
	return words.scripts.faults.failed(error instanceof Error ? error.message : String(error));
}
