/** Everything the plugin says, in English: what another language must have too. */

import { attention } from "./en/attention";
import { bases } from "./en/bases";
import { charts } from "./en/charts";
import { codes } from "./en/codes";
import { collect } from "./en/collect";
import { commands } from "./en/commands";
import { notices } from "./en/notices";
import { overview } from "./en/overview";
import { panel } from "./en/panel";
import { review } from "./en/review";
import { scripts } from "./en/scripts";
import { settings } from "./en/settings";
import { status } from "./en/status";
import { tidy } from "./en/tidy";

export const ENGLISH = { attention, bases, charts, codes, collect, commands, notices, overview, panel, review, scripts, settings, status, tidy };

export type Words = typeof ENGLISH;
