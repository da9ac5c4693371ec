/** Which projects are over: done, archived or cancelled, as the settings name it. */

import type { Settings } from "../settings/schema";
import { nameKey } from "../text/plain";

/** Whether a project of this status asks for nothing any more. */
export function isClosedStatus(status: string | null, { staleness }: Pick<Settings, "staleness">): boolean {
	return status !== null && staleness.closed.some((name) => nameKey(name) === nameKey(status));
}
