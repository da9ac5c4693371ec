/** Random texts made of what means something to Markdown. */

import fc from "fast-check";

const oneOf = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((all) => all.join(""));

const indent = oneOf("", "", "", "", " ", "  ", "   ", "    ", "     ", "      ", "\t", " \t", "\t\t");
const container = oneOf(
	...["- ", "- ", "-", "* ", "+ ", "1. ", "2) ", "1) ", "10. ", "-   ", "-\t", "-     ", "> ", "> ", ">", ">\t", "- [ ] ", "* [x] ", "1. [/] "],
);
const leaf = oneOf(
	...["", "", "text", "text", "two words", "# Heading", "## Sub ##", "####### seven", "#", "===", "---", "***", "_ _ _", "- - -", "--", "="],
	...["```", "````", "~~~", "```js", "``` a`b", "~~~ x", "<div>", "</div>", "<b>bold</b>", "<i>", "<!-- a -->", "<!--", "-->", "<pre>", "</pre>"],
	...["<?php", "?>", "<!DOCTYPE x>", "| a | b |", "|---|---|", "| :- | -: |", "--|--", "a | b", ":-:", "|---|", "| c |", "a\\|b", "\\# none"],
	...["2025-01-01: text", "**bold**", "`code`", "12345678901. x", "1.", "-x", "[!note]", "[x](y)", "\\", "&nbsp;", "* * *x"],
);
const blank = oneOf("", "", " ", "\t", "    ");

/** One line: how far it is indented, what containers it goes on with or opens, and what stands in them. */
const line = fc.oneof(
	{ weight: 5, arbitrary: joined(indent, leaf) },
	{ weight: 5, arbitrary: joined(indent, container, leaf) },
	{ weight: 2, arbitrary: joined(indent, container, indent, container, leaf) },
	{ weight: 3, arbitrary: blank },
);

/** Texts that CommonMark and Obsidian read alike. */
export const commonMark: fc.Arbitrary<string> = fc.array(line, { maxLength: 9 }).map((lines) => lines.join("\n"));

const obsidian = oneOf("%%", "%% a %%", "$$", "$$ a $$", "> [!todo] T", "- [ ] 1. x", "---", "[[A]]", "^id", "[a:: b]", "#tag", "$x$", "![[A]]");
const anyLine = fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: joined(indent, obsidian) }, { weight: 1, arbitrary: joined(indent, container, obsidian) });
const anyBreak = oneOf("\n", "\n", "\n", "\r\n", "\r");

/** Texts with Obsidian's own blocks, any line break, with and without a BOM and a last break. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.tuple(oneOf("", "", "\ufeff", "---\na: b\n---\n"), fc.array(fc.tuple(anyLine, anyBreak), { maxLength: 10 }), anyLine)
			.map(([head, lines, last]) => head + lines.flat().join("") + last),
	},
	{ weight: 1, arbitrary: fc.array(oneOf(...Array.from("-*+>#`~%$<>|:[]()!=_ \t\n\n\r\\x1."), "\ufeff", "🚀", "\u0000", "\ud800"), { maxLength: 60 }).map((all) => all.join("")) },
);
