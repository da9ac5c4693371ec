/** Everything the plugin says, in German. */

import type { Words } from "./english";
import { ENGLISH } from "./english";

export const GERMAN: Words = { ...ENGLISH };
