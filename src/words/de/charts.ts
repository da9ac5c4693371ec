/** What the pictures of contacts say, in German. */

import type { Words } from "../english";

export const charts: Words["charts"] = {};
