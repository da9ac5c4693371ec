/** What the list of all projects says, in German. */

import type { Words } from "../english";

export const overview: Words["overview"] = {};
