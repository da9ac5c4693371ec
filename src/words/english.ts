/** Everything the plugin says, in English: what another language must have too. */

import { attention } from "./en/attention";
import { bases } from "./en/bases";
import { charts } from "./en/charts";
import { codes } from "./en/codes";
import { commands } from "./en/commands";
import { notices } from "./en/notices";
import { overview } from "./en/overview";
import { panel } from "./en/panel";
import { review } from "./en/review";
import { scripts } from "./en/scripts";
import { settings } from "./en/settings";
import { status } from "./en/status";

export const ENGLISH = { attention, bases, charts, codes, commands, notices, overview, panel, review, scripts, settings, status };

export type Words = typeof ENGLISH;
