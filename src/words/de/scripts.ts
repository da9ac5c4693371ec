/** What links, the command line in the app and scripts are answered, in German. */

import type { Words } from "../english";

export const scripts: Words["scripts"] = {};
