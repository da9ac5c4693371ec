/** Notes that somebody made to harm whoever reads them. The Markdown is given to every door. */

export const TODAY = "2026-07-01";

/** What is run if anything of a note is. */
const RUN = 'globalThis.harmed = true; try { require("fs").writeFileSync("/tmp/project-pulse-harmed", "1") } catch {}';

const project = (frontmatter: string, body = ""): string => `---\ntype: projects\n${frontmatter}\n---\n# Title\n\n## Recent Context\n\n- 2026-01-01: By hand\n\n## Next Steps\n\n- [ ] Order the lamps\n${body}`;

/** Nine levels of nine aliases each: 9⁹ texts, if somebody follows them all. */
function laughs(): string {
	const letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
	const line = (letter: string, index: number): string => `${letter}: &${letter} [${Array(9).fill(index === 0 ? "lol" : `*${letters[index - 1] ?? ""}`).join(", ")}]`;
	return letters.map(line).join("\n");
}

const deep = 3_000;
const UNUSUAL = ["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf", "__defineGetter__"];

/** By what is wrong with them: a project each. */
export const HOSTILE: Readonly<Record<string, string>> = {
	javascript: `---js\n{ type: "projects", x: (() => { ${RUN} })() }\n---\n# Title\n\n[[Harbour]]\n`,
	"javascript, said to be YAML": project(`x: !!js/function "function () { ${RUN} }"\ny: !!js/undefined ""\nz: !!js/regexp /a+/g`),
	"a tag of Python": project('x: !!python/object/apply:os.system ["touch harmed"]'),
	coffee: `---coffee\ntype: "projects"\nx: ${RUN}\n---\n# Title\n`,
	json: `---json\n{"type": "projects", "__proto__": {"polluted": true}}\n---\n# Title\n`,
	laughs: project(laughs()),
	"laughs as the type": `---\n${laughs()}\ntype: *i\n---\n# Title\n`,
	"an alias of itself": project("a: &a [*a]\nlast_contact: *a"),
	"merged into itself": project("a: &a\n  <<: *a\n  b: 1"),
	"deep brackets": project(`a: ${"[".repeat(deep)}${"]".repeat(deep)}`),
	"deep maps": project(Array.from({ length: deep }, (_, level) => `${" ".repeat(level % 500)}k${level}:`).join("\n")),
	"open brackets": project(`a: ${"[{".repeat(deep)}`),
	"a long value": project(`a: ${"x".repeat(1_000_000)}\ntags: [${"t, ".repeat(50_000)}u]`),
	"many keys": project(Array.from({ length: 20_000 }, (_, key) => `k${key}: ${key}`).join("\n")),
	"the same key again": project("last_contact: 2026-01-01\nlast_contact: 2026-02-02\ntype: people"),
	"names of the language as keys": project(UNUSUAL.map((key) => `${key}: {polluted: true}`).join("\n")),
	"names of the language as headings and items": project("", UNUSUAL.map((key) => `\n## ${key}\n\n- [ ] ${key}\n- ❌ [[${key}]] @${key} #${key} [${key}:: 1]\n`).join("")),
	"names of the language as values": project(`projects: [${UNUSUAL.join(", ")}]\ntags: [${UNUSUAL.join(", ")}]\nstatus: constructor`),
	"open brackets in an item": project("", `- [ ] ${"[".repeat(50_000)}\n- [ ] ${"[[".repeat(50_000)}\n- [ ] ${"[a](".repeat(20_000)}\n- [ ] ${"![".repeat(20_000)}\n`),
	"marks in an item": project("", ["*", "_", "`", "~", "=", "$", "%", "<", "\\", "<!--", "&", "(", "^", "[^", "::", "#", "@", "-", " \t", "📅 "].map((mark) => `- [ ] a ${mark.repeat(50_000)} b\n`).join("")),
	"deep lists": project("", Array.from({ length: 2_000 }, (_, level) => `${"  ".repeat(level)}- [ ] step\n`).join("")),
	"deep quotes": project("", `${"> ".repeat(20_000)}- [ ] step\n`),
	"a table of a long line": project("", `| a | b |\n|---|---|\n|${" x |".repeat(100_000)}\n`),
	"NUL and halves of characters": project("", "- [ ] a\u0000b \ud800 c \udc00\u202e\u2028\n"),
	"ten megabytes": project("", "- [ ] one of very many steps, each with some words\n".repeat(200_000)),
};

/** Links to places that are none of the vault's, as a source would have them. */
export const LEADING_OUT = [
	"../outside",
	"../../../../../../etc/passwd",
	"/etc/passwd",
	"C:\\Windows\\win.ini",
	"file:///etc/passwd",
	"\\\\server\\share\\x",
	"%2e%2e/outside",
	"..%2foutside",
	"CON",
	"NUL.md",
	"a\u0000b",
	"Projects/../../outside",
	"~/outside",
	"con/aux",
];

/** The words of items that a careless view would make more of. */
export const MARKUP = [
	"<script>globalThis.harmed = true</script>",
	'<img src="https://outside.example/x.png" onerror="globalThis.harmed = true">',
	"<img src=x onerror=globalThis.harmed=true>",
	"<svg onload=globalThis.harmed=true>",
	'<iframe srcdoc="<script>parent.harmed = true</script>"></iframe>',
	'<a href="javascript:globalThis.harmed=true">words</a>',
	"[words](javascript:globalThis.harmed=true)",
	"[words](JaVaScRiPt:globalThis.harmed=true)",
	"[words](data:text/html,<script>parent.harmed=true</script>)",
	"<javascript:globalThis.harmed=true>",
	"![](https://outside.example/huge.png)",
	"![[huge.png]]",
	"![words|9999999x9999999](https://outside.example/x.png)",
	'<style>*{display:none}</style><link rel="stylesheet" href="https://outside.example/x.css">',
	"<base href=https://outside.example/><form action=https://outside.example/><input autofocus onfocus=globalThis.harmed=true>",
	"$\\href{javascript:globalThis.harmed=true}{x}$",
	"`<img src=x onerror=globalThis.harmed=true>`",
];
