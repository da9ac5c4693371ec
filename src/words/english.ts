/** Everything the plugin says, in English: what another language must have too. */

import { codes } from "./en/codes";
import { commands } from "./en/commands";
import { notices } from "./en/notices";
import { panel } from "./en/panel";
import { review } from "./en/review";
import { settings } from "./en/settings";

export const ENGLISH = { codes, commands, notices, panel, review, settings };

export type Words = typeof ENGLISH;
