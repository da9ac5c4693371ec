/** Prints how well doubles are told from others, for pairs that were tuned on and pairs that were held back: counts only. */

import { createMatcher } from "../src/doubles/likeness";
import { defaultSettings } from "../src/settings/schema";
import { PAIRS } from "../tests/doubles/pairs";
import { figuresOf, type Figures } from "../tests/doubles/figures";

const { doubles } = defaultSettings();
const matcher = createMatcher(doubles);

function row(name: string, { found, wrong, missed, precision, recall }: Figures): string {
	const cells = [name.padEnd(12), ...[found, wrong, missed].map((count) => String(count).padStart(6)), ...[precision, recall].map((share) => share.toFixed(3).padStart(9))];
	return cells.join(" ");
}

const lines = [
	`${"".padEnd(12)}  found  wrong missed precision    recall`,
	row("all", figuresOf(PAIRS, matcher, doubles.threshold)),
	row("tuned on", figuresOf(PAIRS.filter(({ held }) => !held), matcher, doubles.threshold)),
	row("held back", figuresOf(PAIRS.filter(({ held }) => held), matcher, doubles.threshold)),
	row("English", figuresOf(PAIRS.filter(({ language }) => language === "en"), matcher, doubles.threshold)),
	row("German", figuresOf(PAIRS.filter(({ language }) => language === "de"), matcher, doubles.threshold)),
	row("hard", figuresOf(PAIRS.filter(({ isHard }) => isHard), matcher, doubles.threshold)),
	"",
	`All pairs at other thresholds than ${doubles.threshold}:`,
	...[50, 60, 65, 70, 75, 80, 90].map((threshold) => row(String(threshold), figuresOf(PAIRS, matcher, threshold))),
];
process.stdout.write(lines.join("\n") + "\n");
