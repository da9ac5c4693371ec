/** Everything the plugin says, in German. */

import { attention } from "./de/attention";
import { bases } from "./de/bases";
import { charts } from "./de/charts";
import { codes } from "./de/codes";
import { collect } from "./de/collect";
import { commands } from "./de/commands";
import { notices } from "./de/notices";
import { overview } from "./de/overview";
import { panel } from "./de/panel";
import { review } from "./de/review";
import { scripts } from "./de/scripts";
import { settings } from "./de/settings";
import { status } from "./de/status";
import { tidy } from "./de/tidy";
import type { Words } from "./english";

export const GERMAN: Words = { attention, bases, charts, codes, collect, commands, notices, overview, panel, review, scripts, settings, status, tidy };
