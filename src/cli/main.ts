/** The command line: the same core over a plain folder. */

import { Command } from "commander";

declare const PROJECT_PULSE_VERSION: string;

new Command("project-pulse").version(PROJECT_PULSE_VERSION).parse();
