/** What is said about Bases, in German. */

import type { Words } from "../english";

export const bases: Words["bases"] = {};
