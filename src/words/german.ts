/** Everything the plugin says, in German. */

import { codes } from "./de/codes";
import { commands } from "./de/commands";
import { notices } from "./de/notices";
import { panel } from "./de/panel";
import { review } from "./de/review";
import { settings } from "./de/settings";
import type { Words } from "./english";

export const GERMAN: Words = { codes, commands, notices, panel, review, settings };
