/** What a status update says, and what is said about making one, in German. */

import type { Words } from "../english";

export const status: Words["status"] = {};
