// The rows of the table: what is measured, on how many notes, against what, and why a figure is not what it must be.

/** @typedef {{ row: string, must: string, measure?: string, notes?: number, against?: string, figure?: string, per?: string, holds?: (value: number) => boolean, reason?: string }} Row */

const DESIGN = "the whole outline of every note is made as objects before anything is asked of it, and the summaries of sources are read again for each project; only a lazy outline would change that";

/** @type {readonly Row[]} */
export const ROWS = [
	{ row: "cold: read, parse, index, all rollups, 10,000 notes", must: "4.0 R", measure: "cold", notes: 10_000, against: "floor", per: "R", holds: (value) => value <= 4, reason: DESIGN },
	{ row: "the same from memory, as part of what `markdown-it` takes to parse alone", must: "0.29", measure: "memory", notes: 10_000, against: "markdown-it", holds: (value) => value <= 1 / 3.5, reason: DESIGN },
	{ row: "growth, 20,000 / 10,000", must: "2.3", measure: "cold", notes: 20_000, against: "cold@10000", holds: (value) => value <= 2.3 },
	{ row: "growth, 100,000 / 10,000", must: "11.5", measure: "cold", notes: 100_000, against: "cold@10000", holds: (value) => value <= 11.5, reason: "much used names have ten times the sources, and each rollup looks at all that reach it" },
	{ row: "one edited source to model and rollups, median, 10,000 notes", must: "0.25 ms", measure: "edit", notes: 10_000, figure: "ms", holds: (value) => value <= 0.25, reason: "each touched project is rolled up whole" },
	{ row: "the same, 99th of a hundred", must: "2 ms", measure: "edit", notes: 10_000, figure: "worst", holds: (value) => value <= 2, reason: "each touched project is rolled up whole" },
	{ row: "that median, 100,000 / 10,000", must: "1.5", measure: "edit", notes: 100_000, against: "edit@10000", holds: (value) => value <= 1.5, reason: "much used projects have ten times the sources" },
	{ row: "an edit that reaches no project: rollups", must: "0", measure: "edit", notes: 10_000, figure: "unrelated", holds: (value) => value === 0 },
	{ row: "frontmatter, as part of what a YAML library takes", must: "0.5", measure: "frontmatter", notes: 10_000, against: "yaml", holds: (value) => value <= 0.5 },
	{ row: "the same: answers that differ from the library's", must: "0", measure: "frontmatter", notes: 10_000, figure: "unequal", holds: (value) => value === 0 },
	{ row: "heap kept per note", must: "4 KB", measure: "heap", notes: 10_000, figure: "bytes", holds: (value) => value <= 4096, reason: "names and links that many notes share are kept once for each" },
	{ row: "planning and applying 1,000 projects, without I/O", must: "1.0 R", measure: "writing", notes: 10_000, against: "floor", per: "R", holds: (value) => value <= 1, reason: DESIGN },
	{ row: "a second run: notes that change", must: "0", measure: "writing", notes: 10_000, figure: "again", holds: (value) => value === 0 },
	{ row: "`main.js`, minified", must: "120 KB", measure: "size", figure: "bytes", holds: (value) => value <= 120 * 1024, reason: "two languages are a sixth of it, and the panel, the overview, reviews, collecting, tidying, charts and bases are all in the one file a plugin may have" },
];

/** What the table of figures lacks so far. */
export const UNMEASURED = [
	"the same job against `mddb`",
	"in the app: metadata given, notes whose text is read",
	"main thread per slice during the first fill",
	"panel with 5,000 items in Chromium (`tests/browser/large.browser.test.ts` prints its figures)",
	"evaluating `main.js` and `onload`",
];
