/** What is said of a project that needs attention, in German. */

import type { Words } from "../english";

export const attention: Words["attention"] = {};
